"""The window's language."""

from PySide6.QtCore import QCoreApplication
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
