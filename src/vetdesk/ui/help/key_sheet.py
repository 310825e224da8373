"""Keys at a glance (快捷键一览): those of the window and of the page in front, to be searched and printed."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.papers import PaperFile
from vetdesk.ui.colours import PAGE
from vetdesk.ui.help.sheets import Sheet
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.search_box import SearchBox

Keys = Sequence[tuple[str, str]]
_MARGIN_MM = 20
_POINTS = 11


class KeySheet(Sheet):
    """Groups of keys, each with what it does; only those that fit what is typed above."""

    def __init__(
        self, groups: Sequence[tuple[str, Keys]], parent: QWidget | None, to_print: Callable[[PaperFile], None]
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._lines: list[tuple[str, QWidget, QWidget]] = []
        self._headings: list[tuple[QLabel, int, int]] = []
        self.search = SearchBox(self)
        self.search.setObjectName("search_keys")
        self.search.searched.connect(self._fit)
        self.search.left.connect(self.close)
        inner = QWidget()
        self._fill(inner)
        area = Overflow(inner, self)
        self.column.addWidget(self.search)
        self.column.addWidget(area, 1)
        self._print = QPushButton(self)
        self._print.setObjectName("print_keys")
        self._print.setAutoDefault(False)
        self._print.clicked.connect(lambda _checked=False: to_print(self.paper()))
        self.search.setPlaceholderText(self.tr("Find a key or what it does"))
        self.search.setAccessibleName(self.tr("Find a key or what it does"))
        self._print.setText(self.tr("&Print…"))
        self.finish(self.tr("Keys at a glance"), self._print)
        self.resize(620, 560)
        self.search.setFocus()

    def paper(self) -> PaperFile:
        """The same as a page to be printed."""
        return key_paper(self.tr("Keys at a glance"), self._groups)

    def told(self) -> list[str]:
        """The lines in sight."""
        return [text for text, key, _ in self._lines if key.isVisibleTo(self)]

    def _fill(self, inner: QWidget) -> None:
        column, grid = QVBoxLayout(inner), QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setColumnStretch(1, 1)
        for title, keys in self._groups:
            if not keys:
                continue
            heading = QLabel(title, inner)
            give_role(heading, role="heading")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            self._headings.append((heading, len(self._lines), len(self._lines) + len(keys)))
            for key, deed in keys:
                self._add(grid, inner, key, deed)
        column.addLayout(grid)
        column.addStretch(1)

    def _add(self, grid: QGridLayout, inner: QWidget, key: str, deed: str) -> None:
        row, name, told = grid.rowCount(), QLabel(key, inner), QLabel(deed, inner)
        told.setWordWrap(True)
        grid.addWidget(name, row, 0)
        grid.addWidget(told, row, 1)
        self._lines.append((f"{key} {deed}", name, told))

    def _fit(self, typed: str) -> None:
        wanted = typed.casefold().split()
        for text, *widgets in self._lines:
            fits = all(word in text.casefold() for word in wanted)
            for widget in widgets:
                widget.setVisible(fits)
        for heading, first, last in self._headings:
            heading.setVisible(any(not name.isHidden() for _, name, _ in self._lines[first:last]))


def key_paper(title: str, groups: Sequence[tuple[str, Keys]]) -> PaperFile:
    """One page or more, A4, with every group as a table."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    font = QFont(document.defaultFont())
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setHtml(_page(title, groups))
    document.print_(writer)
    document.setPageSize(writer.pageLayout().paintRectPoints().size().toSizeF())
    buffer.close()
    return PaperFile(bytes(content.data()), document.pageCount())


def _page(title: str, groups: Sequence[tuple[str, Keys]]) -> str:
    """The sheet as a text document; it is black on white, whatever the window looks like."""
    parts = [f'<body style="color: black; background: {PAGE}"><h2>{escape(title)}</h2>']
    for heading, keys in groups:
        rows = "".join(
            f'<tr><td style="padding-right: 18px"><b>{escape(key)}</b></td><td>{escape(deed)}</td></tr>'
            for key, deed in keys
        )
        parts.append(f"<h3>{escape(heading)}</h3><table>{rows}</table>" if keys else "")
    return "".join(parts)
