"""A station made for practice (练习): it says so itself, so that nothing of it is ever taken for real."""

from collections.abc import Sequence
from dataclasses import replace

from vetdesk.domain.practice import MARK, SETTING, marked_title
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.open_station import OpenStation
from vetdesk.storage.reading import Reading, Work


def mark_as_practice(station: OpenStation) -> None:
    """Let a station that was just made be one for practice, for ever: its papers and workbooks bear the mark."""
    with station.database.write("mark the station as practice", station.session.actor) as work:
        work.settings.set(SETTING, True)
    station.practice = True


def practice_mark(look: Reading) -> str:
    """What every sheet of a practice station bears aslant; "" for a real one."""
    return MARK if look.settings.get(SETTING) else ""


def as_practised(work: Work, sheets: Sequence[RosterSheet]) -> Sequence[RosterSheet]:
    """The lists as they are, or, at a practice station, with titles that say that nothing on them is real."""
    if not work.settings.get(SETTING):
        return sheets
    return [replace(one, texts=replace(one.texts, title=marked_title(one.texts.title))) for one in sheets]
