"""A practice station for tests: the real maker with a story cut short, and a clock that stands."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from vetdesk.demo import cast
from vetdesk.demo import round as demo_round
from vetdesk.demo.applications import Story, applicants, open_cases
from vetdesk.demo.people import TakenIn, take_in_roster, take_in_survey, write_roster, write_survey
from vetdesk.demo.practice import PracticeStation
from vetdesk.services.case_views import ClockView

MONDAY = datetime(2031, 3, 3, 2, 0, tzinfo=UTC)
"""Ten in the morning at the station."""
PEOPLE = 40


def cut_story_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the making end after the roster and three applications: a few seconds instead of twenty."""

    def live(
        story: Story, _people: int, language: str, say: Callable[[str], None]
    ) -> tuple[TakenIn | None, ClockView | None]:
        say("import")
        with story.as_user(cast.CLERK) as services:
            taken_in = take_in_roster(services, write_roster(story.folder, PEOPLE), language)
            take_in_survey(services, write_survey(story.folder, PEOPLE), language)
            say("cases")
            open_cases(story, services, applicants(services)[:3])
        return taken_in, None

    monkeypatch.setattr(demo_round, "live", live)


def a_practice_station(folder: Path) -> PracticeStation:
    """One that is not made yet, on a Monday of 2031."""
    return PracticeStation(folder / "practice", lambda: MONDAY)
