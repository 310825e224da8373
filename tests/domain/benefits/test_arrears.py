"""Arrears are the sum of exact differences, however a period is cut, and are rounded once."""

import random
from fractions import Fraction

import pytest

from tests.domain.benefits.worked import book, book_until
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.arrears import MonthDifference, arrears, month_differences, outstanding
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import MonthDue, Part, PartKind
from vetdesk.domain.benefits.months import month_after, months_from_to
from vetdesk.domain.people import Identity, Recipient

_CASES = 100
_STATUSES = ("drawing", "drawing", "drawing", "stopped", "suspended", "moved", "died")
_CATEGORIES = ("11", "21", "23", "41", "42", "51", "81", "B1", "71")


def a_random_person(rng: random.Random) -> tuple[Recipient, Identity]:
    """Somebody who draws, or did until some day; sometimes with a second identity, sometimes with facts missing."""
    identities = tuple(_identity(rng, number) for number in range(1, rng.choice((1, 1, 2)) + 1))
    person: dict[str, str | int] = {
        "household_type": rng.choice(("rural", "urban")),
        "childless_elder": rng.randint(0, 1),
    }
    person["birth_date"] = rng.choice(("1944-09-15", "1950", "1960-01", "1938-11-30"))
    if any(one.status == "died" for one in identities) or rng.random() < 0.1:
        person["died_on"] = rng.choice(("2024-03-05", "2024-10", "2025-01-20", "2024"))
    return Recipient(
        1, "", {key: value for key, value in person.items() if rng.random() < 0.95}, identities
    ), identities[0]


def _identity(rng: random.Random, number: int) -> Identity:
    values: dict[str, str | int] = {
        "benefit_from": rng.choice(("2000-01", "2024-05", "2024-11", "2024")),
        "disability_grade": str(rng.randint(1, 10)),
        "disability_cause": rng.choice(("war", "duty", "illness")),
        "service_period": str(rng.randint(1, 3)),
        "service_years": rng.randint(1, 30),
        "stopped_on": rng.choice(("2024-06", "2024-10-15", "2024")),
        "last_paid_month": "2024-09",
    }
    kept = {key: value for key, value in values.items() if rng.random() < 0.95}
    return Identity(number, "", rng.choice(_CATEGORIES), rng.choice(_STATUSES), kept)


def test_arrears_are_the_sum_of_the_monthly_differences() -> None:
    rng = random.Random(7)
    for _ in range(_CASES):
        person, held = a_random_person(rng)
        before = entitled(person, held, "2024-01", "2025-06", book_until("2024-07"))
        now = entitled(person, held, "2024-01", "2025-06", book())
        differences = month_differences(before, now)
        new = sum((one.amount for one in now), Fraction(0))
        old = sum((one.amount for one in before), Fraction(0))
        assert arrears(differences) == to_fen(new - old)
        assert [one.month for one in differences] == list(months_from_to("2024-01", "2025-06"))


def _alone(person: Recipient, held: Identity, month: str) -> tuple[MonthDue, ...]:
    return entitled(person, held, month, month, book())


def test_cutting_a_period_never_changes_what_is_due() -> None:
    rng = random.Random(8)
    for _ in range(_CASES):
        person, held = a_random_person(rng)
        first, length, cut = "2023-09", rng.randint(2, 24), rng.randint(1, 23)
        last, middle = month_after(first, length - 1), month_after(first, min(cut, length - 1) - 1)
        whole = entitled(person, held, first, last, book())
        parts = (
            *entitled(person, held, first, middle, book()),
            *entitled(person, held, month_after(middle), last, book()),
        )
        assert whole == parts
        assert whole == tuple(one for month in months_from_to(first, last) for one in _alone(person, held, month))


def test_a_person_gets_at_most_one_national_benefit_in_a_month() -> None:
    rng = random.Random(9)
    for _ in range(_CASES):
        person, _held = a_random_person(rng)
        due = [entitled(person, one, "2024-01", "2024-12", book()) for one in person.identities]
        if len({one.category for one in person.identities}) == len(person.identities):
            for months in zip(*due, strict=True):
                national = [part for one in months for part in one.parts if part.kind.value == "base"]
                assert len(national) <= 1


def test_what_is_still_to_be_paid_is_rounded_once() -> None:
    held = Identity(1, "", "81", "drawing", {"service_years": 1, "benefit_from": "2024-08"})
    third = entitled(Recipient(1, "", {}, (held,)), held, "2024-08", "2024-10", book())
    assert outstanding(third, 0) == to_fen(Fraction(10_000) * 3 * (50 + Fraction(32, 12) + 30))
    assert outstanding(third, 2_480_000) == 0
    assert outstanding(third, 2_500_000) == -20_000
    assert outstanding((MonthDue("2024-08"),), 100) == -100


def test_a_month_that_only_one_side_has_counts_as_nothing_on_the_other() -> None:
    (one,) = month_differences((), (MonthDue("2024-08"),))
    assert one.difference == 0
    assert one.before == one.now == 0


@pytest.mark.parametrize(("exact", "paid"), [(0, 0), (49, 0), (50, 100), (149, 100), (-49, 0), (-50, -100)])
def test_half_a_fen_of_arrears_is_paid_and_less_is_not(exact: int, paid: int) -> None:
    parts = [MonthDifference("2025-01", Fraction(1), 1 + Fraction(exact, 2))] * 2
    assert arrears(parts) == paid
    months = [MonthDue("2025-01", (Part(PartKind.BASE, "", Fraction(exact, 2), ()),))] * 2
    assert outstanding(months, 0) == paid
