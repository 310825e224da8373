"""One editor for each kind of field, all with the same four verbs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.ui.forms.code_edit import Choice, CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.forms.wording_edit import WordingEdit
from vetdesk.ui.texts import language, worded
from vetdesk.ui.widgets.growing_text import GrowingText


class Editor(Protocol):
    """The editor of one field; `value` and `show` speak in stored values ("" is nothing)."""

    @property
    def widget(self) -> QWidget:
        """What is drawn."""

    def value(self) -> Value:
        """What is entered, in stored form; what cannot be stored is handed on as typed, for the check to name."""

    def show(self, value: Value) -> None:
        """Show a stored value."""

    def retranslate(self) -> None:
        """Show wordings in the language of the window."""


class _Line:
    """A line of text, for text, numbers, phones, accounts and areas."""

    def __init__(self, field: FieldDeclaration, edited: Callable[[], None]) -> None:
        self.widget = QLineEdit()
        if field.max_length:
            self.widget.setMaxLength(field.max_length)
        if field.kind in (FieldKind.ID_NUMBER, FieldKind.PHONE, FieldKind.ACCOUNT, FieldKind.AREA):
            self.widget.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.widget.textEdited.connect(lambda _text: edited())

    def value(self) -> Value:
        return self.widget.text().strip()

    def show(self, value: Value) -> None:
        self.widget.setText(str(value))
        self.widget.setCursorPosition(0)

    def retranslate(self) -> None:
        pass


class _Wording:
    """A line of text with usual wordings. They are Chinese in either language: papers print what stands here."""

    def __init__(self, field: FieldDeclaration, wordings: Sequence[str], edited: Callable[[], None]) -> None:
        self.widget = WordingEdit(field.max_length or 0, edited)
        self.widget.offer(wordings)

    def value(self) -> Value:
        return self.widget.currentText().strip()

    def show(self, value: Value) -> None:
        self.widget.show_text(str(value))

    def retranslate(self) -> None:
        pass


class _Number(_Line):
    """A whole number."""

    def value(self) -> Value:
        text = self.widget.text().strip()
        return int(text) if text.isdecimal() else text


class _Money(_Line):
    """An amount in yuan, stored in 1/10,000 yuan."""

    def value(self) -> Value:
        text = self.widget.text().strip().replace(",", "").replace("，", "")
        yuan, _, part = text.partition(".")
        if yuan.isdecimal() and (part.isdecimal() or not part) and len(part) <= 4:
            return int(yuan) * 10_000 + int(part.ljust(4, "0"))
        return text

    def show(self, value: Value) -> None:
        super().show(money_text(int(value)) if str(value).isdecimal() else value)


class _LongText:
    """Several lines, as many as the text takes."""

    def __init__(self, _field: FieldDeclaration, edited: Callable[[], None]) -> None:
        self.widget = GrowingText()
        self.widget.textChanged.connect(edited)

    def value(self) -> Value:
        return self.widget.toPlainText().strip()

    def show(self, value: Value) -> None:
        self.widget.setPlainText(str(value))

    def retranslate(self) -> None:
        pass


class _Date:
    """A partial date."""

    def __init__(self, _field: FieldDeclaration, edited: Callable[[], None]) -> None:
        self.widget = PartialDateEdit()
        self.widget.textEdited.connect(lambda _text: edited())

    def value(self) -> Value:
        return self.widget.value()

    def show(self, value: Value) -> None:
        self.widget.setText(str(value))

    def retranslate(self) -> None:
        pass


class _Code:
    """A code of a declared list, or yes and no."""

    def __init__(self, choices: Callable[[], Sequence[Choice]], edited: Callable[[], None]) -> None:
        self.widget = CodeEdit()
        self._choices = choices
        self.retranslate()
        self.widget.currentIndexChanged.connect(lambda _place: edited())

    def value(self) -> Value:
        return self.widget.value()

    def show(self, value: Value) -> None:
        self.widget.blockSignals(True)
        self.widget.choose(str(value))
        self.widget.blockSignals(False)

    def retranslate(self) -> None:
        self.widget.offer(self._choices())


class _Flag(_Code):
    """Yes, no, or not known."""

    def value(self) -> Value:
        chosen = self.widget.value()
        return int(chosen) if chosen else ""


_KINDS: Final[Mapping[FieldKind, Callable[[FieldDeclaration, Callable[[], None]], Editor]]] = {
    FieldKind.LONG_TEXT: _LongText,
    FieldKind.DATE: _Date,
    FieldKind.INTEGER: _Number,
    FieldKind.MONEY: _Money,
}


def make_editor(field: FieldDeclaration, vocabulary: Vocabulary, edited: Callable[[], None]) -> Editor:
    """The editor for a field; `edited` is called when the user changes it."""
    if field.kind is FieldKind.CODE:
        codes = vocabulary.codes(field.vocabulary)
        return _Code(lambda: [(code, named.label.text(language())) for code, named in codes.items()], edited)
    if field.kind is FieldKind.FLAG:
        return _Flag(
            lambda: [("1", worded(vocabulary.texts["flag.yes"])), ("0", worded(vocabulary.texts["flag.no"]))], edited
        )
    if wordings := vocabulary.offered(field, "zh_CN"):
        return _Wording(field, wordings, edited)
    return _KINDS.get(field.kind, _Line)(field, edited)
