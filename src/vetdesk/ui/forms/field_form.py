"""A form drawn from declared fields, in one column or, where there is room, in two; blocks under their headings."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from vetdesk.domain.forms import FieldDeclaration, FieldKind, Problem, Severity, Value
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.field_row import BETWEEN, FieldRow
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.in_sight import bring_into_sight, tab_after
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role

EMS_FOR_TWO_COLUMNS = 36
EMS_FOR_TWO_TO_READ = 30
"""From this width (in heights of a line) on, two fields stand beside each other; what is only read needs less."""


class FieldForm(Translated):
    """Shows and edits any list of declared fields. Put it into a QScrollArea: it is as high as its fields.

    Enter goes to the next field (moving_on.py); services check a value, their problems are shown beside the fields.
    """

    edited = Signal(str)
    """The user changed the field of this key."""
    reveal_wanted = Signal(str)
    """The user wants a masked field shown in full: fetch it (that is journalled) and call `reveal`."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None, *, headings: bool = True) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._with_headings = headings
        self._rows: dict[str, FieldRow] = {}
        self._headings: list[tuple[str, QLabel]] = []
        self._columns = 1
        self._editable = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(6)

    def show_fields(
        self, fields: Sequence[FieldDeclaration], values: Mapping[str, Value], *, editable: bool = True
    ) -> None:
        """Draw these fields with their values ("" or missing: nothing)."""
        self._clear()
        if editable != self._editable:
            self._editable = editable
            self._fit()
        for field in fields:
            row = FieldRow(field, self._vocabulary, editable=editable, parent=self)
            row.show_value(values.get(field.key, ""))
            row.edited.connect(self.edited)
            row.reveal_wanted.connect(self.reveal_wanted)
            self._rows[field.key] = row
        self._arrange()
        tab_after(self, self.stops())

    def values(self) -> dict[str, Value]:
        """All filled values in stored form, those the user did not touch as they were given."""
        found = {key: row.value() for key, row in self._rows.items()}
        return {key: value for key, value in found.items() if value != ""}

    def changed_values(self) -> dict[str, Value]:
        """Only what the user changed; "" where a value was emptied."""
        return {key: row.value() for key, row in self._rows.items() if row.changed}

    def is_changed(self) -> bool:
        """Whether the user changed anything."""
        return any(row.changed for row in self._rows.values())

    def draw_again(self, fields: Sequence[FieldDeclaration], values: Mapping[str, Value]) -> None:
        """Draw other fields over the same values; what the user typed stays typed."""
        typed = self.changed_values()
        self.show_fields(fields, values)
        self.take_typed(typed)

    def typed(self) -> dict[str, tuple[Value, str, str]]:
        """What the user changed, for a draft: value, label, and how people read it, by field."""
        return {key: row.told() for key, row in self._rows.items() if row.changed}

    def take_typed(self, values: Mapping[str, Value]) -> list[str]:
        """Let these values stand as if the user had typed them; gives back which fields are here."""
        mine = [key for key in values if key in self._rows] if self._editable else []
        for key in mine:
            if self._rows[key].value() != values[key]:
                self._rows[key].take(values[key])
        return mine

    def standing(self, keys: Iterable[str]) -> dict[str, str]:
        """What these fields show unless the user typed something, as people read it."""
        return {key: self._rows[key].standing() for key in keys if key in self._rows}

    @property
    def keys(self) -> list[str]:
        """The keys of the fields drawn."""
        return list(self._rows)

    def reveal(self, key: str, value: Value) -> None:
        """Show a masked field in full."""
        self._rows[key].reveal(value)

    def propose(self, key: str, value: Value, why: str) -> None:
        """Fill in a value that follows from another one, saying why; what the user typed is never overwritten."""
        if key in self._rows:
            self._rows[key].propose(value, why)

    def append(self, key: str, text: str) -> None:
        """Put words behind those that a text field holds, as if the user had typed them."""
        if key in self._rows:
            self._rows[key].append(text)
            self.edited.emit(key)

    def show_notes(self, notes: Mapping[str, str]) -> None:
        """Say something soft below fields."""
        for key, text in notes.items():
            if key in self._rows:
                self._rows[key].show_note(text)

    def reasons(self) -> dict[str, str]:
        """The reasons given for keeping values against rules that know exceptions, by the code of the rule."""
        return {code: reason for row in self._rows.values() for code, reason in row.reasons().items()}

    def show_problems(
        self,
        problems: Mapping[str, Sequence[tuple[Severity, str]]],
        excusable: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """Show sentences beside their fields; fields without any are cleared.

        `excusable` are, by field and code, the sentences of rules that know an exception: a reason is asked there.
        """
        for key, row in self._rows.items():
            row.show_problems(problems.get(key, ()), (excusable or {}).get(key))

    def show_problem_list(self, problems: Sequence[Problem], *, go: bool = True) -> None:
        """Show problems beside their fields in the words of the vocabulary; while editing, go to the first grave one.

        `go` False leaves the cursor where it is.
        """
        by_field: dict[str, list[tuple[Severity, str]]] = {}
        excusable: dict[str, dict[str, str]] = {}
        for problem in problems:
            sentence = self._vocabulary.problem_text(problem, language())
            by_field.setdefault(problem.field, []).append((problem.severity, sentence))
            rule = self._vocabulary.problems.get(problem.code)
            if rule is not None and rule.overridable and problem.severity is Severity.ERROR:
                excusable.setdefault(problem.field, {})[problem.code] = sentence
        self.show_problems(by_field, excusable if self._editable else None)
        grave = [problem.field for problem in problems if problem.severity is Severity.ERROR]
        first = next((key for key in self._rows if key in grave), "")
        if first and go and self._editable:
            self.focus(first)

    def focus(self, key: str = "") -> None:
        """Put the cursor into a field, or into the first one."""
        row = self._rows.get(key) or next(iter(self._rows.values()), None)
        if row is not None:
            row.focus()
            bring_into_sight(row)

    def stops(self) -> list[QWidget]:
        """What Tab visits in this form, in its order."""
        return [stop for row in self._rows.values() for stop in row.stops()]

    def retranslate(self) -> None:
        """Headings of blocks in the language of the window; rows and labels look after themselves."""
        for block, heading in self._headings:
            heading.setText(self._vocabulary.block_title(block, language()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: language or size of text changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        enough = EMS_FOR_TWO_COLUMNS if self._editable else EMS_FOR_TWO_TO_READ
        columns = 2 if self.width() >= enough * self.fontMetrics().height() else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _clear(self) -> None:
        for widget in (*self._rows.values(), *(heading for _, heading in self._headings)):
            self._grid.removeWidget(widget)
            widget.deleteLater()
            widget.hide()
        self._rows.clear()
        self._headings.clear()

    def _arrange(self) -> None:
        """Put headings and rows into the grid; fields that need room take a whole line."""
        for _, heading in self._headings:
            self._grid.removeWidget(heading)
            heading.deleteLater()
        self._headings.clear()
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if self._columns == 2 else 0)
        line = 0
        for block, rows in groupby(self._rows.values(), key=lambda row: row.field.block):
            line = self._place_heading(block, line)
            column = 0
            for row in rows:
                wide = self._columns == 1 or row.field.kind is FieldKind.LONG_TEXT
                if wide and column:
                    line, column = line + 1, 0
                self._grid.addWidget(row, line, column, 1, 2 if wide else 1)
                row.span(2 if wide and self._columns == 2 else 1)
                column = 0 if wide else (column + 1) % 2
                line += column == 0
            line += column != 0
        self._grid.setRowStretch(line, 1)

    def _place_heading(self, block: str, line: int) -> int:
        if not self._with_headings or f"block.{block}" not in self._vocabulary.texts:
            return line
        heading = QLabel(self._vocabulary.block_title(block, language()), self)
        give_role(heading, role="heading")
        self._headings.append((block, heading))
        self._grid.addWidget(heading, line, 0, 1, 2)
        return line + 1
