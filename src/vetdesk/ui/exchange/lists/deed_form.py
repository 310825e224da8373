"""What a deed on lines asks: values, the form of a case it opens, the reason; then it is carried out."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError, StepRefusedError
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.cases.step_fields import StepFields
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.problem_label import ProblemLabel

if TYPE_CHECKING:  # needed only when a deed is begun
    from vetdesk.domain.outside_lists import DeedWords
    from vetdesk.services.outside_lists.proposals import DeedForm


class LineDeedForm(Drafted, Translated):
    """Asks what one deed needs, for one line or for many; hidden while none is begun."""

    DRAFT = "line_deed"
    wanted = Signal()
    """The deed is to be carried out."""
    left = Signal()
    """It is not."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.deed: DeedWords | None = None
        self.line_ids: Sequence[int] = ()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.fields = FieldForm(vocabulary, self, headings=False)
        self.case_fields = StepFields(self)
        self._reason_label, self.reason = QLabel(self), QLineEdit(self)
        self.reason.setObjectName("line_reason")
        self.reason.setMaxLength(300)
        self._reason_label.setBuddy(self.reason)
        self.reason.returnPressed.connect(self.wanted)
        self._problems = ProblemLabel(self)
        self.buttons = QWidget(self)
        """Whoever shows the form places them below what scrolls, where they stay in sight."""
        self.do, self.cancel = QPushButton(self.buttons), QPushButton(self.buttons)
        self.do.setObjectName("do_line_deed")
        self.cancel.setObjectName("leave_line_deed")
        give_role(self.do, primary="true")
        self.do.clicked.connect(lambda _checked=False: self.wanted.emit())
        self.cancel.clicked.connect(lambda _checked=False: self.left.emit())
        self._arrange()
        self.put_away()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        needed = self.deed is not None and self.deed.reason
        self._reason_label.setText(self.tr("Reas&on *") if needed else self.tr("Remar&k"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.do.setText(self.tr("Carr&y it out"))
        self.cancel.setText(self.tr("Ca&ncel"))
        if self.deed is not None:
            text = self.tr("{deed}, lines: {count}") if len(self.line_ids) > 1 else "{deed}"
            self._title.setText(text.format(deed=worded(self.deed.label), count=len(self.line_ids)))

    def begin(self, form: "DeedForm", line_ids: Sequence[int]) -> None:
        """Ask for a deed on one line, with what is proposed."""
        self.deed, self.line_ids = form.deed, line_ids
        self.fields.show_fields(form.fields, form.values)
        self.fields.setVisible(bool(form.fields))
        self.case_fields.show_fields(form.case_fields)
        self.case_fields.setVisible(bool(form.case_fields))
        self._start([(Severity.ERROR, worded(text)) for text in form.why_not])

    def begin_many(self, deed: "DeedWords", line_ids: Sequence[int]) -> None:
        """Ask for a deed on many lines: each has its own values, only what is the same for all is asked."""
        self.deed, self.line_ids = deed, line_ids
        self.fields.show_fields(deed.own_fields, {})
        self.fields.setVisible(bool(deed.own_fields))
        self.case_fields.show_fields(())
        self.case_fields.hide()
        self._start(())

    def put_away(self) -> None:
        """Hide the form and its buttons."""
        self.hide()
        self.buttons.hide()

    def _start(self, problems: Sequence[tuple[Severity, str]]) -> None:
        self.reason.clear()
        self._problems.show_problems(problems)
        self.do.setEnabled(not problems)
        self.retranslate()
        self.show()
        self.buttons.show()
        self.draft_begun()
        if self.fields.keys:
            self.fields.focus()
        elif self.case_fields.isVisible():
            self.case_fields.focus_first()
        else:
            self.reason.setFocus()

    def draft_record(self) -> str:
        """The deed, and for which lines."""
        return f"{self.deed.key}:{','.join(map(str, self.line_ids))}" if self.deed is not None else ""

    def values(self) -> Mapping[str, Value]:
        """What was filled in; for many lines blanks leave each its own."""
        filled = {key: value for key, value in self.case_fields.values().items() if value != ""}
        return {**self.fields.values(), **filled}

    def refused(self, error: Exception) -> bool:
        """Show what is wrong beside the fields; False for an error that is not about them."""
        if isinstance(error, InvalidFieldsError):
            own = [one for one in error.problems if one.field in self.fields.keys]
            rest = [one for one in error.problems if one.field not in self.fields.keys]
            self.fields.show_problem_list(own)
            words = self._vocabulary
            self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in rest])
            return True
        if isinstance(error, StepRefusedError):
            self._problems.show_problems([(Severity.ERROR, worded(text)) for text in error.why])
            return True
        return False

    def _arrange(self) -> None:
        reason = QHBoxLayout()
        reason.addWidget(self._reason_label)
        reason.addWidget(self.reason, 1)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cancel)
        row.addStretch()
        row.addWidget(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self.fields, self.case_fields):
            column.addWidget(part)
        column.addLayout(reason)
        column.addWidget(self._problems)
