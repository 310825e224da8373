"""Who would change (影响人数): what other rates would mean for the people of the station, before anything is kept."""

from dataclasses import dataclass, field, replace
from fractions import Fraction

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.arrears import arrears, month_differences
from vetdesk.domain.benefits.entitled import Interruptions, entitled
from vetdesk.domain.benefits.month_due import MonthDue
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.progress import Progress
from vetdesk.storage.rates import AT_ONCE, RatedPeople
from vetdesk.storage.reading import Reading

Months = tuple[MonthDue, ...]
SAMPLE = 30
"""So many people are shown; all are counted."""


@dataclass(frozen=True, slots=True)
class RateChange:
    """One person's month before and after, and the arrears up to last month, in 1/10,000 yuan rounded to the fen.

    None where the amount cannot be told.
    """

    recipient_id: int
    name: str
    village: str
    category: str
    before: int | None
    after: int | None
    arrears: int


@dataclass(frozen=True, slots=True)
class RateEffect:
    """How many identities a change concerns, how many of them get another amount, and of how many the amount cannot be
    told; the sum of one month's differences, and a sample of those that change."""

    concerned: int
    changed: int
    unknown: int
    monthly: int
    sample: tuple[RateChange, ...]


@dataclass(frozen=True, slots=True)
class TwoBooks:
    """The rates as they are and as they would be, from month `first` on, seen in month `seen`."""

    before: RateBook
    after: RateBook
    first: str
    seen: str
    interruptions: Interruptions = field(default_factory=dict)

    def due(self, person: Recipient, held: Identity) -> tuple[Months, Months]:
        """What is due by both books from the first month to the one it is seen in."""
        before, after = (
            entitled(person, held, self.first, self.seen, book, interruptions=self.interruptions)
            for book in (self.before, self.after)
        )
        return before, after


def effect_of(look: Reading, books: TwoBooks, progress: Progress) -> RateEffect:
    """What the second book instead of the first means for everybody it concerns."""
    categories = changed_categories(books.before, books.after)
    found = RatedPeople(look)
    ids = found.ids(categories)
    sums = _Sums(replace(books, interruptions=found.interruptions(books.after.habits)))
    for place, people in enumerate(found.people(ids)):
        progress.at(place * AT_ONCE, len(ids))
        for person in people:
            for held in person.identities:
                if held.category in categories:
                    sums.add(person, held)
    return RateEffect(sums.concerned, sums.changed, sums.unknown, to_fen(sums.monthly), tuple(sums.sample))


def changed_categories(before: RateBook, after: RateBook) -> frozenset[str]:
    """The categories whose rates, supplements or nursing fee the second book has otherwise."""
    found: set[str] = set()
    for key, table in {**before.tables, **after.tables}.items():
        if before.tables.get(key) != after.tables.get(key):
            found |= after.benefits[table.benefit].categories
    for one in (*before.supplements, *after.supplements):
        if (one in before.supplements) is not (one in after.supplements):
            found |= one.categories
    if before.figures != after.figures:
        found |= {code for rule in after.nursing for code in rule.categories}
    return frozenset(found)


class _Sums:
    """Adds up people one after the other."""

    def __init__(self, books: TwoBooks) -> None:
        self._books = books
        self.concerned = self.changed = self.unknown = 0
        self.monthly = Fraction(0)
        self.sample: list[RateChange] = []

    def add(self, person: Recipient, held: Identity) -> None:
        """Count one identity by all months from the first of the change to the one it is seen in."""
        before, after = self._books.due(person, held)
        if not any(one.parts or one.unknown for one in (*before, *after)):
            return
        self.concerned += 1
        self.unknown += not after[-1].certain
        if any((old.amount, old.certain) != (new.amount, new.certain) for old, new in zip(before, after, strict=True)):
            self.changed += 1
            self.monthly += after[-1].amount - before[-1].amount
            if len(self.sample) < SAMPLE:
                self.sample.append(_line(person, held, before, after))


def _line(person: Recipient, held: Identity, before: Months, after: Months) -> RateChange:
    """One person: the last month by both books, and what is owed for the months before it."""
    old, new = (to_fen(one.amount) if one.certain else None for one in (before[-1], after[-1]))
    owed = arrears(month_differences(before[:-1], after[:-1]))
    return RateChange(person.id, person.name, person.village, held.category, old, new, owed)
