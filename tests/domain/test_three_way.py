"""Three-way merging: which side a cell takes, and what a person is asked."""

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.three_way import (
    CellMerge,
    Decision,
    Outcome,
    RecordMerge,
    hard_first,
    merge,
    outcome_of,
    undecided,
)

VALUES = st.one_of(st.none(), st.sampled_from(["", "a", "b", "c"]), st.integers(0, 3))
SWAPPED = {Outcome.OURS: Outcome.THEIRS, Outcome.THEIRS: Outcome.OURS}


def test_one_side_changed_is_taken() -> None:
    assert outcome_of("a", "a", "b") is Outcome.THEIRS
    assert outcome_of("a", "b", "a") is Outcome.OURS


def test_both_changed_to_the_same_is_nothing_to_do() -> None:
    assert outcome_of("a", "b", "b") is Outcome.BOTH_SAME
    assert outcome_of("a", None, None) is Outcome.BOTH_SAME


def test_both_changed_differently_is_a_conflict() -> None:
    assert outcome_of("a", "b", "c") is Outcome.CONFLICT
    assert outcome_of("a", None, "c") is Outcome.CONFLICT
    assert outcome_of(None, "b", "c") is Outcome.CONFLICT


@given(VALUES, VALUES, VALUES)
def test_sides_swapped_swap_the_outcome_only(base: str | int | None, one: str | int | None, other: str | None) -> None:
    outcome = outcome_of(base, one, other)
    assert outcome_of(base, other, one) is SWAPPED.get(outcome, outcome)


@given(VALUES, VALUES, VALUES)
def test_what_was_taken_is_taken_once(base: str | int | None, ours: str | int | None, theirs: str | int | None) -> None:
    record = RecordMerge("recipient", "u", "", merge({"f": base}, {"f": ours}, {"f": theirs}, ["f"]))
    taken = record.to_take({("u", "f"): Decision.TAKE_THEIRS})
    again = RecordMerge("recipient", "u", "", merge({"f": base}, {"f": ours} | taken, {"f": theirs}, ["f"]))
    assert again.to_take({}) == {}


def test_only_cells_that_differ_are_named_in_the_order_asked_for() -> None:
    cells = merge({"a": 1, "b": 2, "c": 3}, {"a": 1, "b": 5, "c": 3}, {"a": 9, "b": 2, "c": 3}, ["b", "a", "c"])
    assert [(cell.field, cell.outcome) for cell in cells] == [("b", Outcome.OURS), ("a", Outcome.THEIRS)]


def test_a_field_left_out_is_not_mentioned() -> None:
    assert merge({"a": 1, "b": 2}, {"a": 1, "b": 2}, {}, ["a"]) == (CellMerge("a", 1, 1, None, Outcome.THEIRS),)


def test_a_record_changed_in_other_cells_on_both_sides_is_soft() -> None:
    cells = merge({"a": 1, "b": 2}, {"a": 5, "b": 2}, {"a": 1, "b": 6}, ["a", "b"])
    record = RecordMerge("recipient", "u", "张三", cells)
    assert record.soft
    assert record.conflicts == ()
    assert record.to_take({}) == {"b": 6}


def test_a_conflict_stays_ours_until_it_is_decided() -> None:
    record = RecordMerge("recipient", "u", "", merge({"a": 1}, {"a": 2}, {"a": 3}, ["a"]))
    assert record.to_take({}) == {}
    assert record.to_take({("u", "a"): Decision.KEEP_OURS}) == {}
    assert record.to_take({("u", "a"): Decision.TAKE_THEIRS}) == {"a": 3}
    assert undecided([record], {}) == [("u", "a")]
    assert undecided([record], {("u", "a"): Decision.KEEP_OURS}) == []


def test_what_is_to_decide_comes_first() -> None:
    taken = RecordMerge("recipient", "1", "", merge({}, {}, {"a": 3}, ["a"]))
    soft = RecordMerge("recipient", "2", "", merge({}, {"b": 1}, {"a": 3}, ["a", "b"]))
    hard = RecordMerge("recipient", "3", "", merge({}, {"a": 1}, {"a": 3}, ["a"]))
    assert hard_first([taken, soft, hard]) == [hard, soft, taken]
