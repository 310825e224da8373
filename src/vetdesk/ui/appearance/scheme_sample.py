"""A scheme of colours in small: words, a status and a button on its grounds, whatever the scheme in use."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vetdesk.ui.colours import SCHEMES, Scheme, Tone

WORDS, LATE, DEED = "优抚 Aa", "9", "Aa"
GAP = 8


class SchemeSample(QWidget):
    """Paints the sample; it can neither be pressed nor reached by Tab."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: one line of text with air around."""
        words = self.fontMetrics()
        width = sum(words.horizontalAdvance(text) + 3 * GAP for text in (WORDS, f"{Tone.LATE.sign} {LATE}", DEED))
        return QSize(width + 2 * GAP, words.height() + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        """Qt: the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        now, tint = SCHEMES[self._scheme], Tone.LATE.tint_in(self._scheme)
        painter, words = QPainter(self), self.fontMetrics()
        painter.setPen(QPen(QColor(now.edge), now.border))
        painter.setBrush(QColor(now.paper))
        painter.drawRect(QRect(0, 0, self.sizeHint().width(), self.height()).adjusted(0, 0, -1, -1))
        left = GAP
        for text, ground, colour in (
            (WORDS, now.paper, now.ink),
            (f"{tint.sign} {LATE}", tint.ground, tint.text),
            (DEED, now.accent, now.on_accent),
        ):
            box = QRect(left, GAP // 2, words.horizontalAdvance(text) + 2 * GAP, self.height() - GAP)
            painter.fillRect(box, QColor(ground))
            painter.setPen(QColor(colour))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            left = box.right() + GAP
        painter.end()
