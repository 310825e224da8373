"""Hours, matters asked about, and what nobody's training covered."""

import pytest

from vetdesk.domain.learning import (
    AskedQuestion,
    Learned,
    MatterLine,
    Training,
    hours_text,
    learned,
    matters,
    minutes_of,
)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("1.5", 90), ("2", 120), ("0.5", 30), ("0.7", None), ("0", None), ("100", None), ("多", None)],
)
def test_hours_are_counted_in_halves(written: str, minutes: int | None) -> None:
    assert minutes_of(written) == minutes
    if minutes:
        assert hours_text(minutes) == written


def test_matters_are_counted_by_month_the_most_frequent_first() -> None:
    asked = [
        AskedQuestion(1, "", "2025-01-31", "问", "transfer"),
        AskedQuestion(2, "", "2025-02-01", "问", "transfer", answer_id=4),
        AskedQuestion(3, "", "2025-02-01", "问"),
    ]  # fmt: skip
    held = [
        Training(1, "", "2025-02-05", "迁移", 60, notes=("transfer",)),
        Training(2, "", "2025-09-01", "计划", 60, notes=("transfer",)),
    ]
    assert [line.trained_on for line in matters(asked, held, "2025-03-01")] == ["2025-02-05", ""]
    assert matters(asked) == [
        MatterLine("transfer", 2, {"2025-01": 1, "2025-02": 1}, 1), MatterLine("", 1, {"2025-02": 1}, 1),
    ]  # fmt: skip


def test_hours_of_the_year_and_notes_never_covered_are_told_by_person() -> None:
    held = [
        Training(1, "", "2024-12-30", "旧", 60, notes=("a",), staff=(1,)),
        Training(2, "", "2025-02-01", "新", 90, notes=("b",), staff=(1, 2)),
        Training(3, "", "2025-09-01", "计划", 30, notes=("c",), staff=(1, 2)),
    ]
    assert learned((1, 2), held, ("a", "b", "c"), 2025, "2025-03-01") == [
        Learned(1, 90, 1, ("c",)), Learned(2, 90, 1, ("a", "c")),
    ]  # fmt: skip
