"""The practice station (练习站): a demo station in a folder of its own, no password to remember, thrown away at will.

It has a clock of its own: the story of the demo ends on a day of 2025, and practice goes on from there, on the same day
of the week as it really is, so that deadlines stand as the story left them however late somebody begins to practise.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from vetdesk.domain.errors import StationExistsError
from vetdesk.services.progress import Progress

if TYPE_CHECKING:  # the way in is painted before the demo is imported
    from vetdesk.domain.stations import StationDetails
    from vetdesk.services.open_station import OpenStation

PEOPLE: Final = 120
STATION: Final = "station"
SLIP: Final = "practice.json"
"""Beside the station: that this folder is ours and, once all is made, by how many days its clock is behind."""
OFFICE: Final = "（练习）"
"""What the names of the practice station and its offices begin with, wherever they stand."""


def _now() -> datetime:
    return datetime.now().astimezone()


class PracticeStation:
    """The practice station of this computer; `now` tells the real moment."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = _now) -> None:
        self.folder = folder
        self._now = now

    @property
    def ready(self) -> bool:
        """Whether there is one, made to its end."""
        return "days_back" in self._slip()

    @property
    def days_back(self) -> int:
        """By how many days the clock of practice is behind the real one."""
        return self._slip()["days_back"]

    def users(self) -> list[tuple[str, str]]:
        """Who works there: sign-in names and names; the first one is who practises unless they choose otherwise."""
        from vetdesk.demo import cast

        return [(one.user, one.name) for one in cast.STAFF]

    def make(self, progress: Progress) -> None:
        """Make it anew, in a few seconds; what was there is thrown away.

        Raises CancelledError when the watcher stops it, and then there is none; StationExistsError where something
        else lies in its folder.
        """
        self.throw_away()
        if self.folder.exists() and any(self.folder.iterdir()):
            raise StationExistsError(str(self.folder))
        self.folder.mkdir(parents=True, exist_ok=True)
        self._note({})
        try:
            self._make(progress)
        except BaseException:
            self._remove()
            raise

    def enter(self, user: str = "") -> "OpenStation":
        """Sign one of its people in, with no password asked; raises what `sign_in` raises."""
        from vetdesk.demo import cast
        from vetdesk.services.opening import sign_in
        from vetdesk.services.second_persons import SecondPersons

        days = timedelta(days=self.days_back)
        user = user or cast.CLERK
        station = sign_in(self.folder / STATION, user, cast.PASSWORD, lambda: self._now() - days, clock_is_right=True)
        SecondPersons(station).stand_by(cast.LEADER if user == cast.EXAMINER else cast.EXAMINER, cast.PASSWORD)
        return station

    def throw_away(self) -> None:
        """Delete it, made to its end or not, with everything in its folder; any other folder is left alone."""
        if (self.folder / SLIP).is_file():
            self._remove()

    def _remove(self) -> None:
        self._note({})
        shutil.rmtree(self.folder, ignore_errors=True)

    def _slip(self) -> dict[str, int]:
        try:
            told: dict[str, int] = json.loads((self.folder / SLIP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return told

    def _note(self, told: dict[str, int]) -> None:
        (self.folder / SLIP).write_text(json.dumps(told), encoding="utf-8")

    def _make(self, progress: Progress) -> None:
        from vetdesk.demo import cast
        from vetdesk.demo.applications import Story
        from vetdesk.demo.round import CHAPTERS, LAST_DAY, live
        from vetdesk.services.opening import create_station
        from vetdesk.services.practice import mark_as_practice
        from vetdesk.storage.key_cost import KeyCost

        def say(chapter: str) -> None:
            progress.at(1 + CHAPTERS.index(chapter), 2 + len(CHAPTERS), chapter)

        progress.at(0, 2 + len(CHAPTERS), "station")
        clock = cast.StoryClock()
        create_station(self.folder / STATION, practised(), cast.STAFF, clock, KeyCost(memory_kib=1024, passes=1))
        story = Story(self.folder, self.folder / STATION, clock)
        with story.as_user(cast.KEEPER) as services:
            mark_as_practice(services.station)
        live(story, PEOPLE, "zh_CN", say)
        progress.at(1 + len(CHAPTERS), 2 + len(CHAPTERS), "practice_ready")
        self._note({"days_back": days_back(self._now().date(), LAST_DAY)})


def practised() -> "StationDetails":
    """The office of the demo, whose names say everywhere that it is not real."""
    from vetdesk.demo.cast import DETAILS

    names = (DETAILS.name, DETAILS.government, DETAILS.authority)
    name, government, authority = (f"{OFFICE}{one}" for one in names)
    return replace(DETAILS, name=name, government=government, authority=authority)


def days_back(today: date, last: date) -> int:
    """So many whole weeks lie between now and the story that its next days are the same days of the week."""
    return (today - last - timedelta(days=1)).days // 7 * 7
