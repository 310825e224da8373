"""The templates on whose copies trials work, made once per process, and how somebody works on them."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.faults.old_stations import OldStations, wrong_in
from tests.people_made_up import some_people
from tests.services import case_desk
from vetdesk.domain.importing.answers import EVERY_CATEGORY, Answers, TakeOver
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.services.casework import StepRequest
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.storage.keyslots import KeySlots
from vetdesk.wiring import build_services

STEPS = {
    "zhang": ("record_village_opinion", "accept"),
    "li": ("examine",),
    "wang": ("no_objection",),
    "zhao": ("sign",),
}
"""Who takes which steps: the clerk, the examiner, the supervisor, the leader."""
CASES_EACH = 2
ROSTERS = (50, 200, 50)
HEADINGS = {"name": "姓名", "id_number": "身份证号码", "phone": "联系电话", "household_address": "户籍地址"}
CATEGORY = "60周岁以上农村籍退役士兵"
ANSWERS = Answers(take_over={EVERY_CATEGORY: TakeOver("drawing")})


def enter(folder: Path, user: str = "zhang", password: str = PASSWORD, clock: Clock | None = None) -> OpenStation:
    """Sign in as after any start of the program."""
    return sign_in(folder, user, password, clock or Clock(), clock_is_right=True)


def later() -> Clock:
    """When somebody looks at what is left."""
    clock = Clock()
    clock.move(hours=1)
    return clock


@dataclass(frozen=True)
class World:
    """The templates below one folder, made when first asked for."""

    folder: Path

    def prepare(self) -> None:
        """Make now what each forked process would otherwise make again."""
        assert all((self.waiting, self.people, self.readings, self.key))

    @cached_property
    def station(self) -> Path:
        """A closed station with cases that wait for the clerk, the examiner and the leader."""
        folder = a_station_folder(self.folder)
        people = [self._applicant(number) for number in range(CASES_EACH * len(STEPS))]
        station = enter(folder)
        with station.database.write("add applicants", station.session.actor) as work:
            stored = work.people.add_many(people)
        station.attachments.put(b"a paper")
        casework, cases = build_services(station).casework, []
        for person in stored:
            view = casework.open_case(case_desk.KIND, person.id, case_desk.OPENING)
            received = {each.key: "2025-01-20" for each in view.materials if each.required}
            cases.append(casework.note_materials(view.case.id, received).case.id)
        station.close()
        before: tuple[str, ...] = ()
        for place, (user, steps) in enumerate(STEPS.items()):
            self._take(folder, user, steps, cases[(place + 1) * CASES_EACH :])
            before += steps
        wrong = check_folder(folder)
        assert not wrong, wrong
        return folder

    @staticmethod
    def _applicant(number: int) -> Recipient:
        values = {
            **case_desk.VALUES,
            "name": f"史长{'河江湖海山川原野林泉石溪'[number]}",
            "id_number": "52990119500305",
        }
        sequence = f"{571 + 2 * number}"
        return Recipient(0, "", {**values, "id_number": with_check(values["id_number"] + sequence)})

    @staticmethod
    def _take(folder: Path, user: str, steps: Sequence[str], cases: Sequence[int]) -> None:
        station = enter(folder, user)
        for case_id in cases:
            for step in steps:
                take(station, case_id, step)
        station.close()

    @cached_property
    def waiting(self) -> dict[str, list[int]]:
        """The cases that wait for each person."""
        station = enter(self.station)
        with station.database.read() as look:
            ids = sorted(case.id for case in look.cases.find(stages=(), closed=False))
        station.close()
        return {user: ids[place * CASES_EACH : (place + 1) * CASES_EACH] for place, user in enumerate(STEPS)}

    @cached_property
    def readings(self) -> list[WorkbookReading]:
        """Rosters with different people, read: what is imported."""
        people = some_people(sum(ROSTERS))
        station, found, start = enter(self.station), [], 0
        importing = build_services(station).importing
        for number, count in enumerate(ROSTERS):
            path = self.folder / f"roster {number}.csv"
            write_roster(path, people[start : start + count])
            found.append(importing.read(path))
            start += count
        station.close()
        return found

    @cached_property
    def people(self) -> int:
        """How many people the template has."""
        station = enter(self.station)
        with station.database.read() as look:
            count = look.people.count()
        station.close()
        return count

    @cached_property
    def old(self) -> OldStations:
        """The same station as every earlier version of the program would have left it."""
        return OldStations(self.station, self.folder / "old")

    @cached_property
    def key(self) -> bytes:
        """The data key of every template."""
        return KeySlots.load(self.station).open("zhang", PASSWORD).data_key


def with_check(body: str) -> str:
    """An ID number of 17 digits with its check character."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
    return body + "10X98765432"[total % 11]


def write_roster(path: Path, people: Sequence[Recipient]) -> None:
    """A roster as another office sends it."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        table = csv.writer(stream)
        table.writerow([*HEADINGS.values(), "优抚对象类别"])
        table.writerows([*(person.values[key] for key in HEADINGS), CATEGORY] for person in people)


def take(station: OpenStation, case_id: int, step: str) -> None:
    """Take a step as somebody at the screen does: look at the case, then decide."""
    casework = build_services(station).casework
    seen = casework.get(case_id).facts_hash
    casework.take(case_id, StepRequest(step, "情况属实，同意。", case_desk.DETAILS.get(step, {}), seen))


def check_folder(folder: Path, password: str = PASSWORD) -> list[str]:
    """Everything `check` finds in a closed station."""
    station = enter(folder, password=password, clock=later())
    try:
        return wrong_in(station)
    finally:
        station.close()
