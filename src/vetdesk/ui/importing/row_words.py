"""What the review says about a row: verdict, what changes, what is wrong; and how fields and values are called."""

import re
from collections.abc import Mapping
from typing import Final

from vetdesk.domain.forms import FieldKind, Problem, Severity, Value
from vetdesk.domain.importing.plan import CellDiff, PlannedRow, Verdict
from vetdesk.domain.importing.settling import CellRepair
from vetdesk.domain.masking import masked_id_number, masked_value
from vetdesk.domain.people import Identity
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.draft import EXTRA
from vetdesk.ui.importing.review import BulkDeed, BulkKind, Review, RowDeed
from vetdesk.ui.texts import CHINESE, QT_TRANSLATE_NOOP, capitalised, language, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Row, Status

VERDICTS: Final[Mapping[Verdict, tuple[Tone, str]]] = {
    Verdict.ADD: (Tone.GOOD, QT_TRANSLATE_NOOP("importing", "new")),
    Verdict.UPDATE: (Tone.WAITING, QT_TRANSLATE_NOOP("importing", "changed")),
    Verdict.SAME: (Tone.DRAFT, QT_TRANSLATE_NOOP("importing", "no change")),
    Verdict.CONFLICT: (Tone.RETURNED, QT_TRANSLATE_NOOP("importing", "conflict")),
    Verdict.ERROR: (Tone.LATE, QT_TRANSLATE_NOOP("importing", "error")),
    Verdict.SKIP: (Tone.DRAFT, QT_TRANSLATE_NOOP("importing", "not imported")),
}
"""The word for each verdict, those that ask for a look last but one."""

KINDS: Final[Mapping[RowKind, str]] = {
    RowKind.TITLE: QT_TRANSLATE_NOOP("importing", "title of the table"),
    RowKind.HEADER: QT_TRANSLATE_NOOP("importing", "headings"),
    RowKind.REPEATED_HEADER: QT_TRANSLATE_NOOP("importing", "headings again"),
    RowKind.SUBTOTAL: QT_TRANSLATE_NOOP("importing", "subtotal"),
    RowKind.CAPTION: QT_TRANSLATE_NOOP("importing", "caption"),
    RowKind.NOTE: QT_TRANSLATE_NOOP("importing", "note"),
    RowKind.SIGNATURE: QT_TRANSLATE_NOOP("importing", "signatures"),
    RowKind.BLANK: QT_TRANSLATE_NOOP("importing", "blank row"),
}
"""Why a row that is no person is not taken."""

DEEDS: Final[Mapping[RowDeed, str]] = {
    RowDeed.KEEP: QT_TRANSLATE_NOOP("importing", "&Keep this row all the same"),
    RowDeed.LEAVE_ERROR: QT_TRANSLATE_NOOP("importing", "&Leave this row out after all"),
    RowDeed.TAKE: QT_TRANSLATE_NOOP("importing", "&Take what the file says"),
    RowDeed.DECIDE_AGAIN: QT_TRANSLATE_NOOP("importing", "Decide this row a&gain"),
    RowDeed.LEAVE: QT_TRANSLATE_NOOP("importing", "&Leave row out"),
    RowDeed.TAKE_IN: QT_TRANSLATE_NOOP("importing", "&Take this row in after all"),
}

BULK: Final[Mapping[BulkKind, str]] = {
    BulkKind.KEEP_ERRORS: QT_TRANSLATE_NOOP("importing", "Keep {rows} rows with errors that name somebody"),
    BulkKind.LEAVE_ERRORS: QT_TRANSLATE_NOOP("importing", "Leave rows with errors out after all"),
    BulkKind.LEAVE_PROBLEM: QT_TRANSLATE_NOOP("importing", "Leave out {rows} rows: {problem}"),
    BulkKind.TAKE_FILE: QT_TRANSLATE_NOOP("importing", "“{field}”: take the file in all rows ({rows})"),
    BulkKind.TAKE_ARCHIVE: QT_TRANSLATE_NOOP("importing", "“{field}”: keep the archive in all rows ({rows})"),
    BulkKind.FIELD_AGAIN: QT_TRANSLATE_NOOP("importing", "“{field}”: decide row by row again"),
}
"""What may be decided about many rows at once."""

