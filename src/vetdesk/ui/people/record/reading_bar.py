"""What stands above the fields of a record: a line that finds a field, and whether fields without value are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from vetdesk.ui.forms.field_finder import FieldFinder, FieldPlace
from vetdesk.ui.page import Translated
from vetdesk.ui.widgets.hints import give_hint


class ReadingBar(Translated):
    """Finds fields by name or pinyin; while editing, all fields are shown anyway."""

    found = Signal(str)
    """Go to the field of this key."""
    empty_wanted = Signal(bool)
    """Fields without value are to be shown, or left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = FieldFinder(self)
        self.finder.found.connect(self.found)
        self.empty = QCheckBox(self)
        self.empty.setObjectName("show_empty_fields")
        self.empty.toggled.connect(self.empty_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.finder, 1)
        row.addWidget(self.empty)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        give_hint(self.finder, self.tr("Find a field (name or pinyin)"))
        self.finder.setAccessibleName(self.tr("Find a field"))
        self.empty.setText(self.tr("Show empty fields"))

    def offer(self, places: Sequence[FieldPlace], *, editing: bool) -> None:
        """Offer these fields; the choice about empty ones is there only for reading."""
        self.finder.offer(places)
        self.empty.setVisible(not editing)

    def in_use(self) -> bool:
        """Whether somebody is looking for a field, or chose to see the empty ones."""
        return self.finder.hasFocus() or self.empty.isChecked()

    def focus(self) -> None:
        """Put the cursor into the line that finds fields."""
        self.finder.setFocus()
        self.finder.selectAll()
