"""The audit itself: each kind of fault, planted in a small window, is reported, and its mended twin is not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.audit import Look, dress, every_fault, kind_of
from tests.ui.audit_words import Data
from vetdesk.ui.colours import Scheme
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme, give_role
from vetdesk.ui.widgets.record_list import Column, RecordList

WIDE = Look("en", TextSize.STANDARD, 911, 512)
CHINESE = Look("zh_CN", TextSize.STANDARD, 911, 512)
LARGE = Look("en", TextSize.LARGE, 911, 512)
DATA = Data(["王㛃", "住在石桥村", "Anna"])


def in_window(*widgets: QWidget) -> QWidget:
    """A window of these widgets, from the top."""
    window = QWidget()
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
    return window


def named(widget: QWidget, name: str = "Name") -> QWidget:
    """A control with a name."""
    widget.setAccessibleName(name)
    return widget


def styled(widget: QWidget, sheet: str) -> QWidget:
    """A widget in a style of its own."""
    widget.setStyleSheet(sheet)
    return widget


# --- each makes a window: with the fault, or mended


def cut_label(faulty: bool) -> QWidget:
    label = QLabel("A sentence that needs more room than this")
    if faulty:
        label.setFixedWidth(60)
    return in_window(label)


def cut_wrapped_label(faulty: bool) -> QWidget:
    label = QLabel("A sentence that goes on in further lines, as long as there are any")
    label.setWordWrap(True)
    label.setFixedSize(150, 20 if faulty else 200)
    return in_window(label)


def cut_button(faulty: bool) -> QWidget:
    button = QPushButton("Carry out what was chosen")
    if faulty:
        button.setFixedWidth(60)
    return in_window(button)


def cut_check(faulty: bool) -> QWidget:
    box = QCheckBox("Keep the rows with errors")
    if faulty:
        box.setFixedWidth(60)
    return in_window(box)


def cut_group(faulty: bool) -> QWidget:
    group = QGroupBox("A title longer than its group")
    if faulty:
        group.setFixedWidth(50)
    return in_window(group)


def cut_choice(faulty: bool) -> QWidget:
    box = QComboBox()
    box.addItem("A choice that is long")
    if faulty:
        box.setFixedWidth(70)
    return in_window(named(box))


def cut_hint(faulty: bool) -> QWidget:
    line = QLineEdit()
    line.setPlaceholderText("What is to be typed here, told at length")
    line.setFixedWidth(80 if faulty else 500)
    return in_window(named(line))


def cut_tab(faulty: bool) -> QWidget:
    tabs = QTabWidget()
    tabs.addTab(QWidget(), "A tab with a long name")
    return in_window(styled(tabs, "QTabBar::tab { max-width: 40px; }" if faulty else ""))


def cut_item(faulty: bool) -> QWidget:
    shown = QListWidget()
    shown.addItem("An item that needs some room to be read")
    shown.setFixedWidth(90)
    if faulty:
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return in_window(named(shown))


def nameless_line(faulty: bool) -> QWidget:
    line = QLineEdit()
    return in_window(line if faulty else named(line))


def nameless_button(faulty: bool) -> QWidget:
    button = styled(QPushButton(), "min-width: 60px;")
    return in_window(button if faulty else named(button))


def small_button(faulty: bool) -> QWidget:
    return in_window(styled(QPushButton("Go"), "min-height: 8px; max-height: 12px;" if faulty else ""))


def faint_label(faulty: bool) -> QWidget:
    return in_window(styled(QLabel("A sentence to be read"), f"color: {'#9AA3AD' if faulty else '#4A5665'};"))


def faint_button(faulty: bool) -> QWidget:
    return in_window(styled(QPushButton("Carry out"), f"color: {'#B0B8C0' if faulty else '#1B2430'};"))


def small_arrows(faulty: bool) -> QWidget:
    """More tabs than a window is wide: two arrows lead to the others."""
    shown = QTabWidget()
    shown.setAccessibleName("Kinds of lists")
    for number in range(12):
        shown.addTab(QLabel("Shown"), f"List number {number}")
    return in_window(styled(shown, "QTabBar::scroller { width: 30px; }" if faulty else ""))


def faint_item(faulty: bool) -> QWidget:
    shown = QListWidget()
    shown.addItem("An item of a list")
    return in_window(styled(named(shown), f"color: {'#A8B0B8' if faulty else '#1B2430'};"))


def hidden_focus(faulty: bool) -> QWidget:
    button = QPushButton("Carry out")
    return in_window(styled(button, "QPushButton:focus { border: 1px solid #7C8898; }" if faulty else ""))


def hidden_focus_in_a_group(faulty: bool) -> QWidget:
    """Tab visits the chosen one of a group alone; arrows lead to the other."""
    chosen, other = QPushButton("All"), QPushButton("Open ones")
    group = QButtonGroup(chosen)
    for button in (chosen, other):
        button.setCheckable(True)
        group.addButton(button)
    chosen.setChecked(True)
    other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # as Qt sets it as soon as one of them has the keyboard
    return in_window(chosen, styled(other, "QPushButton:focus { border: 1px solid #7C8898; }" if faulty else ""))


def hidden_focus_further_down(faulty: bool) -> QWidget:
    """A button to which Tab scrolls."""
    inner, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inner)
    column.addSpacing(900)
    button = QPushButton("Carry out")
    column.addWidget(styled(button, "QPushButton:focus { border: 1px solid #7C8898; }" if faulty else ""))
    area.setWidgetResizable(True)
    area.setWidget(inner)
    return in_window(area)


def hidden_focus_in_a_choice(faulty: bool) -> QWidget:
    """The line of an editable box: the ring stands around the whole box, not around the line."""
    choice = QComboBox()
    choice.setEditable(True)
    choice.setAccessibleName("Village")
    choice.setFixedWidth(110)
    return in_window(styled(choice, "QComboBox, QComboBox:focus { border: 1px solid #7C8898; }" if faulty else ""))


def hidden_focus_of_an_area(faulty: bool) -> QWidget:
    """Tab stops at an area to scroll it; where there is nothing to scroll to, nothing tells that it stopped."""
    inner, area = QLabel("Shown"), QScrollArea()
    inner.setMinimumHeight(10 if faulty else 3000)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    return in_window(named(area))


def faint_heading(faulty: bool) -> QWidget:
    """A heading that lies partly beyond the list; what can be seen of it is enough to measure."""
    return in_window(
        _list(400, Qt.AlignmentFlag.AlignLeft, "QHeaderView::section { color: #B8C0C8; }" if faulty else "")
    )


def faint_figure(faulty: bool) -> QWidget:
    """A figure at the right of its cell; beyond the list it could not be seen before one scrolls to it."""
    return in_window(_list(200, Qt.AlignmentFlag.AlignRight, "QTableWidget { color: #B0B8C0; }" if faulty else ""))


def _list(width: int, aligned: Qt.AlignmentFlag, sheet: str) -> QWidget:
    shown, heading, cell = QTableWidget(1, 1), QTableWidgetItem("Paid"), QTableWidgetItem("12345.67")
    for item in (heading, cell):
        item.setTextAlignment(aligned)
    shown.setHorizontalHeaderItem(0, heading)
    shown.setItem(0, 0, cell)
    shown.setColumnWidth(0, width)
    shown.verticalHeader().hide()
    shown.setFixedWidth(260)
    return styled(named(shown), sheet)


def foreign_words(faulty: bool) -> QWidget:
    return in_window(QLabel("保存 the record" if faulty else "Keep 王㛃 of 住在石桥村"))


def foreign_entry(faulty: bool) -> QWidget:
    window = QMainWindow()
    menu = window.menuBar().addMenu("&File")
    menu.addAction("打开" if faulty else "&Open")
    window.setCentralWidget(QLabel("Shown"))
    return window


def twice_a_key(faulty: bool) -> QWidget:
    return in_window(QPushButton("&Save"), QPushButton("&Stay" if faulty else "S&tay"))


def twice_a_key_of_menu(faulty: bool) -> QWidget:
    window = QMainWindow()
    menu = window.menuBar().addMenu("&File")
    menu.addAction("&Open")
    menu.addAction("&Other" if faulty else "O&ther")
    window.setCentralWidget(QLabel("Shown"))
    return window


def twice_a_shortcut(faulty: bool) -> QWidget:
    window = in_window(QLabel("Shown"))
    QShortcut(QKeySequence("Ctrl+J"), window)
    QShortcut(QKeySequence("Ctrl+J" if faulty else "Ctrl+U"), window)
    return window


def clipped_button(faulty: bool) -> QWidget:
    window, inner = QWidget(), QWidget()
    button = QPushButton("Carry out", inner)
    button.move(20, 100)
    inner.setMinimumSize(300, 200)
    if faulty:
        inner.setParent(window)
        inner.setMinimumSize(0, 0)
        inner.setGeometry(0, 0, 300, 70)
        return window
    area = QScrollArea(window)
    area.setWidget(inner)
    area.setGeometry(0, 0, 360, 70)
    return window


def sideways(faulty: bool) -> QWidget:
    inner = QLabel("Shown")
    inner.setMinimumWidth(2000 if faulty else 100)
    return in_window(Overflow(inner))


def far_primary(faulty: bool) -> QWidget:
    area, inner = QScrollArea(), QWidget()
    column = QVBoxLayout(inner)
    column.addWidget(QLabel("Shown"))
    column.addSpacing(2000)
    button = QPushButton("Carry out")
    give_role(button, primary="true")
    area.setWidgetResizable(True)
    area.setWidget(inner)
    if faulty:
        column.addWidget(button)
    window = QWidget()
    whole = QVBoxLayout(window)
    whole.addWidget(area)
    if not faulty:
        whole.addWidget(button)
    return window


def too_large(faulty: bool) -> QWidget:
    window = in_window(QLabel("Shown"))
    window.setMinimumWidth(1200 if faulty else 300)
    return window


PLANTED: tuple[tuple[str, Callable[[bool], QWidget]], ...] = (
    ("cut text", cut_label),
    ("cut text", cut_wrapped_label),
    ("cut text", cut_button),
    ("cut text", cut_check),
    ("cut text", cut_group),
    ("cut text", cut_choice),
    ("cut text", cut_hint),
    ("cut text", cut_tab),
    ("cut text", cut_item),
    ("nameless", nameless_line),
    ("nameless", nameless_button),
    ("small target", small_button),
    ("small target", small_arrows),
    ("low contrast", faint_label),
    ("low contrast", faint_button),
    ("low contrast", faint_item),
    ("low contrast", faint_heading),
    ("low contrast", faint_figure),
    ("focus unseen", hidden_focus),
    ("focus unseen", hidden_focus_in_a_group),
    ("focus unseen", hidden_focus_further_down),
    ("focus unseen", hidden_focus_in_a_choice),
    ("focus unseen", hidden_focus_of_an_area),
    ("untranslated", foreign_words),
    ("untranslated", foreign_entry),
    ("two keys", twice_a_key),
    ("two keys", twice_a_key_of_menu),
    ("two keys", twice_a_shortcut),
    ("clipped", clipped_button),
    ("scrolls sideways", sideways),
    ("primary out of sight", far_primary),
    ("larger than the screen", too_large),
)


@pytest.fixture
def found(qtbot: QtBot, dressed: tuple[Language, Theme]) -> Callable[[QWidget, Look], set[str]]:
    """Shows a window in a look and gives back the kinds of its faults."""

    def find(window: QWidget, look: Look) -> set[str]:
        qtbot.addWidget(window)
        dress(window, look, *dressed)
        return {kind_of(fault) for fault in kinds(window, look)}

    return find


def kinds(window: QWidget, look: Look) -> list[str]:
    return every_fault(window, look, DATA, focus=True)


@pytest.mark.parametrize(("kind", "make"), PLANTED, ids=[make.__name__ for _, make in PLANTED])
def test_a_planted_fault_is_named_and_its_mended_twin_is_not(
    found: Callable[[QWidget, Look], set[str]], kind: str, make: Callable[[bool], QWidget]
) -> None:
    assert kind in found(make(True), WIDE)
    assert found(make(False), WIDE) == set()


@pytest.mark.parametrize("scheme", Scheme)
def test_what_is_styled_as_ours_has_no_fault_in_any_scheme(
    found: Callable[[QWidget, Look], set[str]], scheme: Scheme
) -> None:
    primary = QPushButton("Carry out")
    give_role(primary, primary="true")
    off = QPushButton("Not now")
    off.setEnabled(False)
    window = in_window(primary, off, QLabel("Told"), named(QLineEdit("Typed")), QCheckBox("Ticked"))
    assert found(window, Look("en", TextSize.STANDARD, 911, 512, scheme)) == set()


def test_a_cell_that_must_show_is_cut_where_its_column_is_narrow(
    found: Callable[[QWidget, Look], set[str]], tasks: TaskRunner
) -> None:
    table = RecordList((Column("id", "test", "ID", 20, must_show=True), Column("on", "test", "Date", 12)), tasks)
    row = ("529901194503010010", "2025-01-01")
    table.show_records([1], lambda _ids: [row], [row])
    window = in_window(named(table))
    assert found(window, WIDE) == set()
    table.setColumnWidth(0, 60)
    assert "cut text" in {kind_of(fault) for fault in kinds(window, WIDE)}


def test_targets_grow_with_the_size_of_text(found: Callable[[QWidget, Look], set[str]]) -> None:
    inner = TextSize.STANDARD.button - 6
    window = in_window(styled(QPushButton("Carry out"), f"min-height: {inner}px; max-height: {inner}px; padding: 2px;"))
    assert found(window, WIDE) == set()
    assert found(window, LARGE) == {"small target"}


def test_latin_words_are_foreign_in_a_chinese_window_but_names_keys_and_data_are_not(
    found: Callable[[QWidget, Look], set[str]],
) -> None:
    assert found(in_window(QLabel("请按 Ctrl+K，或导出为 PDF（Anna，529901194503010010）")), CHINESE) == set()
    assert "untranslated" in found(in_window(QLabel("请 save 一下")), CHINESE)
    assert found(in_window(QLabel("按住Ctrl或Shift多选；指纹：5EUT AL6H Q6VU LPMQ")), CHINESE) == set()
    assert "untranslated" in found(in_window(QLabel("按住control或Shift多选")), CHINESE)
