"""What a death gives once (丧葬补助): the months for which the rate goes on, as one sum with its derivation.

R24 Art 22, 32, 62 (domain facts 4.3). The months are those of `entitled`, so that list, card and grant agree.
"""

from dataclasses import dataclass
from fractions import Fraction

from vetdesk.domain.benefits.course import course_of
from vetdesk.domain.benefits.derivation import CannotTell, Derived, Outcome
from vetdesk.domain.benefits.entitled import Interruptions, entitled, tail_of
from vetdesk.domain.benefits.month_due import MonthDue, PartKind
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.benefits.one_time import funeral_grant
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason


@dataclass(frozen=True, slots=True)
class FuneralGrant:
    """What is due after a death: the sum or why it cannot be told, from which month to which, and what is doubtful."""

    outcome: Outcome
    first: str = ""
    last: str = ""
    doubts: tuple[Reason, ...] = ()


def funeral_due(
    person: Recipient, held: Identity, book: RateBook, *, interruptions: Interruptions | None = None
) -> FuneralGrant:
    """The funeral grant of an identity; reasons where there is none: no death, no rule, another benefit was drawn."""
    known = (interruptions or {}).get(held.id, ())
    course = course_of(person, held, book.starts, book.habits, interruptions=known)
    if course is None or not course.ends_by_death:
        return FuneralGrant(CannotTell(Reason("no_death" if course is not None else "never_drew")))
    died = course.end.latest
    tail = tail_of(book.tails, held.category, died)
    if tail is None or not tail.months:
        return FuneralGrant(CannotTell(Reason("no_tail", {"category": f"category:{held.category}"})))
    first, last = month_after(died), month_after(died, tail.months)
    months = entitled(person, held, first, last, book, interruptions=interruptions)
    parts = [part for month in months for part in month.parts if part.kind is PartKind.FUNERAL]
    if len(parts) < tail.months:
        final = entitled(person, held, died, died, book, interruptions=interruptions)[0]
        return FuneralGrant(CannotTell(_why_none(months, final)))
    monthly = Derived(parts[0].amount, parts[0].steps[:-1])
    doubts = tuple(dict.fromkeys(reason.code for month in months for reason in month.doubts))
    by_code = {reason.code: reason for month in months for reason in month.doubts}
    return FuneralGrant(
        funeral_grant(monthly, tail.months, tail.law), first, last, tuple(by_code[code] for code in doubts)
    )


def paid_after(last_paid: str, died_on: str) -> bool:
    """Whether the archive says that months after the one of the death were paid; dates as the archive has them."""
    month = len("2025-01")
    return len(last_paid) >= month and len(died_on) >= month and last_paid[:month] > died_on[:month]


def _why_none(months: tuple[MonthDue, ...], final: MonthDue) -> Reason:
    """Why there is no sum: what cannot be told, or the higher benefit that was drawn."""
    for month in months:
        if month.unknown:
            return month.unknown[0]
    return final.withheld or Reason("nothing_drawn")


def whole(grant: FuneralGrant) -> Fraction | None:
    """The exact sum in 1/10,000 yuan; None where it cannot be told."""
    return grant.outcome.amount if isinstance(grant.outcome, Derived) else None
