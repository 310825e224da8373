"""Fields of a form in two columns, label above edit, scrolling inside the room they are given."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget


class FieldGrid(QScrollArea):
    """Places edits by name; the form sets the labels' texts."""

    def __init__(self, edits: Mapping[str, QWidget], prefix: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.labels = {name: QLabel(self) for name in edits}
        self._edits = edits
        inside = QWidget(self)
        self.grid = QGridLayout(inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        for place, (name, edit) in enumerate(edits.items()):
            label = self.labels[name]
            label.setWordWrap(True)
            label.setBuddy(edit)
            edit.setObjectName(f"{prefix}_{name}")
            row, column = divmod(place, 2)
            self.grid.addWidget(label, 2 * row, column)
            self.grid.addWidget(edit, 2 * row + 1, column)
            self.grid.setColumnStretch(column, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)

    def name_all(self, words: Mapping[str, str]) -> None:
        """Set the labels, and what assistive technology calls the edits."""
        for name, text in words.items():
            self.labels[name].setText(text)
            self._edits[name].setAccessibleName(text.removesuffix(" *"))

    def add_below(self, *widgets: QWidget) -> None:
        """Widgets over the whole width, below the fields."""
        for widget in widgets:
            self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)
        self.grid.setRowStretch(self.grid.rowCount(), 1)
