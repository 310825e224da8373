"""Finding a field by its name or its pinyin."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vetdesk.services.spelling import spellings
from vetdesk.ui.forms.field_finder import FieldFinder, FieldPlace


def test_a_field_is_found_by_a_part_of_its_name_by_initials_and_by_pinyin(qtbot: QtBot) -> None:
    words = spellings(["住房性质", "开户银行"])
    finder = FieldFinder()
    qtbot.addWidget(finder)
    finder.offer([FieldPlace(text, f"{text} · 信息", words[text]) for text in words])
    finder.show()
    for typed, wanted in (("房性", "住房性质"), ("zfxz", "住房性质"), ("kaihu", "开户银行")):
        with qtbot.wait_signal(finder.found) as found:
            finder.setText(typed)
            finder.textEdited.emit(typed)
            QTest.keyClick(finder, Qt.Key.Key_Return)
        assert found.args == [wanted]
        assert finder.text() == ""
