"""One entry as a line: what it is called, what is known of it, what is wrong with it, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.record_views import EntryView, FieldView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import labelled, language, worded
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.sign_button import SignButton


class EntryLine(Translated):
    """Shows an entry; buttons are small, for a person may have twenty of them."""

    change_wanted = Signal()
    withdraw_wanted = Signal()
    opened = Signal(int)
    """The archive of this recipient, the same person, is to be shown."""

    def __init__(self, vocabulary: Vocabulary, entry: EntryView, *, editable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.entry = entry
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problems = ProblemLabel(self)
        self._open = self._button("people", "open_linked", lambda: self.opened.emit(entry.linked_id or 0))
        self._open.setVisible(entry.linked_id is not None)
        self._change = self._button("edit", "change_entry", self.change_wanted.emit)
        self._withdraw = self._button("close", "withdraw_entry", self.withdraw_wanted.emit)
        for button in (self._change, self._withdraw):
            button.setVisible(editable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        told = QVBoxLayout()
        told.addWidget(self._text)
        told.addWidget(self._problems)
        row.addLayout(told, 1)
        for button in (self._open, self._change, self._withdraw):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def stops(self) -> list[QWidget]:
        """What Tab visits here."""
        return [self._open, self._change, self._withdraw]

    def retranslate(self) -> None:
        """Set every text."""
        told = "；" if language().startswith("zh") else "; "
        facts = told.join(self._fact(view) for view in self.entry.fields if self._tells(view))
        figures = told.join(labelled(worded(figure.label), figure.value) for figure in self.entry.computed)
        self._text.setText("\n".join(filter(None, (self._title(), told.join(filter(None, (facts, figures)))))))
        words = self._vocabulary
        self._problems.show_problems(
            [(one.severity, words.problem_text(one, language())) for one in self.entry.problems]
        )
        for button, text in (
            (self._open, self.tr("Open the record of {name}")),
            (self._change, self.tr("Change {name}")),
            (self._withdraw, self.tr("Withdraw {name}")),
        ):
            button.setToolTip(text.format(name=self._title()))
            button.setAccessibleName(text.format(name=self._title()))

    def _title(self) -> str:
        """What the entry is called, a code in the language of the window."""
        for view in self.entry.fields:
            if not view.masked and view.value != "":
                return self.entry.linked_name or self._worded(view)
        return self.entry.title or self.tr("Entry without a name")

    def _tells(self, view: FieldView) -> bool:
        first = next((one for one in self.entry.fields if not one.masked and one.value != ""), None)
        return view.value != "" and view is not first and not (view.field.kind is FieldKind.FLAG and view.value == 0)

    def _fact(self, view: FieldView) -> str:
        if view.field.kind is FieldKind.FLAG and not view.masked:
            return worded(view.field.label)
        return self.tr("{field}: {value}").format(field=worded(view.field.label), value=self._worded(view))

    def _worded(self, view: FieldView) -> str:
        value: Value = view.value
        return str(value) if view.masked else self._vocabulary.value_text(view.field.key, value, language())

    def _button(self, drawing: str, name: str, then: Callable[[], None]) -> SignButton:
        button = SignButton(drawing, name, self)
        button.clicked.connect(lambda _checked=False: then())
        return button
