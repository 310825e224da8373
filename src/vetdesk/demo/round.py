"""The whole round of the demo: a station is founded, and everybody does their part of the main job once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vetdesk.demo import cast, district
from vetdesk.demo.activities import hold_activities
from vetdesk.demo.applications import Story, applicants, finish, lead_on, open_cases, report
from vetdesk.demo.benefits import look_after_benefits
from vetdesk.demo.complaints import bring_complaints
from vetdesk.demo.families import tell_families
from vetdesk.demo.filing import file_papers
from vetdesk.demo.honours import honour_people
from vetdesk.demo.learning import learn
from vetdesk.demo.outputs import write_outputs
from vetdesk.demo.people import TakenIn, take_in_roster, take_in_survey, write_roster, write_survey
from vetdesk.demo.rates import set_rates
from vetdesk.demo.visiting import visit_people
from vetdesk.domain.errors import StationExistsError
from vetdesk.services.case_views import CaseView, ClockView
from vetdesk.services.opening import create_station

STATION = "station"
APPLICANTS = 9
REPORTED = 3
APPROVED = 2
LAST_DAY = date(2025, 2, 24)
CHAPTERS = ("import", "cases", "visits", "files", "honours", "benefits")
"""The chapters of the two months, in their order."""


@dataclass(frozen=True)
class Round:
    """What came of the round: the story, what the import did, the main case, and the limit its district had."""

    story: Story
    taken_in: TakenIn
    case: CaseView
    district_limit: ClockView


def play(folder: Path, people: int, language: str, say: Callable[[str], None]) -> Round:
    """Found a station in `folder` and carry the main job through; `say` hears which part begins.

    Raises StationExistsError if the folder holds something already.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StationExistsError(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    clock = cast.StoryClock()
    say("station")
    create_station(folder / STATION, cast.DETAILS, cast.STAFF, clock)
    story = Story(folder, folder / STATION, clock)
    taken_in, limit = live(story, people, language, say)
    say("outputs")
    write_outputs(story)
    with story.as_user(cast.SUPERVISOR, LAST_DAY) as services:
        return Round(story, taken_in, services.casework.get(story.cases[0]), limit)


def live(story: Story, people: int, language: str, say: Callable[[str], None]) -> tuple[TakenIn, ClockView]:
    """Two months at a station that was just founded: what the import did, and the limit of the main case's district.

    `say` hears which of the `CHAPTERS` begins; what it raises ends the story there, with nobody signed in.
    """
    say("import")
    with story.as_user(cast.CLERK) as services:
        taken_in = take_in_roster(services, write_roster(story.folder, people), language)
        take_in_survey(services, write_survey(story.folder, people), language)
        open_cases(story, services, applicants(services)[:APPLICANTS])
    say("cases")
    lead_on(story)
    reported = report(story, range(REPORTED))
    with story.as_user(cast.CLERK) as services:
        limit = services.casework.get(story.cases[0]).clock
        assert limit is not None, "a case that waits for the district has a limit"
    say("visits")
    visit_people(story)
    hold_activities(story)
    say("files")
    file_papers(story)
    tell_families(story)
    finish(story, district.answer(reported, APPROVED))
    say("honours")
    bring_complaints(story)
    honour_people(story)
    learn(story)
    say("benefits")
    set_rates(story)
    look_after_benefits(story)
    return taken_in, limit


def files_left(folder: Path) -> Iterator[Path]:
    """Every file that the round left for people to open, without the station's own."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and STATION not in path.relative_to(folder).parts[:1]:
            yield path
