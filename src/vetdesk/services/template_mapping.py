"""Recognising a county's template (上级模板): which sheet, which rows records replace, what its columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import templates as meanings
from vetdesk.domain.columns import heading_key, heading_keys
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.reading.result import ReadSheet, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.templates import TemplateColumn, TemplateForm
from vetdesk.files.sheet_stream import column_letters
from vetdesk.files.workbooks.refusal import RefusedError
from vetdesk.files.workbooks.template_look import TemplateLook, look_at_template

_MOST_COLUMNS = 400


@dataclass(frozen=True)
class TemplateMapping:
    """Works out how a template is filled, by the words for columns and the fields of the archive."""

    definitions: Definitions

    def recognised(self, reading: WorkbookReading, content: bytes) -> TemplateForm:
        """The form of a template that was read; raises UnreadableFileError if no sheet has headings."""
        rosters = [sheet for sheet in reading.sheets if sheet.is_roster and not sheet.hidden]
        if not rosters:
            raise UnreadableFileError(reading.file, "no_table")
        sheet = max(rosters, key=lambda one: len(one.columns))
        try:
            look = look_at_template(content, sheet.name)
        except RefusedError as refusal:
            raise UnreadableFileError(reading.file, refusal.reason, refusal.facts) from refusal
        index = list(reading.sheets).index(sheet)
        kinds = {row.row: row.kind for row in reading.rows if row.sheet == index}
        first, last, totals = _rows(sheet, kinds, look)
        columns = self._columns(sheet, look, first)
        village = next((at for at, one in enumerate(columns) if one.meaning == "village"), -1)
        blocks = any(column == village and first <= row <= last for row, column in look.blocks)
        return TemplateForm(sheet.name, first, last, totals, columns, blocks)

    def _columns(self, sheet: ReadSheet, look: TemplateLook, first: int) -> tuple[TemplateColumn, ...]:
        headings = _headings(sheet, look)
        calculated = look.formulas.get(first, frozenset())
        return tuple(
            TemplateColumn(
                column_letters(at),
                heading,
                meanings.KEEP if at in calculated else self.meaning(heading, sheet.columns.get(column_letters(at), "")),
            )
            for at, heading in sorted(headings.items())
        )

    def meaning(self, heading: str, understood: str = "") -> str:
        """What a heading means: as declared for templates, as the reader understood it, or by a field's name."""
        declared = self.definitions.rosters.template_headings
        for key in heading_keys(heading):
            if key in declared:
                return declared[key]
        if understood and not understood.startswith(meanings.EXTRA):
            return meanings.SERIAL if understood == "serial" else understood
        labels = self._labels()
        named = next((labels[key] for key in heading_keys(heading) if key in labels), "")
        return named or meanings.EXTRA + heading.strip(meanings.MANDATORY_MARKS + " \n")

    def _labels(self) -> dict[str, str]:
        vocabulary = self.definitions.vocabulary
        return {
            key: declared.key
            for subject in ("recipient", "identity")
            for declared in vocabulary.fields_for(subject)
            for name in (declared.label.zh, *declared.synonyms)
            for key in heading_keys(name)
        }


def _headings(sheet: ReadSheet, look: TemplateLook) -> dict[int, str]:
    """The lowest heading of each column (from 0) as it is written, its star kept."""
    texts, found = look.texts[sheet.name], dict[int, str]()
    for row in sorted(sheet.header_rows):
        for (at, column), text in texts.items():
            if at == row - 1 and column < _MOST_COLUMNS and heading_key(text):
                found[column] = text
    return found


def _rows(sheet: ReadSheet, kinds: Mapping[int, RowKind], look: TemplateLook) -> tuple[int, int, int]:
    """The first and last sample row and the row of the total below them, 0 for none."""
    first = max(sheet.header_rows) + 1
    row = first
    while _is_sample(row, first, sheet.name, kinds, look):
        row += 1
    last = row - 1
    if last < first and row not in kinds:
        last = first
    return first, last, row if kinds.get(row) is RowKind.SUBTOTAL else 0


def _is_sample(row: int, first: int, sheet: str, kinds: Mapping[int, RowKind], look: TemplateLook) -> bool:
    """A record is a sample row; a row that says nothing, or only calculates, if it looks like the first."""
    if kinds.get(row) is RowKind.RECORD:
        return True
    return look.says_nothing(sheet, row) and (look.looks_alike(row, first) or (row == first and row in kinds))
