"""A made-up office that does random things to one case after the other, and what must hold after each of them."""

import dataclasses
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from tests.domain.case_builders import routes
from tests.domain.every_route import person_for
from vetdesk.domain import case_blocks, case_deeds
from vetdesk.domain.case_course import current_deadline
from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.case_steps import Filing, opened, taken
from vetdesk.domain.cases import DEED_LABELS, OPENED, gathered_values
from vetdesk.domain.clocks import Deadline
from vetdesk.domain.effects import HANDED_TO
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.permissions import Permission, missing_person, opening_objections, permitted
from vetdesk.domain.staff import Actor, Role, Staff
from vetdesk.domain.step_values import checked, proposed
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import CATEGORY, STAFF, CaseField, StageKind, TransitionKind, Workflow

KINDS = sorted({kind for kind, _ in routes()})
PERSONAL = frozenset({
    "person.inactive", "role.missing", "role.none", "duty.own_case", "duty.relative", "duty.recused", "duty.conflict",
})  # fmt: skip
"""Reasons that are about who acts; all others pass with time, papers or an answer."""
WEIGHTS: Mapping[str, float] = {
    TransitionKind.FORWARD: 10, TransitionKind.RETURN: 2, TransitionKind.RECORD: 1, TransitionKind.REVERSE: 1,
    TransitionKind.WITHDRAW: 0.2, "record_exception": 8, "recuse": 0.1, "give_second_opinion": 20,
    "answer_objection": 20,
}  # fmt: skip
DAUGHTER = 70
CALENDAR = Calendar()


@dataclasses.dataclass(frozen=True)
class Snapshot:
    """What a step that is taken back must restore."""

    stage: str
    values: Mapping[str, Value]
    assigned_to: int | None
    closed: bool
    deadline: Deadline | None


