"""Recoveries (追缴): what was overpaid and is paid back, at once or by instalments kept back from later lists.

Basis: 军人抚恤优待条例 2024, Art 8 and 58. Nothing is kept back that a named person did not agree on in writing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from vetdesk.domain.forms import Problem, Severity


@dataclass(frozen=True, slots=True)
class Recovery:
    """One agreed recovery, in 1/10,000 yuan: the whole `amount`, and at most `instalment` from each list (0: all).

    `of_lists` is the share that lists of this station had given too much when it was agreed on: so much of what they
    gave counts as given no more. The rest is a debt that no list knows of.
    """

    id: int
    uid: str
    recipient_id: int
    identity_id: int
    amount: int
    instalment: int
    reason: str
    agreed_on: str
    document_number: str = ""
    case_id: int | None = None
    ended_on: str = ""
    of_lists: int = 0
    version: int = 1


@dataclass(frozen=True, slots=True)
class Repayment:
    """Money that was paid back otherwise than by being kept back."""

    recovery_id: int
    amount: int
    on: str
    way: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A recovery with what was kept back by lists and what was paid back otherwise."""

    recovery: Recovery
    kept_back: int
    repaid: int

    @property
    def left(self) -> int:
        """What is still open, never below 0."""
        return max(self.recovery.amount - self.kept_back - self.repaid, 0)

    @property
    def next_deduction(self) -> int:
        """What the next list keeps back, if there is enough to pay."""
        if self.recovery.ended_on:
            return 0
        return min(self.left, self.recovery.instalment or self.left)


def to_recover(standings: Mapping[int, Standing]) -> dict[int, int]:
    """What the next list keeps back, by identity."""
    found: dict[int, int] = {}
    for one in standings.values():
        found[one.recovery.identity_id] = found.get(one.recovery.identity_id, 0) + one.next_deduction
    return {key: amount for key, amount in found.items() if amount}


def settled(standings: Iterable[Standing]) -> dict[int, int]:
    """What lists gave too much and is agreed to come back, or came back, by identity: it counts as given no more."""
    found: dict[int, int] = {}
    for one in standings:
        came = one.kept_back + one.repaid
        amount = min(came, one.recovery.amount) if one.recovery.ended_on else one.recovery.amount
        share = min(amount, one.recovery.of_lists)
        found[one.recovery.identity_id] = found.get(one.recovery.identity_id, 0) + share
    return found


def check_recovery(amount: int | None, instalment: int | None, reason: str) -> tuple[Problem, ...]:
    """What is wrong with an agreement; None is an amount that could not be read."""
    found = []
    if not amount or amount < 0:
        found.append(Problem("amount", "payment.amount_wrong", Severity.ERROR))
    if instalment is None or instalment < 0 or (amount and instalment > amount):
        found.append(Problem("instalment", "payment.instalment_wrong", Severity.ERROR))
    if not reason.strip():
        found.append(Problem("reason", "payment.reason_missing", Severity.ERROR))
    return tuple(found)
