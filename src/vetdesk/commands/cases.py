"""The district's decisions on cases at the command line."""

from datetime import date
from pathlib import Path

import click

from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.domain.decisions import Outcome
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_exchange import ReceivedDecisions
from vetdesk.services.casework import Casework
from vetdesk.services.open_station import OpenStation
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

USER_MUST_ACT = 1
_ROW = QT_TRANSLATE_NOOP("commands", "Sheet {sheet}, row {row}, {name} {number}: {text}")
_TOTALS = QT_TRANSLATE_NOOP(
    "commands",
    "{file}: {applied} decisions recorded, {already} known before, {unchanged} left as they are, {error} wrong.",
)
_LOOKED = QT_TRANSLATE_NOOP("commands", "This was only a look: nothing was kept.")


def take_decisions(ctx: click.Context, opened: OpenStation, file: Path, *, dry_run: bool) -> int:
    """Take in the workbook in which the district answers the cases reported to it; the exit code.

    A decision that is known already changes nothing; a row that cannot be used is named and keeps no other row back.
    """
    received = _casework(opened).receive_decisions(file, keep=not dry_run)
    _say(ctx, received)
    if dry_run:
        click.echo(texts_of(ctx).text(CONTEXT, _LOOKED))
    return USER_MUST_ACT if received.totals[Outcome.ERROR] else 0


def _casework(opened: OpenStation) -> Casework:
    def today() -> date:
        return day_at_station(opened.now())

    return Casework(opened.database, opened.session, opened.definitions, today)


def _say(ctx: click.Context, received: ReceivedDecisions) -> None:
    texts = texts_of(ctx)
    for row in received.rows:
        line = texts.text(CONTEXT, _ROW).format(
            sheet=row.sheet, row=row.row, name=row.name, number=row.number, text=row.text.text(texts.language)
        )
        click.echo(line, err=row.outcome is Outcome.ERROR)
    totals = {str(outcome): count for outcome, count in received.totals.items()}
    click.echo(texts.text(CONTEXT, _TOTALS).format(file=received.file, **totals))
