"""The window's language."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vetdesk.domain.forms import Label
from vetdesk.ui.texts import Language, shown, worded
from vetdesk.ui.texts import language as now_shown


def test_the_language_is_switched_while_running(qtbot: QtBot, language: Language) -> None:
    assert shown("pages", "People") == "People"
    language.use("zh_CN")
    assert shown("pages", "People") == "档案"
    assert worded(Label("姓名", "Name")) == "姓名"
    language.use("en")
    assert worded(Label("姓名", "Name")) == "Name"


def test_qts_own_buttons_speak_chinese(language: Language) -> None:
    language.use("zh_CN")
    assert "取消" in QCoreApplication.translate("QPlatformTheme", "Cancel")


def test_the_language_can_be_asked(language: Language) -> None:
    language.use("zh_CN")
    assert now_shown() == "zh_CN"


@pytest.mark.parametrize("name", ["zh_CN", "en"])
def test_dots_look_the_same_after_any_letter(language: Language, name: str) -> None:
    language.use(name)
    assert _last_sign("添加…") == _last_sign("导出(X)…") == _last_sign("Filter…")


def _last_sign(text: str) -> int:
    """The glyph of the font that stands last."""
    layout = QTextLayout(text, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout.glyphRuns()[-1].glyphIndexes()[-1]
