"""Walks every route through all that a small office can do in it, and asks the program and the model about everyone."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.domain.access_model import Deed, Model, Person, people, table
from tests.domain.case_builders import actor, routes
from tests.domain.every_route import Walker
from vetdesk.domain.case_blocks import EXCEPTION_DUTY, EXCEPTION_STAFF
from vetdesk.domain.case_facts import CaseFacts
from vetdesk.domain.case_steps import Filing, taken
from vetdesk.domain.duties import RECUSED
from vetdesk.domain.effects import HANDED_TO
from vetdesk.domain.forms import Value
from vetdesk.domain.permissions import Permission, permitted
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.step_values import checked
from vetdesk.domain.workflow import Transition, Workflow

RELATIVE_OF_SUBJECT = 70
AUTHORITY = ("person.", "role.", "duty.", "recall.", "reverse.", "objection.", "opinion.")
"""How the codes begin of reasons that speak against a person, not against the state of papers and facts."""
OFFICE = (
    (1, {Role.CLERK}),
    (2, {Role.EXAMINER}),
    (3, {Role.SUPERVISOR}),
    (4, {Role.LEADER}),
    (5, set(Role)),
    (9, {Role.CLERK, Role.LEADER}),
)
"""Who acts while a route is explored; number 2 is asked, recused and excepted."""
NAMED = 2


def _actor(person: Person) -> Actor:
    roles = [Role(name) for name in sorted(person.roles)]
    recipient = 7 if person.is_subject else RELATIVE_OF_SUBJECT if person.is_relative else None
    return actor(person.number, f"第{person.number}人", *roles, active=person.active, recipient=recipient)


ACTING = tuple(Person(number, frozenset(role.value for role in roles)) for number, roles in OFFICE)
EVERY_ROLE = frozenset(role.value for role in Role)
STANDING_BY = (
    Person(20, EVERY_ROLE, active=False),
    Person(21, EVERY_ROLE, is_subject=True),
    Person(22, EVERY_ROLE, is_relative=True),
    Person(23, frozenset({"keeper", "liaison_officer"})),
)
EVERYBODY = tuple((person, _actor(person)) for person in (*ACTING, *STANDING_BY))
ROLE_SETS = tuple((person, _actor(person)) for person in people(range(100, 164)))


class World(Walker):
    """One case with both its histories: the program's and the model's."""

    def __init__(self, route: Workflow) -> None:
        super().__init__(route)
        start = Deed(1, "", "enter", "", route.start.key)
        self.model = Model(table(route.kind), route.start.key, [start])

    def facts(self, category: str = "") -> CaseFacts:
        """With a relative among the staff."""
        return dataclasses.replace(super().facts(category), relatives=frozenset({RELATIVE_OF_SUBJECT}))

    def asked(self, who: Actor) -> dict[str, Permission]:
        """What the program says of every step for one person."""
        facts = self.facts(self.route.category_of(self.case.values))
        return {each.transition.key: each for each in permitted(self.route, self.case, who, facts, self.day)}

    def after(self, who: Actor, permission: Permission) -> "World | None":
        """The world after a step, None if its form cannot be filled in here."""
        transition = permission.transition
        details = self._filled(transition)
        if checked(self.step, transition, details):
            return None
        other = World.__new__(World)
        other.__dict__.update(self.__dict__)
        other.case = taken(self.step, permission, who, Filing(self._at(), "同意。", details, "已核实。"))
        deed = Deed(who.staff.id, transition.key, transition.duty.value, self.case.stage, other.case.stage)
        deed.named = str(details.get(RECUSED) or details.get(EXCEPTION_STAFF) or details.get("asked_staff") or "")
        deed.further_duty = str(details.get(EXCEPTION_DUTY) or "")
        other.model = self.model.take(deed)
        return other

    def _filled(self, transition: Transition) -> dict[str, Value]:
        details = {key: self._fitting(field, ()) for key in transition.fields if (field := self.route.field(key))}
        return {key: str(NAMED) if key in _NAMING else value for key, value in details.items()}


_NAMING = {RECUSED, EXCEPTION_STAFF, "asked_staff", HANDED_TO}


@dataclass
class Tally:
    """What was asked, and where program and model differ."""

    asked: int = 0
    forbidden: int = 0
    states: int = 0
    differ: list[str] = dataclasses.field(default_factory=list)
    stages: set[str] = dataclasses.field(default_factory=set)


def explored(kind: str, most: int, seed: int) -> Tally:
    """Ask about every person and every step in up to `most` different situations of a route.

    Situations at stages, and with duties performed, that were seen least come first, so that few reach every end.
    """
    route = routes().newest(kind)
    route = dataclasses.replace(route, parameters={**route.parameters, "exceptions_allowed": "yes"})
    random, tally, visits = Random(seed), Tally(), Counter[object]()
    waiting = {(world := World(route)).model.picture(): world}
    seen = set(waiting)
    while waiting and tally.states < most:
        chosen = min(waiting, key=lambda picture: (visits[picture[0]], visits[picture[:2]], random.random()))
        world = waiting.pop(chosen)
        tally.states += 1
        for person, who in (*EVERYBODY, *(() if visits[chosen[0]] else ROLE_SETS)):
            _compare(world, person, who, tally)
        visits.update((chosen[0], chosen[:2]))
        found = {following.model.picture(): following for following in _next(world)}
        waiting |= {picture: following for picture, following in found.items() if picture not in seen}
        seen |= set(found)
    tally.stages = {str(stage) for stage in visits if isinstance(stage, str)}
    return tally


def _compare(world: World, person: Person, who: Actor, tally: Tally) -> None:
    answers = world.asked(who)
    if set(answers) != world.model.offered():
        tally.differ.append(f"{world.route.kind} {world.case.stage}: offered {set(answers) ^ world.model.offered()}")
        return
    for key, permission in answers.items():
        tally.asked += 1
        rules = world.model.forbidden(person, key)
        against = {reason.code for reason in permission.why_not if reason.code.startswith(AUTHORITY)}
        tally.forbidden += bool(rules)
        if bool(rules) != bool(against) or (rules and permission.allowed):
            history = [(deed.person, deed.step) for deed in world.model.deeds]
            tally.differ.append(f"{world.route.kind} {key} by {person}: model {rules}, program {against}, {history}")


def _next(world: World) -> Iterator[World]:
    for person, who in EVERYBODY[: len(ACTING)]:
        for key, permission in world.asked(who).items():
            if permission.allowed and not world.model.forbidden(person, key):
                following = world.after(who, permission)
                if following is not None:
                    yield following
