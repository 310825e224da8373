"""The station of the screens: what the demo's round leaves, made up, fixed in time, made once in a run."""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch

from tests.builders import CHEAP, Clock
from tests.made_once import made_once
from vetdesk.demo import cast
from vetdesk.demo import round as demo_round
from vetdesk.services.opening import OpenStation, create_station, sign_in
from vetdesk.services.second_persons import SecondPersons

PEOPLE = 60
"""Enough for every list to have rows of each kind."""
NOW = datetime(2025, 3, 14, 2, 0, tzinfo=UTC)
"""When the screens are looked at: three weeks after the round's last day, ten in the morning."""

CASES = "cases.json"


@dataclass(frozen=True)
class World:
    """Where the station lies, and the cases of its story in the order in which they were opened."""

    folder: Path
    cases: tuple[int, ...]

    def station(self, user: str, scratch: Path) -> OpenStation:
        """A copy of the station with one member of staff signed in; whoever asked closes it."""
        scratch.mkdir()
        copied = scratch / user
        shutil.copytree(self.folder / demo_round.STATION, copied)
        station = sign_in(copied, user, cast.PASSWORD, Clock(NOW))
        SecondPersons(station).stand_by(cast.LEADER if user == cast.EXAMINER else cast.EXAMINER, cast.PASSWORD)
        return station


@cache
def made() -> World:
    """The world, made in ten seconds, once in a run of the tests."""
    folder = made_once("screens", _make)
    return World(folder, tuple(json.loads((folder / CASES).read_text(encoding="utf-8"))))


def _make(folder: Path) -> None:
    """The demo's round with cheap keys, without papers."""
    cheap = partial(create_station, cost=CHEAP)
    with (
        patch.object(demo_round, "create_station", cheap),
        patch.object(demo_round, "write_outputs", lambda _story: []),
    ):
        done = demo_round.play(folder, PEOPLE, "zh_CN", lambda _part: None)
    (folder / CASES).write_text(json.dumps(list(done.story.cases)), encoding="utf-8")
