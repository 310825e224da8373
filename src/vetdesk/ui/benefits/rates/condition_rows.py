"""Conditions of a supplement, chosen from declared facts: which fact, how it is compared, with what."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.hints import give_hint

ROWS = 4
"""So many conditions can be chosen; more are written as a rule."""
_AGE = "age"
_ASKED = {
    FieldKind.FLAG: ("is", "is_not"),
    FieldKind.CODE: ("is", "is_not"),
    FieldKind.INTEGER: ("at_least", "at_most"),
    FieldKind.MONEY: ("at_least", "at_most"),
    FieldKind.DATE: ("from", "before"),
}
_WORDS = {
    "is": QT_TRANSLATE_NOOP("rates", "is"),
    "is_not": QT_TRANSLATE_NOOP("rates", "is not"),
    "at_least": QT_TRANSLATE_NOOP("rates", "at least"),
    "at_most": QT_TRANSLATE_NOOP("rates", "at most"),
    "from": QT_TRANSLATE_NOOP("rates", "on or after"),
    "before": QT_TRANSLATE_NOOP("rates", "before"),
}
_NUMBERS = (FieldKind.INTEGER, FieldKind.MONEY)


class _Row:
    """One condition: the fact, the comparison, and either a code or something typed."""

    def __init__(self, place: int, parent: "ConditionRows") -> None:
        self.fact, self.op, self.code = CodeEdit(parent), CodeEdit(parent), CodeEdit(parent)
        self.text = QLineEdit(parent)
        for name, edit in (("fact", self.fact), ("op", self.op), ("code", self.code), ("text", self.text)):
            edit.setObjectName(f"condition_{name}_{place}")

    def clear(self) -> None:
        for edit in (self.fact, self.op, self.code):
            edit.choose("")
        self.text.clear()


class ConditionRows(Translated):
    """Up to four conditions; all of them must hold, or one of them."""

    def __init__(self, services: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        vocabulary = services.station.definitions.vocabulary
        self._vocabulary = vocabulary
        known = [*vocabulary.fields_for("recipient"), *vocabulary.fields_for("identity")]
        self._facts = {one.key: one for one in known if one.kind in _ASKED}
        self._heading = QLabel(self)
        give_role(self._heading, role="heading")
        self._heading.setWordWrap(True)
        self.joined = CodeEdit(self)
        self.joined.setObjectName("condition_joined")
        self._more = QPushButton(self)
        self._more.setObjectName("more_conditions")
        self._shown = 1
        self._more.clicked.connect(lambda _checked=False: self._show(self._shown + 1))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._heading, 0, 0)
        grid.addWidget(self.joined, 0, 1, 1, 2)
        self.rows = [_Row(place, self) for place in range(1, ROWS + 1)]
        for place, row in enumerate(self.rows, 1):
            grid.addWidget(row.fact, place, 0)
            grid.addWidget(row.op, place, 1)
            grid.addWidget(row.code, place, 2)
            grid.addWidget(row.text, place, 2)
            row.fact.currentIndexChanged.connect(lambda _index, one=row, place=place: self._chosen(one, place))
        for column, stretch in enumerate((4, 2, 3)):
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self._more, ROWS + 1, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()
        self._show(1)

    def retranslate(self) -> None:
        """Set every text."""
        said = language()
        self._heading.setText(self.tr("Only where the archive says"))
        self._more.setText(self.tr("One more condition"))
        self.joined.setAccessibleName(self.tr("How the conditions are joined"))
        ways = [("all", self.tr("all of these")), ("any", self.tr("one of these"))]
        self.joined.offer(ways, empty=False)
        facts = [(key, one.label.text(said)) for key, one in self._facts.items()]
        for row in self.rows:
            row.fact.offer([(_AGE, self.tr("Age in whole years")), *facts])
            row.fact.setAccessibleName(self.tr("Fact"))
            row.op.setAccessibleName(self.tr("How it is compared"))
            row.code.setAccessibleName(self.tr("Value"))
            row.text.setAccessibleName(self.tr("Value"))
            self._fit(row)

    def clear(self) -> None:
        """Ask nothing."""
        for row in self.rows:
            row.clear()
        self._show(1)

    def is_wrong(self) -> bool:
        """Whether some fact is chosen without what it must be."""
        return any(row.fact.value() and self._read(row) is None for row in self.rows[: self._shown])

    def table(self) -> Mapping[str, Any]:
        """The conditions as the rules' language writes them; empty for none."""
        read = [self._read(row) for row in self.rows[: self._shown] if row.fact.value()]
        found = [one for one in read if one is not None]
        return found[0] if len(found) == 1 else {self.joined.value() or "all": found} if found else {}

    def _read(self, row: _Row) -> Mapping[str, Any] | None:
        """One condition; None while it is not complete."""
        key, op, text = row.fact.value(), row.op.value(), row.text.text().strip()
        if key == _AGE:
            return {"age_of": "birth_date", op: int(text), "counting": "month"} if op and text.isdecimal() else None
        kind = self._facts[key].kind
        value: int | str | None
        if kind in {FieldKind.FLAG, FieldKind.CODE}:
            code = row.code.value()
            value = (int(code) if kind is FieldKind.FLAG else code) if code else None
        elif kind is FieldKind.DATE:
            value = _day(text)
        else:
            value = _number(kind, text)
        return {"field": key, op: value} if op and value is not None else None

    def _fit(self, row: _Row) -> None:
        """Offer the comparisons and values of the fact that is chosen."""
        key = row.fact.value()
        declared = self._facts.get(key)
        kind = FieldKind.INTEGER if key == _AGE else declared.kind if declared else None
        chosen = row.op.value()
        ops = _ASKED.get(kind, ()) if kind else ()
        row.op.offer([(one, shown("rates", _WORDS[one])) for one in ops], empty=False)
        row.op.choose(chosen if chosen in ops else next(iter(ops), ""))
        coded = kind in {FieldKind.FLAG, FieldKind.CODE}
        row.code.setVisible(coded and row.fact.isVisibleTo(self))
        row.text.setVisible(not coded and row.fact.isVisibleTo(self))
        row.text.setEnabled(bool(key))
        give_hint(row.text, self.tr("yyyy-mm-dd") if kind is FieldKind.DATE else "")
        if declared is not None and coded:
            row.code.offer(self._values(declared))

    def _chosen(self, row: _Row, place: int) -> None:
        """A fact was chosen, perhaps in a row that is not shown yet, as a draft is put back."""
        if row.fact.value() and place > self._shown:
            self._show(place)
        self._fit(row)

    def _values(self, declared: FieldDeclaration) -> list[tuple[str, str]]:
        if declared.kind is FieldKind.FLAG:
            return [("1", self.tr("yes")), ("0", self.tr("no"))]
        codes = self._vocabulary.codes(declared.vocabulary).items()
        return [(code, one.label.text(language())) for code, one in codes]

    def _show(self, count: int) -> None:
        """Show so many rows."""
        self._shown = min(count, ROWS)
        for place, row in enumerate(self.rows, 1):
            for edit in (row.fact, row.op, row.code, row.text):
                edit.setVisible(place <= self._shown)
            if place <= self._shown:
                self._fit(row)
        self.joined.setVisible(self._shown > 1)
        self._more.setVisible(self._shown < ROWS)


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _number(kind: FieldKind, text: str) -> int | None:
    """A whole number; money in whole yuan."""
    if kind is FieldKind.INTEGER:
        return int(text) if text.isdecimal() else None
    found = amount(text) if text else None
    yuan = 10_000
    return found // yuan if found is not None and found % yuan == 0 else None
