"""A box to tick whose text goes on in a second line where there is little room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

_LEAST_LETTERS = 12
"""It never becomes narrower than so many letters M."""


class LinedCheck(QCheckBox):
    """Breaks its text to its width; Qt's own would want all of it in one line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def write(self, text: str) -> None:
        """Set another text, in as many lines as it takes."""
        self._whole = text
        self.setAccessibleName(text.replace("&", ""))
        self.setText(text)
        self._break()

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room, in as many lines as it has now."""
        wanted = super().sizeHint()
        least = self._beside() + self.fontMetrics().horizontalAdvance("M") * _LEAST_LETTERS
        return QSize(min(wanted.width(), least), wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: letters of another size break elsewhere."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._break()

    def _beside(self) -> int:
        """What the tick and its edges take of the width."""
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n"))
        return super().sizeHint().width() - widest

    def _break(self) -> None:
        broken = "\n".join(self._lines(self.width() - self._beside()))
        if broken != self.text():
            self.setText(broken)

    def _lines(self, room: int) -> list[str]:
        layout = QTextLayout(self._whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        found: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            start = line.textStart()
            found.append(self._whole[start : start + line.textLength()].strip())
        layout.endLayout()
        return found
