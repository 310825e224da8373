"""Three versions of one record, value by value."""

import pytest

from vetdesk.domain.three_way import Outcome, RecordMerge, Side, merged, undecided


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "outcome"),
    [
        ("a", "a", "a", Outcome.SAME),
        ("", "", "", Outcome.SAME),
        ("a", "b", "a", Outcome.OURS),
        ("a", "", "a", Outcome.OURS),
        ("a", "a", "b", Outcome.THEIRS),
        ("", "", "b", Outcome.THEIRS),
        ("a", "b", "b", Outcome.BOTH_SAME),
        ("a", "", "", Outcome.BOTH_SAME),
        ("a", "b", "c", Outcome.CONFLICT),
        ("a", "", "c", Outcome.CONFLICT),
        ("", "b", "c", Outcome.CONFLICT),
        (1, 2, 1, Outcome.OURS),
    ],
)
def test_what_becomes_of_a_value(base: str, ours: str, theirs: str, outcome: Outcome):
    cell = merged("phone", base, ours, theirs)
    assert (cell.field, cell.base, cell.ours, cell.theirs, cell.outcome) == ("phone", base, ours, theirs, outcome)


def record(*cells: tuple[str, str, str, str]) -> RecordMerge:
    return RecordMerge("recipient", "r1", "赵一", tuple(merged(*cell) for cell in cells), "Sheet1 12")


OURS = ("address", "old", "new", "old")
THEIRS = ("village", "old", "old", "new")
SAME = ("name", "old", "old", "old")
BOTH = ("note", "old", "new", "new")
HARD = ("phone", "1", "2", "3")
ALSO_HARD = ("account", "1", "2", "3")


def test_a_record_tells_its_values_apart():
    whole = record(OURS, THEIRS, SAME, BOTH, HARD)
    assert [cell.field for cell in whole.ours] == ["address"]
    assert [cell.field for cell in whole.taken] == ["village"]
    assert [cell.field for cell in whole.conflicts] == ["phone"]


def test_both_changing_different_values_is_told_but_needs_nobody():
    assert record(OURS, THEIRS).soft
    assert not record(OURS, HARD).soft
    assert not record(THEIRS, HARD).soft
    assert not record(SAME, BOTH).soft


def test_theirs_is_kept_where_only_they_changed_it_or_a_person_chose_it():
    whole = record(OURS, THEIRS, SAME, BOTH, HARD, ALSO_HARD)
    assert whole.fields_taken({}) == {"village"}
    assert whole.fields_taken({("r1", "phone"): Side.THEIRS, ("r1", "account"): Side.OURS}) == {"village", "phone"}
    assert whole.fields_taken({("r2", "phone"): Side.THEIRS}) == {"village"}
    assert whole.fields_taken({("r1", "address"): Side.THEIRS}) == {"village"}


def test_conflicts_stay_open_until_each_is_decided():
    whole, other = record(HARD, ALSO_HARD, OURS), record(THEIRS)
    assert [cell.field for cell in whole.open_cells({})] == ["phone", "account"]
    decided = {("r1", "phone"): Side.OURS}
    assert [cell.field for cell in whole.open_cells(decided)] == ["account"]
    assert undecided([whole, other], {}) == 2
    assert undecided([whole, other], decided) == 1
    assert undecided([whole, other], {**decided, ("r1", "account"): Side.THEIRS}) == 0
    assert whole.place == "Sheet1 12"


def test_a_record_without_a_place_has_none():
    assert RecordMerge("recipient", "r1", "赵一", ()).place == ""
