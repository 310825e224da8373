"""Changing the status of an identity by hand: what the rules demand, what they leave to a case, and what comes next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from vetdesk.domain.forms import FieldDeclaration, Problem, Value
from vetdesk.domain.identities import CASE, allowed_changes
from vetdesk.domain.record_views import IdentityView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.drafts.drafted import Drafted, Place
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import ENGLISH, QT_TRANSLATE_NOOP, enumerated, language, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.problem_label import ProblemLabel

NEXT = {
    "died": QT_TRANSLATE_NOOP(
        "StatusPanel", "Next: nothing is due after the tail months; open a case for what the family may claim."
    ),
    "stopped": QT_TRANSLATE_NOOP("StatusPanel", "Next: nothing is paid any more; only a case can take it up again."),
    "suspended": QT_TRANSLATE_NOOP(
        "StatusPanel", "Next: payment rests until a case decides whether it goes on; the identity stays."
    ),
    "cancelled": QT_TRANSLATE_NOOP(
        "StatusPanel", "Next: the identity has ended; only a new application with a case can begin it again."
    ),
}
"""What follows from a status that may be set by hand."""
MOVED = "moved"


class StatusPanel(Drafted, Translated):
    """Offers the statuses that an identity may be given by hand, and says how one comes to the others."""

    DRAFT = "status"
    wanted = Signal(int, str, object, str)
    """Identity, new status, values by field, reason."""
    case_wanted = Signal()
    """A case is to be opened for the person."""
    back_wanted = Signal(int)
    """The status that this identity was given by hand last was a mistake and is to be taken back."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._identity: IdentityView | None = None
        self.person = (0, "")
        self._editable = self._by_hand = False
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.status = CodeEdit(self)
        self.status.setObjectName("new_status")
        self.status.currentIndexChanged.connect(lambda _index: self._ask())
        self.demands = FieldForm(vocabulary, self, headings=False)
        self.reason = QLineEdit(self)
        self.reason.setObjectName("status_reason")
        self.reason.textChanged.connect(lambda _text: self._allow())
        self._problems = ProblemLabel(self)
        self._next = QLabel(self)
        self._cases = QLabel(self)
        for told in (self._next, self._cases):
            told.setWordWrap(True)
            give_role(told, role="soft")
        self._change = QPushButton(self)
        self._change.setObjectName("change_status")
        self._change.clicked.connect(lambda _checked=False: self._send())
        self._case = QPushButton(self)
        self._case.setObjectName("case_for_status")
        self._case.clicked.connect(lambda _checked=False: self.case_wanted.emit())
        self._back = QPushButton(self)
        self._back.setObjectName("take_back_status")
        self._back.clicked.connect(lambda _checked=False: self._take_back())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.status.setAccessibleName(self.tr("New status"))
        self.status.set_placeholder(self.tr("New status"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        give_hint(self.reason, self.tr("Reason of the change (must be given)"))
        self._title.setText(self.tr("Change of status"))
        self._change.setText(self.tr("Change the status"))
        self._case.setText(self.tr("Open a case…"))
        self._back.setText(self.tr("Undo the status change…"))
        self._back.setToolTip(self.tr("It was given by hand by mistake; the one before it comes back with its facts."))
        if self._identity is not None:
            held = self._identity
            self.status.offer([(code, self._worded(code)) for code in held.allowed])
            self._tell_cases(held)
        self._tell_next()

    def show_identity(self, identity: IdentityView, *, editable: bool) -> None:
        """Offer the changes that this identity allows."""
        self._identity, self._editable, self._by_hand = identity, editable, False
        self.status.choose("")
        self.reason.clear()
        self._problems.show_problems(())
        for part in (self.status, self.reason, self._change):
            part.setVisible(bool(identity.allowed))
        self._case.setVisible(bool(self._only_by_case(identity)))
        self._show_parts(identity)
        self.retranslate()
        self._ask()
        self.draft_begun()

    def offer_taking_back(self, *, by_hand: bool) -> None:
        """Offer to take the status back, if it was given by hand."""
        self._by_hand = by_hand
        if self._identity is not None:
            self._show_parts(self._identity)

    def show_problem_list(self, problems: Sequence[Problem]) -> None:
        """Show what is missing beside the fields, and the rest above them."""
        if not self.status.value():
            return
        drawn = set(self.demands.keys)
        self.demands.show_problem_list(problems)
        words = self._vocabulary
        elsewhere = [one for one in problems if one.field not in drawn]
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in elsewhere])

    def has_unsaved(self) -> bool:
        """Whether a status was chosen and not yet given."""
        return bool(self.status.value())

    def draft_record(self) -> str:
        """The identity."""
        return str(self._identity.identity.id) if self._identity is not None else ""

    def draft_title(self) -> str:
        """What is changed, of whom."""
        return f"{self._title.text()} {self.person[1]}"

    def draft_version(self) -> str:
        """The status that it had."""
        return self._identity.identity.status if self._identity is not None else ""

    def draft_place(self) -> Place:
        """It stands on the record."""
        return ("recipient", self.person[0])

    def _show_parts(self, identity: IdentityView) -> None:
        self._back.setVisible(self._by_hand)
        self.setVisible(self._editable and bool(identity.allowed or self._only_by_case(identity) or self._by_hand))

    def _take_back(self) -> None:
        if self._identity is not None:
            self.back_wanted.emit(self._identity.identity.id)

    def _ask(self) -> None:
        self.demands.show_fields(self._fields(), {})
        self.demands.setVisible(bool(self._fields()))
        self._tell_next()
        self._allow()

    def _allow(self) -> None:
        """A status changes only with a reason; the button waits for it."""
        self._change.setEnabled(bool(self.status.value() and self.reason.text().strip()))

    def _fields(self) -> list[FieldDeclaration]:
        if not self.status.value():
            return []
        demands = self._vocabulary.statuses[self.status.value()].demands
        return [self._vocabulary.field(key) for key in demands]

    def _tell_next(self) -> None:
        text = NEXT.get(self.status.value(), "")
        self._next.setText(shown("StatusPanel", text) if text else "")
        self._next.setVisible(bool(text))

    def _tell_cases(self, held: IdentityView) -> None:
        """Say which statuses only a case gives: a transfer moves a person, an approval decides about the benefit."""
        by_case = self._only_by_case(held)
        approved = enumerated(self._worded(code) for code in by_case if code != MOVED)
        told = [self.tr("Only an approved case gives: {statuses}.").format(statuses=approved)] if approved else []
        if MOVED in by_case:
            told.append(self.tr("“{status}” is given only by a transfer case.").format(status=self._worded(MOVED)))
        self._cases.setText((" " if language() == ENGLISH else "").join(told))
        self._cases.setVisible(bool(told))

    def _only_by_case(self, held: IdentityView) -> list[str]:
        by_case = allowed_changes(self._vocabulary, held.identity.status, CASE)
        return [code for code in by_case if code not in held.allowed]

    def _worded(self, status: str) -> str:
        return self._vocabulary.code_label("status", status, language())

    def _send(self) -> None:
        if self._identity is not None and self.status.value() and self.reason.text().strip():
            values: dict[str, Value] = self.demands.changed_values()
            self.wanted.emit(self._identity.identity.id, self.status.value(), values, self.reason.text().strip())

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._title, 0, 0, 1, 3)
        grid.addWidget(self.status, 1, 0)
        grid.addWidget(self.reason, 1, 1, 1, 2)
        grid.addWidget(self._problems, 2, 0, 1, 3)
        grid.addWidget(self.demands, 3, 0, 1, 3)
        grid.addWidget(self._next, 4, 0, 1, 2)
        grid.addWidget(self._change, 4, 2)
        grid.addWidget(self._cases, 5, 0, 1, 2)
        grid.addWidget(self._case, 5, 2)
        grid.addWidget(self._back, 6, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
