"""Small windows that only show something."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import LOOKS, Look
from vetdesk.ui.help.sheets import AboutSheet, TypingTest
from vetdesk.ui.input_method import InputMethod

METHOD = InputMethod("fcitx", "ibus", "ibus_answers")


def test_the_typing_test_tells_chinese_from_latin(qtbot: QtBot) -> None:
    sheet = TypingTest(METHOD, None)
    qtbot.addWidget(sheet)

    def said() -> str:
        return " ".join(label.text() for label in sheet.findChildren(QLabel))

    assert "Nothing has arrived" in said()
    sheet.line.setText("zhang")
    assert "No Chinese yet" in said()
    sheet.line.setText("张三𬴂")
    assert "Chinese can be typed" in said()
    assert "answers as IBus" in said()


@pytest.mark.parametrize("kind", [AboutSheet])
def test_nothing_is_cut_or_nameless(
    qtbot: QtBot, audited: Callable[[QWidget, Look], list[str]], kind: type[QWidget]
) -> None:
    sheet = kind(None)
    qtbot.addWidget(sheet)
    assert audited(sheet, LOOKS) == []
