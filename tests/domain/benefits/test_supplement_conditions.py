"""Supplements with a condition of the rules' language: dated by the month, told where a fact is missing."""

import pytest

from tests.domain.benefits.worked import book
from tests.people_world import definitions
from vetdesk.definitions import rates
from vetdesk.definitions.rate_texts import inline, supplement_text
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.month_due import PartKind
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.people import Identity, Recipient

OLD_AND_ALONE = {
    "all": [{"age_of": "birth_date", "at_least": 80, "counting": "month"}, {"field": "lives_alone", "is": 1}]
}


def with_supplement(condition: object) -> RateBook:
    """The county's book with one supplement more, as a station's text."""
    text = DefinitionText(
        "rates", "own_supplement_9", 1, "2024-01-01", "station",
        'version = 1\nvalid_from = "2024-01-01"\n[supplement.own_supplement_9]\nzh = "高龄独居补贴"\nen = "x"\n'
        f'from = "2024-01"\ncategories = ["51"]\namount = 100\nper = "month"\ncondition = {inline(condition)}\n',
    )  # fmt: skip
    return rates.read([*definitions().of_kind("rates"), text], definitions().vocabulary)


def months(within: RateBook, **values: str | int) -> dict[str, bool | None]:
    """In which months of 2024 the supplement is due; None where it cannot be told."""
    held = Identity(1, "", "51", "drawing", {"benefit_from": "2010-01", "monthly_standard": 5_000_000})
    person = Recipient(1, "", {"birth_date": "1944-05-20", **values}, (held,))
    return {
        one.month: None if any(each.code == "supplement_fact_missing" for each in one.unknown)
        else bool(one.of(PartKind.SUPPLEMENT))
        for one in entitled(person, held, "2024-03", "2024-07", within)
    }  # fmt: skip


def test_it_begins_in_the_month_in_which_the_condition_holds() -> None:
    within = with_supplement(OLD_AND_ALONE)
    due = months(within, lives_alone=1)
    assert due == {"2024-03": False, "2024-04": False, "2024-05": True, "2024-06": True, "2024-07": True}
    assert set(months(within, lives_alone=0).values()) == {False}


def test_a_missing_fact_is_told_only_where_it_decides() -> None:
    assert months(with_supplement(OLD_AND_ALONE)) == {
        "2024-03": False, "2024-04": False, "2024-05": None, "2024-06": None, "2024-07": None,
    }  # fmt: skip


def test_what_was_read_is_written_as_it_was() -> None:
    one = next(each for each in with_supplement(OLD_AND_ALONE).supplements if each.key == "own_supplement_9")
    text = supplement_text(one, 2, "2024-01-01")
    again = DefinitionText("rates", "own_supplement_9", 2, "2024-01-01", "station", text)
    book_again = rates.read([*definitions().of_kind("rates"), again], definitions().vocabulary)
    assert next(each for each in book_again.supplements if each.key == one.key) == one
    assert not any(each.written for each in book().supplements)


@pytest.mark.parametrize(
    "condition",
    [{"list": ["death"], "says": ["alive_on_books"]}, {"confirmed": "this_year"},
     {"any_entry": "family_member", "where": {"field": "member_relation", "is": "spouse"}},
     {"field": "nothing", "is": 1}],
)  # fmt: skip
def test_what_a_payment_list_does_not_know_is_refused(condition: object) -> None:
    with pytest.raises(DefinitionError):
        with_supplement(condition)
