"""Conflicts side by side: decided one by one, for a record by a key, for a field or for all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton

from tests.services.visit_desk import definitions
from tests.ui.audit import LOOKS
from vetdesk.domain.forms import Value
from vetdesk.domain.three_way import RecordMerge, Side, merged
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.exchange.merge_review import MergeReview
from vetdesk.ui.exchange.package_fields import words_of
from vetdesk.ui.exchange.received.words import field_words


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


def test_nothing_is_cut_or_nameless(audited, review: MergeReview) -> None:
    assert audited(review, LOOKS) == []


@pytest.mark.parametrize("words", [field_words, words_of])
def test_sensitive_values_are_masked_and_a_difference_that_does_not_show_is_told(
    review: MergeReview, words: Callable[[Vocabulary], tuple[Callable[[str], str], Callable[[str, Value], str]]]
) -> None:
    ours, theirs = "6217800000000001234", "6217800000000991234"
    review.use_words(*words(definitions().vocabulary))
    cells = (merged("account_number", "6217800000000005678", ours, theirs), merged("bank_name", "甲", "乙", "丙"))
    review.show_records([RecordMerge("recipient", "a", "赵安", cells, "Sheet1 1")])
    told = " ".join(label.text() for label in review.cells.findChildren(QLabel))
    assert not {ours, theirs} & {*told.split()}
    assert told.count("masked") == 1
