"""The change list (变动情况表): what happened to those on the roster between two moments, by declared kinds.

A list reconciles: those of the period before, plus the added, less the removed, are those of this period, for each
category (上期人数 + 本期增 − 本期减 = 本期人数).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Value


class Direction(StrEnum):
    """What a change does to the number of people on the list."""

    PLUS = "plus"
    MINUS = "minus"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an identity (身份) stood at one moment; `status` "" means that it was not, or no longer, in the archive."""

    category: str
    status: str
    taken_over: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)


ABSENT = Standing("", "")
"""Not in the archive: before it was entered, or after an import was undone."""


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """One kind of change (变动类型). The first kind of its direction whose conditions hold is taken.

    `statuses` are those on the other side: where an added one came from, where a removed one went. `fields` make a
    kind that counts nobody: a value was changed. `taken_over` are those who came with the first roster. `day_field`
    and `month_field` name the facts that say when it happened and from or to which month is paid; without the first
    it is the day on which it was recorded.
    """

    key: str
    label: str
    direction: Direction
    statuses: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()
    taken_over: bool = False
    listed: bool = True
    day_field: str = ""
    month_field: str = ""


@dataclass(frozen=True, slots=True)
class RosterChange:
    """One change of one identity: a row of the change list."""

    identity_id: int
    kind: ChangeKind
    category: str
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class Balance:
    """The figures of one category: how many before, what was added and removed by kind, how many after."""

    category: str
    before: int
    by_kind: Mapping[str, int]
    plus: int
    minus: int
    after: int


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """The declared kinds; `counted` are the statuses of those who are on the list."""

    counted: frozenset[str]
    kinds: tuple[ChangeKind, ...]

    def between(self, identity_id: int, before: Standing, after: Standing) -> tuple[RosterChange, ...]:
        """What happened to one identity between two moments; nothing if it was on the list at neither."""
        was, is_now = before.status in self.counted, after.status in self.counted
        changes: list[RosterChange] = []
        if was and (not is_now or before.category != after.category):
            gone = self._kind(Direction.MINUS, after.status if not is_now else "category", taken_over=False)
            changes.append(RosterChange(identity_id, gone, before.category, before, after))
        if is_now and (not was or before.category != after.category):
            origin = before.status if not was else "category"
            come = self._kind(Direction.PLUS, origin, taken_over=after.taken_over and before.status == "")
            changes.append(RosterChange(identity_id, come, after.category, before, after))
        if was and is_now:
            changes += [
                RosterChange(identity_id, kind, after.category, before, after)
                for kind in self.kinds
                if kind.fields and any(before.values.get(key, "") != after.values.get(key, "") for key in kind.fields)
            ]
        return tuple(changes)

    def _kind(self, direction: Direction, status: str, *, taken_over: bool) -> ChangeKind:
        possible = [kind for kind in self.kinds if kind.direction is direction and kind.taken_over == taken_over]
        return next((kind for kind in possible if status in kind.statuses), possible[-1])


def balances(now: Mapping[str, int], later: Iterable[RosterChange], within: Sequence[RosterChange]) -> list[Balance]:
    """The figures per category, in order of category.

    `now` counts who is on the list today; `later` are the changes after the period, which are taken back to reach
    its end; `within` the changes of the period.
    """
    after = Counter(now)
    for change in later:
        after[change.category] -= _sign(change.kind)
    by_kind: dict[str, Counter[str]] = {}
    for change in within:
        by_kind.setdefault(change.category, Counter())[change.kind.key] += 1
    signs = {change.kind.key: _sign(change.kind) for change in within}
    figures = []
    for category in sorted(set(after) | set(by_kind)):
        counts = by_kind.get(category, Counter())
        plus = sum(count for key, count in counts.items() if signs[key] > 0)
        minus = sum(count for key, count in counts.items() if signs[key] < 0)
        figures.append(Balance(category, after[category] - plus + minus, dict(counts), plus, minus, after[category]))
    return [figure for figure in figures if figure.before or figure.after or figure.by_kind]


def _sign(kind: ChangeKind) -> int:
    return {Direction.PLUS: 1, Direction.MINUS: -1, Direction.NONE: 0}[kind.direction]
