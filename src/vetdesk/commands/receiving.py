"""`vetdesk receive`: a workbook that came back, or the district's decisions on cases."""

from pathlib import Path

import click

from vetdesk.commands.cases import USER_MUST_ACT, take_decisions
from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.commands.packages import take_package
from vetdesk.commands.signing_in import signed_in
from vetdesk.domain.errors import ReturnRefusedError
from vetdesk.domain.staff import Right
from vetdesk.domain.stamps import Room
from vetdesk.domain.three_way import Decisions, Side
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.open_station import OpenStation
from vetdesk.services.package_content import is_package
from vetdesk.services.receiving import Received, Receiving, Taken
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

_WHAT = QT_TRANSLATE_NOOP(
    "commands",
    "{file} answers list {number}, which this station sent out. Values they changed: {taken}, changed on both sides: "
    "{conflicts}, new rows: {added}, rows not mentioned: {missing}, rows that ask to be taken off: {removals}.",
)
_CONFLICT = QT_TRANSLATE_NOOP(
    "commands", "{place}, {title}, {field}: it left as “{base}”, is “{ours}” here, came back as “{theirs}”."
)
_PROPOSED = QT_TRANSLATE_NOOP("commands", "{place}, {title}: {before} → {after} is left to a deed of its own.")
_REMOVAL = QT_TRANSLATE_NOOP("commands", "{place}, {title}: asks to be taken off; agree to it in the window.")
_NOTHING = QT_TRANSLATE_NOOP("commands", "It brings nothing new; nothing was changed.")
_TAKEN = QT_TRANSLATE_NOOP("commands", "Taken in. The import can be undone: batch {batch}.")
_UNDECIDED = QT_TRANSLATE_NOOP(
    "commands", "Nothing was kept: say --ours or --theirs for what both sides changed, or decide it in the window."
)
_LOOKED = QT_TRANSLATE_NOOP("commands", "This was only a look: nothing was kept.")
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "commands", "{file} is no answer to a list of this station. Nothing was changed. Take it in with “{command}”."
)
_IN_THE_WINDOW = QT_TRANSLATE_NOOP(
    "commands", "{file} is a list of its own kind. Nothing was changed. Take it in under Exchange, Lists."
)
_TO_IMPORT = "vetdesk import"


@click.command()
@click.argument("station", type=click.Path(file_okay=False, path_type=Path))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would become of each row.")
@click.option("--ours", "side", flag_value=Side.OURS.value, help="Keep our value where both sides changed one.")
@click.option("--theirs", "side", flag_value=Side.THEIRS.value, help="Take their value where both sides changed one.")
@click.pass_context
def receive(ctx: click.Context, /, *, station: Path, file: Path, dry_run: bool, side: str | None) -> int:
    """Take in the workbook FILE that came back: a list this station sent out, or the district's decisions on cases.

    What only they changed is taken, what only we changed stays; what both changed is named. What is known already
    changes nothing.
    """
    with signed_in(station) as opened:
        if is_package(file):
            return take_package(ctx, opened, file, side or "", dry_run=dry_run)
        if not opened.session.actor.may(Right.IMPORT):
            return take_decisions(ctx, opened, file, dry_run=dry_run)
        receiving = Receiving(opened.database, opened.session, opened.definitions, opened.now)
        found = receiving.look(file)
        if found.room is Room.DECISIONS:
            return take_decisions(ctx, opened, file, dry_run=dry_run)
        if found.room is Room.REFUSED:
            raise ReturnRefusedError(file.name, str(found.judged.verdict), found.judged.sender)
        if found.room is not Room.MERGE:
            text = _IN_THE_WINDOW if found.room is Room.LIST else _ELSEWHERE
            _warn(ctx, text, file=file.name, command=_TO_IMPORT)
            return USER_MUST_ACT
        _tell(ctx, found, opened)
        return _keep(ctx, receiving, found, Side(side) if side else None, dry_run=dry_run)


def _keep(ctx: click.Context, receiving: Receiving, found: Received, side: Side | None, *, dry_run: bool) -> int:
    """Take in what may be taken in without a person; the exit code."""
    if dry_run:
        _say(ctx, _LOOKED)
        return 0
    if found.conflicts and side is None:
        _warn(ctx, _UNDECIDED)
        return USER_MUST_ACT
    if not (found.plan and found.plan.changes_anything) and not found.conflicts:
        _say(ctx, _NOTHING)
        return 0
    taken: Taken = receiving.keep(found, _all_for(found, side))
    _say(ctx, _TAKEN, batch=taken.report.batch.id)
    return 0


def _all_for(found: Received, side: Side | None) -> Decisions:
    keys = [(record.uid, cell.field) for record in found.records for cell in record.conflicts]
    return dict.fromkeys(keys, side) if side is not None else {}


def _tell(ctx: click.Context, found: Received, opened: OpenStation) -> None:
    """What the file is and brings; each conflict, wish and proposal on a line."""
    assert found.judged.manifest is not None
    _say(
        ctx, _WHAT, file=found.reading.file, number=found.judged.manifest.number, conflicts=found.conflicts,
        taken=sum(len(record.taken) for record in found.records), added=len(found.added), missing=found.missing,
        removals=len(found.removals),
    )  # fmt: skip
    vocabulary, language = opened.definitions.vocabulary, texts_of(ctx).language
    for record in found.records:
        for cell in record.conflicts:
            name = _field(vocabulary, cell.field, language)
            values = {"base": cell.base, "ours": cell.ours, "theirs": cell.theirs}
            _say(ctx, _CONFLICT, place=record.place, title=record.title, field=name, **values)
    for proposal in found.proposals:
        told = {"before": proposal.before, "after": proposal.after}
        _say(ctx, _PROPOSED, place=proposal.place, title=proposal.title, **told)
    for removal in found.removals:
        _say(ctx, _REMOVAL, place=removal.place, title=removal.title)


def _field(vocabulary: Vocabulary, key: str, language: str) -> str:
    declared = vocabulary.fields.get(key)
    return declared.label.text(language) if declared is not None else key.removeprefix("extra:")


def _say(ctx: click.Context, text: str, /, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts))


def _warn(ctx: click.Context, text: str, /, **facts: object) -> None:
    """What the user must act on goes where errors go."""
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts), err=True)
