"""A button of which one is always chosen is heard once, however it is chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.widgets.choosing import mark_chosen, when_chosen

Buttons = tuple[QToolButton, QToolButton]


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def buttons(qtbot: QtBot, heard: list[str]) -> Iterator[Buttons]:
    whole = QWidget()
    qtbot.add_widget(whole)
    group = QButtonGroup(whole)
    first, second = QToolButton(whole), QToolButton(whole)
    second.move(100, 0)
    for name, button in (("first", first), ("second", second)):
        button.setCheckable(True)
        group.addButton(button)
        when_chosen(button, lambda name=name: heard.append(name))
    mark_chosen(first)
    whole.show()
    yield first, second
    whole.close()


def test_marking_is_not_heard(heard: list[str], buttons: Buttons) -> None:
    mark_chosen(buttons[1])
    assert heard == []
    assert [button.isChecked() for button in buttons] == [False, True]


def test_a_click_and_a_key_are_heard_once_and_once_more(qtbot: QtBot, heard: list[str], buttons: Buttons) -> None:
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Space)
    assert heard == ["second", "second", "first", "first"]


def test_turning_it_without_a_click_is_heard(heard: list[str], buttons: Buttons) -> None:
    buttons[1].toggle()  # what assistive technology does
    assert heard == ["second"]
