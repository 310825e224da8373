"""A desk with several cases at different stages, for tests of queues and of deeds around cases."""

from collections.abc import Sequence

from tests.people_world import a_person, id_number, keep
from tests.services.case_desk import DETAILS, OPENING
from vetdesk.domain.staff import Actor, rights_of
from vetdesk.services.case_taking import StepRequest
from vetdesk.wiring import Services

KIND = "rural_ex_conscript"
NAMES = ("史长河", "汤有田", "罗大山", "段小石")


def sign_in(services: Services, user: str) -> None:
    """Let another member of staff sit at the desk."""
    with services.station.database.read() as look:
        person = look.staff.by_user(user)
    assert person is not None
    services.station.session.actor = Actor(person, rights_of(person.roles, services.station.definitions.rights))


def open_cases(services: Services, count: int = len(NAMES)) -> list[int]:
    """Open a case for each of some people."""
    people = [
        a_person(
            name, 20 + place, id_number=id_number("19500305", 30 + place), birth_date="1950-03-05",
            enlisted_on="1969-12", discharged_on="1974-02",
        )
        for place, name in enumerate(NAMES[:count])
    ]  # fmt: skip
    kept = keep(services.station.database, *people)
    return [services.casework.open_case(KIND, person.id, OPENING).case.id for person in kept]


def lead_on(services: Services, case_id: int, steps: Sequence[tuple[str, str]]) -> None:
    """Bring all materials, then take steps, each by the member of staff of that sign-in name."""
    before = services.station.session.actor
    view = services.casework.get(case_id)
    received = {each.key: "2025-01-20" for each in view.materials if each.required}
    services.casework.note_materials(case_id, received)
    for user, step in steps:
        sign_in(services, user)
        services.casework.take(case_id, StepRequest(step, "情况属实，同意。", DETAILS.get(step, {})))
    services.station.session.actor = before
