"""A layout that goes on in the next line."""

import gc

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.widgets.flow_layout import FlowLayout


def test_what_has_no_room_goes_to_the_next_line(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    layout = FlowLayout(outer)
    buttons = [QPushButton(text) for text in ("one", "two", "three")]
    for button in buttons:
        layout.addWidget(button)
    line = layout.sizeHint()
    outer.resize(line.width(), line.height())
    outer.show()
    assert len({button.y() for button in buttons}) == 1
    width = layout.minimumSize().width()
    outer.resize(width, layout.heightForWidth(width))
    assert len({button.y() for button in buttons}) == 3
    assert buttons[-1].geometry().bottom() < outer.height()


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    layout = FlowLayout(outer)
    first, second = QPushButton("first"), QPushButton("second")
    layout.addWidget(first)
    layout.insertWidget(0, second)
    outer.show()
    both = layout.sizeHint().width()
    assert second.x() < first.x()
    second.hide()
    assert layout.sizeHint().width() < both
    assert layout.count() == 2
    assert layout.takeAt(1) is not None
    assert layout.itemAt(1) is None


def test_widgets_come_and_go_and_those_that_stay_are_placed(qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    layout = FlowLayout(outer)
    stays = QPushButton("stays")
    layout.addWidget(stays)
    outer.show()
    gc.freeze()  # whatever other tests left is not gone through each time
    for turn in range(20):
        comes = QPushButton(str(turn), outer)
        layout.addWidget(comes)
        comes.show()
        assert layout.heightForWidth(300) > 0
        if turn % 2:
            layout.removeWidget(comes)
        comes.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    gc.unfreeze()
    assert layout.count() == 1
    assert all(shiboken6.isValid(item) for item in layout._items)
    assert len(layout._gone) <= 1
