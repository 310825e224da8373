"""`vetdesk demo`: a demo station; the window where there is a display, papers, workbooks and pictures where not."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from vetdesk.app import has_display
from vetdesk.commands.group import CONTEXT, texts_of
from vetdesk.demo import cast
from vetdesk.demo.round import STATION, Round, files_left, play
from vetdesk.services.case_views import EventView
from vetdesk.services.opening import sign_in
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.messages import sentence

PARTS: Mapping[str, str] = {
    "station": QT_TRANSLATE_NOOP("commands", "Founding a station with six members of staff …"),
    "import": QT_TRANSLATE_NOOP("commands", "Taking in the dirty roster …"),
    "cases": QT_TRANSLATE_NOOP("commands", "Leading applications through village, township and district …"),
    "visits": QT_TRANSLATE_NOOP("commands", "Visiting people, answering needs, receiving the district's decisions …"),
    "outputs": QT_TRANSLATE_NOOP("commands", "Printing papers and writing workbooks …"),
}
_TAKEN = QT_TRANSLATE_NOOP(
    "commands", "Import: {add} rows added, {skip} other rows. The same file again: {again} added, {changed} changed."
)
_COURSE = QT_TRANSLATE_NOOP("commands", "Journal of case {number}, {name}:")
_EVENT = QT_TRANSLATE_NOOP("commands", "  {at}  {step}: {person}{duty}  {note}")
_DUTY = QT_TRANSLATE_NOOP("commands", " ({duty})")
_REFUSED = QT_TRANSLATE_NOOP("commands", "A second duty was refused: {sentence}")
_LIMIT = QT_TRANSLATE_NOOP("commands", "Limit of the district: from {start} until {due}. {counted}")
_FILES = QT_TRANSLATE_NOOP("commands", "Left in {folder}:")
_SIGN_IN = QT_TRANSLATE_NOOP("commands", "The station is in {folder}. Everybody's password is {password}; sign in as:")
_AGAIN = QT_TRANSLATE_NOOP(
    "commands", "{folder} holds a demo already; it is left as it is. Remove it to make a new one."
)
_NOBODY = QT_TRANSLATE_NOOP("commands", "There is no display, so no window was opened; the whole round ran by itself.")


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.option("--people", default=300, show_default=True, type=click.IntRange(40, 20_000), help="How many people.")
@click.option("--language", "spoken", type=click.Choice(("zh_CN", "en")), help="The language of the window and texts.")
@click.pass_context
def demo(ctx: click.Context, /, *, folder: Path | None, people: int, spoken: str | None) -> int:
    """Make a demo station in FOLDER (a new temporary one without it) through the real import, and open it.

    Where there is no display the whole round runs by itself and leaves papers, workbooks and pictures.
    """
    if spoken:
        ctx.find_root().obj = spoken
    place = (folder or Path(tempfile.mkdtemp(prefix="vetdesk-demo-"))).absolute()
    language = texts_of(ctx).language
    if (place / STATION).exists():
        return _open_again(ctx, place, language)
    done = play(place, people, language, lambda part: _tell_part(ctx, part))
    _tell(ctx, done)
    if has_display():
        _tell_files(ctx, place)
        return _open(place, done, language)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from vetdesk.demo.pictures import take_pictures

    take_pictures(done.story, place / "pictures")
    _tell_files(ctx, place)
    _say(ctx, _NOBODY)
    return 0


def _tell_part(ctx: click.Context, part: str) -> None:
    """The parts that take long are told of; the others go with the one before."""
    if part in PARTS:
        _say(ctx, PARTS[part])


def _open(place: Path, done: Round, language: str) -> int:
    from vetdesk.app import run

    return run(language, admitted=sign_in(place / STATION, cast.CLERK, cast.PASSWORD, done.story.clock))


def _open_again(ctx: click.Context, place: Path, language: str) -> int:
    """Open a demo that was made before; nothing in it is made anew."""
    from vetdesk.app import run

    _say(ctx, _AGAIN, folder=place)
    _tell_files(ctx, place)
    return run(language, place / STATION) if has_display() else 0


def _tell(ctx: click.Context, done: Round) -> None:
    texts = texts_of(ctx)
    totals, again = done.taken_in.report.totals, done.taken_in.again.totals()
    _say(ctx, _TAKEN, add=totals["add"], skip=totals["skip"], again=again["add"], changed=again["update"])
    _say(ctx, _COURSE, number=done.case.case.number, name=done.case.recipient.name)
    for event in done.case.events:
        _tell_event(ctx, event)
    if done.story.refusal is not None:
        _say(ctx, _REFUSED, sentence=sentence(done.story.refusal, texts.text))
    limit = done.district_limit
    counted = " ".join(each.text(texts.language) for each in limit.counted)
    _say(ctx, _LIMIT, start=limit.start.isoformat(), due=limit.due.isoformat() if limit.due else "", counted=counted)


def _tell_event(ctx: click.Context, event: EventView) -> None:
    texts = texts_of(ctx)
    duty = event.duty.text(texts.language)
    words = texts.text(CONTEXT, _DUTY).format(duty=duty) if duty else ""
    at = f"{event.event.at:%Y-%m-%d %H:%M}"
    step = event.label.text(texts.language)
    _say(ctx, _EVENT, at=at, step=step, person=event.event.actor, duty=words, note=event.event.note)


def _tell_files(ctx: click.Context, place: Path) -> None:
    _say(ctx, _FILES, folder=place)
    for path in files_left(place):
        click.echo(f"  {path.relative_to(place)}")
    _say(ctx, _SIGN_IN, folder=place / STATION, password=cast.PASSWORD)
    click.echo("  " + ", ".join(f"{one.user} ({one.name})" for one in cast.STAFF))


def _say(ctx: click.Context, text: str, **facts: object) -> None:
    click.echo(texts_of(ctx).text(CONTEXT, text).format(**facts).rstrip())
