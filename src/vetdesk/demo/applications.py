"""The demo's applications: a dozen people soon sixty apply, each case goes as far as its part of the story says.

Every step is taken by the person whose duty it is, signed in with their own password.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vetdesk.demo import cast
from vetdesk.domain.errors import DutyConflictError
from vetdesk.domain.forms import Value
from vetdesk.domain.people_list import PeopleFilter, PersonRow
from vetdesk.services.casework import StepRequest
from vetdesk.services.opening import sign_in
from vetdesk.services.second_persons import SecondPersons
from vetdesk.wiring import Services, build_services

KIND = "rural_ex_conscript"
REPORTED = "上报花名册.xlsx"
NOTICE_PLACE = "村务公开栏、镇政务公开栏"
ACCEPTED: Mapping[str, Value] = {
    "accepted_on": "2025-01-10", "household_at_discharge": "rural", "pension_cover": "resident",
}  # fmt: skip

Deed = Callable[[Services], None]


@dataclass
class Story:
    """The station of the demo, its clock, and the cases in the order in which they were opened."""

    folder: Path
    station: Path
    clock: cast.StoryClock
    cases: list[int] = field(default_factory=list)
    refusal: DutyConflictError | None = None

    @contextmanager
    def as_user(self, user: str, day: date | None = None) -> Iterator[Services]:
        """The services as one member of staff has them, on a later day if one is given."""
        if day is not None:
            self.clock.turn_to(day)
        station = sign_in(self.station, user, cast.PASSWORD, self.clock)
        SecondPersons(station).stand_by(cast.LEADER if user == cast.EXAMINER else cast.EXAMINER, cast.PASSWORD)
        try:
            yield build_services(station)
        finally:
            station.close()

    def step(
        self, services: Services, place: int, step: str, note: str = "", details: Mapping[str, Value] | None = None
    ) -> None:
        """Take a step in one of the cases, with what its form proposes; reasons are given where one is asked for."""
        view = services.casework.get(self.cases[place])
        fields = next((each.fields for each in view.steps if each.key == step), ())
        proposed = {each.field.key: each.proposal for each in fields if each.proposal != ""}
        request = StepRequest(step, note, {**proposed, **(details or {})}, view.facts_hash, "材料齐全，情况已核实。")
        services.casework.take(self.cases[place], request)


def applicants(services: Services) -> list[PersonRow]:
    """Those of the survey: nothing is decided about them yet."""
    archives = services.archives
    wanted = PeopleFilter(statuses=frozenset({"in_acceptance"}))
    return sorted(archives.rows(archives.row_ids(wanted)), key=lambda row: row.birth_date)


def open_cases(story: Story, services: Services, people: Sequence[PersonRow]) -> None:
    """Open a case for each and note which materials came in; the last applicant brought too little."""
    for place, person in enumerate(people):
        opening: Mapping[str, Value] = {
            "applied_on": "2025-01-06", "household_at_discharge": "rural", "pension_cover": "resident",
        }  # fmt: skip
        view = services.casework.open_case(KIND, person.id, opening)
        story.cases.append(view.case.id)
        materials = [material.key for material in view.materials if material.required]
        brought = materials[:-2] if place == len(people) - 1 else materials
        services.casework.note_materials(view.case.id, dict.fromkeys(brought, "2025-01-06"))


def lead_on(story: Story) -> None:
    """Carry the cases through the township: from the village's opinion to the leader's signature."""
    count = len(story.cases)
    with story.as_user(cast.CLERK, date(2025, 1, 8)) as services:
        for place in range(count - 1):
            opinion: dict[str, Value] = {
                "village_result": "agree",
                "village_on": "2025-01-08",
                "village_signer": "村主任庚",
            }
            story.step(services, place, "record_village_opinion", "情况属实，同意申报。", opinion)
    with story.as_user(cast.CLERK, date(2025, 1, 10)) as services:
        for place in range(count - 2):
            story.step(services, place, "accept", "", ACCEPTED)
    with story.as_user(cast.CLERK, date(2025, 1, 13)) as services:
        story.refusal = _second_duty(story, services)
    with story.as_user(cast.EXAMINER, date(2025, 1, 14)) as services:
        for place in range(count - 4):
            _examine(story, services, place)
        until: dict[str, Value] = {"correction_until": "2025-01-24", "correction_items": "1. 退伍证复印件（字迹不清）"}
        story.step(services, count - 4, "return_for_correction", "退伍证复印件不清，请补交。", until)
    with story.as_user(cast.SUPERVISOR, date(2025, 1, 15)) as services:
        for place in range(count - 5):
            story.step(services, place, "no_objection", "程序合规，无异议。")
    with story.as_user(cast.LEADER, date(2025, 1, 17)) as services:
        for place in range(count - 6):
            story.step(services, place, "sign", "同意上报。", {"signed_on": "2025-01-17"})


def _examine(story: Story, services: Services, place: int) -> None:
    story.step(services, place, "examine", "经查阅档案并核对材料，符合条件，同意上报。")


def _second_duty(story: Story, services: Services) -> DutyConflictError:
    """The clerk, who is an examiner as well, tries to examine a case that they themselves entered."""
    try:
        _examine(story, services, 0)
    except DutyConflictError as refused:
        return refused
    raise AssertionError("a second duty in one case was not refused")


def report(story: Story, places: Sequence[int]) -> Path:
    """Send cases to the district on a roster."""
    with story.as_user(cast.CLERK, date(2025, 1, 20)) as services:
        path = story.folder / REPORTED
        ids = [story.cases[place] for place in places]
        services.casework.report_to_district(
            ids, path, {"reported_on": "2025-01-20", "report_number": "柳退役〔2025〕3号"}
        )
        return path


def finish(story: Story, decisions: Path) -> None:
    """The district's decisions come back: one case goes to its end, the others stop on the way."""
    with story.as_user(cast.CLERK, date(2025, 2, 17)) as services:
        services.casework.receive_decisions(decisions)
        for place in (0, 1):
            notice: dict[str, Value] = {
                "notice_from": "2025-02-18", "notice_place": NOTICE_PLACE, "notice_posted_by": "经办员甲",
            }  # fmt: skip
            story.step(services, place, "post_notice", "", notice)
    with story.as_user(cast.CLERK, date(2025, 2, 21)) as services:
        story.step(services, 0, "end_notice", "", {"notice_result": "no_objection", "notice_photos": 2})
        story.step(services, 0, "grant")
        story.step(services, 0, "archive", "", {"archived_on": "2025-02-21", "archive_number": "2025-001"})
