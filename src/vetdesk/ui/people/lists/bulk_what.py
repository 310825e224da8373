"""The first step of a bulk change: of whom, what, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from vetdesk.domain.bulk_changes import BulkEdits
from vetdesk.domain.forms import Value
from vetdesk.domain.list_fields import CATEGORY, STATUS
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import Choice, CodeEdit
from vetdesk.ui.people.lists.bulk_row import VILLAGE, BulkRow
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.small_screens import SteadyPanel


class BulkWhat(SteadyPanel):
    """Rows of fields with their new values, the identities they concern, the reason."""

    edited = Signal()
    """Something was changed, so a dry run made before counts no more."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._picked: Sequence[int] = ()
        self._all: Sequence[int] = ()
        self._villages: list[Choice] = []
        self._rows: list[BulkRow] = []
        self.of_picked, self.of_all = QRadioButton(self), QRadioButton(self)
        self.of_picked.setObjectName("bulk_selected")
        self.of_all.setObjectName("bulk_all")
        self.of_picked.toggled.connect(lambda _on: self.edited.emit())
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._of_category = QLabel(self._inside)
        self.category = CodeEdit(self._inside)
        self.category.setObjectName("bulk_category")
        self.category.currentIndexChanged.connect(lambda _place: self.edited.emit())
        self._of_category.setBuddy(self.category)
        self._why = QLabel(self._inside)
        self.reason = QLineEdit(self._inside)
        self.reason.setObjectName("bulk_reason")
        self._why.setBuddy(self.reason)
        for widget in (self.of_picked, self.of_all, self._of_category, self.category, self._why, self.reason):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        area = Overflow(self._inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.add_row()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        picked, everyone = self.tr("The selected people: {count}"), self.tr("Everybody on the list: {count}")
        self.of_picked.setText(picked.format(count=f"{len(self._picked):,}"))
        self.of_all.setText(everyone.format(count=f"{len(self._all):,}"))
        self._of_category.setText(self.tr("Fields of identities and the status: of which cate&gory"))
        codes = self._vocabulary.codes(CATEGORY)
        self.category.offer([(code, named.label.text(language())) for code, named in codes.items()])
        if line := self.category.lineEdit():
            give_hint(line, self.tr("Every identity"))
        self._why.setText(self.tr("&Why is it changed? (written into the journal)"))

    def show_people(self, picked: Sequence[int], everyone: Sequence[int]) -> None:
        """Whom it may be about; those picked are meant, if there are any."""
        self._picked, self._all = picked, everyone
        self.of_picked.setVisible(bool(picked))
        (self.of_picked if picked else self.of_all).setChecked(True)
        self.retranslate()

    def offer_villages(self, villages: Sequence[Choice]) -> None:
        """The villages of the register; rows made before learn of them, too."""
        self._villages[:] = villages

    def add_row(self) -> None:
        """One thing more to change."""
        row = BulkRow(self._vocabulary, self._villages, self._inside)
        row.removed.connect(lambda: self._remove(row))
        row.edited.connect(self._edited)
        self._column.insertWidget(2 + len(self._rows), row)
        self._rows.append(row)
        row.field.setFocus()
        self._edited()

    def focus_first(self) -> None:
        """The cursor stands in the first row."""
        self._rows[0].field.setFocus()

    def ids(self) -> Sequence[int]:
        """Whom it is about."""
        return self._picked if self._picked and self.of_picked.isChecked() else self._all

    def edits(self) -> BulkEdits:
        """What is changed."""
        person: dict[str, Value] = {}
        identity: dict[str, Value] = {}
        status, village_id = "", None
        for row in self._rows:
            field = row.declaration()
            if field is not None:
                (person if field.subject == "recipient" else identity)[field.key] = row.value()
            elif row.key == STATUS:
                status = str(row.value())
            elif row.key == VILLAGE:
                village_id = int(row.value() or 0)
        return BulkEdits(person, identity, self.category.value(), status, village_id)

    def _edited(self) -> None:
        concerned = any(
            row.key == STATUS or ((field := row.declaration()) is not None and field.subject == "identity")
            for row in self._rows
        )
        self._of_category.setVisible(concerned)
        self.category.setVisible(concerned)
        self.edited.emit()

    def _remove(self, row: BulkRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self.add_row()
        self._rows[-1].field.setFocus()
        self._edited()
