"""Changing the status of an identity by hand, with what the rules demand for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from vetdesk.domain.forms import FieldDeclaration, Problem, Value
from vetdesk.domain.record_views import IdentityView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role


class StatusPanel(Translated):
    """Offers the statuses that an identity may be given by hand."""

    wanted = Signal(int, str, object, str)
    """Identity, new status, values by field, reason."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._identity: IdentityView | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.status = CodeEdit(self)
        self.status.setObjectName("new_status")
        self.status.currentIndexChanged.connect(lambda _index: self._ask())
        self.demands = FieldForm(vocabulary, self)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("status_reason")
        self._change = QPushButton(self)
        self._change.setObjectName("change_status")
        self._change.clicked.connect(lambda _checked=False: self._send())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._title, 0, 0, 1, 3)
        grid.addWidget(self.status, 1, 0)
        grid.addWidget(self.reason, 1, 1)
        grid.addWidget(self._change, 1, 2)
        grid.addWidget(self.demands, 2, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.status.setAccessibleName(self.tr("New status"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.reason.setPlaceholderText(self.tr("Reason of the change"))
        self._change.setText(self.tr("Change the &status"))
        if self._identity is not None:
            text = self.tr("{category}: now “{status}”")
            held = self._identity
            self._title.setText(text.format(category=worded(held.category), status=worded(held.status)))
            offered = [(code, self._vocabulary.code_label("status", code, language())) for code in held.allowed]
            self.status.offer(offered)

    def show_identity(self, identity: IdentityView, *, editable: bool) -> None:
        """Offer the changes that this identity allows; nothing where there are none."""
        self._identity = identity
        self.status.choose("")
        self.reason.clear()
        self.setVisible(editable and bool(identity.allowed))
        self.retranslate()
        self._ask()

    def show_problem_list(self, problems: tuple[Problem, ...]) -> None:
        """Show what is missing beside the fields."""
        self.demands.show_problem_list(problems)

    def _ask(self) -> None:
        self.demands.show_fields(self._fields(), {})
        self._change.setEnabled(bool(self.status.value()))

    def _fields(self) -> list[FieldDeclaration]:
        if not self.status.value():
            return []
        demands = self._vocabulary.statuses[self.status.value()].demands
        return [self._vocabulary.field(key) for key in demands]

    def _send(self) -> None:
        if self._identity is not None and self.status.value():
            values: dict[str, Value] = self.demands.changed_values()
            self.wanted.emit(self._identity.identity.id, self.status.value(), values, self.reason.text().strip())
