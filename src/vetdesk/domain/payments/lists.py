"""Payment lists (抚恤补助发放花名册): who is to get how much for a period, line by line, each with what it is made of.

A list is prepared by one person and approved by another; from then on neither its lines nor its sums ever change,
whatever is edited in the archive. What the bank did with a line is kept beside it. All sums in 1/10,000 yuan.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.outside_list_payments import Period, parse_period

ONCE = "once"
"""The kind of a list that pays one-time payments."""


class ListState(StrEnum):
    """Where a list stands."""

    PREPARED = "prepared"
    """编制: its lines are fixed, another person has not approved it yet."""
    APPROVED = "approved"
    """审批: it never changes again."""
    DISCARDED = "discarded"
    """作废: taken back before it was approved."""


@dataclass(frozen=True, slots=True)
class Payee:
    """Whom a line is about and where the money goes, as the archive had it when the list was prepared."""

    recipient_id: int
    identity_id: int
    name: str
    id_number: str
    village: str
    category: str
    status: str
    certificate_number: str = ""
    bank_name: str = ""
    account_name: str = ""
    account_number: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    """Further columns of the official list (残疾等级, 户籍类别 …), by field."""


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """One line. `months` are those of the period that are paid; `amounts` what they come to by kind of part (base,

    nursing, funeral, grant) and `supplements` by name; `arrears` is for earlier months, from `arrears_from` to
    `arrears_to`; `recovery` is kept back. `doubts` are codes of what was taken as known and is not quite.
    """

    place: int
    payee: Payee
    months: tuple[str, ...] = ()
    amounts: Mapping[str, int] = field(default_factory=dict)
    supplements: tuple[tuple[str, int], ...] = ()
    arrears: int = 0
    arrears_from: str = ""
    arrears_to: str = ""
    recovery: int = 0
    doubts: tuple[str, ...] = ()

    @property
    def due(self) -> int:
        """What is due for the months of the period."""
        return sum(self.amounts.values()) + sum(amount for _, amount in self.supplements)

    @property
    def total(self) -> int:
        """What is paid out."""
        return self.due + self.arrears - self.recovery

    def facts(self) -> dict[str, object]:
        """Everything of the line in plain values, as its digest has it."""
        told = {name: getattr(self.payee, name) for name in Payee.__dataclass_fields__ if not name.endswith("_id")}
        return {
            "place": self.place,
            "payee": {**told, "facts": dict(self.payee.facts)},
            "months": list(self.months),
            "amounts": dict(self.amounts),
            "supplements": [list(one) for one in self.supplements],
            "arrears": [self.arrears, self.arrears_from, self.arrears_to],
            "recovery": self.recovery,
        }


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody whose payment cannot be worked out: the codes of what is missing. They stand beside the list."""

    payee: Payee
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentList:
    """The head of a list. `categories` are those it is for (none: all); days are ISO dates of the station.

    `lines`, `total` and `digest` were fixed when it was prepared. `kind` "" pays months of recurring benefits, `ONCE`
    one-time payments (一次性待遇), which belong to no month.
    """

    id: int
    uid: str
    title: str
    categories: tuple[str, ...]
    first_month: str
    last_month: str
    state: str
    prepared_on: str
    prepared_by: int
    lines: int = 0
    total: int = 0
    digest: str = ""
    approved_on: str = ""
    approved_by: int | None = None
    note: str = ""
    kind: str = ""
    version: int = 1

    @property
    def period(self) -> Period:
        """Its months."""
        return Period(self.first_month, self.last_month)

    def is_for(self, category: str) -> bool:
        """Whether months of a category are paid by it."""
        return not self.kind and (not self.categories or category in self.categories)


def digest_of(lines: Sequence[PaymentLine]) -> str:
    """What changes if any line does."""
    return sha256(canonical_json([line.facts() for line in lines]).encode()).hexdigest()


def period_of(text: str) -> Period | None:
    """The months that "2025-Q3", "2025-09" or "2025-07..2025-09" names."""
    return parse_period(text.strip())


def overlapping(new: PaymentList, lists: Collection[PaymentList]) -> PaymentList | None:
    """A list that stands and pays a month of the same category already; one-time payments belong to no month."""
    for other in lists:
        if other.id == new.id or other.state == ListState.DISCARDED or new.kind or other.kind:
            continue
        same_months = other.first_month <= new.last_month and new.first_month <= other.last_month
        disjoint = new.categories and other.categories and not set(new.categories) & set(other.categories)
        if same_months and not disjoint:
            return other
    return None
