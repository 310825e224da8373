"""What to type, as many words of it as a line has room for."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from vetdesk.ui.widgets.hints import give_hint


@pytest.mark.parametrize(
    ("text", "before", "fits"),
    [
        ("Choose what to change, or type part of its name", "of its name", "Choose what to change"),
        ("选择要修改的项目，可输入名称的一部分", "的一部分", "选择要修改的项目"),
        ("Reason of the change", "of the change", "Reason"),
    ],
)
def test_a_hint_stops_behind_a_clause(qtbot: QtBot, text: str, before: str, fits: str) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    give_hint(line, text)
    line.show()
    line.resize(900, 40)
    assert line.placeholderText() == text
    line.resize(line.fontMetrics().horizontalAdvance(text[: text.index(before)].rstrip()) + 40, 40)
    assert line.placeholderText() == fits
    assert line.toolTip() == text
