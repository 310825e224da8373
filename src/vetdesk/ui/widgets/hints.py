"""What to type, shown in an empty line: as many words of it as fit, all of it as the line's tip."""

import re

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit

_BESIDE = 26
"""Pixels of a line that its edges take."""
_OF_SIGN = 28
"""Pixels that a sign at the beginning or the end of a line takes."""
_CLAUSES = re.compile(r"(?<=\w)(?=[、，；：（,;:(])|(?<=[\u3400-\u9fff])(?=[或再])")
"""Where a hint may end."""
_WORDS = re.compile(r"\s+")
"""Where it may end if not even its first clause fits."""


def give_hint(line: QLineEdit, text: str) -> None:
    """Let a line say what to type, instead of its placeholder text, which would be cut in a narrow line."""
    hint = line.findChild(_Hint)
    if hint is None:
        hint = _Hint(line)
    hint.show_text(text)


class _Hint(QObject):
    """Watches how wide its line is."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line, self._text = line, ""
        line.installEventFilter(self)

    def show_text(self, text: str) -> None:
        self._text = text
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: anything about the line."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Show}:
            self._fit()
        return False

    def _fit(self) -> None:
        line = self._line
        room = line.width() - _BESIDE - _OF_SIGN * len(line.actions())
        fitting = self._text if self._width(self._text) <= room or not line.isVisible() else self._beginning(room)
        if line.placeholderText() != fitting:
            line.setPlaceholderText(fitting)
        if line.toolTip() in {"", self._text}:
            line.setToolTip(self._text if fitting != self._text else "")

    def _beginning(self, room: int) -> str:
        """As many clauses as fit: a hint that stops in the middle of one would say half of what is to be done."""
        for ends in (_CLAUSES, _WORDS):
            places = [found.start() for found in ends.finditer(self._text)]
            for end in reversed(places):
                if self._width(self._text[:end]) <= room:
                    return self._text[:end].rstrip()
        return ""

    def _width(self, text: str) -> int:
        return self._line.fontMetrics().horizontalAdvance(text)
