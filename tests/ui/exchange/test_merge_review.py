"""Conflicts side by side: decided one by one, for a record by a key, for a field or for all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from tests.ui.audit import LOOKS
from vetdesk.domain.three_way import RecordMerge, Side, merged
from vetdesk.ui.exchange.merge_review import MergeReview


def records() -> list[RecordMerge]:
    first = (merged("phone", "1", "2", "3"), merged("address", "甲", "甲", "乙"))
    second = (merged("phone", "4", "5", "6"), merged("name", "赵", "赵安", "赵柏"))
    third = (merged("phone", "7", "7", "8"), merged("address", "丙", "丁", "丙"))
    fourth = (merged("phone", "7", "7", "9"),)
    told = zip("abcd", ("赵安", "赵柏", "赵曹", "赵戴"), (first, second, third, fourth), strict=True)
    return [RecordMerge("recipient", uid, name, cells, f"Sheet1 {at}") for at, (uid, name, cells) in enumerate(told)]


@pytest.fixture
def review(qtbot) -> MergeReview:
    widget = MergeReview()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.show()
    widget.show_records(records())
    return widget


def test_conflicts_come_first_and_each_group_tells_how_many(review: MergeReview) -> None:
    assert [review.group.itemText(at).rsplit("· ", 1)[1] for at in range(4)] == ["2", "1", "1", "4"]
    assert (review.list.count(), review.open_count()) == (2, 3)


def test_a_key_decides_a_record_and_another_goes_to_the_next(review: MergeReview) -> None:
    review.list.setFocus()
    QTest.keyClick(review.list, Qt.Key.Key_2)
    assert review.decisions() == {("a", "phone"): Side.THEIRS}
    QTest.keyClick(review.list, Qt.Key.Key_N)
    QTest.keyClick(review.list, Qt.Key.Key_1)
    assert review.decisions() == {
        ("a", "phone"): Side.THEIRS, ("b", "phone"): Side.OURS, ("b", "name"): Side.OURS,
    }  # fmt: skip
    assert review.open_count() == 0


def test_a_button_decides_one_value(review: MergeReview) -> None:
    button = review.cells.findChild(QRadioButton, "theirs_phone")
    assert button is not None
    button.click()
    assert review.decisions() == {("a", "phone"): Side.THEIRS}
    assert review.list.item(0).text().startswith("✓")


def test_a_field_is_decided_in_all_records_at_once(review: MergeReview) -> None:
    review.decide_all(Side.THEIRS, "phone")
    assert set(review.decisions()) == {("a", "phone"), ("b", "phone")}
    assert review.open_count() == 1


def test_decisions_stay_when_the_same_records_are_shown_again(review: MergeReview) -> None:
    review.decide_all(Side.OURS)
    review.show_records(records()[:1])
    assert review.decisions() == {("a", "phone"): Side.OURS}


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nothing_is_cut_or_nameless(audited, review: MergeReview, look) -> None:
    assert audited(review, look) == []
