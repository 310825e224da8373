"""One-time payments (一次性待遇): proposed by one person, approved by another, paid by a list of their own.

One event (a death, a decision) is paid once: those among whom it is shared have shares that never come to more than
the whole, and amounts that add up to it to the fen. All sums in 1/10,000 yuan.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.derivation import Step
from vetdesk.domain.benefits.one_time import OneTimeRules
from vetdesk.domain.forms import Problem, Severity

FUNERAL = "funeral"
"""The kind that follows from the tails after a death (丧葬补助)."""
FUNERAL_CASE = "funeral"
"""The kind of case that decides on it."""
_SHARE = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")
_PER_CENT = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)[%％]")


class OneTimeState(StrEnum):
    """Where a payment stands; whether a list pays it is told by the list."""

    PROPOSED = "proposed"
    """拟发: another person has not approved it yet."""
    APPROVED = "approved"
    """已批: it waits for a list, or is on one."""
    WITHDRAWN = "withdrawn"
    """撤回: taken back with a reason; the event may be paid by another one."""


@dataclass(frozen=True, slots=True)
class Account:
    """Where the money goes: heirs and guardians have accounts of their own. `relation` is theirs to the person."""

    bank_name: str = ""
    account_name: str = ""
    account_number: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class OneTimePayment:
    """One payment. `event_on` is the day of the death or of the decision as it is known, `deceased` whose death it is

    where that is not the recipient; `whole` what the event comes to, `share` this payment's part of it ("1/2"; "1" for
    all), `amount` what is paid. `steps` derive the whole; `decided` says why another sum than the derived one was
    decided. `list_id` and `place` name the line that pays it (0: none).
    """

    id: int
    uid: str
    recipient_id: int
    identity_id: int
    kind: str
    event_on: str
    deceased: str
    whole: int
    share: str
    amount: int
    steps: tuple[Step, ...]
    account: Account
    state: str
    proposed_on: str
    proposed_by: int
    decided: str = ""
    document_number: str = ""
    case_id: int | None = None
    approved_on: str = ""
    approved_by: int | None = None
    note: str = ""
    list_id: int | None = None
    place: int = 0
    version: int = 1

    @property
    def part(self) -> Fraction:
        """The share as a number."""
        return share_of(self.share) or Fraction(0)


@dataclass(frozen=True, slots=True)
class Event:
    """What is paid once: kinds with the same `once` exclude one another; `whose` names the dead or the recipient."""

    once: str
    whose: str
    on: str

    def is_same(self, other: "Event") -> bool:
        """Whether two are one event; a day that is known less exactly is the same one (2025-03 and 2025-03-05)."""
        same_day = self.on.startswith(other.on) or other.on.startswith(self.on)
        return (self.once, self.whose) == (other.once, other.whose) and same_day


def event_of(payment: OneTimePayment, rules: OneTimeRules) -> Event:
    """The event that a payment pays for. A funeral grant is paid once for a person, whatever day the death has."""
    rule = rules.sums.get(payment.kind)
    once = rule.once or payment.kind if rule else payment.kind
    if payment.kind == FUNERAL:
        return Event(FUNERAL, f"#{payment.recipient_id}", "")
    if payment.deceased.strip():
        return Event(once, re.sub(r"\s", "", payment.deceased), payment.event_on)
    return Event(once, f"#{payment.recipient_id}", payment.event_on)


def share_of(text: str) -> Fraction | None:
    """A share as people write it ("1/3", "50%", "1" or nothing for all); None if it is none or not above 0."""
    plain = text.strip().replace("／", "/") or "1"
    if plain == "1":
        return Fraction(1)
    if found := _SHARE.fullmatch(plain):
        share = Fraction(int(found[1]), int(found[2]))
    elif found := _PER_CENT.fullmatch(plain):
        share = Fraction(found[1]) / 100
    else:
        return None
    return share if 0 < share <= 1 else None


def share_written(share: Fraction) -> str:
    """A share as it is kept: "1", "1/3"."""
    return str(share)


def taken(new: OneTimePayment, others: Iterable[OneTimePayment], rules: OneTimeRules) -> list[OneTimePayment]:
    """The other standing payments for the same event."""
    event = event_of(new, rules)
    return [
        one for one in others
        if one.id != new.id and one.state != OneTimeState.WITHDRAWN and event_of(one, rules).is_same(event)
    ]  # fmt: skip


def amount_of(whole: int, share: Fraction, given: Collection[OneTimePayment]) -> int:
    """What a share comes to, in whole fen: together the shares of an event come to the whole, never to more."""
    before = sum((one.part for one in given), Fraction(0))
    paid = sum(one.amount for one in given)
    return max(to_fen(min(before + share, Fraction(1)) * whole) - paid, 0)


def check_share(share: Fraction | None, given: Collection[OneTimePayment]) -> tuple[Problem, ...]:
    """What is wrong with a share beside those that were given: the guard against paying an event twice."""
    if share is None:
        return (Problem("share", "one_time.share_wrong", Severity.ERROR),)
    before = sum((one.part for one in given), Fraction(0))
    if before >= 1:
        return (Problem("kind", "one_time.paid_already", Severity.ERROR),)
    if before + share > 1:
        return (Problem("share", "one_time.share_too_much", Severity.ERROR, share_written(1 - before)),)
    return ()


def over_given(payments: Iterable[OneTimePayment], rules: OneTimeRules) -> set[int]:
    """The payments of events that come to more than one whole: two PCs may have proposed the same apart."""
    standing = [one for one in payments if one.state != OneTimeState.WITHDRAWN]
    return {
        one.id for one in standing
        if sum((other.part for other in taken(one, standing, rules)), one.part) > 1
    }  # fmt: skip
