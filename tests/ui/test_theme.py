"""The dress of the window: what is out of sight puts it on when it is seen, and looks like what was in sight."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.audit import come_to_rest
from vetdesk.ui.colours import SCHEMES, Scheme, Tone
from vetdesk.ui.icons import icon
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme, give_role
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.status_chip import StatusChip


@pytest.fixture
def theme(dressed: tuple[Language, Theme]) -> Iterator[Theme]:
    yield dressed[1]
    dressed[1].use_scheme(Scheme.LIGHT)
    dressed[1].use(TextSize.STANDARD)


def a_page() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    title, chip, bar, main = QLabel("Title"), StatusChip(), InlineBar(), QPushButton("Save")
    give_role(title, role="title")
    give_role(main, primary="true")
    chip.show_status(Tone.LATE, "late")
    for widget in (title, chip, bar, QLineEdit("text"), QComboBox(), QCheckBox("Yes"), main):
        column.addWidget(widget)
    bar.show_message("Saved", "Undo", lambda: None)
    column.addStretch()
    page.findChild(QComboBox).addItems(["one", "two"])
    return page


def picture(widget: QWidget) -> QImage:
    come_to_rest()
    return widget.grab().toImage()


@pytest.mark.parametrize("scheme", list(Scheme), ids=lambda scheme: scheme.value)
def test_a_page_behind_looks_like_one_in_front_when_it_is_shown(qtbot: QtBot, theme: Theme, scheme: Scheme) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    for page in (a_page(), a_page()):
        stack.addWidget(page)
    stack.resize(400, 500)
    stack.show()
    stack.setCurrentIndex(1)
    come_to_rest()
    stack.setCurrentIndex(0)
    for size, colours in ((TextSize.LARGE, Scheme.CONTRAST), (TextSize.EXTRA_LARGE, scheme)):
        theme.use_scheme(colours)
        theme.use(size)
    in_front = picture(stack)
    stack.setCurrentIndex(1)
    assert picture(stack) == in_front
    fresh = QStackedWidget()
    qtbot.addWidget(fresh)
    fresh.addWidget(a_page())
    fresh.resize(400, 500)
    fresh.show()
    assert picture(fresh) == in_front


def test_a_change_of_scheme_shows_at_once_in_palette_sheet_and_icons(qtbot: QtBot, theme: Theme) -> None:
    page = a_page()
    qtbot.addWidget(page)
    page.show()
    before = picture(page)
    theme.use_scheme(Scheme.DARK)
    after = picture(page)
    assert before.pixelColor(1, 1).name().upper() == SCHEMES[Scheme.LIGHT].ground
    assert after.pixelColor(1, 1).name().upper() == SCHEMES[Scheme.DARK].ground
    assert QApplication.palette().text().color().name().upper() == SCHEMES[Scheme.DARK].ink


def test_an_icon_made_before_is_drawn_in_the_colours_of_now(qapp: QApplication, theme: Theme) -> None:
    close = icon("close")
    found = {}
    for scheme in Scheme:
        theme.use_scheme(scheme)
        image = close.pixmap(QSize(24, 24)).toImage()
        found[scheme] = image.pixelColor(12, 12).name().upper()
        faint = close.pixmap(QSize(24, 24), icon("close").Mode.Disabled).toImage()
        assert faint.pixelColor(12, 12).name().upper() == SCHEMES[scheme].faint_ink
    assert found == {scheme: SCHEMES[scheme].ink for scheme in Scheme}
