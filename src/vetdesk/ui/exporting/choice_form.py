"""A few labelled choices below each other, scrolling where the screen is small."""

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import text_size

_LEAST_FIELDS = 8
"""An editor narrower than so many times the height of a field cuts what is chosen in it."""


class ChoiceForm(Overflow):
    """Editors with their labels; the panel names them in its `retranslate`."""

    def __init__(self, editors: Mapping[str, QWidget], parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self._labels: dict[str, QLabel] = {}
        self._editors = dict(editors)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 4, 0)
        column.addWidget(self.about)
        self._form = form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, editor in self._editors.items():
            editor.setObjectName(name)
            label = QLabel()
            label.setBuddy(editor)
            self._labels[name] = label
            form.addRow(label, editor)
        column.addLayout(form)
        column.addStretch()
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where there is little, the labels stand above their editors."""
        super().resizeEvent(event)
        labels = max((label.sizeHint().width() for label in self._labels.values()), default=0)
        narrow = labels + _LEAST_FIELDS * text_size().field > self.viewport().width()
        wraps = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(wraps.WrapAllRows if narrow else wraps.WrapLongRows)

    def name(self, editor: str, label: str) -> None:
        """Set the label of an editor."""
        self._labels[editor].setText(label)
        self._editors[editor].setAccessibleName(label.replace("&", ""))
