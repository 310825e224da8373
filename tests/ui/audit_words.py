"""Words of the other language in a window: Latin ones among Chinese, Han among English, data left aside."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.audit_widgets import seen_in

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[A-Za-z]+(?:[’'][A-Za-z]+)?")
_NOT_WORDS = re.compile(
    r"\(&\w\)"  # the key of a Chinese text: "保存(&S)"
    r"|<[^>]*>"  # marks of rich text
    r"|\b(?:Ctrl|Shift|Alt|Meta|Delete|Del|Insert|Ins|Esc|Enter|Return|PgUp|PgDown|Page(?:Up|Down)|Home|End|Tab|Space|F\d+)(?:\+|\b)"
    r"|(?<=\+)[A-Z]\b|[^\s，。：；（）“”、]*[/\\.@_][^\s，。：；（）“”、]*"  # keys, paths, files, addresses
    r"|(?:\b[A-Z0-9]{4}\b ?){4,}"  # fingerprints
    r"|\b[0-9A-Fa-f]{4,}\b|\b\w*\d\w*\b",  # numbers and codes, also of errors
    re.ASCII,  # a key between two Han characters is a key as well
)
"""What is no word of a language."""
_FILES = re.compile(r"(?:(?<=\s)|^)(?:/|[A-Z]:\\)\S*|\S+\.(?:xlsx?|ods|csv|pdf|toml)\b")
"""Folders and files: they are called as people called them."""
NAMES_IN_CHINESE = frozenset(
    [
        "VetDesk",
        "PDF",
        "Excel",
        "WPS",
        "USB",
        "ID",
        "CSV",
        "TXT",
        "XLS",
        "XLSX",
        "ODS",
        "PC",
        "QR",
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "H",
        "K",
        "L",
        "M",
        "N",
        "P",
        "S",
        "V",
        "X",
        "Y",
        "Z",
        "GB",
        "KB",
        "MB",
        "pt",
        "px",
        "mm",
        "cm",
        "dpi",
        "DPI",
        "Python",
        "Qt",
        "Linux",
        "Windows",
        "Fcitx",
        "IBus",
        "fcitx",
        "ibus",
        "SQLite",
        "AES",
        "JPG",
        "JPEG",
        "PNG",
        "TIFF",
        "OFD",
        "English",
        "zhangsan",
        "cjjr",
        "Apache",
        "License",
        "SIL",
        "Open",
        "Font",
        "TOML",
        "vetdesk",
        "verify",
    ]
)
"""Names that Chinese writes in Latin letters; English is a button, zhangsan and cjjr are pinyin to try."""
NAMES_IN_ENGLISH = frozenset(("中文", "国务院办公厅关于部分节假日安排的通知", "日至", "日", "月", "字"))
"""The button of the Chinese language; a notice by its title, so that it can be found; how days are written in it; what
stands behind the word of a paper's number."""
SAMPLES = frozenset(("use_zh_CN", "use_en", "sample"))
"""Names of widgets that show both languages on purpose: the choice of a language says so in that language."""


class Data:
    """What people or other offices wrote: it stays in its language whatever the window speaks."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._han: set[str] = set()
        self._latin: set[str] = set()
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        """Further texts that somebody wrote."""
        for text in texts:
            self._han.update(_HAN.findall(text))
            self._latin.update(_LATIN.findall(text))

    def has(self, word: str) -> bool:
        """Whether a word (of Latin letters, or a run of Han characters) was written by somebody."""
        return word in self._latin or word in self._han or word[:-1] in self._han


def untranslated(root: QWidget, language: str, data: Data) -> list[str]:
    """Words of the other language that nobody wrote as data."""
    found = []
    for where, text in dict.fromkeys(texts_of(root)):
        strange = _latin_words(text, data) if language == "zh_CN" else _han_words(text, data)
        if strange:
            found.append(f"untranslated: in {where}: {' '.join(strange)[:60]!r} of {text[:60]!r}")
    return found


def _latin_words(text: str, data: Data) -> list[str]:
    words = _LATIN.findall(_NOT_WORDS.sub(" ", text).replace("&", ""))
    return [word for word in words if len(word) > 1 and word not in NAMES_IN_CHINESE and not data.has(word)]


def _han_words(text: str, data: Data) -> list[str]:
    return [word for word in _HAN.findall(_FILES.sub(" ", text)) if word not in NAMES_IN_ENGLISH and not data.has(word)]


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window, also those behind: tips, accessible names, menus, headings."""
    yield "title", root.windowTitle()
    for widget in seen_in(root):
        if widget.objectName() in SAMPLES:
            continue
        where = f"{type(widget).__name__} {widget.objectName()}"
        yield where, widget.toolTip()
        yield where, widget.accessibleName()
        yield where, widget.accessibleDescription()
        yield from ((where, text) for text in _own_texts(widget))
    for menu in root.findChildren(QMenu):
        for action in menu.actions():
            yield f"menu {menu.objectName()}", action.text()
            yield f"menu {menu.objectName()}", action.toolTip()


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QComboBox) and not widget.isEditable():  # what else could be typed is data
        yield from (widget.itemText(place) for place in range(min(widget.count(), 60)))
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), 30)):
            shown = model.index(row, column).data()
            if isinstance(shown, str):
                yield shown
