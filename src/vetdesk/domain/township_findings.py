"""What comparing the rosters of townships comes to (比对结果): findings with every line they rest on, and figures."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.township_rosters import RosterLine, Source

COMPARED = (
    "name", "birth_date", "sex", "category", "status", "certificate_number", "disability_grade", "monthly_standard",
    "account_number",
)  # fmt: skip
"""What a township's line is compared with our archive in; what a line does not say, it does not deny."""


class FindingKind(StrEnum):
    """What was found (疑点): in two townships at once in the same or another category, moved, missing, new, differing
    from our archive, one account for several people, ended with us but listed, twice in one roster, category changed,
    perhaps the same person.
    """

    DOUBLE = "double"
    DOUBLE_CATEGORY = "double_category"
    TWICE = "twice"
    MOVED = "moved"
    MISSING = "missing"
    ENDED = "ended"
    DIFFERS = "differs"
    SHARED_ACCOUNT = "shared_account"
    CATEGORY = "category"
    LIKELY = "likely"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Differing:
    """A field that two sides say otherwise: ours first."""

    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to be settled: whom it is about, and every line that says something of it."""

    kind: FindingKind
    person: str
    sides: tuple[RosterLine, ...]
    differing: tuple[Differing, ...] = ()

    @property
    def name(self) -> str:
        """The name on its first side."""
        return self.sides[0].name

    @property
    def townships(self) -> tuple[str, ...]:
        """The uids of the townships that it concerns, those that list the person now first."""
        ordered = sorted(self.sides, key=lambda side: side.source is not Source.NOW)
        return tuple(dict.fromkeys(side.township for side in ordered if side.township))

    @property
    def key(self) -> str:
        """What stays the same when the lines change in detail: kind, person, category, townships."""
        categories = "+".join(sorted({side.category for side in self.sides}))
        return "/".join((self.kind, self.person, categories, "+".join(sorted(self.townships))))

    @property
    def facts(self) -> str:
        """A digest of everything it rests on: a decision counts only while this is the same."""
        told = sorted(
            repr((side.source, side.township, side.entry, side.status, [side.text(key) for key in COMPARED]))
            for side in self.sides
        )
        return hashlib.sha256("\n".join((self.key, *told)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Balance:
    """Entries (person and category) of one township in one category: previous + came − went = now.

    `repeated` are further lines of the same entries.
    """

    township: str
    category: str
    previous: int
    now: int
    came: Mapping[str, int] = field(default_factory=dict)
    went: Mapping[str, int] = field(default_factory=dict)
    repeated: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether the figures agree."""
        return self.previous + sum(self.came.values()) - sum(self.went.values()) == self.now


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Everything found of one period, findings in their order of weight, balances by township and category."""

    findings: tuple[Finding, ...]
    balances: tuple[Balance, ...]


@dataclass(frozen=True, slots=True)
class Rosters:
    """What is compared: lines of the period and of each township's last one before, by township (uid), and our own
    archive. A township without `now` has not sent. `reported` are ID numbers whose leaving was reported, `ended` the
    statuses in which nobody draws, `drawing` those that a roster is expected to list.
    """

    now: Mapping[str, Sequence[RosterLine]]
    before: Mapping[str, Sequence[RosterLine]] = field(default_factory=dict)
    archive: Sequence[RosterLine] = ()
    reported: frozenset[str] = frozenset()
    ended: frozenset[str] = frozenset()
    drawing: frozenset[str] = frozenset()


class FindingDecision(StrEnum):
    """What a district decides about a finding: it belongs to one township, the township is to check, or it stands."""

    BELONGS = "belongs"
    CHECK = "check"
    ACCEPTED = "accepted"


_WHOSE = frozenset({FindingKind.DOUBLE, FindingKind.DOUBLE_CATEGORY, FindingKind.MOVED, FindingKind.LIKELY})


def owners(finding: Finding) -> tuple[str, ...]:
    """The townships of which one may be said to have the person; none where that is not the question."""
    several = finding.kind in _WHOSE and len(finding.townships) > 1
    return finding.townships if several else ()


def task_of(finding: Finding, decision: str, owner: str, township: str) -> str:
    """What a township is to do about a finding, as a code of township_task; "" for nothing."""
    if decision == FindingDecision.ACCEPTED:
        return ""
    if decision == FindingDecision.BELONGS:
        return "belongs_here" if owner == township else "belongs_elsewhere"
    return finding.kind
