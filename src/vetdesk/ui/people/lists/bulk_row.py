"""One thing that a bulk change sets or clears: a field with its own editor, the village, or the status."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.bulk_changes import may_be_bulk
from vetdesk.domain.forms import FieldDeclaration, Value
from vetdesk.domain.list_fields import STATUS, declared
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import Choice, CodeEdit
from vetdesk.ui.forms.editors import Editor, make_editor
from vetdesk.ui.page import Translated
from vetdesk.ui.people.lists.column_choice import subject_word
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.sign_button import SignButton

VILLAGE: Final = "village"


class BulkRow(Translated):
    """Without a value the field is cleared, and the row says so."""

    edited = Signal()
    """Something of the row was changed."""
    removed = Signal()
    """The row is to go."""

    def __init__(self, vocabulary: Vocabulary, villages: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._villages = villages
        self._editor: Editor | CodeEdit | None = None
        self.field = CodeEdit(self)
        self.field.setObjectName("bulk_field")
        self.field.setMinimumContentsLength(12)
        self.field.currentIndexChanged.connect(lambda _place: self._field_chosen())
        self._value = QWidget(self)
        QVBoxLayout(self._value).setContentsMargins(0, 0, 0, 0)
        self._note = QLabel(self)
        give_role(self._note, role="soft")
        self._remove = SignButton("close", "remove_edit", self)
        self._remove.clicked.connect(lambda _checked=False: self.removed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.field.offer(self._offered())
        self.field.setAccessibleName(self.tr("What is changed"))
        if line := self.field.lineEdit():
            give_hint(line, self.tr("Choose what to change, or type part of its name"))
        self._remove.setAccessibleName(self.tr("Do not change this"))
        self._remove.setToolTip(self.tr("Do not change this"))
        self._name_value()
        self._tell()

    def _offered(self) -> list[Choice]:
        vocabulary = self._vocabulary
        village, status = vocabulary.field(VILLAGE), declared(vocabulary, STATUS)
        words = [(VILLAGE, worded(village.label)), (STATUS, worded(status.label))]
        for subject in ("recipient", "identity"):
            named = subject_word(vocabulary, subject)
            fields = [field for field in vocabulary.fields_for(subject) if may_be_bulk(field)]
            words += [(field.key, f"{worded(field.label)} · {named}") for field in fields]
        return words

    @property
    def key(self) -> str:
        """What is changed, "" while nothing is chosen."""
        return self.field.value()

    def declaration(self) -> FieldDeclaration | None:
        """The declared field that is changed; None for village and status."""
        return self._vocabulary.field(self.key) if self.key and self.key not in {VILLAGE, STATUS} else None

    def value(self) -> Value:
        """The new value, "" clears the field."""
        return self._editor.value() if self._editor is not None else ""

    @property
    def widget(self) -> QWidget | None:
        """Where the new value is entered."""
        return self._editor if isinstance(self._editor, CodeEdit) or self._editor is None else self._editor.widget

    def _field_chosen(self) -> None:
        layout, old = self._value.layout(), self.widget
        if old is not None and layout is not None:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._editor = self._make() if self.key else None
        new = self.widget
        if new is not None and layout is not None:
            new.setObjectName("bulk_value")
            layout.addWidget(new)
        self._name_value()
        self._changed()

    def _make(self) -> Editor | CodeEdit:
        field = declared(self._vocabulary, STATUS) if self.key == STATUS else self.declaration()
        if field is not None:
            return make_editor(field, self._vocabulary, self._changed)
        box = CodeEdit(self)
        box.offer(self._villages)
        box.currentIndexChanged.connect(lambda _place: self._changed())
        return box

    def _changed(self) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        cleared = bool(self.key) and self.value() == "" and self.key != STATUS
        self._note.setText(self.tr("Will be emptied") if cleared else "")

    def _name_value(self) -> None:
        if self._editor is not None and not isinstance(self._editor, CodeEdit):
            self._editor.retranslate()
        if (widget := self.widget) is not None:
            widget.setAccessibleName(self.tr("New value"))
