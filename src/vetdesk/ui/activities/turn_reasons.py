"""Why a list differs from the proposal: a reason for each person it concerns, all at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel


class TurnReasons(Drafted, SteadyPanel):
    """Asks for the reasons; nothing is kept before each has one."""

    DRAFT = "turn_reasons"
    activity = ""
    left = Signal()
    """Back to the order."""
    given = Signal(object)
    """The reasons, by recipient."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edits: dict[int, QLineEdit] = {}
        self._labels: list[QLabel] = []
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._inner = QWidget(self)
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.addStretch(1)
        scroll = Overflow(self._inner, self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_turn_reasons", self.left.emit)
        self._keep = self.buttons.add_primary("keep_turn_reasons", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("This list differs from the order: give the reasons"))
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Confirm with these reasons"))
        self.buttons.set_hint(self.tr("The reasons stay with the list; whoever is passed over keeps the place."))

    def begin(self, asked: Sequence[tuple[int, str]]) -> None:
        """Ask for a reason for each of these people; the sentences say why."""
        for widget in (*self._labels, *self.edits.values()):
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self.edits = [], {}
        for number, sentence in asked:
            label, edit = QLabel(sentence, self._inner), QLineEdit(self._inner)
            label.setWordWrap(True)
            label.setBuddy(edit)
            edit.setObjectName(f"turn_reason_{number}")
            edit.setAccessibleName(sentence)
            edit.textChanged.connect(lambda _text: self._enable())
            self._rows.insertWidget(self._rows.count() - 1, label)
            self._rows.insertWidget(self._rows.count() - 1, edit)
            self._labels.append(label)
            self.edits[number] = edit
        self._enable()
        self.draft_begun()
        next(iter(self.edits.values())).setFocus()

    def draft_record(self) -> str:
        """The activity whose list they are for."""
        return self.activity

    def keep(self) -> None:
        """Hand the reasons on."""
        self.given.emit({number: edit.text().strip() for number, edit in self.edits.items()})

    def _enable(self) -> None:
        self._keep.setEnabled(all(edit.text().strip() for edit in self.edits.values()))
