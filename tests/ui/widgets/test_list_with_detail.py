"""A list and what its chosen line says."""

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.list_with_detail import BOTH_ROWS, ListWithDetail
from vetdesk.ui.widgets.small_screens import Steady


def test_what_is_chosen_stands_beside_the_list_where_it_is_low(qtbot: QtBot) -> None:
    page = Steady()
    qtbot.addWidget(page)
    both = ListWithDetail(QListWidget(), QListWidget(), page)
    page.show()
    for rows, beside in ((BOTH_ROWS + 1, False), (BOTH_ROWS - 1, True), (BOTH_ROWS + 1, False)):
        both.resize(900, rows * text_size().row)
        assert both.beside == beside
