"""A layout that goes on in the next line where one is full."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget, QWidgetItem

from vetdesk.ui.widgets.fitted import Fitted


class FlowLayout(QLayout):
    """Places widgets from left to right, each as large as it wants, in as many lines as it takes.

    `to_right` lets each line end at the right edge, as the buttons at the foot of a page do; `fill` shares what is left
    of a line among its widgets.
    """

    def __init__(
        self, parent: QWidget | None = None, spacing: int = 6, *, to_right: bool = False, fill: bool = False
    ) -> None:
        super().__init__(parent)
        self._to_right, self._fill = to_right, fill
        self._items: list[QLayoutItem] = []
        self._gone: list[QLayoutItem] = []
        self._at_end: QWidget | None = None
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def put_at_end(self, widget: QWidget | None) -> None:
        """Let a widget, the last of all, stand at the right end of its line; None for no one."""
        self._at_end = widget
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget behind the others.

        The item is made here and kept for good: PySide may take an item that Qt made for a deleted one that lay at its
        place in memory, and the program ends while it is laid out.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Qt: one more item."""
        self._items.append(item)

    def count(self) -> int:
        """Qt: how many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt: an item, or nothing beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  # Qt's stubs leave out None
        """Qt: an item is taken out."""
        if not 0 <= index < len(self._items):
            return None
        self._gone = [item for item in self._gone if shiboken6.isValid(item)]
        self._gone.append(self._items.pop(index))  # whoever takes it out deletes it, not we
        return self._gone[-1]

    def expandingDirections(self) -> Qt.Orientation:
        """Qt: it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt: its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt: how high it is at a width."""
        return self._place(QRect(0, 0, width, 0), really=False)

    def setGeometry(self, area: QRect) -> None:
        """Qt: here is the room."""
        super().setGeometry(area)
        self._place(area, really=True)

    def sizeHint(self) -> QSize:
        """Qt: everything in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Qt: the widest item must fit."""
        shown = self._shown()
        least = (item.minimumSize() if item.hasHeightForWidth() else item.sizeHint() for item in shown)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(max((hint.width() for hint in least), default=0), height)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items with their sizes, line by line."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            hint = _within(item, width)
            used += self.spacing() + hint.width()
            if lines and used <= width:
                lines[-1].append((item, hint))
            else:
                lines.append([(item, hint)])
                used = hint.width()
        return lines

    def _place(self, area: QRect, *, really: bool) -> int:
        """Place the items, the lower ones in the middle of their line; returns the height of all lines."""
        top = area.top()
        for line in self._lines(area.width()):
            left, height = area.left(), max(hint.height() for _, hint in line)
            needed = sum(hint.width() for _, hint in line) + self.spacing() * (len(line) - 1)
            over = max(area.width() - needed, 0)
            if self._to_right:
                left += over
            more = over // len(line) if self._fill else 0
            for item, hint in line:
                if really:
                    last = self._at_end is not None and item.widget() is self._at_end
                    at = QPoint(left + (over if last else 0), top + (height - hint.height()) // 2)
                    item.setGeometry(QRect(at, QSize(hint.width() + more, hint.height())))
                left += hint.width() + more + self.spacing()
            top += height + self.spacing()
        return max(top - self.spacing() - area.top(), 0)


def _within(item: QLayoutItem, width: int) -> QSize:
    """How large an item wants to be; a text that may be broken is not wider than a line."""
    hint = item.sizeHint()
    if hint.width() <= width or not item.hasHeightForWidth():
        return hint
    return QSize(width, item.heightForWidth(width))


class FlowingRow(Fitted):
    """A row of choices or buttons that goes on in a second line where a screen is narrow.

    Choices share the whole width (`fill`), buttons are only as wide as their texts.
    """

    def __init__(self, parent: QWidget | None = None, *, fill: bool = True) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, fill=fill)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets behind the others."""
        for widget in widgets:
            self._flow.addWidget(widget)

    def add_labelled(self, label: QWidget, widget: QWidget) -> None:
        """Put a widget behind the others, with its label at its left in the same line."""
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(widget, 1)
        self._flow.addWidget(pair)

    def fit(self) -> None:
        """Be as high as the lines need."""
        self.setFixedHeight(self._flow.heightForWidth(self.width()))
