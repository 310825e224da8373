"""Leads a case of any declared route to any of its ends, by permitted steps only."""

import dataclasses
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from tests.domain.case_builders import CLERK, EXAMINER, LEADER, SUPERVISOR
from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.case_steps import Filing, opened, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.permissions import Permission, opening_objections, permitted
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.step_values import checked, proposed
from vetdesk.domain.workflow import CATEGORY, CaseField, StageKind, Transition, TransitionKind, Workflow

ACTORS = {Role.CLERK: CLERK, Role.EXAMINER: EXAMINER, Role.SUPERVISOR: SUPERVISOR, Role.LEADER: LEADER}
HOLDING = ("disability_change", "certificate", "transfer_out", "assistive", "status_change", "annual", "overpayment")
"""Beginnings of the kinds of case that presuppose an identity."""
EARLY = {"demobilised_soldier": ("1930-03-05", "1950-12", "1956-02")}


def person_for(route: Workflow) -> Recipient:
    """Somebody who fulfils what the route asks for."""
    birth, enlisted, discharged = EARLY.get(route.kind, ("1950-03-05", "1969-12", "1974-02"))
    category = route.category or next(iter(route.categories), "11")
    held = Identity(1, "i1", category, "drawing", {"assessed_on": "2020-01-01", "disability_grade": "8"})
    values: dict[str, Value] = {
        "name": "王本人", "id_number": "529901195003055719", "birth_date": birth, "enlisted_on": enlisted,
        "discharged_on": discharged,
    }  # fmt: skip
    if route.kind == "funeral":
        values["died_on"] = "2025-01-02"
    return Recipient(7, "r7", values, (held,) if route.kind.startswith(HOLDING) else ())


def ways(route: Workflow) -> Mapping[str, tuple[Transition, ...]]:
    """For every end the shortest way to it from the start."""
    found: dict[str, tuple[Transition, ...]] = {route.start.key: ()}
    waiting = deque([route.start.key])
    while waiting:
        stage = waiting.popleft()
        for step in route.steps_from(stage):
            if step.moves and step.target not in found:
                found[step.target] = (*found[stage], step)
                waiting.append(step.target)
    ends = [stage.key for stage in route.stages if stage.kind is StageKind.END]
    return {end: found[end] for end in ends}


class Walker:
    """One case on its way; every working day is one step."""

    def __init__(self, route: Workflow) -> None:
        self.route = route
        self.person = person_for(route)
        self.day = date(2025, 3, 10)
        facts = self.facts()
        assert opening_objections(route, CLERK, facts, self.day) == ()
        details = {key: self._fitting(field, ()) for key in route.opening_fields if (field := route.field(key))}
        self.case = opened(route, "c1", self.person.id, CLERK, Filing(self._at(), "", details))

    def facts(self, category: str = "") -> CaseFacts:
        """What the case is judged by; every material is there."""
        held = next((each for each in self.person.identities if each.category == category), None)
        return CaseFacts(self.person, held, {each.key: "2025-03-07" for each in self.route.materials})

    @property
    def step(self) -> Step:
        """The case as it stands."""
        facts = self.facts(self.route.category_of(self.case.values))
        return Step(self.route, self.case, facts, self.day)

    def take(self, transition: Transition, later: Sequence[Transition] = ()) -> Permission:
        """Take one step, as whoever may; everything it asks for is filled in."""
        for preparation in self._preparations(transition):
            self.take(preparation)
        self.day += timedelta(days=1)
        if "notice_period_over" in transition.guards:
            self.day += timedelta(days=40)
        actor = ACTORS[transition.role or Role.CLERK]
        details = {key: self._fitting(field, later) for key in transition.fields if (field := self.route.field(key))}
        found = {each.transition.key: each for each in self._permitted(actor)}
        permission = found[transition.key]
        assert permission.allowed, (self.route.kind, transition.key, permission.why_not)
        assert checked(self.step, transition, details) == (), (self.route.kind, transition.key, details)
        self.case = taken(self.step, permission, actor, Filing(self._at(), "同意。", details, "情况已核实。"))
        return permission

    def _permitted(self, actor: Actor) -> Iterator[Permission]:
        facts = self.facts(self.route.category_of(self.case.values))
        yield from permitted(self.route, self.case, actor, facts, self.day)

    def _preparations(self, transition: Transition) -> Iterator[Transition]:
        """Recording steps without which a guard stops the step."""
        if "repaid_in_full" in transition.guards and (paid := self.route.transition("record_instalment")):
            yield paid

    def _at(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9)

    def _fitting(self, field: CaseField, later: Sequence[Transition]) -> Value:
        """A value that the field accepts, and that lets the later steps be taken."""
        if field.key == "benefit_result":
            only = any(step.key == "recognise_only" for step in later)
            return "recognised_only" if only else "granted"
        kind = field.declaration.kind
        if field.declaration.vocabulary == CATEGORY:
            return self.route.categories[0]
        if kind is FieldKind.CODE:
            return field.choices[0][0] if field.choices else str(CLERK.staff.id)
        if kind is FieldKind.DATE:
            return self._fitting_day(field)
        return {FieldKind.INTEGER: field.least or 1, FieldKind.MONEY: 1_000_000}.get(kind, "已核")

    def _fitting_day(self, field: CaseField) -> str:
        proposal = str(proposed(self.step, field)) if hasattr(self, "case") else ""
        return proposal or (f"{self.day:%Y-%m}" if field.by_month else self.day.isoformat())


def led_to_its_ends(route: Workflow) -> dict[str, Case]:
    """The case at every end of the route."""
    found = {}
    for end, way in ways(route).items():
        walker = Walker(route)
        for place, step in enumerate(way):
            walker.take(step, way[place:])
        found[end] = dataclasses.replace(walker.case)
    return found


def forward_steps(route: Workflow) -> tuple[Transition, ...]:
    """The steps that lead a case on."""
    return tuple(step for step in route.transitions if step.kind is TransitionKind.FORWARD)
