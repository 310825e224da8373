"""The declared rules of visiting (走访): ways, occasions, kinds of need, and how often whom.

Who is due is computed from facts (the rules, the visits made, the identities that still stand), never stored: so no
plan outlives death or moving away. Groups are neutral and follow need (age, care, category): nobody is scored.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Label


@dataclass(frozen=True, slots=True)
class Way:
    """A way to make contact (方式); `in_person` ones satisfy rules that ask for a visit."""

    code: str
    in_person: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """Why a visit is made (事由); `kind` is the type on the sheet, `must` marks the occasions of 六必访."""

    code: str
    kind: str
    must: bool = False


@dataclass(frozen=True, slots=True)
class NeedKind:
    """A kind of need (需求类别) with the days within which it is to be answered."""

    code: str
    limit_days: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a need ends; `text_required` where the person must have it explained in writing."""

    code: str
    text_required: bool


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The person's answer at the call-back (回访); an answer that does not close opens the need again."""

    code: str
    closes: bool


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What the rules need to know of a person. `categories` are those of identities that still stand.

    `birth_date` as stored, maybe partial or empty; `living`, `self_care` and `hospital` (住院) as the newest visit
    found them; `open_needs` the kinds of needs that are not closed, one entry each.
    """

    categories: frozenset[str]
    birth_date: str = ""
    living: str = ""
    self_care: str = ""
    died: bool = False
    hospital: str = ""
    open_needs: tuple[str, ...] = ()

    @property
    def visited_at_all(self) -> bool:
        """Whether plans are made for the person: not after death, nor when no identity stands here any more."""
        return bool(self.categories) and not self.died


@dataclass(frozen=True, slots=True)
class Group:
    """Whom a rule is for: everything that is given must hold; an empty group is everyone.

    `age_from` in full years (周岁); a birth date of which only the year or month is known counts from its first day,
    an unknown one never. `open_needs` is the level of need (需求等级): so many needs, of `need_kinds` if any are named,
    are not closed yet.
    """

    categories: frozenset[str] = frozenset()
    age_from: int = 0
    living: frozenset[str] = frozenset()
    self_care: frozenset[str] = frozenset()
    hospital: frozenset[str] = frozenset()
    open_needs: int = 0
    need_kinds: frozenset[str] = frozenset()

    def has(self, person: PersonFacts, today: date) -> bool:
        """Whether the person belongs to it."""
        if not person.visited_at_all:
            return False
        if self.categories and not self.categories & person.categories:
            return False
        if self.age_from and not (person.birth_date and person.birth_date <= self.born_by(today)):
            return False
        asked = ((self.living, person.living), (self.self_care, person.self_care), (self.hospital, person.hospital))
        if any(codes and told not in codes for codes, told in asked):
            return False
        needs = [kind for kind in person.open_needs if not self.need_kinds or kind in self.need_kinds]
        return len(needs) >= self.open_needs

    def born_by(self, today: date) -> str:
        """The last birth date that is old enough. Stored dates compare as text: "1945" stands before "1945-01"."""
        year = today.year - self.age_from
        leap_day = today.month == 2 and today.day == 29
        return f"{year:04d}-{'03-01' if leap_day and year % 4 else today.strftime('%m-%d')}"


@dataclass(frozen=True, slots=True)
class Frequency:
    """每 N 天走访 M 次: `times` contacts within any `every_days` days, in person or any way."""

    key: str
    label: Label
    group: Group
    every_days: int
    times: int
    in_person: bool


@dataclass(frozen=True, slots=True)
class Period:
    """走访时段: everyone in the group once within each window, for instance before Spring Festival."""

    key: str
    label: Label
    group: Group
    windows: tuple[tuple[str, str], ...]
    in_person: bool
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Raised:
    """A visit that a fact asks for (必访事由): whom `fact` happened to is visited within `days` of it.

    `fact` is one of domain/visit_happenings.FACTS, `codes` which of its kinds count (empty: all), `field` the question
    of the visit form it is about. Facts older than `within_days` ask for nothing more: they were told too late.
    """

    key: str
    label: Label
    group: Group
    occasion: str
    fact: str
    days: int
    within_days: int
    in_person: bool = True
    codes: frozenset[str] = frozenset()
    field: str = ""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a rule asks for on a given day: `times` contacts not before `since` (ISO date).

    `due_on` is fixed for a period; for a frequency it is "" and follows from the contact `times` ago. `occasion` is
    the one (事由) under which the visit is logged; `fact` tells what raised it and when, if a fact did.
    """

    key: str
    label: Label
    group: Group
    times: int
    in_person: bool
    since: str
    due_on: str = ""
    every_days: int = 0
    occasion: str = ""
    fact: str = ""

    def due(self, last: str, today: date) -> str:
        """When the next contact is due, given the `times`-th last one that counts ("" if there is none).

        "" means that the demand is met. Whoever was never met is due today: there is no earlier date to be late from.
        """
        if last >= self.since:
            return ""
        if self.due_on:
            return self.due_on
        if not last:
            return today.isoformat()
        return (date.fromisoformat(last) + timedelta(days=self.every_days)).isoformat()


