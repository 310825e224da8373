"""One condition of a filter: a field, how it is compared, and the field's own editor for the value."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.forms import FieldDeclaration, Value
from vetdesk.domain.list_fields import declared, operators_for
from vetdesk.domain.people_list import FieldCondition, Operator
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.editors import Editor, make_editor
from vetdesk.ui.page import Translated
from vetdesk.ui.people.lists.filter_words import FilterWords, operator_word
from vetdesk.ui.texts import language
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.sign_button import SignButton

FIELD, KIND, GAP = "field", "kind", "gap"
_LINES: Final = 4
"""So many codes of a list are in sight at once."""


class CodeTicks(QListWidget):
    """Several codes of a list, ticked with the space bar."""

    def __init__(self, edited: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemChanged.connect(lambda _item: edited())

    def offer(self, vocabulary: Vocabulary, name: str) -> None:
        """Offer the codes of a list, keeping what is ticked."""
        ticked = self.ticked()
        self.blockSignals(True)
        self.clear()
        for code, named in vocabulary.codes(name).items():
            item = QListWidgetItem(named.label.text(language()), self)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setFixedHeight(_LINES * text_size().field + 2 * self.frameWidth())

    def ticked(self) -> tuple[str, ...]:
        """The ticked codes in their order."""
        items = [self.item(place) for place in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, codes: tuple[Value, ...]) -> None:
        """Tick these codes and no others."""
        for place in range(self.count()):
            item = self.item(place)
            known = item.data(Qt.ItemDataRole.UserRole) in codes
            item.setCheckState(Qt.CheckState.Checked if known else Qt.CheckState.Unchecked)


class FilterRow(Translated):
    """Draws itself from the declaration of the chosen field."""

    edited = Signal()
    """Something of the condition was changed."""
    removed = Signal()
    """The condition is to go."""

    def __init__(self, vocabulary: Vocabulary, words: FilterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._words = words
        self._editor: Editor | None = None
        self.field = CodeEdit(self)
        self.field.setObjectName("condition_field")
        self.field.setMinimumContentsLength(12)
        self.operator = QComboBox(self)
        self.operator.setObjectName("condition_operator")
        self.ticks = CodeTicks(self.edited.emit, self)
        self.ticks.setObjectName("condition_codes")
        self._value = QWidget(self)
        QVBoxLayout(self._value).setContentsMargins(0, 0, 0, 0)
        self._remove = SignButton("close", "remove_condition", self)
        self._remove.clicked.connect(lambda _checked=False: self.removed.emit())
        self.field.currentIndexChanged.connect(lambda _place: self._field_chosen())
        self.operator.currentIndexChanged.connect(lambda _place: self._operator_chosen())
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.operator, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._value, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.ticks, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def retranslate(self) -> None:
        """Set every text."""
        self.field.offer(self._words.offered())
        self.field.setAccessibleName(self.tr("What is asked"))
        if line := self.field.lineEdit():
            give_hint(line, self.tr("Choose a field, or type part of its name"))
        self.operator.setAccessibleName(self.tr("How it is compared"))
        self._remove.setAccessibleName(self.tr("Remove this condition"))
        self._remove.setToolTip(self.tr("Remove this condition"))
        self.ticks.setAccessibleName(self.tr("Any of these"))
        self._offer_operators()
        self._name_value()

    def show_condition(self, one: FieldCondition) -> None:
        """Show a condition."""
        self.field.choose(f"{FIELD}:{one.field}" if one.field else f"{KIND}:{one.subject}")
        self.operator.setCurrentIndex(self.operator.findData(one.operator))
        if isinstance(one.value, tuple):
            self.ticks.tick(one.value)
        elif self._editor is not None:
            self._editor.show(one.value)

    def show_gap(self, key: str) -> None:
        """Show that somebody lacks something."""
        self.field.choose(f"{GAP}:{key}")

    @property
    def gap(self) -> str:
        """What is lacking, if that is what the row asks."""
        kind, _, key = self.field.value().partition(":")
        return key if kind == GAP else ""

    def condition(self) -> FieldCondition | None:
        """The condition; None while something of it is missing, or if it asks what is lacking."""
        kind, _, key = self.field.value().partition(":")
        operator = self.operator.currentData()
        if kind not in {FIELD, KIND} or operator is None:
            return None
        if kind == KIND:
            return FieldCondition(key, "", Operator(operator))
        field, value = declared(self._vocabulary, key), self._asked(Operator(operator))
        if value in ("", ()) and Operator(operator).asks_value:
            return None
        return FieldCondition(field.subject, key, Operator(operator), value, field.kind)

    @property
    def is_unfinished(self) -> bool:
        """Whether a field is chosen and its value is missing."""
        return bool(self.field.value()) and not self.gap and self.condition() is None

    def _asked(self, operator: Operator) -> Value | tuple[Value, ...]:
        if operator is Operator.ONE_OF:
            return self.ticks.ticked()
        return self._editor.value() if self._editor is not None and operator.asks_value else ""

    def _declared(self) -> FieldDeclaration | None:
        kind, _, key = self.field.value().partition(":")
        return declared(self._vocabulary, key) if kind == FIELD else None

    def _field_chosen(self) -> None:
        field = self._declared()
        layout = self._value.layout()
        if self._editor is not None and layout is not None:
            layout.removeWidget(self._editor.widget)
            self._editor.widget.hide()
            self._editor.widget.deleteLater()
        self._editor = None if field is None else make_editor(field, self._vocabulary, self.edited.emit)
        if self._editor is not None and layout is not None:
            self._editor.widget.setObjectName("condition_value")
            layout.addWidget(self._editor.widget)
        if field is not None and field.vocabulary in {*self._vocabulary.code_lists, "category", "status"}:
            self.ticks.offer(self._vocabulary, field.vocabulary)
            self.ticks.tick(())
        self.operator.clear()
        self._offer_operators()
        self._name_value()
        self.edited.emit()

    def _offer_operators(self) -> None:
        field, kind = self._declared(), self.field.value().partition(":")[0]
        offered = operators_for(field.kind) if field else (Operator.FILLED, Operator.EMPTY) if kind == KIND else ()
        chosen = self.operator.currentData()
        self.operator.blockSignals(True)
        self.operator.clear()
        for operator in offered:
            self.operator.addItem(operator_word(operator), operator)
        self.operator.setCurrentIndex(max(self.operator.findData(chosen), 0) if offered else -1)
        self.operator.blockSignals(False)
        self._show_value()

    def _operator_chosen(self) -> None:
        self._show_value()
        self.edited.emit()

    def _show_value(self) -> None:
        operator = self.operator.currentData()
        several = operator == Operator.ONE_OF
        self.operator.setVisible(operator is not None)
        self.ticks.setVisible(several)
        asks = operator is not None and Operator(operator).asks_value and self._editor is not None
        self._value.setVisible(asks and not several)

    def _name_value(self) -> None:
        if self._editor is not None:
            self._editor.retranslate()
            self._editor.widget.setAccessibleName(self.tr("Value"))
