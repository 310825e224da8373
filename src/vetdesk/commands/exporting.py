"""`vetdesk export`: the station's roster or its change list as a workbook."""

from datetime import date, datetime, timedelta
from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.signing_in import signed_in
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.exporting import Exporting
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

_WRITTEN = QT_TRANSLATE_NOOP("commands", "{out}: {rows} rows, export {year}-{number}, journal {head}.")
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.argument("what", type=click.Choice(["roster", "changes"]))
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--since", type=_DAY, help="First day of the change list; without it the first of last month.")
@click.option("--until", type=_DAY, help="Last day of the change list; without it the end of last month.")
@click.option("--purpose", default="", help="Why it is written; kept in the journal.")
@click.pass_context
def export(
    ctx: click.Context,
    /,
    *,
    station: Path,
    what: str,
    out: Path,
    since: datetime | None,
    until: datetime | None,
    purpose: str,
) -> None:
    """Write the roster of a station, or what changed in it, as the workbook OUT."""
    with signed_in(station) as opened:
        exporting = Exporting(opened.database, opened.session, opened.definitions, opened.now)
        if what == "roster":
            report = exporting.roster(out, purpose=purpose)
        else:
            first, last = last_month(day_at_station(opened.now()))
            span = (since.date() if since else first, until.date() if until else last)
            report = exporting.changes(out, *span, purpose=purpose)
    _say(ctx, report)


def last_month(today: date) -> tuple[date, date]:
    """The first and the last day of the month before the one of `today`."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _say(ctx: click.Context, report: ExportReport) -> None:
    facts = {"year": report.year, "number": report.number, "rows": report.rows, "head": report.head.short}
    click.echo(texts_of(ctx).text(CONTEXT, _WRITTEN).format(out=report.path, **facts))
