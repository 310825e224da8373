"""The list that drops below the search line: groups with headings, walked from the line without leaving it.

It is a child of the window and never takes the keyboard, so an input method goes on composing in the line above it.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vetdesk.ui.colours import colours
from vetdesk.ui.glyphs import marked
from vetdesk.ui.search.hits import GROUPS, Hit
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import text_size

_EDGE = 10
_INDENT = 8
_SPACE = 16

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Hits with a heading above each group; a heading cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Hit | str] = []

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits; those of a group stand together already."""
        self.beginResetModel()
        self._rows = []
        for group, members in groupby(hits, key=lambda hit: hit.group):
            self._rows += [group, *members]
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """The hit in a row; None for a heading or beyond the end."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Hit) else None

    def heading(self, row: int) -> str:
        """The heading in a row."""
        found = self._rows[row]
        return shown("search", GROUPS[found]) if isinstance(found, str) else ""

    def hits(self) -> list[int]:
        """The rows of hits."""
        return [row for row, found in enumerate(self._rows) if isinstance(found, Hit)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Qt: what a row says; assistive technology hears the reason as well."""
        hit = self.hit(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return told(hit) if hit else self.heading(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and hit:
            return hit.why_not or told(hit)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: headings are passed over."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.hit(index.row()) else Qt.ItemFlag.NoItemFlags


def told(hit: Hit) -> str:
    """A hit in one line, as it is read out."""
    return "　".join(filter(None, (hit.text, hit.why_not or hit.detail)))


class _Painter(QStyledItemDelegate):
    """Draws a row: the text at the left, what it belongs to or why it cannot be done at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw a row."""
        model, tones, area = index.model(), colours(), option.rect  # type: ignore[attr-defined]  # Qt's stub omits it
        assert isinstance(model, HitModel)
        hit = model.hit(index.row())
        painter.save()
        if hit is None:
            self._heading(painter, area, model.heading(index.row()))
        else:
            view = self.parent()
            if isinstance(view, QListView) and view.currentIndex().row() == index.row():
                painter.fillRect(area, QColor(tones.chosen))
            self._hit(painter, area, hit)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: rows are as high as those of every list."""
        return QSize(120, text_size().row)

    @staticmethod
    def _heading(painter: QPainter, area: QRect, text: str) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours().soft_ink))
        painter.drawText(area.adjusted(_EDGE, 0, -_EDGE, 0), _at(Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(QColor(colours().line))
        painter.drawLine(area.topLeft(), area.topRight())

    @staticmethod
    def _hit(painter: QPainter, area: QRect, hit: Hit) -> None:
        metrics, tones = painter.fontMetrics(), colours()
        inner = area.adjusted(_EDGE + _INDENT, 0, -_EDGE, 0)
        text, beside = marked(hit.text), hit.why_not or hit.detail
        taken = min(metrics.horizontalAdvance(text), inner.width())
        painter.setPen(QColor(tones.soft_ink if hit.why_not else tones.ink))
        painter.drawText(inner, _at(Qt.AlignmentFlag.AlignLeft), _cut(metrics, text, inner.width()))
        room = inner.width() - taken - _SPACE
        if beside and room > metrics.averageCharWidth() * 4:
            painter.setPen(QColor(tones.soft_ink))
            painter.drawText(inner, _at(Qt.AlignmentFlag.AlignRight), _cut(metrics, beside, room))


def _at(side: Qt.AlignmentFlag) -> int:
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _cut(metrics: QFontMetrics, text: str, room: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


class DropList(QListView):
    """Shows hits; the current one is moved from outside."""

    taken = Signal(object)
    """A Hit was clicked."""
    went = Signal(str)
    """Another hit is the current one: this is said of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("found_everywhere")
        self._hits = HitModel(self)
        self.setModel(self._hits)
        self.setItemDelegate(_Painter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._click)

    def show_hits(self, hits: Sequence[Hit], *, keep: bool = False) -> None:
        """Show hits, the first one current; `keep`: the one that is current stays so, if it is still among them."""
        before = self.current() if keep else None
        self._hits.show(hits)
        rows = self._hits.hits()
        same = (row for row in rows if self._hits.hit(row) == before)
        self._go(next(same, rows[0] if rows else -1))

    def current(self) -> Hit | None:
        """The current hit."""
        return self._hits.hit(self.currentIndex().row())

    def step(self, rows: int) -> None:
        """Go some hits down (or up), across groups."""
        hits = self._hits.hits()
        if hits:
            now = self.currentIndex().row()
            place = hits.index(now) if now in hits else 0
            self._go(hits[min(max(place + rows, 0), len(hits) - 1)])

    def height_wanted(self) -> int:
        """How high it would like to be."""
        return self._hits.rowCount() * text_size().row + 2 * self.frameWidth() + 2

    def lines(self) -> list[str]:
        """What it says, row by row."""
        return [str(self._hits.index(row, 0).data()) for row in range(self._hits.rowCount())]

    def _go(self, row: int) -> None:
        self.setCurrentIndex(self._hits.index(row, 0))
        hit = self._hits.hit(row)
        if row == 1:
            self.scrollToTop()
        if hit is not None:
            group = shown("search", GROUPS[hit.group])
            self.went.emit(f"{group}: {told(hit)}")

    def _click(self, index: QModelIndex) -> None:
        hit = self._hits.hit(index.row())
        if hit is not None:
            self._go(index.row())
            self.taken.emit(hit)
