"""What is covered hears of another language when it comes into sight."""

from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import told_of_language
from vetdesk.ui.page import Translated
from vetdesk.ui.widgets.lazy_words import LazyWords


class Counting(Translated):
    """Counts how often its texts were set."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.inner = QLabel(self)

    def retranslate(self) -> None:
        self.times += 1


def test_a_covered_part_is_told_once_when_it_is_shown(qtbot: QtBot) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    front, behind = Counting(), Counting()
    for part in (front, behind):
        stack.addWidget(part)
        LazyWords(part)
    stack.show()
    told_of_language(stack)
    told_of_language(stack)
    assert (front.times, behind.times) == (2, 0)
    stack.setCurrentWidget(behind)
    assert behind.times == 1
    stack.setCurrentWidget(front)
    stack.setCurrentWidget(behind)
    QApplication.processEvents()
    assert (front.times, behind.times) == (2, 1)


def test_a_part_in_a_window_that_is_not_shown_yet_is_told_at_once(qtbot: QtBot) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    part = Counting()
    window.addWidget(part)
    LazyWords(part)
    told_of_language(window)
    assert part.times == 1
