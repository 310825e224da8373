"""A status as sign, word and tint; and how long is left until a day."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from vetdesk.ui.colours import colours
from vetdesk.ui.limit_words import left_words
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import Tone, give_role


class StatusChip(QLabel):
    """Shows one status. The sign and the word tell it to those who do not see the colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_status(self, tone: Tone, word: str) -> None:
        """Show a word in a tone."""
        self.setText(f"{tone.sign} {word}")
        self.setAccessibleName(word)
        give_role(self, tone=tone.name.lower())


class DeadlineLabel(Translated):
    """How long is left until a deadline, with the way it was counted as its tip."""

    SOON = 3
    """From this many days on the deadline is shown as due soon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = StatusChip(self)
        row = QHBoxLayout(self)  # it measures the chip again where the size of the text changes
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._due = ""
        self._left = 0
        self._late, self._workdays = False, True

    def show_deadline(self, due: str, days_left: int, how_counted: str, *, late: bool, workdays: bool = True) -> None:
        """Show an ISO day and the days left until then (negative: late); `how_counted` explains it in words."""
        self._due, self._left, self._late, self._workdays = due, days_left, late, workdays
        self.setToolTip(how_counted)
        self.setAccessibleDescription(how_counted)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of the window."""
        if not self._due:
            return
        text = left_words(self._left, late=self._late, workdays=self._workdays)
        tone = Tone.LATE if self._late else Tone.DUE_SOON if self._left <= self.SOON else Tone.WAITING
        self._chip.show_status(tone, f"{text} · {self._due}")


def paint_chip(painter: QPainter, area: QRect, tone: Tone, word: str, *, right: bool = False) -> None:
    """Draw a status into a cell of a list, at its left or its right."""
    tint = tone.tint
    metrics = painter.fontMetrics()
    text = f"{tint.sign} {word}"
    width = min(metrics.horizontalAdvance(text) + 16, area.width() - 8)
    height = min(metrics.height() + 6, area.height() - 4)
    chip = QRect(
        area.right() - 4 - width if right else area.left() + 4, area.center().y() - height // 2 + 1, width, height
    )
    painter.save()
    painter.setPen(QColor(tint.edge))
    painter.setBrush(QColor(tint.ground))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(tint.text))
    fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 12)
    painter.drawText(chip.left() + 8, chip.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 1, fitting)
    painter.restore()


def paint_ring(painter: QPainter, area: QRect) -> None:
    """Draw the frame around the row or cell of a list in which the keyboard is."""
    now = colours()
    painter.setPen(QPen(QColor(now.focus), now.ring, j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = now.ring // 2
    painter.drawRect(area.adjusted(inner, inner, -now.ring + inner, -now.ring + inner))
