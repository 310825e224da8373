"""Asking for the order of Tab harms nobody."""

import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.widgets.focus_chain import focus_chain


def _window(qtbot: QtBot) -> tuple[QWidget, list[QLineEdit], QAction]:
    window = QWidget()
    qtbot.addWidget(window)
    lines = [QLineEdit(window) for _ in range(3)]
    layout = QVBoxLayout(window)
    for line in lines:
        layout.addWidget(line)
    return window, lines, QMenu(window).addAction("made by Qt, not by us")


def test_the_order_of_tab_is_told(qtbot: QtBot) -> None:
    window, lines, _ = _window(qtbot)
    QWidget.setTabOrder(lines[0], lines[2])
    assert [one for one in focus_chain(window) if isinstance(one, QLineEdit)] == [lines[0], lines[2], lines[1]]


def test_what_a_window_holds_outlives_its_last_widget(qtbot: QtBot) -> None:
    window, lines, action = _window(qtbot)
    window.show()
    focus_chain(window)
    assert "parent" not in shiboken6.dump(window)
    for line in lines:
        shiboken6.delete(line)
    assert shiboken6.isValid(action)
    assert window.isVisible()


def test_what_qt_made_itself_stays_known(qtbot: QtBot) -> None:
    window, lines, _ = _window(qtbot)
    lines[0].setClearButtonEnabled(True)
    page, area = QWidget(window), QScrollArea(window)
    QVBoxLayout(page).addWidget(lines[0])
    area.setWidget(page)  # stands now in a widget that Qt made, and comes after what it holds in the order of Tab
    window.show()
    found = focus_chain(window)
    assert sum(isinstance(one, QToolButton) for one in found) == 1
    assert [one for one in found if not shiboken6.isValid(one)] == []
