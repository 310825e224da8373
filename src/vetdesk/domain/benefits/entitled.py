"""What is due (应发) under one identity, month by month, with its derivation: the one truth that findings, payment
lists, arrears and the entitlement card use.

Domain facts 4: national recurring benefits exclude one another, the highest is paid; nursing fee and local
supplements come on top; after a death the rate goes on for a tail of months as funeral grant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from vetdesk.domain.benefits.additions import (
    RECORDED_RATE,
    Addition,
    ages_reached,
    as_doubt,
    is_timed_for,
    nursing_fee,
    recorded,
    supplements_due,
    yearly_grant,
)
from vetdesk.domain.benefits.course import BEGIN, Course, Interruption, course_of
from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome, Step, yuan_text
from vetdesk.domain.benefits.extras import Tail
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.benefits.months import month_after, months_from_to
from vetdesk.domain.benefits.rate_tables import Benefit, BenefitKind
from vetdesk.domain.benefits.rates import Facts, RateBook, facts_of, is_national
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules.facts import PersonFacts
from vetdesk.domain.rules.truth import Truth

Interruptions = Mapping[int, Sequence[Interruption]]
"""Months in which nothing is due (中止), by the id of the identity."""


def entitled(
    person: Recipient,
    held: Identity,
    first: str,
    last: str,
    book: RateBook,
    *,
    interruptions: Interruptions | None = None,
    assume_drawing: bool = False,
) -> tuple[MonthDue, ...]:
    """What is due under an identity for every month from `first` to `last`, both included.

    `assume_drawing` asks what would be due if the identity drew (an unclaimed benefit). Where a date, a fact or a table
    is missing, the month has the reason in `unknown`; nothing is guessed.
    """
    everybody = person.identities if held in person.identities else (*person.identities, held)
    stands = _Standing(
        replace(person, identities=everybody), book, interruptions or {}, held if assume_drawing else None
    )
    return tuple(stands.dues(held, months_from_to(first, last)))


@dataclass(frozen=True)
class _Held:
    """An identity with its course and the facts its rate depends on."""

    identity: Identity
    course: Course
    benefit: Benefit | None
    facts: Facts

    @property
    def alone(self) -> bool:
        """Whether its benefit is paid beside no other national one."""
        return self.benefit is not None and self.benefit.alone


class _Standing:
    """One person with everything drawn, so that the highest benefit can be told."""

    def __init__(
        self, person: Recipient, book: RateBook, interruptions: Interruptions, assumed: Identity | None
    ) -> None:
        self._person = person
        self._book = book
        self._interruptions = interruptions
        self._assumed = assumed

    def dues(self, identity: Identity, months: Sequence[str]) -> Iterator[MonthDue]:
        """What is due in each of these months; one in which nothing turns is like the one before."""
        yearly = self._book.habits.yearly_month
        timed = any(is_timed_for(self._book, one.identity.category) for one in self._all)
        before: MonthDue | None = None
        for month in months:
            if (
                before is None
                or timed
                or month in self._turning
                or _is_of_its_month(before)
                or int(month[5:7]) == yearly
            ):
                before = self.due(identity, month)
            else:
                before = MonthDue(month, before.parts, before.unknown, before.doubts, before.withheld)
            yield before

    @cached_property
    def _turning(self) -> frozenset[str]:
        """The months in which what is due may change; one month alone does not ask for them."""
        found = set(self._book.turning)
        for one in self._all:
            found |= {*one.course.turning, *ages_reached(self._book, one.facts)}
            tail = tail_of(self._book.tails, one.identity.category, one.course.end.latest)
            if tail is not None:
                found.add(month_after(one.course.end.latest, tail.months + 1))
        return frozenset(found)

    def due(self, identity: Identity, month: str) -> MonthDue:
        """What is due under one of the identities in a month."""
        held = next((one for one in self._all if one.identity == identity), None)
        if held is None:
            return MonthDue(month)
        doubts = held.course.doubts
        match held.course.drawing(month):
            case Truth.CANNOT_TELL:
                return MonthDue(month, unknown=(held.course.open_question(month),), doubts=doubts)
            case Truth.NO:
                return self._tail(held, month)
        if held.benefit is not None and held.benefit.kind is BenefitKind.YEARLY:
            return self._grant(held, held.benefit, month)
        return self._month(held, month)

    @cached_property
    def _all(self) -> tuple[_Held, ...]:
        person, book = self._person, self._book
        found = []
        for one in person.identities:
            known = self._interruptions.get(one.id, ())
            assumed = one == self._assumed
            course = course_of(person, one, book.starts, book.habits, interruptions=known, assume_drawing=assumed)
            if course is not None:
                found.append(_Held(one, course, book.benefit_of(one.category), facts_of(person, one)))
        return tuple(found)

    def _month(self, held: _Held, month: str) -> MonthDue:
        """The rate with all that comes on top."""
        rate, doubt = self._rate(held, month)
        doubts, unknown = [*held.course.doubts, *doubt], []
        withheld, open_question = self._withheld(held, rate, month)
        parts: list[Part] = []
        if open_question is not None:
            unknown.append(open_question)
        elif isinstance(rate, CannotTell):
            unknown.append(rate.reason)
        elif rate is None:
            unknown.append(Reason("no_rate", {"category": f"category:{held.identity.category}"}))
        elif withheld is None:
            parts.append(Part.of(PartKind.BASE, held.benefit.key if held.benefit else held.identity.category, rate))
        known_rate = rate if isinstance(rate, Derived) else None
        for kind, addition in self._additions(held, month, known_rate, withheld is not None):
            if isinstance(addition.outcome, CannotTell):
                unknown.append(addition.outcome.reason)
            else:
                parts.append(Part.of(kind, addition.key, addition.outcome))
            doubts += [as_doubt(addition.doubt)] if addition.doubt else []
        return MonthDue(month, tuple(parts), tuple(unknown), tuple(doubts), withheld)

    def _rate(self, held: _Held, month: str) -> tuple[Outcome | None, list[Reason]]:
        """The rate by the tables; where they cannot tell, what the archive has, with a doubt.

        A category without a declared benefit (a local one) has the archive's rate, or none.
        """
        if held.benefit is None:
            return recorded(held.facts, RECORDED_RATE, "rate_recorded"), []
        rate = self._book.monthly(held.benefit.key, held.facts, month)
        if isinstance(rate, CannotTell) and (noted := recorded(held.facts, RECORDED_RATE, "rate_recorded")):
            return noted, [as_doubt(rate.reason)]
        return rate, []

    def _additions(
        self, held: _Held, month: str, rate: Derived | None, withheld: bool
    ) -> Iterator[tuple[PartKind, Addition]]:
        nursing = None if withheld else nursing_fee(self._book, held.facts, month)
        if nursing is not None:
            yield PartKind.NURSING, nursing
        asked = partial(PersonFacts(self._person).of_identity, held.identity)
        for one in supplements_due(self._book, held.facts, month, rate, withheld=withheld, asked=asked):
            yield PartKind.SUPPLEMENT, one

    def _withheld(self, held: _Held, rate: Outcome | None, month: str) -> tuple[Reason | None, Reason | None]:
        """Whether a higher national benefit of the same person is paid instead (就高不就低); or why that is open."""
        if not is_national(held.benefit):
            return None, None
        for other in self._all:
            if other is held or not is_national(other.benefit):
                continue
            drawing = other.course.drawing(month)
            if drawing is Truth.NO:
                continue
            higher = self._is_higher(other, held, rate, month) if drawing is Truth.YES else None
            if higher is None:
                return None, Reason("highest_unknown", {"other": f"category:{other.identity.category}"})
            if higher:
                return Reason("highest_only", {"other": f"category:{other.identity.category}"}), None
        return None, None

    def _is_higher(self, other: _Held, held: _Held, rate: Outcome | None, month: str) -> bool | None:
        """Whether the other identity's benefit goes before; None if one of the two amounts is not known.

        Of two alike the one of the first category is paid, and of the same category the one recorded first.
        """
        if held.alone != other.alone:
            return held.alone
        others, _doubts = self._rate(other, month)
        if not isinstance(rate, Derived) or not isinstance(others, Derived):
            return None
        if others.amount == rate.amount:
            mine, theirs = ((one.identity.category, one.identity.id) for one in (held, other))
            return theirs < mine
        return others.amount > rate.amount

    def _tail(self, held: _Held, month: str) -> MonthDue:
        """The months after a death in which the rate of the last month goes on as funeral grant."""
        end, book = held.course.end, self._book
        tail = tail_of(book.tails, held.identity.category, end.latest) if held.course.ends_by_death else None
        if tail is None or not end.latest < month <= month_after(end.latest, tail.months):
            return MonthDue(month)
        if end.earliest != end.latest:
            return MonthDue(month, unknown=(Reason("death_unknown"),))
        if held.course.drawing(end.latest) is not Truth.YES:
            return MonthDue(month)
        last = self._month(held, end.latest)
        base = next((part for part in last.parts if part.kind is PartKind.BASE), None)
        if base is None:
            return MonthDue(month, unknown=() if last.withheld else last.unknown, doubts=last.doubts)
        shown = {"months": str(tail.months), "died": end.latest, "result": yuan_text(base.amount)}
        part = Part(PartKind.FUNERAL, base.key, base.amount, (*base.steps, Step("tail", shown, tail.law)))
        assumed = (Reason(f"tail_assumes_{tail.assumes}", {}),) if tail.assumes else ()
        return MonthDue(month, (part,), doubts=(*last.doubts, *map(as_doubt, assumed)))

    def _grant(self, held: _Held, benefit: Benefit, month: str) -> MonthDue:
        """A yearly grant is due in the one month in which the county pays it."""
        doubts = held.course.doubts
        if int(month[5:7]) != self._book.habits.yearly_month:
            return MonthDue(month)
        start = held.course.start.latest
        paid_before = int(month[:4]) - int(start[:4]) + (month[5:7] >= start[5:7]) - 1
        if benefit.most_years and start != BEGIN and paid_before >= benefit.most_years:
            return MonthDue(month)
        grant = yearly_grant(self._book, benefit, held.facts, month)
        if isinstance(grant, CannotTell):
            return MonthDue(month, unknown=(grant.reason,), doubts=doubts)
        return MonthDue(month, (Part.of(PartKind.GRANT, benefit.key, grant),), doubts=doubts)


def _is_of_its_month(due: MonthDue) -> bool:
    """Whether a month's sum is of that month only: a yearly grant."""
    return any(part.kind is PartKind.GRANT for part in due.parts)


def tail_of(tails: Sequence[Tail], category: str, died: str) -> Tail | None:
    """How long the rate of a category goes on after a death in a month; a later declaration wins over an earlier."""
    fitting = [one for one in tails if category in one.categories and one.dated.holds(died)]
    return fitting[-1] if fitting else None
