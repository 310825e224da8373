"""The office in which the ten main tasks are done: a station with its people, a case on its way, a roster that left."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import PASSWORD, Clock, a_station_folder, confirming, with_second
from tests.services.case_desk import KIND, OPENING, VALUES
from tests.services.returned_world import FIRST, a_person, column, edited
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Recipient, Village
from vetdesk.domain.staff import Actor, rights_of
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visit_checks import NewNeed
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.opening import sign_in
from vetdesk.services.session import Session
from vetdesk.services.visiting import VisitEntry
from vetdesk.wiring import Services

CONFLICTS = 5
VISITED = {"name": "李国华", "id_number": "529901194801018810"}
"""Whom the clerk looks for and visits."""


@dataclass(frozen=True)
class Office:
    """Where the station lies, and the workbook that comes back to it."""

    station: Path
    returned: Path
    people: int


def set_up(folder: Path, people: int) -> Office:
    """Make the office, as it was yesterday: its backup is of then; today both sides changed the same five rows."""
    clock = Clock(datetime.now(UTC) - timedelta(days=1))
    place = a_station_folder(folder)
    station = with_second(sign_in(place, "zhang", PASSWORD, clock, clock_is_right=True))
    services = Services(station)
    try:
        kept = _people(services, people)
        _case(services)
        sent = services.exporting.roster(folder / "sent.xlsx", purpose="报区局核对").path
        station.back_up()
        clock.move(hours=23)
        returned = _come_back(services, kept, sent, folder / "returned.xlsx")
    finally:
        station.close()
    return Office(place, returned, people)


def _people(services: Services, count: int) -> list[Recipient]:
    """Everybody of the archive, in two villages, and the two whom the tasks are about."""
    with services.station.database.write("set up", services.station.session.actor) as work:
        village = work.villages.add(Village(0, "", "石桥村")).id
        work.villages.add(Village(0, "", "柳溪村"))
        kept = work.people.add_many([a_person(number, village) for number in range(count)])
        work.people.add_many([replace(a_person(count, village), values={**kept[0].values, **VISITED})])
        return kept


def _case(services: Services) -> None:
    """An application that the leader is to sign, and a need that a clerk has in hand."""
    database, now = services.station.database, services.station.now
    with database.write("set up", services.station.session.actor) as work:
        applicant = work.people.add(Recipient(0, "", VALUES))
        by_user = {person.user: person for person in work.staff.all()}
    definitions = services.station.definitions

    def casework(user: str) -> Casework:
        actor = Actor(by_user[user], rights_of(by_user[user].roles, definitions.rights))
        return Casework(database, confirming(Session(actor)), definitions, lambda: day_at_station(now()))

    day = day_at_station(now()).isoformat()
    view = casework("zhang").open_case(KIND, applicant.id, {**OPENING, "applied_on": day})
    casework("zhang").note_materials(view.case.id, {each.key: day for each in view.materials if each.required})
    for user, key, values in _steps(day):
        seen = casework(user).get(view.case.id).facts_hash
        casework(user).take(view.case.id, StepRequest(key, "情况属实，同意。", values, seen))
    need = NewNeed("medical_company", "看病没人陪", assigned_to=by_user["zhang"].id)
    services.visiting.log(applicant.id, VisitEntry(day, "home", "routine"), [need])


def _steps(day: str) -> list[tuple[str, str, dict[str, Value]]]:
    """The way of the application up to the leader."""
    covers: dict[str, Value] = {"household_at_discharge": "rural", "pension_cover": "resident"}
    service: dict[str, Value] = {"service_from": "1969-12", "service_to": "1974-02", "converted_years": "5"}
    return [
        ("zhang", "record_village_opinion", {"village_result": "agree", "village_on": day}),
        ("zhang", "accept", {"accepted_on": day, **covers}),
        ("li", "examine", service),
        ("wang", "no_objection", {}),
    ]


def _come_back(services: Services, people: list[Recipient], sent: Path, target: Path) -> Path:
    """The roster as the district sends it back: five phone numbers changed there and, otherwise, in the station."""

    def edit(sheet: Worksheet) -> None:
        names, phones = column(sheet, "姓名"), column(sheet, "联系电话")
        changed = {person.name: f"1380000{person.id:04d}" for person in people[:CONFLICTS]}
        for row in range(FIRST, sheet.max_row + 1):
            if (phone := changed.get(str(sheet.cell(row, names).value))) is not None:
                sheet.cell(row, phones).value = phone

    returned = edited(sent, edit, target)
    with services.station.database.write("edit", services.station.session.actor) as work:
        for person in people[:CONFLICTS]:
            now = work.people.get(person.id)
            work.people.save(replace(now, values={**now.values, "phone": f"1370000{person.id:04d}"}))
    return returned
