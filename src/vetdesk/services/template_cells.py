"""The cells of a record in a county's template: values as its own drop-down lists spell them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vetdesk.domain import templates as meanings
from vetdesk.domain.columns import heading_key
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.templates import TemplateColumn, TemplateForm, entries_below, spelled
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbooks.template_look import TemplateLook
from vetdesk.files.workbooks.template_rows import KEEP
from vetdesk.services.roster_cells import CHINESE, yuan
from vetdesk.storage.roster_rows import RosterRow

Cell = str | int | float | None
_CODED = {"category": "category", "status": "status"}
_ENDINGS = ("村民委员会", "居民委员会", "村委会", "居委会", "社区", "村")
_BETWEEN = "—"
_WORKED_OUT = frozenset({meanings.BLANK, meanings.SERIAL, meanings.KEEP, meanings.TOWNSHIP})


@dataclass
class TemplateCells:
    """Makes the cells of one filling; `empty` counts mandatory cells that stay empty, `unlisted` names values that
    the template's lists do not know, by the column's heading.
    """

    form: TemplateForm
    look: TemplateLook
    vocabulary: Vocabulary
    township: str
    empty: dict[str, int] = field(default_factory=dict)
    unlisted: dict[str, None] = field(default_factory=dict)
    _known: dict[tuple[int, Any], Cell] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.fields = fields_of(self.form)
        self._entries = {at: self._list_of(one, at) for at, one in self._places()}

    def record(self, number: int, row: RosterRow, extra: Mapping[str, str]) -> dict[int, object]:
        """The cells of one record by column from 0; `extra` are texts kept under headings of their own."""
        values = dict(zip(self.fields, row.values, strict=True))
        cells: dict[int, object] = {}
        for at, column in self._places():
            cells[at] = self._cell(at, column, number, values, extra)
            if cells[at] in {None, ""} and column.meaning:
                cells[at] = extra.get(heading_key(column.heading))
            if column.mandatory and cells[at] in {None, ""}:
                self.empty[column.heading] = self.empty.get(column.heading, 0) + 1
        return cells

    def money_columns(self) -> list[int]:
        """The columns (from 0) that hold money."""
        return [at for at, one in self._places() if self._kind(one.meaning) is FieldKind.MONEY]

    def _places(self) -> list[tuple[int, TemplateColumn]]:
        return [(column_index(one.letters), one) for one in self.form.columns]

    def _cell(
        self, at: int, column: TemplateColumn, number: int, values: Mapping[str, Any], extra: Mapping[str, str]
    ) -> object:
        meaning = column.meaning
        if meaning == meanings.KEEP:
            return KEEP
        if meaning == meanings.SERIAL:
            return number
        if meaning == meanings.TOWNSHIP:
            return self._worded(at, column, "", extra.get(heading_key(column.heading)) or self.township)
        if meaning.startswith(meanings.EXTRA):
            return self._worded(at, column, "", extra.get(heading_key(meaning.removeprefix(meanings.EXTRA)), ""))
        parts = [self._worded(at, column, key, values.get(key)) for key in meaning.split("+") if key]
        if len(parts) < 2:
            return parts[0] if parts else None
        dates = all(self._kind(key) is FieldKind.DATE for key in meaning.split("+"))
        return (_BETWEEN if dates else "").join(str(part) for part in parts if part not in {None, ""})

    def _worded(self, at: int, column: TemplateColumn, key: str, value: Any) -> Cell:  # noqa: ANN401 - as stored
        if value is None or value == "":
            return None
        if (at, value) not in self._known:
            self._known[at, value] = self._spelled(at, column, key, value)
        return self._known[at, value]

    def _spelled(self, at: int, column: TemplateColumn, key: str, value: Any) -> Cell:  # noqa: ANN401 - as stored
        kind = self._kind(key)
        if kind is FieldKind.MONEY:
            return yuan(int(value))
        wordings = self._wordings(key, value)
        entries = self._entries[at]
        if not entries:
            return int(value) if kind is FieldKind.INTEGER else wordings[0]
        found = spelled(entries, wordings)
        if not found:
            self.unlisted[f"{column.heading}：{wordings[0]}"] = None
        return found or wordings[0]

    def _wordings(self, key: str, value: Any) -> Sequence[str]:  # noqa: ANN401 - as stored
        """How a value may be spelled, the official way first; codes and numbers last."""
        listed, kind = self._code_list(key), self._kind(key)
        if listed:
            named = self.vocabulary.codes(listed).get(str(value))
            if named is None:
                return [str(value)]
            former = [one.label.zh for one in named.former]
            return [named.label.zh, *named.aliases, *former, str(getattr(named, "number", "")), named.code]
        if kind is FieldKind.FLAG:
            return [self.vocabulary.value_text(key, value, CHINESE)]
        text = str(value)
        if key != "village":
            return [text]
        bare = next((text.removesuffix(ending) for ending in _ENDINGS if text.endswith(ending)), text)
        return [text, *(bare + ending for ending in _ENDINGS), bare]

    def _code_list(self, key: str) -> str:
        if key in _CODED:
            return _CODED[key]
        declared = self.vocabulary.fields.get(key)
        return declared.vocabulary if declared is not None and declared.kind is FieldKind.CODE else ""

    def _kind(self, key: str) -> FieldKind | None:
        declared = self.vocabulary.fields.get(key)
        return declared.kind if declared is not None else None

    def _list_of(self, column: TemplateColumn, at: int) -> tuple[str, ...]:
        """The list that a column offers: its own drop-down, else the list under its heading on another sheet."""
        own = self.look.entries(self.form.sheet, self.form.first_row, at)
        if own:
            return own
        others = (texts for name, texts in self.look.texts.items() if name != self.form.sheet)
        heading = column.heading.strip(meanings.MANDATORY_MARKS)
        return next((entries for texts in others if (entries := entries_below(texts, heading))), ())


def fields_of(form: TemplateForm) -> tuple[str, ...]:
    """The fields of the archive that a filling needs."""
    wanted = (
        key
        for column in form.columns
        if column.meaning not in _WORKED_OUT and not column.meaning.startswith(meanings.EXTRA)
        for key in column.meaning.split("+")
    )
    return tuple(dict.fromkeys(wanted))


def column_index(letters: str) -> int:
    """A column counted from 0 by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
