"""Walks a widget tree and names what a user could not read, hit, hear or find.

`audited(page, look)` shows the page in a language, a text size and a logical screen and gives back a list of faults;
an empty list is a page without fault.
"""

import re
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from tests.tiers import LONG
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme

SMALLEST_TARGET = 24
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QAbstractItemView)


@dataclass(frozen=True)
class Look:
    """A language, a size of text and a logical screen."""

    language: str
    size: TextSize
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.language}-{self.size.name}-{self.width}x{self.height}"


EVERY_LOOK = [
    Look(language, size, *screen)
    for language, size, screen in product(("zh_CN", "en"), TextSize, ((1366, 768), (911, 512)))
]

HARDEST_LOOKS = [Look(language, TextSize.EXTRA_LARGE, 911, 512) for language in ("zh_CN", "en")]
"""Where what is cut is cut first: for panels inside a page, which the window's own test shows in every look."""

DECIDING_LOOKS = (
    EVERY_LOOK
    if LONG
    else [
        Look("zh_CN", TextSize.STANDARD, 1366, 768),
        Look("en", TextSize.STANDARD, 911, 512),
        *HARDEST_LOOKS,
    ]
)
"""What is right in these is right in the others; the long tier tries every look (tests/tiers.py)."""

LOOKS = DECIDING_LOOKS


def dress(widget: QWidget, look: Look, language: Language, theme: Theme) -> None:
    """Show a widget in a look."""
    theme.use(look.size)
    language.use(look.language)
    widget.resize(look.width, look.height)
    widget.show()
    come_to_rest()


def come_to_rest() -> None:
    """Let layouts that depend on each other settle."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def faults(root: QWidget) -> list[str]:
    """Every fault of the visible widgets below `root`."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisibleTo(root) or widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar):
            continue
        found += _cut_text(widget) + _too_small(widget) + _nameless(widget)
    return found + _sideways(root) + _outside(root)


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()!r} {text[:40]!r}"


def _cut_text(widget: QWidget) -> list[str]:
    cut = False
    if isinstance(widget, QLabel) and widget.text():
        room = widget.contentsRect()
        metrics = widget.fontMetrics()
        text = widget.text().replace("&", "") if widget.buddy() is not None else widget.text()
        if widget.wordWrap():
            cut = widget.heightForWidth(widget.width()) > widget.height() + 2
            longest = max((metrics.horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", text)), default=0)
            cut = cut or (longest > room.width() + 1 and text.isascii())
        elif widget.textFormat() is not Qt.TextFormat.RichText:
            widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
            cut = widest > room.width() + 1 or metrics.height() > room.height() + 2
    elif isinstance(widget, QPushButton | QCheckBox) and widget.text():
        hint = widget.sizeHint()
        cut = hint.width() > widget.width() + 1 or metrics_height(widget) > widget.height()
    elif isinstance(widget, QToolButton) and widget.text():
        if widget.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly or widget.icon().isNull():
            cut = widget.sizeHint().width() > widget.width() + 1
    elif isinstance(widget, QTabBar):
        cut = any(
            widget.tabRect(place).width() < metrics_width(widget, widget.tabText(place))
            for place in range(widget.count())
        )
    elif isinstance(widget, QTableView) and widget.model() is not None:
        return _cut_headings(widget)
    elif isinstance(widget, QLineEdit) and widget.isReadOnly() and widget.text():
        cut = widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width()
    return [f"cut text: {_called(widget)}"] if cut else []


def metrics_height(widget: QWidget) -> int:
    return widget.fontMetrics().height()


def metrics_width(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text.replace("&", ""))


def _cut_headings(table: QTableView) -> list[str]:
    header = table.horizontalHeader()
    cut = []
    for column in range(table.model().columnCount()):
        heading = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        need = QFontMetrics(header.font()).horizontalAdvance(heading)
        if not table.isColumnHidden(column) and need > header.sectionSize(column):
            cut.append(f"cut heading: {heading!r}")
    return cut


def _too_small(widget: QWidget) -> list[str]:
    inner = isinstance(
        widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView | QHeaderView | QLineEdit | QTabBar
    )
    if not isinstance(widget, INTERACTIVE) or isinstance(widget, QAbstractItemView | QHeaderView) or inner:
        return []
    small = widget.width() < SMALLEST_TARGET or widget.height() < SMALLEST_TARGET
    return [f"small target {widget.width()}x{widget.height()}: {_called(widget)}"] if small else []


def _nameless(widget: QWidget) -> list[str]:
    inner = isinstance(
        widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView | QHeaderView | QLineEdit | QTabBar
    )
    if not isinstance(widget, INTERACTIVE) or isinstance(widget, QHeaderView) or inner:
        return []
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name).strip() if interface is not None else ""
    return [] if name or widget.accessibleName() else [f"nameless: {_called(widget)}"]


def _sideways(root: QWidget) -> list[str]:
    """Only tables may scroll sideways."""
    return [
        f"scrolls sideways: {area.objectName()!r} {type(area).__name__}"
        for area in root.findChildren(QAbstractScrollArea)
        if not isinstance(area, QAbstractItemView | QHeaderView | QTextEdit | QPlainTextEdit)
        and area.isVisibleTo(root)
        and area.horizontalScrollBar().maximum() > 0
    ]


def _outside(root: QWidget) -> list[str]:
    """A page must not need more room than the screen has."""
    need = root.minimumSizeHint()
    wide = need.width() > root.width()
    high = need.height() > root.height()
    return [f"page needs {need.width()}x{need.height()}, has {root.width()}x{root.height()}"] if wide or high else []


def keyboard_order(root: QWidget) -> list[QWidget]:
    """The widgets Tab visits, in its order, each once."""
    seen: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not root:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root) and widget.isEnabled():
            seen.append(widget)
        widget = widget.nextInFocusChain()
    return seen


def told_of_language(widget: QWidget) -> None:
    """Send a LanguageChange to one widget tree."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))


def clashing_mnemonics(window: QMainWindow) -> list[str]:
    """Alt keys that two visible things of a window claim: menus, buttons, and labels of fields."""
    claimed: dict[str, list[str]] = {}
    texts = [action.text() for action in window.menuBar().actions()]
    for widget in window.centralWidget().findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if isinstance(widget, QTabBar):
            texts += [widget.tabText(place) for place in range(widget.count())]
        elif (isinstance(widget, QAbstractButton) and widget.isEnabled()) or (
            isinstance(widget, QLabel) and widget.buddy() is not None
        ):
            texts.append(widget.text())
    for text in texts:
        if key := re.search(r"&(\w)", text):
            claimed.setdefault(key[1].upper(), []).append(text)
    return [f"Alt+{key}: {' / '.join(who)}" for key, who in claimed.items() if len(who) > 1]
