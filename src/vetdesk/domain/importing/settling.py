"""Settling (按答复整理): a reading as a person's answers make it, before it is compared with the archive. Pure.

Cells that were repaired are read again by the same rules as those of the file; what does not change is not copied.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetdesk.domain import identity_number
from vetdesk.domain.forms import Severity
from vetdesk.domain.importing.answers import Answers, MaskedNumbers, Repeated, RowKey, TwoPeople
from vetdesk.domain.reading.cells import Sheet
from vetdesk.domain.reading.checks import file_problems, row_problems
from vetdesk.domain.reading.fields import FieldReaders, Scalar
from vetdesk.domain.reading.result import Finding, ReadRow, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.reading.rules import ReadingRules

REPEATED_CODE = "duplicate.in_file_same_category"
MASKED_CODE = "id.masked"
MONTH_CODE = "date.ambiguous"
TWO_PEOPLE_CODES = frozenset({"two_people_in_cell", "id.two_in_cell"})
UNKNOWN_VALUES = frozenset({"category.unknown", "category.typo", "grade.unknown", "field.unknown_code"})
"""Problems of wordings that no code is declared for, or that were only guessed."""
_IN_ROW = frozenset({"sex.mismatch", "birth.mismatch", "date.order", "grade.illness_over_6"})
_IN_FILE = frozenset({REPEATED_CODE, "duplicate.multiple_identity", "account.shared"})
_NEEDED = (("id_number", "id.missing"), ("name", "name.missing"))
_BETWEEN = re.compile(r"[/／、,，;；\n\r&＆|]+|\s+[和与]\s+|\s+")
_NUMBERS = re.compile(r"\d{17}[\dXx×*Х]|\d{15}")


@dataclass(frozen=True, slots=True)
class CellRepair:
    """A cell that a person repaired: its column's field, the text in the file, the text that counts instead."""

    field: str
    as_written: str
    repaired: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A reading as the answers make it; `left` are rows that an answer about the whole file leaves out."""

    reading: WorkbookReading
    left: frozenset[RowKey] = frozenset()
    repairs: Mapping[RowKey, tuple[CellRepair, ...]] = field(default_factory=dict)


def settled(reading: WorkbookReading, answers: Answers, rules: ReadingRules) -> Settled:
    """The reading with repaired cells, mapped wordings and whoever was chosen among repeated rows."""
    rows: Sequence[ReadRow] = reading.rows
    if answers.repairs or answers.values or answers.two_people:
        rows = _put_right(reading, answers, rules)
    left = _masked(rows) if answers.masked is MaskedNumbers.LEAVE else frozenset()
    if rows is not reading.rows or left or answers.left or answers.repeated:
        rows = _checked_again(rows, left | answers.left, rules)
        repeated = _repeated(rows, left | answers.left, answers.repeated)
        if repeated:
            left |= repeated
            rows = _checked_again(rows, left | answers.left, rules)
    return Settled(replace(reading, rows=tuple(rows)), left, _repairs(reading, answers))


def _put_right(reading: WorkbookReading, answers: Answers, rules: ReadingRules) -> list[ReadRow]:
    """Every row with the texts that a person gave its cells, and the codes that they gave its wordings."""
    columns = [frozenset(sheet.columns.values()) for sheet in reading.sheets]
    letters = [{name: letter for letter, name in sheet.columns.items()} for sheet in reading.sheets]
    rows = []
    for row in reading.rows:
        fresh = row
        if row.kind is RowKind.RECORD:
            texts = {**_one_of_two(row, answers.two_people), **answers.repairs.get((row.sheet, row.row), {})}
            if texts:
                fresh = reread(row, texts, columns[row.sheet], rules, letters[row.sheet])
            if fresh.findings and answers.values:
                fresh = _with_values(fresh, answers.values, rules)
        rows.append(fresh)
    return rows


def _repairs(reading: WorkbookReading, answers: Answers) -> dict[RowKey, tuple[CellRepair, ...]]:
    """What was repaired, beside what is written in the file."""
    if not answers.repairs:
        return {}
    written = {key: row for row in reading.rows if (key := (row.sheet, row.row)) in answers.repairs}
    return {
        key: tuple(CellRepair(name, cell_text(row, name), text) for name, text in answers.repairs[key].items())
        for key, row in written.items()
    }


def reread(
    row: ReadRow,
    texts: Mapping[str, str],
    columns: Iterable[str],
    rules: ReadingRules,
    letters: Mapping[str, str] | None = None,
) -> ReadRow:
    """The row with these texts in its cells (by column: a field, "a+b" or "extra:…"), read and checked as in the file.

    `columns` are all columns of the sheet. Where a text is empty the row says nothing there.
    """
    columns = frozenset(columns)
    parts = {part for column in texts for part in _parts(column, columns)}
    readers = FieldReaders(rules, Sheet("", []), columns)
    values = {name: value for name, value in row.values.items() if name not in parts}
    findings = [finding for finding in row.findings if finding.field not in parts]
    written = {name: text for name, text in row.written.items() if name not in parts}
    for column, text in texts.items():
        for name, value, code in readers.reader(column)(text) if text.strip() else ():
            if value != "":
                values[name] = value
                written[name] = cell_text(row, column) or text
            if code:
                findings.append(_finding(name, code, rules, text, (letters or {}).get(column, "")))
    declared = {part for column in columns for part in column.split("+")}
    for name, code in _NEEDED:
        missing = name in parts and name in declared and name not in values
        if missing and not any(finding.field == name for finding in findings):
            findings.append(_finding(name, code, rules))
    fresh = replace(
        row, values=values, findings=findings, written=_worth_keeping(written, values), inferred=row.inferred - parts
    )
    return _checked_row(fresh, rules)


def cell_text(row: ReadRow, column: str) -> str:
    """What a cell says, as nearly as it is written in the file: damaged and dated cells by their text."""
    parts = column.split("+")
    for finding in row.findings:
        if finding.field in parts and finding.as_written and finding.code not in _IN_FILE:
            return finding.as_written
    texts = [row.written.get(part) or str(row.values.get(part, "")) for part in parts]
    return "—".join(texts) if all(texts) else "".join(texts)


def _worth_keeping(written: Mapping[str, str], values: Mapping[str, Scalar]) -> dict[str, str]:
    return {name: text for name, text in written.items() if name in values and str(values[name]) != text}


def _parts(column: str, columns: frozenset[str]) -> tuple[str, ...]:
    """The fields that a column fills; 六级因公 tells the cause as well where no other column does."""
    parts = tuple(column.split("+"))
    alone = column == "disability_grade" and "disability_cause" not in columns
    return (*parts, "disability_cause") if alone else parts


def _finding(name: str, code: str, rules: ReadingRules, text: str = "", letter: str = "") -> Finding:
    return Finding(name, code, rules.severity(code), text, letter)


def _one_of_two(row: ReadRow, answer: TwoPeople) -> dict[str, str]:
    """The texts that a row has if only one of the two people in its cells is meant."""
    if answer is TwoPeople.UNANSWERED:
        return {}
    place = 0 if answer is TwoPeople.FIRST else -1
    texts = {}
    for finding in row.findings:
        if finding.code == "two_people_in_cell":
            texts["name"] = [part for part in _BETWEEN.split(finding.as_written) if part][place]
        elif finding.code == "id.two_in_cell":
            numbers = _NUMBERS.findall(identity_number.tidy(finding.as_written))
            texts["id_number"] = numbers[place] if len(numbers) > 1 else finding.as_written
    return texts


def _with_values(row: ReadRow, values: Mapping[str, Mapping[str, str]], rules: ReadingRules) -> ReadRow:
    """The row with wordings that somebody gave a code."""
    given = {
        finding.field: (finding, code)
        for finding in row.findings
        if finding.code in UNKNOWN_VALUES and (code := values.get(finding.field, {}).get(finding.as_written))
    }
    if not given:
        return row
    settled_values: dict[str, Scalar] = {
        name: int(code) if name == "disability_grade" else code for name, (_, code) in given.items()
    }
    answered = [finding for finding, _ in given.values()]
    fresh = replace(
        row,
        values={**row.values, **settled_values},
        findings=[finding for finding in row.findings if finding not in answered],
        written={**row.written, **{finding.field: finding.as_written for finding in answered}},
        inferred=row.inferred - set(given),
    )
    return _checked_row(fresh, rules)


def _checked_row(row: ReadRow, rules: ReadingRules) -> ReadRow:
    """The row with the contradictions that it has now, those of before kept as they were told."""
    now = row_problems(row.values)
    held = [finding for finding in row.findings if finding.code not in _IN_ROW or (finding.field, finding.code) in now]
    known = {(finding.field, finding.code) for finding in held}
    fresh = [
        _finding(name, code, rules, str(row.values.get(name, ""))) for name, code in now if (name, code) not in known
    ]
    return replace(row, findings=held + fresh)


def _checked_again(rows: Sequence[ReadRow], left: frozenset[RowKey], rules: ReadingRules) -> list[ReadRow]:
    """The rows with what repeats among those that count."""
    places = [i for i, row in enumerate(rows) if row.kind is RowKind.RECORD and (row.sheet, row.row) not in left]
    now: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for index, name, code in file_problems(rows[place].values for place in places):
        now[places[index]].append((name, code))
    checked = list(rows)
    for place in places:
        row = rows[place]
        before = [finding for finding in row.findings if finding.code in _IN_FILE]
        if [(finding.field, finding.code) for finding in before] != now.get(place, []):
            others = [finding for finding in row.findings if finding.code not in _IN_FILE]
            told = [_finding(name, code, rules, str(row.values[name])) for name, code in now.get(place, [])]
            checked[place] = replace(row, findings=others + told)
    return checked


def _masked(rows: Iterable[ReadRow]) -> frozenset[RowKey]:
    return frozenset((row.sheet, row.row) for row in rows if has_code(row, {MASKED_CODE}))


def _repeated(rows: Iterable[ReadRow], left: frozenset[RowKey], answer: Repeated) -> frozenset[RowKey]:
    """The rows that do not count where a person stands several times in one category."""
    if answer is Repeated.UNANSWERED:
        return frozenset()
    groups: defaultdict[tuple[Scalar, Scalar], list[ReadRow]] = defaultdict(list)
    for row in rows:
        if row.kind is RowKind.RECORD and row.values.get("id_number") and (row.sheet, row.row) not in left:
            groups[row.values["id_number"], row.values.get("category", "")].append(row)
    gone: set[RowKey] = set()
    for group in groups.values():
        if len(group) > 1:
            ordered = group if answer is Repeated.FIRST else group[::-1]
            wins = next((row for row in ordered if not _has_other_error(row)), ordered[0])
            gone |= {(row.sheet, row.row) for row in group if row is not wins}
    return frozenset(gone)


def _has_other_error(row: ReadRow) -> bool:
    return any(finding.severity is Severity.ERROR and finding.code != REPEATED_CODE for finding in row.findings)


def has_code(row: ReadRow, codes: Iterable[str]) -> bool:
    """Whether something of this sort was found in the row."""
    return any(finding.code in codes for finding in row.findings)
