"""Cells of the roster that goes to the district and back: words for codes, yuan for amounts, both ways."""

import pytest

from tests.domain.case_builders import routes
from vetdesk.domain.decisions import DecisionRow, of_the_district, of_the_township, values_of, written
from vetdesk.domain.forms import Value


@pytest.mark.parametrize(
    ("kind", "key", "value", "cell", "read"),
    [
        ("combat", "benefit_result", "granted", "享受生活补助", "granted"),
        ("temporary_help", "approved_amount", 35_000_000, "3500.00", "3500.00"),
        ("rural_ex_conscript", "approved_years", 5, 5, 5),
        ("rural_ex_conscript", "first_month", "2011-08", "2011-08", "2011-08"),
        (
            "rural_ex_conscript",
            "decision_number",
            "岭退役发〔2025〕12号",
            "岭退役发〔2025〕12号",
            "岭退役发〔2025〕12号",
        ),
    ],
)
def test_what_is_written_in_a_cell_is_understood_again(
    kind: str, key: str, value: Value, cell: Value, read: Value
) -> None:
    route = routes().newest(kind)
    assert written(route, key, value) == cell
    assert values_of(route, [key], DecisionRow("", 1, {key: str(cell)})) == {key: read}


def test_an_empty_cell_says_nothing_and_an_unknown_word_stays_to_be_refused() -> None:
    route = routes().newest("combat")
    assert written(route, "benefit_result", "") == ""
    assert values_of(route, ["benefit_result"], DecisionRow("", 1, {"benefit_result": " "})) == {}
    assert values_of(route, ["benefit_result"], DecisionRow("", 1, {"benefit_result": "好"})) == {
        "benefit_result": "好"
    }


def test_a_kind_has_its_other_side() -> None:
    assert of_the_township(of_the_district("combat")) == "combat"
    assert of_the_township("combat") == ""
