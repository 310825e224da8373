"""A small office with signed work in it: archives, cases at all stages, a payment list, sign-ins of five people."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from tests.builders import PASSWORD, Clock, a_station_folder, confirming
from tests.people_world import a_person
from tests.services.case_desk import DETAILS, KIND, OPENING, definitions
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Role
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.opening import OpenStation, sign_in
from vetdesk.verify.keys import by_password

WHO = {Role.CLERK: "zhang", Role.EXAMINER: "li", Role.SUPERVISOR: "wang", Role.LEADER: "zhao"}
ROUTE = ("record_village_opinion", "accept", "examine", "no_objection", "sign", "report")


@dataclass(frozen=True, slots=True)
class Office:
    """The folder as it is, older copies of it (oldest first), and the data key."""

    folder: Path
    earlier: tuple[Path, ...]
    key: bytes
    people: dict[str, str]


def an_office(place: Path, people: int = 6, periods: int = 3) -> Office:
    """Build the office; every deed is signed by who does it. After each period but the last its folder is copied."""
    clock, folder, earlier = Clock(), a_station_folder(place), []
    for period in range(periods):
        _work(folder, clock, period, people)
        if period < periods - 1:
            earlier.append(place / f"earlier-{period}")
            shutil.copytree(folder, earlier[-1])
    return Office(folder, tuple(earlier), by_password(folder, "zhang", PASSWORD), _uids(folder, clock))


def _work(folder: Path, clock: Clock, period: int, people: int) -> None:
    """A stretch of work: newly kept people, a case for each, taken as far as its number says."""
    with _signed_in(folder, WHO[Role.CLERK], clock) as station:
        cases = _opened(station, clock, period * people, people)
    for role, steps in groupby(ROUTE, key=_whose):
        with _signed_in(folder, WHO[role], clock) as station:
            desk = _desk(station, clock)
            for step in steps:
                for number, case in enumerate(cases):
                    if number % len(ROUTE) >= ROUTE.index(step) or period == 0:
                        clock.move(minutes=3)
                        seen = desk.get(case).facts_hash
                        desk.take(case, StepRequest(step, "情况属实，同意。", DETAILS.get(step, {}), seen))


def _whose(step: str) -> Role:
    return definitions().workflow(KIND).transition(step).role or Role.CLERK  # type: ignore[union-attr]  # it has it


@contextmanager
def _signed_in(folder: Path, user: str, clock: Clock) -> Iterator[OpenStation]:
    station = sign_in(folder, user, PASSWORD, clock)
    try:
        yield station
    finally:
        station.close()


def _opened(station: OpenStation, clock: Clock, before: int, people: int) -> list[int]:
    """New people with a case each; the numbers of the cases."""
    with station.database.write("keep people", station.session.actor) as work:
        kept = work.people.add_many([_applicant(before + number + 1) for number in range(people)])
    desk, cases = _desk(station, clock), []
    for person in kept:
        clock.move(minutes=7)
        view = desk.open_case(KIND, person.id, OPENING)
        desk.note_materials(view.case.id, {each.key: "2025-01-20" for each in view.materials if each.required})
        cases.append(view.case.id)
    return cases


def _applicant(serial: int) -> Recipient:
    dates = {"enlisted_on": "1969-12", "discharged_on": "1974-02"}
    return a_person(f"申请人{serial}", serial, **dates)


def _desk(station: OpenStation, clock: Clock) -> Casework:
    session = confirming(station.session)
    return Casework(station.database, session, definitions(), lambda: day_at_station(clock()))


def _uids(folder: Path, clock: Clock) -> dict[str, str]:
    with _signed_in(folder, "wang", clock) as station, station.database.read() as look:
        return {person.user: person.uid for person in look.staff.all()}