class Office:
    """Two to eight people with any roles, one case at a time, any deed that anybody may do."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.steps = self.cases = self.stuck = self.reversals = self.exceptions = self.route_changes = 0
        self.kinds: set[str] = set()
        self.day = date(2025, 3, 10)
        self.begin()

    def run(self, steps: int) -> None:
        """Do so many deeds, and see after each that everything holds."""
        while self.steps < steps:
            self.one()

    def begin(self) -> None:
        """Another office with another case; whoever may opens it."""
        while True:
            self.staff = [self._somebody(number) for number in range(1, self.rng.randint(2, 8) + 1)]
            self.route = self._variant(routes().newest(self.rng.choice(KINDS)), 1)
            self.person = person_for(self.route)
            able = [one for one in self.actors() if not opening_objections(self.route, one, self.facts(), self.day)]
            if able:
                break
        self.case = opened(
            self.route, "c1", self.person.id, self.rng.choice(able), Filing(self.at(), "", dict(self._opening()))
        )
        self.known = {(self.route.kind, self.route.version): self.route}
        self.snapshots: dict[int, Snapshot] = {}
        self.cases += 1
        self.kinds.add(self.route.kind)

    def one(self) -> None:
        """One deed: mostly a step of the route, sometimes a change of staff, of the route, or a new case."""
        self.steps += 1
        chance = self.rng.random()
        before = self.case
        if chance < 0.05:
            self._change_staff()
        elif chance < 0.07:
            self._migrate()
        elif chance < 0.085:
            self._change_kind()
        elif not self._step() or (self._old() and self.rng.random() < 0.3):
            self.begin()
            return
        assert self.case.events[: len(before.events)] == before.events, "events only grow"
        self.check()

    def _old(self) -> bool:
        """Whether the office may turn to another case: this one has ended, is long, or nobody can lead it on."""
        staff = tuple(self.staff)
        return (
            self.case.closed or len(self.case.events) > 60 or missing_person(self.route, self.case, staff) is not None
        )

    def check(self) -> None:
        """Everything that must hold of the case as it stands."""
        self._replays()
        self._duties_are_apart()
        self._nobody_is_missing_unless_it_says_so()

    def actors(self) -> list[Actor]:
        return [Actor(one, frozenset()) for one in self.staff]

    def facts(self) -> CaseFacts:
        category = self.route.category_of(self.case.values) if hasattr(self, "case") else self.route.category
        held = next((each for each in self.person.identities if each.category == category), None)
        papers = {each.key: "2025-03-07" for each in self.route.materials}
        return CaseFacts(self.person, held, papers, CALENDAR, {}, frozenset({DAUGHTER}))

    @property
    def look(self) -> Step:
        return Step(self.route, self.case, self.facts(), self.day)

    def at(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9)

    def _step(self) -> bool:
        """One permitted step by somebody; False if nobody may do anything."""
        self.day += timedelta(days=self.rng.choice((0, 0, 1, 3, 15)))
        found = [(one, each) for one in self.actors() for each in self._permitted(one) if each.allowed]
        found.sort(key=lambda pair: self.rng.random() ** (1 / self._weight(pair[1])), reverse=True)
        for actor, permission in found:
            details = self._details(permission)
            if details is not None and self._sensible(actor, details):
                self._take(actor, permission, details)
                return True
        return False

    @staticmethod
    def _weight(permission: Permission) -> float:
        """How often such a step is taken when it is possible."""
        step = permission.transition
        return WEIGHTS.get(step.key) or WEIGHTS[step.kind]

    def _take(self, actor: Actor, permission: Permission, details: Mapping[str, Value]) -> None:
        before = self._snapshot()
        self.case = taken(self.look, permission, actor, Filing(self.at(), "意见", details, "已核实"))
        last = self.case.events[-1]
        self.exceptions += case_blocks.BY_EXCEPTION in last.details
        if last.reverses is None:
            self.snapshots[last.seq] = before
        else:
            self.reversals += 1
            assert self._snapshot() == self.snapshots[last.reverses], "taking back restores all of it"

    def _permitted(self, actor: Actor) -> tuple[Permission, ...]:
        return permitted(self.route, self.case, actor, self.facts(), self.day)

    def _snapshot(self) -> Snapshot:
        case = self.case
        limit = None if case.closed else current_deadline(self.route, case, CALENDAR)
        return Snapshot(case.stage, case.values, case.assigned_to, case.closed, limit)

    def _migrate(self) -> None:
        new = self._variant(self.route, self.route.version + 1)
        actor = self.rng.choice(self.actors())
        stage = case_deeds.same_stage(self.case, new)
        if not list(case_deeds.against_migration(self.look, new, stage, actor)):
            self._move("migrated", new, stage, actor)

    def _change_kind(self) -> None:
        new = self._variant(routes().newest(self.rng.choice(KINDS)), 1)
        actor = self.rng.choice(self.actors())
        if not list(case_deeds.against_kind_change(self.look, new, actor)):
            self._move("kind_changed", new, case_deeds.stage_of_new_kind(self.route, self.case, new), actor)
            self.kinds.add(new.kind)

    def _move(self, key: str, new: Workflow, stage: str, actor: Actor) -> None:
        details = {CATEGORY: new.categories[0]} if new.categories and key == "kind_changed" else {}
        filing = Filing(self.at(), "理由", details)
        self.case = case_deeds.moved(self.look, key, new, stage, actor=actor, filing=filing)
        self.route = self.known[new.kind, new.version] = new
        self.route_changes += 1

    def _change_staff(self) -> None:
        place = self.rng.randrange(len(self.staff))
        changed = self._somebody(place + 1)
        self.staff[place] = dataclasses.replace(changed, active=self.rng.random() < 0.7)

    def _somebody(self, number: int) -> Staff:
        roles = frozenset(self.rng.sample(list(Role), self.rng.choice((1, 2, 2, 3, 4, 5))))
        kin = self.rng.choice((None,) * 12 + (7, DAUGHTER))
        return Staff(number, f"s{number}", f"u{number}", f"甲{number}", roles, True, "", kin)

    def _variant(self, route: Workflow, version: int) -> Workflow:
        allowed = self.rng.choice(("yes", "no"))
        return dataclasses.replace(
            route, version=version, parameters={**route.parameters, "exceptions_allowed": allowed}
        )

    def _opening(self) -> Iterator[tuple[str, Value]]:
        for key in self.route.opening_fields:
            field = self.route.field(key)
            assert field is not None
            yield key, self.day.isoformat() if key == "applied_on" else self._value(field, "")

    def _details(self, permission: Permission) -> dict[str, Value] | None:
        """A filled-in form; None if chance filled it in wrongly."""
        step, details = self.look, {}
        for key in permission.transition.fields:
            field = self.route.field(key)
            assert field is not None
            details[key] = self._value(field, proposed(step, field))
        return None if checked(step, permission.transition, details) else details

    def _value(self, field: CaseField, proposal: Value) -> Value:
        kind, named = field.declaration.kind, field.declaration.vocabulary
        if named == STAFF:
            return str(self.rng.choice(self.staff).id)
        if named == CATEGORY:
            return self.route.categories[0]
        if kind is FieldKind.CODE:
            return self.rng.choice(field.choices)[0]
        if proposal != "":
            return proposal
        if kind is FieldKind.DATE:
            return f"{self.day:%Y-%m}" if field.by_month else self.day.isoformat()
        return {FieldKind.INTEGER: field.least or 1, FieldKind.MONEY: 1_000_000}.get(kind, "已核")

    @staticmethod
    def _sensible(actor: Actor, details: Mapping[str, Value]) -> bool:
        """Nobody records an exception for themselves: the service refuses that."""
        return details.get(case_blocks.EXCEPTION_STAFF) != str(actor.staff.id)

    def _replays(self) -> None:
        """The row of the case is what its events say, whoever reads them."""
        case, standing = self.case, self.case.standing_events
        assert case.stage == standing[-1].to_stage
        assert dict(case.values) == dict(gathered_values(standing))
        assert case.closed == (self.route.stage(case.stage).kind is StageKind.END)
        changes = [event.details for event in standing if event.transition in DEED_LABELS]
        if changes:
            present = (changes[-1][case_deeds.PRESENT_KIND], changes[-1][case_deeds.PRESENT_VERSION])
            assert (case.kind, case.workflow_version) == present
        handed = [event.details[HANDED_TO] for event in standing if event.transition == "hand_over"]
        assert case.assigned_to == (int(str(handed[-1])) if handed else None)
        assert [event.seq for event in case.events] == list(range(1, len(case.events) + 1))
        assert case.events[0].transition == OPENED

    def _duties_are_apart(self) -> None:
        """Whoever performed two duties did so under an exception that somebody else had recorded."""
        performed: dict[int, list[str]] = {}
        for event in self.case.events:
            if not event.duty:
                continue
            others = set(performed.setdefault(event.actor_id, [])) - {event.duty}
            if others:
                exception = self.case.events[int(event.details[case_blocks.BY_EXCEPTION]) - 1]
                assert exception.details[case_blocks.EXCEPTION_STAFF] == str(event.actor_id)
                assert exception.details[case_blocks.EXCEPTION_DUTY] == event.duty
                assert exception.actor_id != event.actor_id
            performed[event.actor_id].append(event.duty)

    def _nobody_is_missing_unless_it_says_so(self) -> None:
        """Either somebody can lead the case on, or the page of stuck cases names who is missing: never neither."""
        if self.case.closed:
            return
        named = missing_person(self.route, self.case, tuple(self.staff), self.facts().relatives)
        self.stuck += named is not None
        assert self._can_go_on() == (named is None), (self.case.stage, named)

    def _can_go_on(self) -> bool:
        seen = [each for one in self.actors() for each in self._permitted(one)]
        free = [each for each in seen if not PERSONAL & {reason.code for reason in each.why_not}]
        if not any(each.transition.kind is TransitionKind.FORWARD for each in free):
            return False
        for raised, answer in (
            (case_blocks.open_objection, case_blocks.OBJECTION_ANSWERED),
            (case_blocks.open_opinion, case_blocks.GIVE_OPINION),
        ):
            answers = [each for each in free if answer in each.transition.effects and each.allowed]
            if raised(self.route, self.case) and not answers:
                return False
        return True


def totals(offices: Sequence[Office]) -> dict[str, int]:
    """What the offices did together."""
    names = ("steps", "cases", "stuck", "reversals", "exceptions", "route_changes")
    return {name: sum(getattr(office, name) for office in offices) for name in names}
