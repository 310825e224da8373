"""A few labelled choices below each other, scrolling where the screen is small."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget


class ChoiceForm(QScrollArea):
    """Editors with their labels; the panel names them in its `retranslate`."""

    def __init__(self, editors: Mapping[str, QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self._labels: dict[str, QLabel] = {}
        self._editors = dict(editors)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 4, 4, 0)
        column.addWidget(self.about)
        form = QFormLayout()
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

    def name(self, editor: str, label: str) -> None:
        """Set the label of an editor."""
        self._labels[editor].setText(label)
        self._editors[editor].setAccessibleName(label.replace("&", ""))
