"""What was found when somebody was confirmed (年度确认发现的变化): proposed to the archive, accepted one by one.

Basis: 军人抚恤优待条例 2024, Art 8; domain facts 4.6. Nothing that an officer notes changes an archive by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Label, Value


class FoundState(StrEnum):
    """Where something that was found stands."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class ByHand:
    """Something of which a status or a case follows: a clerk carries it out; `next` says how."""

    key: str
    label: Label
    next: Label


@dataclass(frozen=True, slots=True)
class ConfirmingRules:
    """Which fields of the person may be found changed, in their order, and what else may be found."""

    fields: tuple[str, ...] = ()
    by_hand: Mapping[str, ByHand] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FoundChange:
    """One thing that was found: a field (`key`) with its new `value` and the one the archive had (`was`), or something

    to be carried out by hand, whose value is what the officer wrote. Days are ISO dates, people ids of the staff.
    """

    id: int
    uid: str
    round_id: int
    recipient_id: int
    key: str
    value: Value
    was: Value
    found_on: str
    found_by: int
    state: str = FoundState.PROPOSED
    decided_on: str = ""
    decided_by: int | None = None
    reason: str = ""
    version: int = 1
