"""A real station at work: random permitted steps through the service, archive and chain held after each."""

import random
from collections.abc import Mapping, Sequence

from tests.builders import Clock
from tests.services.case_desk import VALUES, Desk, a_desk
from vetdesk.domain.cases import Case, gathered_values
from vetdesk.domain.errors import RuleError
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import TransitionKind
from vetdesk.services.case_views import CaseView, FieldView, StepView
from vetdesk.services.casework import StepRequest
from vetdesk.storage.database import Database

KINDS = ("rural_ex_conscript", "combat", "temporary_help", "survivor_pension")
ROLES = (Role.CLERK, Role.EXAMINER, Role.SUPERVISOR, Role.LEADER)
STEPS = 70
RARE = {TransitionKind.WITHDRAW: 0.05, TransitionKind.RECORD: 0.3, TransitionKind.RETURN: 0.4}
Archive = dict[str, tuple[str, Mapping[str, Value]]]


class Station:
    """Cases of a few people, and how each archive looked before each of its standing steps."""

    def __init__(self, desk: Desk, rng: random.Random) -> None:
        self.desk = desk
        self.rng = rng
        self.before: dict[tuple[int, int], tuple[str, Mapping[str, Value], int | None, Archive]] = {}
        self.taken = self.reversed = 0

    def open(self, number: int, kind: str) -> int:
        """A new applicant with a case and every paper."""
        values: Mapping[str, Value] = {**VALUES, "name": f"史{number}", "id_number": "", "village": ""}
        with self.desk.database.write("an applicant", None) as work:
            person = work.people.add(Recipient(0, "", {**values, "id_number": f"52990119500305{number:03}9"}))
        clerk = self.desk.casework(Role.CLERK)
        form = clerk.opening_form(kind, person.id)
        view = clerk.open_case(kind, person.id, self._filled(form.fields))
        clerk.note_materials(view.case.id, {each.key: "2025-01-20" for each in view.materials})
        return view.case.id

    def step(self, case_id: int) -> None:
        """One step that somebody may take, chance decides which."""
        self.desk.clock.move(days=self.rng.choice((0, 1, 4)))
        found = [
            (role, view, step)
            for role in ROLES
            for view in [self.desk.casework(role).get(case_id)]
            for step in view.steps
            if step.allowed and self.rng.random() < RARE.get(step.kind, 1.0)
        ]
        if found:
            self._take(*self.rng.choice(found))

    def _take(self, role: Role, view: CaseView, step: StepView) -> None:
        request = StepRequest(step.key, "意见", self._filled(step.fields), view.facts_hash, "已核实")
        try:
            after = self.desk.casework(role).take(view.case.id, request)
        except RuleError:
            assert self.desk.casework(role).get(view.case.id).case == view.case, "a refused step changes nothing"
            return
        self.taken += 1
        self._check(view, after)

    def _check(self, view: CaseView, after: CaseView) -> None:
        last = after.case.events[-1]
        assert after.case.events[:-1] == view.case.events
        assert dict(after.case.values) == dict(gathered_values(after.case.standing_events))
        key = after.case.id
        if last.reverses is None:
            self.before[key, last.seq] = _told(view)
        else:
            self.reversed += 1
            assert _told(after) == self.before[key, last.reverses]

    def _filled(self, fields: Sequence[FieldView]) -> dict[str, Value]:
        return {each.field.key: self._value(each) for each in fields}

    def _value(self, view: FieldView) -> Value:
        if view.choices:
            return view.choices[0][0] if view.field.key != "handed_to" else self.rng.choice(view.choices)[0]
        if view.proposal != "":
            return view.proposal
        kind, today = view.field.declaration.kind, self.desk.today()
        if kind is FieldKind.DATE:
            return f"{today:%Y-%m}" if view.field.by_month else today.isoformat()
        return {FieldKind.INTEGER: view.field.least or 1, FieldKind.MONEY: 100_000}.get(kind, "已核")


def _told(view: CaseView) -> tuple[str, Mapping[str, Value], int | None, Archive]:
    """What taking back must restore: stage, values, hands and the identities of the archive."""
    case: Case = view.case
    archive = {each.category: (each.status, dict(each.values)) for each in view.recipient.identities}
    return case.stage, dict(case.values), case.assigned_to, archive


def test_random_steps_keep_archive_events_and_chain_together(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    station = Station(desk, random.Random(7))
    cases = [station.open(number, kind) for number, kind in enumerate(KINDS, 1)]
    for _ in range(STEPS):
        station.step(station.rng.choice(cases))
    assert station.taken > STEPS / 2
    assert station.reversed > 3
    with desk.database.read() as look:
        assert look.cases.broken() == []