@dataclass(frozen=True, slots=True)
class DueVisit:
    """A visit that is due, why (the demand), and when the person was last met in a way that counts."""

    demand: Demand
    due_on: str
    last_on: str


@dataclass(frozen=True)
class VisitRules:
    """Everything declared about visits. Look-ups raise NotFoundError for what nobody declared."""

    ways: Mapping[str, Way]
    occasions: Mapping[str, Occasion]
    fields: tuple[FieldDeclaration, ...]
    need_kinds: Mapping[str, NeedKind]
    outcomes: Mapping[str, Outcome]
    satisfactions: Mapping[str, Satisfaction]
    frequencies: tuple[Frequency, ...]
    periods: tuple[Period, ...] = ()
    raised: tuple[Raised, ...] = ()
    call_back_days: int = 7
    reopened_days: int = 7

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the visit form's fields."""
        return frozenset(field.key for field in self.fields)

    def way(self, code: str) -> Way:
        """A declared way."""
        if code not in self.ways:
            raise NotFoundError("visit_way", code)
        return self.ways[code]

    def need_kind(self, code: str) -> NeedKind:
        """A declared kind of need."""
        if code not in self.need_kinds:
            raise NotFoundError("need_kind", code)
        return self.need_kinds[code]

    def demands(self, today: date, ahead_days: int = 0) -> tuple[Demand, ...]:
        """What the rules ask for, with what becomes due in the next `ahead_days`, most frequent first."""
        running = [
            Demand(
                period.key, period.label, period.group, 1, period.in_person, start, due_on=end, occasion=period.occasion
            )
            for period in self.periods
            for start, end in period.windows
            if start <= today.isoformat() <= end
        ]
        often = [
            Demand(
                rule.key,
                rule.label,
                rule.group,
                rule.times,
                rule.in_person,
                since=(today - timedelta(days=rule.every_days - 1 - ahead_days)).isoformat(),
                every_days=rule.every_days,
            )
            for rule in sorted(self.frequencies, key=lambda rule: rule.every_days)
        ]
        return (*running, *often)

    def due_for(
        self, person: PersonFacts, contacts: Iterable[tuple[str, bool]], today: date, ahead_days: int = 0
    ) -> tuple[DueVisit, ...]:
        """What is due for one person, earliest first; `contacts` are (day, in person), in any order."""
        newest_first = sorted(contacts, reverse=True)
        found = []
        for demand in self.demands(today, ahead_days):
            if demand.group.has(person, today):
                last = _nth([day for day, in_person in newest_first if in_person or not demand.in_person], demand.times)
                due_on = demand.due(last, today)
                if due_on:
                    found.append(DueVisit(demand, due_on, last))
        return tuple(sorted(found, key=lambda due: due.due_on))


def _nth(days: Sequence[str], number: int) -> str:
    return days[number - 1] if len(days) >= number else ""
