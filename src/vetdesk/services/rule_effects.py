"""Who would change (试算): what other rules would find at the station, before anything is kept."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.findings import Found
from vetdesk.domain.forms import Label
from vetdesk.domain.rules.rules import Rule, RuleBook
from vetdesk.services.progress import Progress
from vetdesk.storage.database import Database
from vetdesk.storage.rule_scans import RuleScan

SHOWN = 300
"""So many people are listed by name; all are counted."""


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One finding that would come (`comes`) or go: the person, the kind of finding, the rule."""

    recipient_id: int
    name: str
    village: str
    kind: str
    rule: Label
    comes: bool


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """How many findings of each kind would come and go, with people by name (at most SHOWN)."""

    rules: int
    coming: Mapping[str, int]
    going: Mapping[str, int]
    changes: tuple[RuleChange, ...]

    @property
    def changed(self) -> int:
        """How many findings would come or go."""
        return sum(self.coming.values()) + sum(self.going.values())


def effect_of(database: Database, before: RuleBook, after: RuleBook, on: date, progress: Progress) -> RuleEffect:
    """What the second book finds otherwise on a day; only rules that differ are asked."""
    old, new = _other(before, after), _other(after, before)
    total = 2
    found = []
    for done, book in enumerate((old, new)):
        found.append(set(_found(database, book, on, progress, (done, total))))
    coming, going = found[1] - found[0], found[0] - found[1]
    titles = {rule.code: rule.title for rule in (*old.rules, *new.rules)}
    listed = [(one, True) for one in sorted(coming, key=_order)] + [(one, False) for one in sorted(going, key=_order)]
    with database.read() as look:
        people = look.honours.people(one.recipient_id for one, _ in listed[:SHOWN])
    changes = (
        RuleChange(one.recipient_id, people[one.recipient_id].name, people[one.recipient_id].village, one.kind,
                   titles[one.rule], comes)
        for one, comes in listed[:SHOWN] if one.recipient_id in people
    )  # fmt: skip
    return RuleEffect(len(titles), _by_kind(coming), _by_kind(going), tuple(changes))


def _other(book: RuleBook, beside: RuleBook) -> RuleBook:
    """The rules of a book that the other one has not, or otherwise."""
    known: dict[str, list[Rule]] = {}
    for rule in beside.rules:
        known.setdefault(rule.code, []).append(rule)
    return RuleBook(tuple(rule for rule in book.rules if rule not in known.get(rule.code, [])))


def _found(
    database: Database, book: RuleBook, on: date, progress: Progress, part: tuple[int, int]
) -> Iterator[Found]:  # fmt: skip
    if not book.in_force(on):
        return
    done, total = part
    slices = RuleScan(database.read, book, on)
    for place, some in enumerate(slices, 1):
        yield from some
        progress.at(done * len(slices) + place, total * len(slices))


def _by_kind(found: set[Found]) -> Mapping[str, int]:
    return dict(Counter(str(one.kind) for one in found))


def _order(one: Found) -> tuple[str, str, int]:
    return str(one.kind), one.rule, one.recipient_id
