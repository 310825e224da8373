"""Works out one line of a payment list from what is due month by month: the period, arrears, and what is kept back."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.arrears import outstanding
from vetdesk.domain.benefits.month_due import MonthDue, PartKind
from vetdesk.domain.payments.lists import Held, Payee, PaymentLine

_KINDS = (PartKind.BASE, PartKind.GRANT, PartKind.FUNERAL, PartKind.NURSING)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The months before the period that are this station's to pay: what is due for them today, and what was paid.

    `paid` is what earlier lists gave for these months, in 1/10,000 yuan, failed payments left out.
    """

    due: tuple[MonthDue, ...] = ()
    paid: int = 0


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A line, or why there is none; `overpaid` is what earlier lists gave too much (0 or more)."""

    line: PaymentLine | None = None
    held: Held | None = None
    overpaid: int = 0


def work_out(payee: Payee, due: Sequence[MonthDue], earlier: Earlier, to_recover: int) -> WorkedOut:
    """The line of one identity; neither line nor held if nothing is due.

    Everything is rounded once: what the months of the period come to, and what the earlier months still lack. What was
    paid too much is never taken back by itself: only an agreed recovery (`to_recover`) is, as far as there is money.
    """
    missing = [reason.code for month in due for reason in month.unknown]
    if missing:
        return WorkedOut(held=Held(payee, tuple(dict.fromkeys(missing))))
    doubts = [reason.code for month in (*due, *earlier.due) for reason in month.doubts]
    open_before = [reason.code for month in earlier.due for reason in month.unknown]
    behind = 0 if open_before else outstanding(earlier.due, earlier.paid)
    arrears = max(behind, 0)
    amounts, supplements = _parts(due)
    paid_months = tuple(month.month for month in due if month.parts)
    payable = sum(amounts.values()) + sum(amount for _, amount in supplements) + arrears
    if not payable:
        return WorkedOut(overpaid=-behind)
    months = [month.month for month in earlier.due] if arrears else []
    line = PaymentLine(
        0, payee, paid_months, amounts, supplements, arrears, months[0] if months else "", months[-1] if months else "",
        min(to_recover, payable), tuple(dict.fromkeys((*doubts, *(["arrears_unknown"] if open_before else [])))),
    )  # fmt: skip
    return WorkedOut(line, overpaid=max(-behind, 0))


def _parts(due: Sequence[MonthDue]) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    """What the months come to by kind and by supplement; the whole is rounded once, the first part takes the rest."""
    parts = [part for month in due for part in month.parts]
    exact: dict[tuple[str, str], Fraction] = {}
    for part in parts:
        key = (str(part.kind), part.key if part.kind is PartKind.SUPPLEMENT else "")
        exact[key] = exact.get(key, Fraction(0)) + part.amount
    rounded = {key: to_fen(amount) for key, amount in exact.items()}
    if rounded:
        order = [str(kind) for kind in _KINDS]
        first = min(rounded, key=lambda key: (order.index(key[0]) if key[0] in order else len(order), key[1]))
        rounded[first] += to_fen(sum(exact.values(), Fraction(0))) - sum(rounded.values())
    amounts = {kind: amount for (kind, name), amount in rounded.items() if not name}
    return amounts, tuple((name, amount) for (_, name), amount in rounded.items() if name)
