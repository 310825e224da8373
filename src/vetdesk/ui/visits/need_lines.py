"""The needs told at a visit: a line each, with one empty line always ready."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vetdesk.services.visiting import NewNeed, VisitForm
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language, strung
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.hints import give_hint


class _Line(Translated):
    """One need: its kind and, in the person's own words, what is wanted."""

    def __init__(self, form: VisitForm, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._number = number
        self.kind = CodeEdit(self)
        self.kind.setObjectName(f"need_kind_{number}")
        self.text = QLineEdit(self)
        self.text.setObjectName(f"need_text_{number}")
        self.text.setMaxLength(500)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind, 1)
        row.addWidget(self.text, 3)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.kind.offer([(choice.code, choice.label.text(language())) for choice in self._form.need_kinds])
        self.kind.setAccessibleName(self.tr("Kind of need {number}").format(number=self._number))
        self.text.setAccessibleName(self.tr("Need {number}").format(number=self._number))
        give_hint(self.text, self.tr("What the person asks for, in their own words"))

    def need(self) -> NewNeed | None:
        """What was filled in, None for an empty line."""
        if not self.kind.value() and not self.text.text().strip():
            return None
        return NewNeed(self.kind.value(), self.text.text().strip())


class NeedLines(Translated):
    """Takes any number of needs. None at all is a result, too."""

    def __init__(self, form: VisitForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._lines: list[_Line] = []
        self._before: QWidget | None = None
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._more = QPushButton(self)
        self._more.setObjectName("another_need")
        self._more.clicked.connect(lambda _checked=False: self._add())
        self._column = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(self._column)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        layout.addLayout(row)
        self._add()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Needs raised"))
        self._more.setText(self.tr("Add anothe&r need"))

    def follow(self, before: QWidget) -> None:
        """Let Tab go from a widget to the first line, however often the lines begin anew."""
        self._before = before

    def needs(self) -> list[NewNeed]:
        """The needs that were filled in."""
        return [need for need in (line.need() for line in self._lines) if need is not None]

    def typed(self) -> dict[str, tuple[list[list[str]], str, str]]:
        """The needs that were filled in, for a draft: all of them as one value, its label, how people read it."""
        needs = self.needs()
        if not needs:
            return {}
        return {"needs": ([[one.kind, one.text] for one in needs], self._title.text(), self._told())}

    def take_typed(self, values: Mapping[str, Sequence[Sequence[str]]]) -> list[str]:
        """Put needs back, a line each."""
        if "needs" not in values:
            return []
        self.clear()
        for kind, text in values["needs"]:
            line = self._lines[-1]
            line.kind.choose(kind)
            line.text.setText(text)
            self._add()
        return ["needs"]

    def standing(self, keys: Iterable[str]) -> dict[str, str]:
        """The needs in the lines now, as people read them."""
        return {key: self._told() for key in keys}

    def _told(self) -> str:
        return strung(f"{line.kind.currentText()} {line.text.text()}".strip() for line in self._lines if line.need())

    def clear(self) -> None:
        """Begin anew with one empty line."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self._add()

    def _add(self) -> None:
        line = _Line(self._form, len(self._lines) + 1, self)
        before = self._lines[-1].text if self._lines else self._before
        if before is not None:
            for widget in (line.kind, line.text):
                QWidget.setTabOrder(before, widget)
                before = widget
        self._lines.append(line)
        self._column.addWidget(line)
