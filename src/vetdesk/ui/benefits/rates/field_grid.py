"""Fields of a form in two columns, label above edit, scrolling inside the room they are given."""

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from vetdesk.ui.scrolling.overflow import Overflow


class FieldGrid(Overflow):
    """Places edits by name; the form sets the labels' texts."""

    def __init__(self, edits: Mapping[str, QWidget], prefix: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
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
            self._place(place, name)
        for column in range(2):
            self.grid.setColumnStretch(column, 1)
        self.setWidget(inside)

    def show_only(self, names: Collection[str]) -> None:
        """Show these fields, the others not; they close up."""
        for name, edit in self._edits.items():
            for widget in (self.labels[name], edit):
                self.grid.removeWidget(widget)
                widget.setVisible(name in names)
        for place, name in enumerate(name for name in self._edits if name in names):
            self._place(place, name)

    def _place(self, place: int, name: str) -> None:
        row, column = divmod(place, 2)
        self.grid.addWidget(self.labels[name], 2 * row, column)
        self.grid.addWidget(self._edits[name], 2 * row + 1, column)

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
