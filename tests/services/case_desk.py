"""A station with five people at work on one applicant's case, each with a Casework of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.builders import DETAILS as DETAILS_OF_STATION
from tests.builders import Clock, confirming
from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor, Role, Staff, rights_of
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_views import CaseView
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.uids import new_uid

KIND = "rural_ex_conscript"
OPENING: dict[str, Value] = {
    "applied_on": "2025-01-20", "household_at_discharge": "rural", "pension_cover": "resident",
}  # fmt: skip
VALUES: dict[str, Value] = {
    "name": "史长河", "id_number": "529901195003055719", "birth_date": "1950-03-05", "sex": "male",
    "enlisted_on": "1969-12", "discharged_on": "1974-02",
}  # fmt: skip
DETAILS: Mapping[str, Mapping[str, Value]] = {
    "record_village_opinion": {"village_result": "agree", "village_on": "2025-01-20"},
    "accept": {"accepted_on": "2025-01-20", "household_at_discharge": "rural", "pension_cover": "resident"},
    "request_correction": {"correction_items": "1. 退伍证", "correction_until": "2025-02-10"},
    "return_for_correction": {"correction_items": "1. 退伍证", "correction_until": "2025-02-10"},
    "refuse_acceptance": {
        "refused_on": "2025-01-20", "refusal_reason": "too_young", "refusal_basis": "民发〔2011〕110号",
    },
    "examine": {"service_from": "1969-12", "service_to": "1974-02", "converted_years": "5"},
    "sign": {"signed_on": "2025-01-20"},
    "report": {"reported_on": "2025-01-20"},
    "record_approval": {
        "decision_number": "岭退役发〔2025〕12号", "decided_on": "2025-02-14", "approved_years": 5,
        "first_month": "2011-08",
    },
    "record_refusal": {
        "decision_number": "岭退役发〔2025〕13号", "decided_on": "2025-02-14", "refusal_reason": "pension",
        "refusal_basis": "民发〔2011〕110号",
    },
    "post_notice": {"notice_from": "2025-02-17", "notice_place": "村务公开栏", "notice_posted_by": "赵经办"},
    "end_notice": {"notice_result": "no_objection"},
    "archive": {"archived_on": "2025-03-03"},
}  # fmt: skip


@cache
def definitions() -> Definitions:
    return load(shipped(paths.resources() / "definitions"))


@dataclass
class Desk:
    """The people by what they do, the applicant, and the clock that all of them look at."""

    database: Database
    clock: Clock
    people: dict[Role, Actor]
    applicant: Recipient

    def casework(self, role: Role) -> Casework:
        return self.of(self.people[role])

    def of(self, actor: Actor) -> Casework:
        return Casework(self.database, confirming(Session(actor)), definitions(), self.today)

    def today(self) -> date:
        return day_at_station(self.clock())

    def person(self, user: str, name: str, *roles: Role, recipient_id: int | None = None) -> Actor:
        new = Staff(0, "", user, name, frozenset(roles), True, "", recipient_id)
        with self.database.write("add staff", None) as work:
            stored = work.staff.add(new)
        return Actor(stored, rights_of(stored.roles, definitions().rights))

    def open(self) -> CaseView:
        return self.casework(Role.CLERK).open_case(KIND, self.applicant.id, OPENING)

    def bring_materials(self, view: CaseView) -> CaseView:
        received = {each.key: "2025-01-20" for each in view.materials if each.required}
        return self.casework(Role.CLERK).note_materials(view.case.id, received)

    def take(self, view: CaseView, key: str, **other: Value) -> CaseView:
        """The step by whoever it belongs to, on what they see now."""
        role = definitions().workflow(KIND).transition(key).role or Role.CLERK  # type: ignore[union-attr]  # it has it
        casework = self.casework(role)
        seen = casework.get(view.case.id).facts_hash
        request = StepRequest(key, "情况属实，同意。", {**DETAILS.get(key, {}), **other}, seen)
        return casework.take(view.case.id, request)

    def reach(self, *keys: str) -> CaseView:
        view = self.bring_materials(self.open())
        for key in keys:
            view = self.take(view, key)
        return view


def a_desk(database: Database, clock: Clock) -> Desk:
    desk = Desk(database, clock, {}, Recipient(0, "", VALUES))
    names = {
        Role.CLERK: "赵经办", Role.EXAMINER: "钱复核", Role.SUPERVISOR: "孙监督", Role.LEADER: "李站长",
        Role.KEEPER: "吴管理",
    }  # fmt: skip
    desk.people = {role: desk.person(role.value, name, role) for role, name in names.items()}
    with database.write("add the applicant", None) as work:
        work.station.add(new_uid(), DETAILS_OF_STATION)
        desk.applicant = work.people.add(desk.applicant)
    return desk
