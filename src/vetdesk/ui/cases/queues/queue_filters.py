"""The filters of a queue: kind, stage, village, officer, late; folded away until they are wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.services.queues import NOBODY, QueueChoices, QueueFilter
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.flow_layout import FlowingRow


class QueueFilters(Translated):
    """Lines of choices, each with what the queue has; nothing is chosen at the beginning."""

    changed = Signal()
    """Another choice was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = QueueChoices((), (), (), ())
        self.edits = {key: CodeEdit(self) for key in ("kind", "stage", "village", "officer")}
        self._labels = {key: QLabel(self) for key in self.edits}
        self.late = QCheckBox(self)
        self.late.setObjectName("filter_late")
        self.late.toggled.connect(lambda _on: self._asked())
        self._clear = QPushButton(self)
        self._clear.setObjectName("clear_queue_filter")
        self._clear.setProperty("flat", "true")
        self._clear.clicked.connect(lambda _checked=False: self.clear())
        row = FlowingRow(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        for key, edit in self.edits.items():
            edit.setObjectName(f"filter_{key}")
            edit.setMinimumContentsLength(3)
            edit.currentIndexChanged.connect(lambda _index: self._asked())
            self._labels[key].setBuddy(edit)
            row.add_labelled(self._labels[key], edit)
        row.add(self.late, self._clear)
        self._clear.hide()  # there is nothing to clear yet
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = {
            "kind": self.tr("&Case"), "stage": self.tr("&Stage"), "village": self.tr("Villa&ge"),
            "officer": self.tr("In hand &with"),
        }  # fmt: skip
        for key, text in texts.items():
            self._labels[key].setText(text)
            self.edits[key].setAccessibleName(text.replace("&", ""))
            self.edits[key].set_placeholder(self.tr("All"))
        self.late.setText(self.tr("Only late o&nes"))
        self._clear.setText(self.tr("Clear all filters"))
        self._offer()

    def show_choices(self, choices: QueueChoices) -> None:
        """Offer what the queue has; what is chosen stays chosen."""
        self._choices = choices
        self._offer()

    def wanted(self) -> QueueFilter:
        """What is asked for."""
        kind, stage, village, officer = (edit.value() for edit in self.edits.values())
        return QueueFilter(
            kinds=(kind,) if kind else (), stages=(stage,) if stage else (), villages=(village,) if village else (),
            officer=int(officer) if officer else None, late=self.late.isChecked(),
        )  # fmt: skip

    def clear(self) -> None:
        """Ask for nothing."""
        for edit in self.edits.values():
            edit.choose("")
        self.late.setChecked(False)

    def _asked(self) -> None:
        self._clear.setVisible(self.wanted() != QueueFilter())
        self.changed.emit()

    def _offer(self) -> None:
        words = language()
        officers = [(str(NOBODY), self.tr("nobody")), *((str(key), name) for key, name in self._choices.officers)]
        self.edits["kind"].offer([(key, label.text(words)) for key, label in self._choices.kinds])
        self.edits["stage"].offer([(key, label.text(words)) for key, label in self._choices.stages])
        self.edits["village"].offer([(name, name) for name in self._choices.villages])
        self.edits["officer"].offer(officers)
