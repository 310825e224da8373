"""What scrolls: what has the keyboard stays in sight, and the buttons of a form stand below."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractSlider, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.scrolling.overflow import Overflow


def _lines(qtbot: QtBot) -> tuple[Overflow, QVBoxLayout, list[QLineEdit]]:
    inside = QWidget()
    column = QVBoxLayout(inside)
    lines = [QLineEdit(inside) for _ in range(30)]
    for line in lines:
        column.addWidget(line)
    area = Overflow(inside)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    return area, column, lines


def _in_sight(area: Overflow, line: QWidget) -> Callable[[], bool]:
    shown = area.viewport()
    return lambda: shown.rect().contains(QRect(line.mapTo(shown, line.rect().topLeft()), line.size()))


def test_the_field_with_the_cursor_stays_in_sight_when_what_stands_above_grows(qtbot: QtBot) -> None:
    area, column, lines = _lines(qtbot)
    lines[20].setFocus()
    area.ensureWidgetVisible(lines[20], 0, 0)
    qtbot.wait_until(_in_sight(area, lines[20]))
    told = QLabel("\n".join("problem" for _ in range(30)))
    column.insertWidget(0, told)
    qtbot.wait_until(lambda: told.height() > 200 and _in_sight(area, lines[20])())


def test_who_scrolls_away_is_left_there(qtbot: QtBot) -> None:
    area, column, lines = _lines(qtbot)
    lines[20].setFocus()
    area.ensureWidgetVisible(lines[20], 0, 0)
    qtbot.wait_until(_in_sight(area, lines[20]))
    area.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    column.addWidget(QLabel("more"))
    qtbot.wait(50)
    assert area.verticalScrollBar().value() == 0


def test_buttons_stand_below_what_scrolls_while_they_are_shown(qtbot: QtBot) -> None:
    area, _column, _lines_of_it = _lines(qtbot)
    before = area.viewport().height()
    button = QPushButton("Keep")
    area.stand_below(button)
    assert area.viewport().height() < before
    assert button.geometry().top() >= area.viewport().geometry().bottom()
    assert button.geometry().bottom() < area.height()
    button.hide()
    assert area.viewport().height() == before
