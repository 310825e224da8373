"""`vetdesk townships`: a district takes in the rosters of its townships, compares them and writes what comes of it."""

from collections.abc import Sequence
from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.purpose import asked_purpose
from vetdesk.commands.signing_in import signed_in
from vetdesk.domain.errors import NotFoundError, RosterTakenInError
from vetdesk.domain.township_rosters import TownshipRoster
from vetdesk.services.township_reconciliation import Reconciliation
from vetdesk.services.township_rosters import Intake, TownshipRosters
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.messages import sentence

_TAKEN = QT_TRANSLATE_NOOP("commands", "{file}: taken in as the roster of {township} for {period}.")
_TOWNSHIP = QT_TRANSLATE_NOOP(
    "commands", "{township}: {previous} + {came} − {went} = {now}, findings {findings}, open {open}."
)
_NOT_SENT = QT_TRANSLATE_NOOP("commands", "{township}: no roster of {period} yet.")
_WRITTEN = QT_TRANSLATE_NOOP("commands", "{out}: {rows} rows.")


@click.command()
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--township", default="", help="Which township the files are of, if they do not say it surely.")
@click.option("--period", default="", help="Which period they are of (2025-Q3, 2025-09, 2025), if no title says it.")
@click.option("--report", type=click.Path(file_okay=False, path_type=Path), help="Write the merged roster and answers.")
@click.option("--purpose", default="", help="What the report is written for; asked for without it.")
@click.pass_context
def townships(  # noqa: PLR0917 - what click hands over
    ctx: click.Context, station: Path, files: Sequence[Path], township: str, period: str, report: Path | None,
    purpose: str,
) -> None:  # fmt: skip
    """Take in the rosters FILE of townships at a district, and compare those of their period.

    A file that was taken in before is named and changes nothing.
    """
    with signed_in(station) as opened:
        rosters = TownshipRosters(opened.database, opened.session, opened.definitions, opened.now)
        taken = [_taken(ctx, rosters, file, township, period) for file in files]
        last = next((one.period for one in reversed(taken) if one is not None), "") or period
        merged = rosters.reconcile(last or next(iter(rosters.periods()), ""))
        _tell(ctx, merged)
        if report is not None:
            _write(ctx, rosters, merged, report, asked_purpose(ctx, purpose))


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


def _taken(
    ctx: click.Context, rosters: TownshipRosters, file: Path, township: str, period: str
) -> TownshipRoster | None:
    """Take one file in; one that is here already is named on stderr."""
    try:
        offered = rosters.examine(file)
    except RosterTakenInError as error:
        click.echo(sentence(error, texts_of(ctx).text), err=True)
        return None
    named = {name: one for one in offered.townships for name in (one.name, one.short)}
    if township and township not in named:
        raise NotFoundError("township", township)
    kept = rosters.take_in(offered, Intake(named.get(township), period))
    names = {one.id: one.name for one in rosters.townships()}
    _say(ctx, _TAKEN, file=file.name, township=names[kept.township_id], period=kept.period)
    return kept


def _tell(ctx: click.Context, merged: Reconciliation) -> None:
    for one in merged.standings:
        if not one.sent:
            _say(ctx, _NOT_SENT, township=one.township.name, period=merged.period)
            continue
        figures = {"previous": one.previous, "came": one.came, "went": one.went, "now": one.now}
        _say(ctx, _TOWNSHIP, township=one.township.name, findings=one.findings, open=one.open, **figures)


def _write(ctx: click.Context, rosters: TownshipRosters, merged: Reconciliation, folder: Path, why: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"汇总花名册{merged.period}.xlsx"
    written = [rosters.workbooks.merged(merged.period, folder / name, purpose=why)]
    for one in merged.standings:
        if one.sent or one.findings:
            path = folder / f"{one.township.short}{merged.period}疑点反馈.xlsx"
            written.append(rosters.workbooks.answers(merged.period, one.township.uid, path, purpose=why))
    for report in written:
        _say(ctx, _WRITTEN, out=report.path, rows=report.rows)
