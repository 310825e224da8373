"""What two PCs (电脑) of one station exchange in a change package (变更包), and how it becomes one again.

Every record that is exchanged is a set of named values. Beside them stands by which PC each value was written and when:
a *dot*, the place in that PC's journal at which the value was there first. What a PC *knows* are the ends of all
journals it has. So for any two versions of a value it is certain which one came after the other, or that neither PC
knew of the other's: only then somebody is asked. PCs that know the same dots hold the same values.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from vetdesk.domain.three_way import Outcome
from vetdesk.domain.three_way import merged as three_way

Stored = str | int | None
"""What a value is in a package: text, a number, or nothing."""
Values = Mapping[str, Stored]
Heads = Mapping[str, int]
"""The last place of each origin's journal."""

FIRST = ""
"""The dot of every value that has none of its own: that of the record's beginning."""
GONE = "*gone"
"""Stands among the values of a record that is not there any more (a value of a field that was emptied)."""
WHOLE = "*"
"""The one field of a record that is taken or left as a whole."""


class Dot(NamedTuple):
    """Which PC's installation wrote a value, and up to which place of its journal."""

    origin: str
    seq: int

    def known(self, heads: Heads) -> bool:
        """Whether whoever has these journals has seen the value."""
        return heads.get(self.origin, 0) >= self.seq


NOWHERE = Dot("", 0)


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record as exchanged: its values (those that are nothing are left out), their dots, and what they were before.

    `key` is the uid, or what else tells the record from others everywhere. `base` holds values as they were before
    the first change that the other PCs do not know yet.
    """

    table: str
    key: str
    values: Values
    dots: Mapping[str, Dot]
    base: Values = field(default_factory=dict)
    version: int = 0

    def dot(self, name: str) -> Dot:
        """Who wrote a value, and when."""
        return self.dots.get(name, self.dots.get(FIRST, NOWHERE))

    def news(self, heads: Heads) -> bool:
        """Whether anything of it is unknown to whoever has these journals."""
        return any(not dot.known(heads) for dot in self.dots.values())


def changed_here(before: RecordState | None, found: RecordState, dot: Dot, shared: Heads) -> RecordState:
    """The state of a record as it is found now: what differs from the last time was written here.

    `shared` is what all other PCs are known to have: a value that they know is the base of what follows.
    """
    values = found.values
    if before is None:
        return replace(found, dots={FIRST: dot})
    differing = [name for name in {*before.values, *values} if before.values.get(name) != values.get(name)]
    if not differing:
        return before
    dots, base = dict(before.dots), dict(before.base)
    for name in differing:
        if before.dot(name).known(shared) or name not in base:
            base[name] = before.values.get(name)
        dots[name] = dot
    return replace(found, dots=dots, base=base)


@dataclass(frozen=True, slots=True)
class Side:
    """One of two PCs: the record there (None: it never had it) and what it knows."""

    state: RecordState | None
    heads: Heads


class Settled(NamedTuple):
    """What becomes of one value: `base` is what both started from, `asked` that neither PC knew of the other's.

    `dot` NOWHERE: it is settled here, by a person or because one of the two is what both started from. Then it is
    written here, or PCs that started from different values would settle it differently and never notice.
    """

    name: str
    base: Stored
    ours: Stored
    theirs: Stored
    asked: bool
    dot: Dot
    value: Stored


def settle(ours: Side, theirs: Side) -> list[Settled]:
    """What becomes of every value of a record that two PCs have; of those asked, ours is named as the value."""
    mine, other = _both(ours, theirs)
    names = sorted({*mine.values, *other.values, *(set(mine.dots) | set(other.dots)) - {FIRST}})
    return [_settle(name, ours, theirs) for name in names]


def _settle(name: str, ours: Side, theirs: Side) -> Settled:
    mine, other = _both(ours, theirs)
    here, there = mine.values.get(name), other.values.get(name)
    dot_here, dot_there = mine.dot(name), other.dot(name)
    if dot_there.known(ours.heads):
        return Settled(name, there, here, there, False, dot_here, here)
    if dot_here.known(theirs.heads):
        return Settled(name, here, here, there, False, dot_there, there)
    if here == there:
        return Settled(name, here, here, there, False, max(dot_here, dot_there), here)
    base = mine.base.get(name, other.base.get(name))
    outcome = three_way(name, *(_value(one) for one in (base, here, there))).outcome
    value = there if outcome is Outcome.THEIRS else here
    return Settled(name, base, here, there, outcome is Outcome.CONFLICT, NOWHERE, value)


def _value(stored: Stored) -> str | int:
    return "" if stored is None else stored


def settle_whole(ours: Side, theirs: Side, *, grows: bool = False) -> Settled:
    """The same for a record that is taken or left as a whole: its one value is "ours" or "theirs".

    Records that only grow are never asked about: of two that should be the same the lesser one stays everywhere.
    """
    mine, other = _both(ours, theirs)
    here, there = max(mine.dots.values()), max(other.dots.values())
    if not other.news(ours.heads):
        return Settled(WHOLE, None, None, None, False, here, "ours")
    if not mine.news(theirs.heads):
        return Settled(WHOLE, None, None, None, False, there, "theirs")
    if grows and mine.values != other.values:
        lesser = min(mine.values.items(), other.values.items(), key=lambda told: sorted(map(str, told)))
        return Settled(
            WHOLE, None, None, None, False, max(here, there), "ours" if lesser == mine.values.items() else "theirs"
        )
    return Settled(WHOLE, None, None, None, mine.values != other.values, max(here, there), "ours")


def merged_whole(
    settled: Settled, decided: Dot, ours: RecordState, theirs: RecordState, *, take_theirs: bool
) -> RecordState:
    """The record as a whole, after it was decided whose it shall be."""
    if not settled.asked:
        if settled.value == "theirs":
            return replace(theirs, base={})
        return ours if ours.values != theirs.values else replace(ours, dots={FIRST: settled.dot})
    values = theirs.values if take_theirs else ours.values
    return RecordState(ours.table, ours.key, values, {FIRST: decided})


def _both(ours: Side, theirs: Side) -> tuple[RecordState, RecordState]:
    if ours.state is None or theirs.state is None:
        raise ValueError("a record of one side needs no settling")
    return ours.state, theirs.state


def merged(settled: Iterable[Settled], take: Callable[[str], bool], decided: Dot, ours: RecordState) -> RecordState:
    """The record after everything asked was decided: `take` tells for a name whether theirs is taken.

    A decision is written here (`decided`) and so comes after both values everywhere.
    """
    values, dots = {}, {}
    for one in settled:
        value = (one.theirs if take(one.name) else one.ours) if one.asked else one.value
        dots[one.name] = decided if one.dot == NOWHERE else one.dot
        if value is not None:
            values[one.name] = value
    base = {name: value for name, value in ours.base.items() if dots.get(name) == ours.dot(name)}
    return RecordState(ours.table, ours.key, values, {FIRST: ours.dot(FIRST), **dots}, base, ours.version)


def joined(one: Heads, other: Heads) -> dict[str, int]:
    """What somebody knows who has both journals."""
    return {origin: max(one.get(origin, 0), other.get(origin, 0)) for origin in {*one, *other}}


def covers(heads: Heads, others: Heads) -> bool:
    """Whether whoever has these journals has everything of the others."""
    return all(heads.get(origin, 0) >= seq for origin, seq in others.items())


def least_common(several: Iterable[Heads]) -> dict[str, int]:
    """What everybody knows."""
    rows = list(several)
    if not rows:
        return {}
    return {origin: min(row[origin] for row in rows) for origin in set.intersection(*(set(row) for row in rows))}