FIELDS: Final[Mapping[str, str]] = {
    "serial": QT_TRANSLATE_NOOP("importing", "Serial number"),
    "category": QT_TRANSLATE_NOOP("importing", "Category"),
    "identity": QT_TRANSLATE_NOOP("importing", "New identity"),
    "months": QT_TRANSLATE_NOOP("importing", "Months paid"),
    "amount": QT_TRANSLATE_NOOP("importing", "Amount paid"),
    "change_kind": QT_TRANSLATE_NOOP("importing", "Kind of change"),
    "change_reason": QT_TRANSLATE_NOOP("importing", "Reason of the change"),
    "changed_on": QT_TRANSLATE_NOOP("importing", "Date of the change"),
}
"""Names of what a workbook says and no field of the archive is called."""

_QUOTED = re.compile(r"\s*“…”\s*")
_FURTHER = re.compile(r"[;；。：:(（]|\. |\.$")
_LONGEST = 40

SIGNS: Final = {Severity.ERROR: "■", Severity.ASK: "?", Severity.WARNING: "▲", Severity.NOTICE: "○"}


def verdict_word(verdict: Verdict) -> str:
    """The word for a verdict."""
    return shown("importing", VERDICTS[verdict][1])


def field_word(field: str, vocabulary: Vocabulary) -> str:
    """How a field of a workbook is called: declared label, several joined, or the column's own heading."""
    if field.startswith(EXTRA):
        return field.removeprefix(EXTRA)
    if "+" in field:
        return " + ".join(field_word(part, vocabulary) for part in field.split("+"))
    if field in FIELDS:
        return shown("importing", FIELDS[field])
    return vocabulary.field(field).label.text(language()) if field in vocabulary.fields else field


def value_word(field: str, value: Value, vocabulary: Vocabulary) -> str:
    """A stored value as people read it, sensitive ones masked; a dash for nothing."""
    if value == "":
        return "—"
    if field in {"identity", "category"}:
        return vocabulary.code_label("category", value, language())
    declared = vocabulary.fields.get(field)
    if declared is None:
        return str(value)
    if declared.sensitive:
        return masked_value(declared, value)
    return vocabulary.value_text(field, value, language())


def sample_word(field: str, text: str, vocabulary: Vocabulary) -> str:
    """A value as it stands in a file, codes by the wording that they are read from, sensitive ones masked."""
    declared = vocabulary.fields.get(field)
    if field == "category" or (declared is not None and declared.kind is FieldKind.CODE):
        return code_text(text, field, vocabulary)
    return masked_value(declared, text) if declared is not None and declared.sensitive else text


def code_text(text: str, column: str, vocabulary: Vocabulary) -> str:
    """A cell's text to be edited: a code that was understood by the wording under which it is read again."""
    parts, texts = column.split("+"), text.split("—")
    if len(parts) == len(texts) > 1:
        return "—".join(code_text(one, part, vocabulary) for one, part in zip(texts, parts, strict=True))
    declared = vocabulary.fields.get(column)
    coded = declared is not None and declared.kind is FieldKind.CODE
    if declared is None or not coded:
        return vocabulary.code_label("category", text, CHINESE) if column == "category" else text
    return vocabulary.code_label(declared.vocabulary, text, CHINESE)


def told(name: str, text: str) -> str:
    """What something is called and what it says, joined as the language joins them."""
    return shown("importing", QT_TRANSLATE_NOOP("importing", "{name}: {text}")).format(name=name, text=text)


