"""Small windows that only show something."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import LOOKS, Look
from vetdesk import paths
from vetdesk.ui.help.sheets import AboutSheet, HelpSheet, TypingTest
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.pages import PAGES
from vetdesk.ui.texts import LANGUAGES

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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", [offer.key for offer in PAGES])
def test_every_page_has_help_in_both_languages(topic: str, language: str) -> None:
    text = (paths.resources() / "help" / f"{topic}.{language}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert len(text) > 200


def test_help_is_shown(qtbot: QtBot) -> None:
    sheet = HelpSheet("people", None)
    qtbot.addWidget(sheet)
    assert "pinyin" in sheet.findChild(QTextBrowser).toPlainText()


@pytest.mark.parametrize("kind", [AboutSheet])
def test_nothing_is_cut_or_nameless(
    qtbot: QtBot, audited: Callable[[QWidget, Look], list[str]], kind: type[QWidget]
) -> None:
    sheet = kind(None)
    qtbot.addWidget(sheet)
    assert audited(sheet, LOOKS) == []
