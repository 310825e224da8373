"""Facts that ask for a visit (六必访): home-coming, an award, difficulty, a grave event; and whether one answered it.

A happening is read from the archive, the needs and the visits whenever somebody asks; nothing is stored beside them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.domain.visit_rules import Demand, DueVisit, Raised

DISCHARGED, AWARDED, NEEDED, ANSWERED, MEMBER_DIED, TOLD = (
    "discharged", "awarded", "needed", "answered", "member_died", "told",
)  # fmt: skip
FACTS = frozenset({DISCHARGED, AWARDED, NEEDED, ANSWERED, MEMBER_DIED, TOLD})
"""Discharged from service (退役返乡); an award or title entered (立功受奖); a need told; an answer of the visit form;
a member of the family who died; an occasion that was told without a visit in person (丧事、灾害 by telephone)."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One fact about one person: which rule it is a fact for, its ISO day, and its kind (a code) where it has one."""

    recipient_id: int
    rule: str
    on: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """A contact with a person as far as it can answer a happening."""

    on: str
    in_person: bool
    occasion: str


def answered(happening: Happening, rule: Raised, contacts: Iterable[Met]) -> bool:
    """Whether a contact that counts came after it, or on its day under its occasion (事由)."""
    return any(
        met.on > happening.on or (met.on == happening.on and met.occasion == rule.occasion)
        for met in contacts
        if met.in_person or not rule.in_person
    )


def due_for(
    happenings: Sequence[Happening], rules: Sequence[Raised], contacts: Sequence[Met], today: date, ahead_days: int = 0
) -> DueVisit | None:
    """The earliest visit that these facts about one person ask for now, None if there is none.

    A visit is due by the day its rule names; it stands on the list from the day of the fact on, so that nobody has to
    wait for the last day; `ahead_days` therefore changes nothing unless the fact lies in the future.
    """
    by_key, found = {rule.key: rule for rule in rules}, []
    until = (today + timedelta(days=ahead_days)).isoformat()
    last = max((met.on for met in contacts), default="")
    for one in happenings:
        rule = by_key[one.rule]
        if one.on <= until and not answered(one, rule, contacts):
            found.append(DueVisit(_demand(one, rule), _by(one, rule), last))
    return min(found, key=lambda due: due.due_on, default=None)


def first_day(rule: Raised, today: date) -> str:
    """The earliest day of a fact that still asks for a visit."""
    return (today - timedelta(days=rule.within_days)).isoformat()


def _by(happening: Happening, rule: Raised) -> str:
    return (date.fromisoformat(happening.on) + timedelta(days=rule.days)).isoformat()


def _demand(happening: Happening, rule: Raised) -> Demand:
    return Demand(
        rule.key, rule.label, rule.group, 1, rule.in_person, since=happening.on, due_on=_by(happening, rule),
        occasion=rule.occasion, fact=happening.on,
    )  # fmt: skip
