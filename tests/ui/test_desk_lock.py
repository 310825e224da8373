"""The locked window holds nothing to read, and gives everything back to who unlocks it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.people_world import id_number
from tests.ui.desks import settle_people
from tests.ui.recording import RecordingTalk
from vetdesk.services.progress import Progress
from vetdesk.storage import sqlite
from vetdesk.ui import clipboard
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.put_away import PutAway
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder

Settle = Callable[[], None]
NAME, NUMBER, PHONE = "史长河", id_number("19640310", 5), "13800000000"


def told_by_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role)) for role in roles)
            yield from told_by_model(model, index) if column == 0 else ()


def told_by_screen_reader(thing: Any) -> Iterator[str]:
    yield from (
        thing.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
    )
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is not None:
            yield from told_by_screen_reader(child)


def everything_told(window: QWidget) -> str:
    """Every text that a program or a screen reader can ask the widgets of the application for."""
    texts: list[str] = []
    for widget in [window, *window.findChildren(QWidget)]:
        texts += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        texts += [widget.statusTip(), widget.whatsThis()]
        for name in ("text", "toPlainText", "currentText", "title", "placeholderText", "displayText"):
            if callable(getattr(widget, name, None)):
                texts.append(str(getattr(widget, name)()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts += told_by_model(widget.model(), QModelIndex())
    interface = QAccessible.queryAccessibleInterface(window)
    texts += told_by_screen_reader(interface) if interface is not None else ()
    return "\n".join([*texts, QGuiApplication.clipboard().text(), QApplication.applicationDisplayName()])


@pytest.fixture
def open_window(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    dressed: tuple[Language, Theme],
    settle: Settle,
    tmp_path: Path,
) -> MainWindow:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    tasks.interrupt = services.station.database.interrupt_reading
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
    with qtbot.wait_exposed(window):
        window.show()
    settle()
    return window


def unlock(window: MainWindow, settle: Settle) -> None:
    line = window.findChild(QLineEdit, "lock_password")
    line.setText(PASSWORD)
    line.returnPressed.emit()
    settle()


def test_nothing_of_an_open_record_can_be_read_while_the_window_is_locked(
    open_window: MainWindow,
    services: Services,
    talk: RecordingTalk,
    settle: Settle,
) -> None:
    window, applicant = open_window, settle_people(services)[1]
    settle()
    window.open("recipient", applicant.id)
    settle()
    talk.answers = ["to check"]
    window.findChild(QWidget, "reveal_id_number").click()
    settle()
    clipboard.put(f"{NAME} {NUMBER}")
    before = everything_told(window)
    assert NAME in before
    assert NUMBER in before
    window.lock()
    settle()
    told = everything_told(window)
    planted = (NAME, NUMBER, NUMBER[6:14], PHONE, "1964-03-10", "王㛃", "石桥村")
    assert [one for one in planted if one in told] == [], [line for line in told.splitlines() if line in before]
    assert services.station.locked
    unlock(window, settle)
    assert NAME in everything_told(window)


def test_a_half_typed_person_comes_back_with_whoever_unlocks(
    qtbot: QtBot, open_window: MainWindow, services: Services, settle: Settle
) -> None:
    window = open_window
    window.open("recipient", 0)
    settle()
    line = next(one for one in window.findChildren(QLineEdit) if one.isVisible() and one.objectName() == "name")
    qtbot.keyClicks(line, "half typed")
    assert window._pages.unsaved()
    window.lock()
    settle()
    assert line.text() == ""
    assert "half typed" not in everything_told(window)
    unlock(window, settle)
    assert line.text() == "half typed"
    assert window._pages.unsaved()


def test_an_open_dialog_is_hidden_and_comes_back_as_it_was(
    qtbot: QtBot, open_window: MainWindow, settle: Settle
) -> None:
    window, dialog = open_window, QDialog(open_window)
    dialog.setWindowTitle(f"About {NAME}")
    line = QLineEdit(dialog)
    dialog.open()
    line.setText("half typed")
    window.lock()
    settle()
    assert not dialog.isVisible()
    assert line.text() == dialog.windowTitle() == ""
    unlock(window, settle)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert (line.text(), dialog.windowTitle()) == ("half typed", f"About {NAME}")


def test_what_is_delivered_after_the_lock_is_taken_away_at_once(
    qtbot: QtBot, open_window: MainWindow, tasks: TaskRunner, settle: Settle
) -> None:
    window, label = open_window, QLabel(open_window)

    def work(_progress: Progress) -> str:
        return NAME

    tasks.change(work, owner=window, done=label.setText)
    window.lock()
    settle()
    assert label.text() == ""
    unlock(window, settle)
    assert label.text() == NAME


def test_somebody_else_may_sign_in_as_what_was_typed_stays_with_who_typed_it(
    qtbot: QtBot, open_window: MainWindow, talk: RecordingTalk, settle: Settle, services: Services
) -> None:
    window = open_window
    window.open("recipient", 0)
    settle()
    line = next(one for one in window.findChildren(QLineEdit) if one.isVisible() and one.objectName() == "name")
    line.setFocus()
    qtbot.keyClicks(line, "half typed")
    left: list[bool] = []
    window.left.connect(left.append)
    window.lock()
    settle()
    window.findChild(QPushButton, "someone_else").click()
    assert (left, talk.asked) == ([False], [])
    services.station.unlock(PASSWORD)
    assert [one.title for one in services.drafts.mine()] == ["New person half typed"]


def test_keys_do_nothing_while_the_window_is_locked(
    qtbot: QtBot, open_window: MainWindow, services: Services, settle: Settle
) -> None:
    window = open_window
    window.lock()
    settle()
    front = window._front.currentWidget()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window._front.currentWidget() is front
    assert not window.statusBar().isVisible()
    unlock(window, settle)
    assert window.statusBar().isVisible()


def a_form() -> QWidget:
    """One of each widget that shows texts."""
    form = QWidget()
    column = QVBoxLayout(form)
    for made in (QLabel("a label"), QPushButton("&a button"), QLineEdit("a line"), QPlainTextEdit("plain text")):
        made.setToolTip("a tip")
        column.addWidget(made)
    rich, choice, items = QTextEdit("<b>rich</b> text"), QComboBox(), QListWidget()
    choice.setEditable(True)
    choice.addItems(["first", "second"])
    choice.setCurrentIndex(1)
    choice.lineEdit().setText("typed instead")
    items.addItems(["one", "two"])
    table, tree, tabs = QTableWidget(1, 2), QTreeWidget(), QTabWidget()
    table.setItem(0, 1, QTableWidgetItem("a cell"))
    branch = QTreeWidgetItem(tree, ["branch"])
    QTreeWidgetItem(branch, ["leaf"])
    tabs.addTab(QWidget(), "a tab")
    for widget in (rich, choice, items, table, tree, tabs):
        column.addWidget(widget)
    return form


def test_every_kind_of_widget_gives_its_texts_away_and_gets_them_back(qtbot: QtBot) -> None:
    form = a_form()
    qtbot.addWidget(form)
    planted = ("a label", "&a button", "a line", "plain text", "rich text", "typed instead", "second", "two", "a cell")
    heard: list[str] = []
    line, choice = form.findChildren(QLineEdit)[0], form.findChild(QComboBox)
    line.textChanged.connect(heard.append)
    choice.currentTextChanged.connect(heard.append)
    line.setCursorPosition(3)
    before = everything_told(form)
    assert all(one in before for one in (*planted, "leaf", "a tip"))
    sealed: list[bytes] = []
    away = PutAway(lambda content: sealed.append(content) or content[::-1], lambda content: content[::-1])
    away.take(form.findChildren(QWidget))
    during = everything_told(form)
    assert not [one for one in (*planted, "leaf", "a tab", "a tip", "first") if one in during]
    away.take(form.findChildren(QWidget))
    assert len(sealed) == 1, "a second time there is nothing more to take"
    away.put_back()
    assert everything_told(form).splitlines() == before.splitlines()
    assert line.cursorPosition() == 3
    assert heard == [], "nobody hears of it: nothing was changed"


def test_the_sealed_texts_open_only_after_unlocking(services: Services) -> None:
    station = services.station
    sealed = station.sealed(NAME.encode())
    assert NAME.encode() not in sealed
    station.lock()
    again = station.sealed(b"while it is locked")
    with pytest.raises(RuntimeError):
        station.unsealed(sealed)
    station.unlock(PASSWORD)
    assert station.unsealed(sealed).decode() == NAME
    assert station.unsealed(again) == b"while it is locked"


def test_statements_forget_with_which_values_they_were_used(services: Services) -> None:
    services.archives.find(NAME)
    assert len(sqlite._COMPILED)
    services.station.lock()
    assert len(sqlite._COMPILED) == 0


def test_a_station_that_was_locked_from_behind_covers_the_window(
    qtbot: QtBot, open_window: MainWindow, services: Services, tasks: TaskRunner, settle: Settle
) -> None:
    def work(_progress: Progress) -> None:
        services.station.lock()

    tasks.change(work, owner=open_window)
    line = open_window.findChild(QLineEdit, "lock_password")
    qtbot.wait_until(line.isVisible, timeout=20_000)
    settle()
    unlock(open_window, settle)
    assert not services.station.locked