class RowWords:
    """Puts the rows of a review into words."""

    def __init__(self, review: Review, vocabulary: Vocabulary) -> None:
        self._review = review
        self._vocabulary = vocabulary
        self._several = len({row.sheet for row in review.plan.rows}) > 1

    def cells(self, place: int) -> Row:
        """One line of the list: where, who, verdict, why, ID number."""
        row = self._review.plan.rows[place]
        tone, word = VERDICTS[row.verdict]
        number = f"{self._review.sheet(place)} {row.row}" if self._several else str(row.row)
        id_number = masked_id_number(self._review.value(place, "id_number"))
        return (number, self._review.whom(place), Status(tone, shown("importing", word)), self._why(row), id_number)

    def details(self, place: int) -> list[str]:
        """Everything about one row, line by line: what is wrong, what changes, or what will be entered."""
        row = self._review.plan.rows[place]
        lines = [f"{SIGNS[problem.severity]} {self._problem(problem)}" for problem in row.problems]
        lines += [self._repair(repair) for repair in row.repairs]
        if row.verdict is Verdict.SKIP:
            return [*lines, self._why(row)]
        if row.verdict is Verdict.ADD:
            return lines + self._entered(place)
        return lines

    def heading(self, place: int, column: str) -> str:
        """How a column of a row is called in its file."""
        sheet = self._review.plan.reading.sheets[self._review.plan.rows[place].sheet]
        return "".join(sheet.headings.get(column, "").split()) or field_word(column, self._vocabulary)

    def problem(self, code: str, field: str = "", as_written: str = "…") -> str:
        """The sentence of a problem."""
        return self._problem(self._vocabulary.problem(code, field, as_written))

    def side(self, field: str, value: Value) -> str:
        """A value of archive or file, where one of them is to be chosen."""
        return value_word(field, value, self._vocabulary)

    def bulk(self, deed: BulkDeed) -> str:
        """What a decision about many rows does."""
        problem = _shortly(self.problem(deed.about)) if deed.kind is BulkKind.LEAVE_PROBLEM else ""
        field = "" if problem else field_word(deed.about, self._vocabulary)
        return shown("importing", BULK[deed.kind]).format(rows=f"{deed.rows:,}", problem=problem, field=field)

    def _repair(self, repair: CellRepair) -> str:
        text = shown("importing", QT_TRANSLATE_NOOP("importing", "✎ {field}: “{before}” repaired: “{after}”"))
        return text.format(
            field=field_word(repair.field, self._vocabulary),
            before=sample_word(repair.field, repair.as_written, self._vocabulary),
            after=sample_word(repair.field, repair.repaired, self._vocabulary),
        )

    def _why(self, row: PlannedRow) -> str:
        """The shortest thing that tells why the row has its verdict."""
        if row.verdict is Verdict.SKIP and row.deliberate:
            return capitalised(shown("importing", QT_TRANSLATE_NOOP("importing", "left out by you")))
        if row.kind is not RowKind.RECORD:
            return capitalised(shown("importing", KINDS[row.kind]))
        said = [self._repair(repair) for repair in row.repairs]
        said += [self._problem(problem) for problem in row.problems]
        said += [self._change(change) for change in row.changes]
        return "  ".join(said)

    def _problem(self, problem: Problem) -> str:
        return self._vocabulary.problem_text(problem, language())

    def _change(self, change: CellDiff) -> str:
        before = value_word(change.field, change.before, self._vocabulary)
        after = value_word(change.field, change.after, self._vocabulary)
        name = field_word(change.field, self._vocabulary)
        return told(name, after if change.field == "identity" else f"{before} → {after}")

    def _entered(self, place: int) -> list[str]:
        """What a new person's archive will hold."""
        person = self._review.plan.people[self._review.plan.rows[place].person].after
        values: dict[str, Value] = dict(person.values)
        for identity in person.identities:
            values |= identity.values
        lines = [told(field_word("category", self._vocabulary), self._identity(one)) for one in person.identities]
        if village := self._review.value(place, "village"):
            lines.append(told(field_word("village", self._vocabulary), village))
        lines += [self._value(key, value) for key, value in values.items()]
        lines += [told(heading, text) for heading, text in person.extra.items()]
        return lines

    def _identity(self, identity: Identity) -> str:
        category = self._vocabulary.code_label("category", identity.category, language())
        return f"{category} · {self._vocabulary.code_label('status', identity.status, language())}"

    def _value(self, key: str, value: Value) -> str:
        return told(field_word(key, self._vocabulary), value_word(key, value, self._vocabulary))


def _shortly(sentence: str) -> str:
    """What is wrong without the value and what to do about it: a line of a menu is no paragraph."""
    short = _FURTHER.split(_QUOTED.sub("", sentence))[0].strip()
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"
