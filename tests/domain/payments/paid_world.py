"""Small lines of payment lists."""

from dataclasses import replace
from typing import Any

from vetdesk.domain.payments.ledger import Entry, LineResult, Result
from vetdesk.domain.payments.lists import ListState, Payee, PaymentLine, PaymentList

PAYEE = Payee(
    1, 11, "张三丰", "529901195003050011", "石桥村", "51", "drawing", "优0001", "农商行", "张三丰",
    "6228 0000 1111 2222",
)  # fmt: skip
QUARTER = ("2025-07", "2025-08", "2025-09")


def payee(**changed: Any) -> Payee:
    return replace(PAYEE, **changed)


def line(place: int = 1, *, who: Payee = PAYEE, base: int = 1800_0000, **more: Any) -> PaymentLine:
    """A line over the third quarter of 2025; amounts in 1/10,000 yuan."""
    return PaymentLine(place, who, **({"months": QUARTER, "amounts": {"base": base} if base else {}} | more))


def entry(one: PaymentLine, *, list_id: int = 1, result: Result | None = None) -> Entry:
    told = LineResult(list_id, one.place, result, "2025-09-20") if result else None
    return Entry(list_id, one, told)


def a_list(number: int = 1, **changed: Any) -> PaymentList:
    head = PaymentList(
        number, f"u{number}", "三季度", ("51",), "2025-07", "2025-09", ListState.APPROVED, "2025-09-01", 1
    )
    return replace(head, **changed)
