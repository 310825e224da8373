"""The movement (增减变动) of a span of days: who was on the list, who came, who went and why, who is on it now.

It reconciles by category and by village: 上期 + 增 − 减 = 本期, for every line and for all together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from vetdesk.domain.roster_changes import ChangeRules, Direction, Standing

VILLAGE = "village_id"
"""The value of a standing that says in which village somebody was."""


class Level(StrEnum):
    """By what the movement is told."""

    CATEGORY = "category"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class Span:
    """A year, one of its quarters (1 to 4) or one of its months (1 to 12); 0 and 0: the whole year."""

    year: int
    quarter: int = 0
    month: int = 0

    @property
    def since(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 3 * (self.quarter or 1) - 2, 1)

    @property
    def until(self) -> date:
        """Its last day."""
        months = 1 if self.month else 3 if self.quarter else 12
        after = self.since.year * 12 + self.since.month - 1 + months
        return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


@dataclass
class MovementLine:
    """One category or village: the ids of identities that were on the list before, came and went by kind, are on it."""

    group: str
    before: list[int] = field(default_factory=list)
    by_kind: dict[str, list[int]] = field(default_factory=dict)
    after: list[int] = field(default_factory=list)

    def ids(self, column: str, signs: Mapping[str, Direction]) -> list[int]:
        """Those behind a column: before, plus, minus, after, or a kind of change."""
        if column in {"before", "after"}:
            return self.before if column == "before" else self.after
        if column in {Direction.PLUS, Direction.MINUS}:
            return [one for kind, some in self.by_kind.items() if signs[kind] == column for one in some]
        return self.by_kind.get(column, [])


@dataclass(frozen=True, slots=True)
class Moved:
    """How one identity stood when the span began, and when it had ended."""

    identity_id: int
    before: Standing
    after: Standing


def grouped(standing: Standing, level: Level) -> Standing:
    """The standing with what it is told by in place of its category."""
    if level is Level.CATEGORY:
        return standing
    return replace(standing, category=str(standing.values.get(VILLAGE) or ""))


def movement(
    rules: ChangeRules, level: Level, now: Mapping[int, Standing], moved: Iterable[Moved]
) -> dict[str, MovementLine]:
    """The lines by group. `now` are all who are on the list today; `moved` whatever changed since the span began."""
    lines: dict[str, MovementLine] = {}

    def line(group: str) -> MovementLine:
        return lines.setdefault(group, MovementLine(group))

    touched = set()
    for one in moved:
        touched.add(one.identity_id)
        before, after = grouped(one.before, level), grouped(one.after, level)
        if before.status in rules.counted:
            line(before.category).before.append(one.identity_id)
        if after.status in rules.counted:
            line(after.category).after.append(one.identity_id)
        changes = rules.between(one.identity_id, before, after) if one.before is not one.after else ()
        for change in changes:
            if change.kind.direction is not Direction.NONE:
                line(change.category).by_kind.setdefault(change.kind.key, []).append(one.identity_id)
    for identity_id, standing in now.items():
        if identity_id not in touched:
            found = line(grouped(standing, level).category)
            found.before.append(identity_id)
            found.after.append(identity_id)
    return lines


def together(lines: Iterable[MovementLine]) -> MovementLine:
    """All lines as one."""
    whole = MovementLine("")
    for one in lines:
        whole.before += one.before
        whole.after += one.after
        for kind, ids in one.by_kind.items():
            whole.by_kind.setdefault(kind, []).extend(ids)
    return whole
