"""Results of a survey: counted by question and village, and nobody is recognisable."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.people_world import definitions
from vetdesk.domain.surveys.forms import SurveySheet
from vetdesk.domain.surveys.results import merged_groups, survey_results

SURVEY = definitions().surveys["satisfaction", 1]


def form(village: int | None, **answers: str) -> SurveySheet:
    return SurveySheet(0, "", 1, village_id=village, answers=answers)


def test_answers_are_counted_with_their_shares_and_means() -> None:
    forms = [form(1, overall="very", attitude="5", wanted="medical,visits")] * 4
    forms += [form(1, overall="not", attitude="3"), form(1, attitude="4", suggestion="多来看看")]
    whole = survey_results(SURVEY, forms).whole
    told = {one.question.key: one for one in whole.questions}
    assert dict(told["overall"].counts) == {"very": 4, "satisfied": 0, "fair": 0, "not": 1}
    assert (told["overall"].answered, told["overall"].share("very")) == (5, Fraction(4, 5))
    assert (told["attitude"].mean, told["overall"].mean) == (Fraction(27, 6), None)
    assert told["wanted"].counts["visits"] == told["wanted"].answered == 4
    assert told["speed"].share("1") == 0


def test_with_too_few_forms_only_their_number_is_told() -> None:
    found = survey_results(SURVEY, [form(1, overall="very", suggestion="好")] * 4)
    assert (found.forms, found.whole, found.groups, dict(found.texts)) == (4, None, (), {})


def test_small_villages_are_shown_together_and_a_larger_one_joins_if_they_are_still_too_few() -> None:
    assert merged_groups({1: 9, 2: 2, 3: 4}, 5) == [frozenset({1}), frozenset({2, 3})]
    assert merged_groups({1: 9, 2: 6, 3: 2}, 5) == [frozenset({1}), frozenset({2, 3})]
    assert merged_groups({1: 9, 3: 2}, 5) == [frozenset({1, 3})]
    assert merged_groups({1: 9, 2: 5}, 5) == [frozenset({1}), frozenset({2})]
    assert merged_groups({1: 2, 3: 2}, 5) == []


def test_own_words_stand_in_the_order_of_letters_without_village() -> None:
    forms = [form(place, suggestion=text) for place, text in ((1, "乙"), (2, ""), (3, "丙"), (4, "甲"), (5, "丁"))]
    assert survey_results(SURVEY, forms).texts == {"suggestion": tuple(sorted(["乙", "丙", "甲", "丁"]))}


@given(st.dictionaries(st.integers(0, 30), st.integers(1, 12), max_size=12), st.integers(3, 8))
def test_no_group_is_smaller_than_the_least_and_none_can_be_found_by_subtraction(sizes, least) -> None:
    groups = merged_groups(sizes, least)
    shown = [sum(sizes[village] for village in group) for group in groups]
    assert all(count >= least for count in shown)
    together = [village for group in groups for village in group]
    assert len(together) == len(set(together))
    assert set(together) == (set(sizes) if sum(sizes.values()) >= least else set())
