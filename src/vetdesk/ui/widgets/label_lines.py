"""A name too long for its room in as many lines as it needs, where shortening it would make it like another."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def label_lines(text: str, font: QFont, width: int) -> list[str]:
    """A text in lines no wider than `width`; it is broken between words, inside one only where that is wider."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        found.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return [text[start : start + length].strip() for start, length in found] or [""]
