"""Leaflets (政策宣传单): notes for citizens on A4 or A5, seen first and then printed, one or several in a run."""

from collections.abc import Callable, Sequence
from datetime import datetime

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.leaflets import SHEETS, Leaflet
from vetdesk.domain.learning import text_version
from vetdesk.domain.markdown import passages
from vetdesk.domain.papers import PaperFile
from vetdesk.domain.policies import PolicyNote
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.paper_press import PaperRun
from vetdesk.services.period_words import chinese_day
from vetdesk.services.practice import practice_mark
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

__all__ = ["SHEETS", "Leaflets"]


class Leaflets:
    """Makes leaflets for everybody, since they name nobody; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def run(self, keys: Sequence[str], sheet: str, language: str) -> PaperRun:
        """Leaflets of these notes, one after the other, on a sheet of SHEETS; printing them is journalled."""

        def make(purpose: str) -> PaperFile:
            with self._database.write("print leaflets", self._session.actor, reason=purpose) as work:
                for note in self._notes(keys):
                    told = {"leaflet": text_version(note.origin, note.version), "sheet": sheet}
                    work.journal.record("policy", note.key, note.number, {}, told)
            return self._draw(keys, sheet, language)

        title = self._definitions.vocabulary.texts["leaflet.title"]
        return PaperRun(
            title, lambda: self._draw(keys, sheet, language), lambda purpose, _printer, _progress: make(purpose),
            "政策宣传", "leaflet",
        )  # fmt: skip

    def _draw(self, keys: Sequence[str], sheet: str, language: str) -> PaperFile:
        """Draw with the shipped fonts. reportlab is heavy: it is imported for the first leaflet, not for the window."""
        from vetdesk.files.fonts import Fonts
        from vetdesk.files.papers.leaflets import draw_leaflets

        leaflets = [self._leaflet(note, language) for note in self._notes(keys)]
        with self._database.read() as look:
            practice = practice_mark(look)
        return draw_leaflets(leaflets, Fonts(paths.resources() / "fonts"), SHEETS[sheet], practice=practice)

    def _leaflet(self, note: PolicyNote, language: str) -> Leaflet:
        with self._database.read() as look:
            station = look.station.details()
        words, text = self._definitions.vocabulary.texts, note.text(language)
        phone = words["leaflet.phone" if station.phone else "leaflet.no_phone"].text(language)
        office = words["leaflet.office"].text(language).format(name=station.name)
        today = day_at_station(self._now())
        day = chinese_day(today) if language.startswith("zh") else today.isoformat()
        made = words["leaflet.day"].text(language).format(day=day, number=note.number, version=note.version)
        notice = words["leaflet.local"].text(language)
        body = tuple(passages(text.body))
        return Leaflet(text.title, body, notice, (office, phone.format(phone=station.phone)), made)

    def _notes(self, keys: Sequence[str]) -> list[PolicyNote]:
        today = day_at_station(self._now()).isoformat()
        chosen = [self._definitions.policies.at(key, today) for key in keys]
        return [note for note in chosen if note is not None]
