"""What is due for one month: the sum of its parts, the rate alone, and whether anything is missing."""

from fractions import Fraction

import pytest

from vetdesk.domain.benefits.derivation import Derived, Step
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.reasons import Reason


def part(kind: PartKind, amount: int) -> Part:
    return Part(kind, kind.value, Fraction(amount, 3), ())


def test_a_part_keeps_how_its_amount_was_derived() -> None:
    step = Step("announced_month", {}, "source")
    assert Part.of(PartKind.BASE, "pension", Derived(Fraction(5), (step,))) == Part(
        PartKind.BASE, "pension", Fraction(5), (step,)
    )


def test_the_sum_is_that_of_all_parts_and_exact() -> None:
    due = MonthDue("2025-01", tuple(part(kind, 2**place) for place, kind in enumerate(PartKind)))
    assert due.amount == Fraction(31, 3)
    assert [due.of(kind) for kind in PartKind] == [Fraction(2**place, 3) for place in range(5)]
    assert due.rate == due.of(PartKind.BASE) + due.of(PartKind.GRANT)
    nothing = MonthDue("2025-01")
    assert (nothing.amount, nothing.rate, nothing.of(PartKind.BASE), nothing.certain) == (0, 0, 0, True)


@pytest.mark.parametrize(("code", "rate"), [("no_table", None), ("no_wage", 0), ("supplement_fact_missing", 0)])
def test_only_what_is_missing_of_the_rate_itself_leaves_it_open(code: str, rate: int | None) -> None:
    missing = (Reason(code),)
    assert MonthDue("2025-01", (part(PartKind.NURSING, 3),), missing).rate == rate
    assert MonthDue("2025-01", (part(PartKind.BASE, 3),), missing).rate == 1
    assert not MonthDue("2025-01", (), missing).certain
