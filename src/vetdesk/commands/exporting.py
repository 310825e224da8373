"""`vetdesk export`: the station's lists, statistics and filled templates as workbooks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypedDict

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.purpose import asked_purpose
from vetdesk.commands.reading import file_password
from vetdesk.commands.signing_in import signed_in
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.exporting import Exporting
from vetdesk.services.open_station import OpenStation
from vetdesk.services.templates import Templates
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

_WRITTEN = QT_TRANSLATE_NOOP("commands", "{out}: {rows} rows, export {year}-{number}, journal {head}.")
_DAY = click.DateTime(["%Y-%m-%d"])


WHATS = ("roster", "accounts", "public", "changes", "deaths", "payment", "statistics", "template")


@dataclass(frozen=True)
class Wanted:
    """What is to be written and how, as the command line says it."""

    what: str
    out: Path
    since: date
    until: date
    purpose: str
    to_whom: str
    password: str
    variant: str
    template: str


class Told(TypedDict):
    """What the register and the file are told: why, to whom, and the password that locks it."""

    purpose: str
    to_whom: str
    password: str


@click.command()
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.argument("what", type=click.Choice(WHATS))
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--since", type=_DAY, help="First day of the list; without it the first of last month (or quarter).")
@click.option("--until", type=_DAY, help="Last day of the list; without it the end of last month (or quarter).")
@click.option("--purpose", default="", help="Why it is written, for journal and register; asked for without it.")
@click.option("--to", "to_whom", default="", help="To whom it goes; kept in the register of exports.")
@click.option("--variant", default="payment", help="Which payment list: payment, payment_disabled …")
@click.option("--template", default="", help="The name of the county's template to fill.")
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
    to_whom: str,
    variant: str,
    template: str,
) -> None:
    """Write a list of a station, or what changed in it, as the workbook OUT.

    VETDESK_FILE_PASSWORD, if it is set, locks the workbook.
    """
    why = asked_purpose(ctx, purpose)
    with signed_in(station) as opened:
        today = day_at_station(opened.now())
        first, last = last_quarter(today) if what == "payment" else last_month(today)
        begins, ends = since.date() if since else first, until.date() if until else last
        report = _written(opened, Wanted(what, out, begins, ends, why, to_whom, file_password(), variant, template))
    _say(ctx, report)


def _written(opened: OpenStation, wanted: Wanted) -> ExportReport:
    """Write what is wanted."""
    exporting = Exporting(opened.database, opened.session, opened.definitions, opened.now)
    out, since, until = wanted.out, wanted.since, wanted.until
    told: Told = {"purpose": wanted.purpose, "to_whom": wanted.to_whom, "password": wanted.password}
    deeds: dict[str, Callable[[], ExportReport]] = {
        "roster": lambda: exporting.roster(out, **told),
        "accounts": lambda: exporting.accounts(out, **told),
        "public": lambda: exporting.public(out, **told),
        "changes": lambda: exporting.changes(out, since, until, **told),
        "deaths": lambda: exporting.deaths(out, since, until, **told),
        "payment": lambda: exporting.payment(out, since, until, variant=wanted.variant, **told),
        "statistics": lambda: exporting.statistics(out, **told),
        "template": lambda: _filled(opened, wanted, told),
    }
    return deeds[wanted.what]()


def _filled(opened: OpenStation, wanted: Wanted, told: Told) -> ExportReport:
    templates = Templates(opened.database, opened.session, opened.definitions, opened.now)
    found = next((one for one in templates.all() if wanted.template in {one.name, ""}), None)
    if found is None:
        raise NotFoundError("template", wanted.template)
    return templates.fill(found.id, wanted.out, **told)


def last_quarter(today: date) -> tuple[date, date]:
    """The first day of the first and the last day of the last month of the quarter before the one of `today`."""
    last = date(today.year, (today.month - 1) // 3 * 3 + 1, 1) - timedelta(days=1)
    return date(last.year, last.month - 2, 1), last


def last_month(today: date) -> tuple[date, date]:
    """The first and the last day of the month before the one of `today`."""
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _say(ctx: click.Context, report: ExportReport) -> None:
    facts = {"year": report.year, "number": report.number, "rows": report.rows, "head": report.head.short}
    click.echo(texts_of(ctx).text(CONTEXT, _WRITTEN).format(out=report.path, **facts))
