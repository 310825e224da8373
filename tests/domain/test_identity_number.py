from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain import identity_number as ids

TODAY = date(2026, 1, 1)


def number(day, order):
    body = f"529901{day:%Y%m%d}{order:03d}"
    return body + ids.check_character(body)


numbers = st.builds(number, st.dates(date(1920, 1, 1), date(2020, 12, 31)), st.integers(0, 999))


def test_the_example_of_the_standard_is_valid():
    example = "11010519491231002X"
    assert ids.examine(example, TODAY) == ids.IdFinding(example)
    assert ids.birth_date(example) == date(1949, 12, 31)
    assert ids.sex(example) == "female"


@pytest.mark.parametrize("last", "0123456789")
def test_any_other_last_character_fails_the_check(last):
    assert ids.examine("11010519491231002" + last, TODAY).code == "id.checksum"


def test_an_old_number_is_lengthened():
    assert ids.examine("529901881105149", TODAY) == ids.IdFinding("529901198811051496", "id.legacy_15")


@given(numbers)
def test_every_well_made_number_is_valid(text):
    assert ids.examine(text, TODAY) == ids.IdFinding(text)
    assert ids.is_valid(text, TODAY)


@pytest.mark.parametrize(
    "dirt",
    [
        " 529901{}",
        "529901{}\u00a0",
        "'529901{}",
        "`529901{}",
        "\u200b529901{}\u200b",
        "529901 {}",
        "529901-{}",
        "529901{}\t",
        "‘529901{}",
        "５２９９０１{}",
    ],
)
def test_harmless_dirt_is_repaired(dirt):
    assert ids.examine(dirt.format("19601213699") + "6", TODAY).number == "529901196012136996"


@pytest.mark.parametrize("x", ["x", "X", "×", "Ｘ", "ｘ", "Х"])
def test_every_sort_of_x_counts(x):
    assert ids.examine("11010519491231002" + x, TODAY).number == "11010519491231002X"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "id.missing"),
        ("5.29901E+17", "id.truncated_by_excel"),
        ("529901196007098000", "id.truncated_by_excel"),
        ("52990119470907113", "id.length"),
        ("5299011947090711311", "id.length"),
        ("529901195912324410", "id.birth_date"),
        ("529901209912124410", "id.birth_date"),
        ("529901********0691", "id.masked"),
        ("5299**********2114", "id.masked"),
        ("529901195O01064018", "id.checksum"),
        ("529901982330123", "id.birth_date"),
        ("529901195102226210/529901195207068044", "id.two_in_cell"),
        ("529901195102226210\n529901195207068044", "id.two_in_cell"),
        ("529901195102226210 529901195207068044", "id.two_in_cell"),
        ("529901195102226210和529901195207068044", "id.two_in_cell"),
    ],
)
def test_what_is_wrong_has_its_code_and_gives_no_number(text, code):
    assert ids.examine(text, TODAY) == ids.IdFinding("", code)


def test_a_valid_text_may_end_in_three_zeros():
    assert ids.examine("529901194703293000", TODAY).number == "529901194703293000"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (5.2990119690119e17, "id.truncated_by_excel"),
        (5.299011963040532e17, "id.numeric_cell"),
        (529901531115569.0, "id.legacy_15"),
        (52990119470907113.0, "id.numeric_cell"),
        (12345.0, "id.length"),
        (0.0, "id.missing"),
    ],
)
def test_a_numeric_cell_beyond_15_digits_is_never_trusted(cell, code):
    assert ids.examine_numeric(cell, TODAY).code == code


@given(numbers)
def test_a_number_from_a_numeric_cell_is_never_taken_as_it_stands(text):
    if text.isdecimal():
        assert ids.examine_numeric(float(text), TODAY).number == ""


def test_the_digits_are_those_that_a_spreadsheet_shows():
    assert ids.shortest_digits(5.2990119690119e17) == "529901196901190000"
    assert ids.shortest_digits(5.299011963040532e17) == "529901196304053200"


def test_the_tail_of_a_masked_number_serves_for_matching():
    assert ids.masked_tail("5299**********2114") == "2114"
    assert ids.masked_tail("529901195102******") == ""
