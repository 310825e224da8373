"""What stands beside the rates: when it holds, and what is taken for granted where nothing else is said."""

from fractions import Fraction

import pytest

from vetdesk.domain.benefits.extras import (
    AGE_OF_START,
    LOCAL_STARTS,
    LOCAL_TAILS,
    Dated,
    Factor,
    Habits,
    StartRule,
    Supplement,
    Tail,
    YearFigure,
)
from vetdesk.domain.benefits.rate_tables import SHIPPED, Confidence, Period
from vetdesk.domain.forms import Label
from vetdesk.domain.service_years import StartMonth

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("dated", "answers"),
    [
        (Dated(), "yyyy"),
        (Dated("2024-02"), "nyyy"),
        (Dated("", "2024-02"), "yynn"),
        (Dated("2024-02", "2024-03"), "nyyn"),
    ],
)
def test_what_is_dated_holds_from_its_first_to_its_last_month(dated: Dated, answers: str) -> None:
    months = ("2024-01", "2024-02", "2024-03", "2024-04")
    assert "".join("y" if dated.holds(month) else "n" for month in months) == answers


def test_a_figure_of_a_year_has_twelve_months() -> None:
    yearly = YearFigure("average_wage", 2023, 120, Period.YEAR, "2024-07")
    assert yearly.monthly == 10
    assert YearFigure("average_wage", 2023, 120, Period.MONTH, "2024-07").monthly == 120
    assert (yearly.source, yearly.confidence, yearly.origin) == ("", Confidence.UNSURE, SHIPPED)


def test_what_is_not_said_of_a_supplement_restricts_and_gives_nothing() -> None:
    plain = Supplement("grain", Label("粮油补贴", "grain"), Dated(), NOBODY)
    assert (plain.amount, plain.share, plain.period, plain.age_from) == (0, Fraction(0), Period.MONTH, 0)
    assert (plain.written, plain.beside_other, plain.source, plain.conditions) == ("", False, "", {})


def test_what_is_not_said_of_a_rule_asks_nothing() -> None:
    assert Tail(Dated(), NOBODY, 6, "").assumes == ""
    assert StartRule(Dated(), NOBODY, StartMonth.MONTH_OF_DECISION, "").age == 0
    assert Factor("grant", "posting", "tibet", Fraction(2)).source == ""


def test_a_county_that_says_nothing_pays_as_the_law_does() -> None:
    """LS24 Art 22: in the year of a transfer the old place pays to December; the month of death is paid."""
    habits = Habits()
    told = (habits.month_of_death, habits.month_of_stop, habits.transfer_to_december, habits.yearly_month)
    assert told == (True, False, True, 7)


def test_what_differs_from_county_to_county_is_asked_for_these_categories() -> None:
    assert LOCAL_TAILS == ("41", "42", "81", "B1")
    assert LOCAL_STARTS == ("41", "42", "51", "61", "81", "B1")
    assert AGE_OF_START == {"81": 60, "B1": 60}
