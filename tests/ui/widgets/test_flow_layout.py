"""A layout that goes on in the next line."""

from PySide6.QtWidgets import QPushButton, QWidget
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
