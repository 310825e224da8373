"""`vetdesk scan`: who gets nothing of what they are entitled to, who draws too much, what is due and stuck."""

from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.signing_in import signed_in
from vetdesk.files.safe_write import write_json
from vetdesk.services.scan_reports import ReportedFinding, ScanReport, ScanReports
from vetdesk.services.today import TodayGroup
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.wiring import Services

_SCANNED = QT_TRANSLATE_NOOP("commands", "Findings: {found}, new {new}, gone {gone}.")
_KINDS = {
    "unclaimed": QT_TRANSLATE_NOOP("commands", "Entitled, not paid: {count}"),
    "overpaid": QT_TRANSLATE_NOOP("commands", "Paid, no longer entitled: {count}"),
    "soon": QT_TRANSLATE_NOOP("commands", "About to change: {count}"),
    "cannot_tell": QT_TRANSLATE_NOOP("commands", "Cannot tell, a fact is missing: {count}"),
}
_RULE = QT_TRANSLATE_NOOP("commands", "  {title}: {count}")
_PRESSING = {
    TodayGroup.OVERDUE: QT_TRANSLATE_NOOP("commands", "Overdue: {count}"),
    TodayGroup.THIS_WEEK: QT_TRANSLATE_NOOP("commands", "Due within a week: {count}"),
    TodayGroup.STUCK: QT_TRANSLATE_NOOP("commands", "Stuck: {count}"),
}
_WRITTEN = QT_TRANSLATE_NOOP("commands", "{out}: {rows} rows.")


@click.command()
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path), help="Write every finding to OUT.")
@click.pass_context
def scan(ctx: click.Context, *, station: Path, out: Path | None) -> None:
    """Hold every archive against the rules: unclaimed, overpaid, about to change; what is due and stuck.

    The findings are kept as after a scan in the window. Neither the text nor the file names anybody: a finding has
    the number of the record.
    """
    with signed_in(station) as opened:
        services = Services(opened)
        reports = ScanReports(opened.database, services.entitlements, services.today)
        report = reports.scan()
        found = [_as_values(one) for one in reports.findings()] if out is not None else []
    _tell(ctx, report)
    if out is not None:
        values = {"found": report.found, "new": report.new, "gone": report.gone, "findings": found}
        values["pressing"] = {group.value: count for group, count in report.pressing.items()}
        write_json(out, values)
        _say(ctx, _WRITTEN, out=out, rows=len(found))


def _tell(ctx: click.Context, report: ScanReport) -> None:
    spoken = texts_of(ctx).language
    _say(ctx, _SCANNED, found=report.found, new=report.new, gone=report.gone)
    for kind, text in _KINDS.items():
        _say(ctx, text, count=report.of(kind))
        for (of, rule), count in report.counts.items():
            if of == kind:
                _say(ctx, _RULE, title=report.titles[rule].text(spoken), count=count)
    for group, text in _PRESSING.items():
        _say(ctx, text, count=report.pressing[group])


def _as_values(one: ReportedFinding) -> dict[str, object]:
    values: dict[str, object] = {
        "recipient": one.recipient, "identity": one.identity, "kind": one.kind, "rule": one.code,
        "category": one.category, "benefit": one.benefit, "since": one.since,
    }  # fmt: skip
    if one.rule is not None:
        values |= {"title": one.rule.title.zh, "law": one.rule.law.zh, "article": one.rule.article}
    return values


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))
