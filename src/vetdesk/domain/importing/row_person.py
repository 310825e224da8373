"""What one row says about a person, in the words of the archive: stored values by subject, extras, texts as written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.domain import identity_number
from vetdesk.domain.columns import heading_key, heading_keys
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Value
from vetdesk.domain.importing.answers import AmbiguousMonth
from vetdesk.domain.reading.dates import read_date_text
from vetdesk.domain.reading.fields import Scalar
from vetdesk.domain.reading.numbers import read_number
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.temporary_numbers import is_temporary
from vetdesk.domain.vocabulary import Vocabulary

NOT_KEPT = frozenset(
    {"import_result", "serial", "months", "amount", "change_kind", "change_reason", "changed_on", "village", "category"}
)
"""Fields of a workbook that are no facts of the archive, or are kept in another way."""
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_SQUARE_METRES = re.compile(r"(\d{1,8}(?:\.\d{1,2})?)(?:平方米|平米|㎡|m²|m2)?", re.ASCII | re.IGNORECASE)
_TEN_THOUSAND = 10_000
_YES, _NO = (
    frozenset({"是", "有", "√", "1", "○", "y", "yes", "对"}),
    frozenset({"否", "无", "×", "0", "n", "no", "没有"}),
)


@dataclass(slots=True)
class RowPerson:
    """A row as stored values: of the person, of the identity under `category`, `extra` columns, texts as written."""

    values: dict[str, Value]
    identity: dict[str, Value]
    extra: dict[str, str]
    as_written: dict[str, str]
    category: str = ""
    village: str = ""

    @property
    def name(self) -> str:
        """The name in the row."""
        return str(self.values.get("name", ""))

    @property
    def id_number(self) -> str:
        """The valid ID number in the row, or ""."""
        return str(self.values.get("id_number", ""))


Keeper = Callable[[Scalar], Value | None]
Putter = Callable[[RowPerson, Scalar], None]


class RowMapper:
    """Turns rows as read into the archive's values; a column without a field becomes one where a label fits.

    What a column means is settled once; after that a cell costs one call. Columns whose headings are `not_taken` (see
    ColumnCatalogue) are no facts of the archive.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        month: AmbiguousMonth = AmbiguousMonth.UNANSWERED,
        not_taken: frozenset[str] = frozenset(),
    ) -> None:
        self._vocabulary = vocabulary
        self._month = month
        self._not_taken = not_taken
        self._recipient = vocabulary.keys("recipient")
        self._putters: dict[str, Putter] = {}
        self._labels = {
            key: declared.key
            for subject in ("recipient", "identity")
            for declared in vocabulary.fields_for(subject)
            for name in (declared.label.zh, *declared.synonyms)
            for key in heading_keys(name)
        }

    def person(self, row: ReadRow) -> RowPerson:
        """What the row says."""
        found = RowPerson({}, {}, {}, dict(row.written))
        putters = self._putters
        for field, value in row.values.items():
            putter = putters.get(field)
            if putter is None:
                putter = putters[field] = self._putter(field)
            putter(found, value)
        if row.findings:
            self._from_findings(row, found)
        if "id_number" in found.values:
            _from_id_number(found)
        return found

    def _from_findings(self, row: ReadRow, found: RowPerson) -> None:
        """Texts of cells that gave no value, and months by their answer."""
        for finding in row.findings:
            if finding.code == "date.ambiguous":
                self._month_answered(finding.field, finding.as_written, found)
            if finding.as_written and finding.field in self._recipient and finding.field not in found.values:
                found.as_written[finding.field] = finding.as_written
            elif finding.code == "name.remark_in_cell":
                found.as_written["name"] = finding.as_written

    def _putter(self, field: str) -> Putter:
        """How the values of a column are put into a person."""
        if field.startswith("extra:"):
            return self._extra(field.removeprefix("extra:"))
        if field in ("category", "village"):
            return lambda found, value: setattr(found, field, str(value))
        declared = self._vocabulary.fields.get(field)
        if declared is not None and not declared.column:
            return self._stored(declared.label.zh, declared)
        if field in NOT_KEPT:
            return _ignore
        if declared is None:
            return lambda found, value: found.extra.__setitem__(field, str(value))
        return _of_identity(field, _keeper(declared)) if declared.subject == "identity" else _of_person(field, declared)

    def _extra(self, heading: str) -> Putter:
        """A declared field that the reader does not know is filled where the value fits it; else the text is kept."""
        if heading_key(heading) in self._not_taken:
            return _ignore
        declared = self._declared_for(heading)
        if declared is None:
            return lambda found, value: found.extra.__setitem__(heading, str(value))
        return self._stored(heading, declared)

    def _stored(self, heading: str, declared: FieldDeclaration) -> Putter:
        """Texts are kept as values of a declared field; one that does not fit stays under its heading."""
        vocabulary, key, stored = self._vocabulary, declared.key, dict[Scalar, Value | None]()

        def put(found: RowPerson, value: Scalar) -> None:
            if value not in stored:
                stored[value] = stored_text(vocabulary, declared, str(value))
            kept = stored[value]
            if kept is None:
                found.extra[heading] = str(value)
            else:
                (found.identity if declared.subject == "identity" else found.values).setdefault(key, kept)

        return put

    def _declared_for(self, heading: str) -> FieldDeclaration | None:
        key = next((self._labels[one] for one in heading_keys(heading) if one in self._labels), "")
        declared = self._vocabulary.fields.get(key)
        return None if declared is None or declared.kind in {FieldKind.ID_NUMBER, FieldKind.PHONE} else declared

    def _month_answered(self, field: str, written: str, found: RowPerson) -> None:
        """1950.1 by the answer for the whole file; while unanswered there is no value."""
        year = written.partition(".")[0]
        forms = {
            AmbiguousMonth.JANUARY: f"{year}.01",
            AmbiguousMonth.OCTOBER: f"{year}.10",
            AmbiguousMonth.YEAR_ONLY: f"{year}年",
        }
        value = read_date_text(forms[self._month])[0] if self._month in forms else ""
        if value and field in self._recipient:
            found.values[field] = value
            found.as_written[field] = written


def stored_text(vocabulary: Vocabulary, field: FieldDeclaration, text: str) -> Value | None:
    """A text of a workbook as the stored value of a declared field, None if it does not fit.

    The station's own fields are rows of text: their numbers are kept as digits.
    """
    value = _fitting(vocabulary, field, text)
    return value if value is None or field.column else str(value)


def _fitting(vocabulary: Vocabulary, field: FieldDeclaration, text: str) -> Value | None:
    if field.kind is FieldKind.CODE:
        return vocabulary.code_of(field.vocabulary, text) or None
    if field.kind is FieldKind.FLAG:
        folded = text.casefold()
        return 1 if folded in _YES else 0 if folded in _NO else None
    if field.kind is FieldKind.DATE:
        return read_date_text(text)[0] or None
    if field.kind in {FieldKind.MONEY, FieldKind.INTEGER}:
        number, _ = read_number(text)
        return None if number is None else _keeper(field)(number)
    if field.kind is FieldKind.MEASURE:
        found = _SQUARE_METRES.fullmatch(text)
        return found.group(1) if found else None
    return text if not field.max_length or len(text) <= field.max_length else None


def _ignore(_found: RowPerson, _value: Scalar) -> None:
    """Such a column is no fact of the archive."""


def _of_person(key: str, declared: FieldDeclaration) -> Putter:
    keeper = _keeper(declared)
    if keeper is not str:
        return lambda found, value: _put(found, found.values, key, keeper(value), value)

    def put(found: RowPerson, value: Scalar) -> None:
        found.values[key] = value if isinstance(value, str) else str(value)

    return put


def _of_identity(key: str, keeper: Keeper) -> Putter:
    return lambda found, value: _put(found, found.identity, key, keeper(value), value)


def _put(found: RowPerson, target: dict[str, Value], key: str, stored: Value | None, value: Scalar) -> None:
    """A value that does not fit its field (half a year of service) is kept as an extra column."""
    if stored is None:
        found.extra[key] = str(value)
    else:
        target[key] = stored


def _keeper(field: FieldDeclaration) -> Keeper:
    """How a value as read is stored: money in 1/10,000 yuan, counts whole, codes and the rest as text."""
    if field.kind is FieldKind.MONEY:
        return lambda value: round(float(value) * _TEN_THOUSAND)
    if field.kind is FieldKind.INTEGER:
        return lambda value: int(value) if float(value).is_integer() else None
    return str


def _from_id_number(found: RowPerson) -> None:
    """Sex and birth date that the row does not say stand in a valid ID number; what is none is kept as text only."""
    number = found.id_number
    if not identity_number.is_whole(number):
        found.as_written["id_number"] = str(found.values.pop("id_number"))
        return
    found.values.setdefault("sex", identity_number.sex(number))
    born = identity_number.birth_date(number)
    if born is not None:
        found.values.setdefault("birth_date", born.isoformat())


def birth_hint(row: ReadRow, found: RowPerson) -> str:
    """The birth date of a row without a valid ID number, from its own cell or from the digits of a damaged one."""
    if "birth_date" in found.values:
        return str(found.values["birth_date"])
    written = identity_number.tidy(_written(row, "id_number"))
    try:
        return date(int(written[6:10]), int(written[10:12]), int(written[12:14])).isoformat()
    except ValueError:
        return ""


def _written(row: ReadRow, field: str) -> str:
    return next((finding.as_written for finding in row.findings if finding.field == field), "")


def own_number(row: ReadRow) -> str:
    """The temporary number (临时编号) that stands in a row instead of an ID number: one of our rosters came back."""
    written = _written(row, "id_number").strip()
    return written if is_temporary(written) else ""


def masked_fits(written: str, number: str) -> bool:
    """Whether a masked number such as 5299**********2114 may be this one: every digit that shows is the same."""
    shown = identity_number.tidy(written)
    if len(shown) == len(number):
        return all(a in ("*", b) for a, b in zip(shown, number, strict=True))
    tail = identity_number.masked_tail(written)
    return bool(tail) and number.endswith(tail)


def merged_values(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value]:
    """The values after an import: blank never erases, and a less precise date does not replace a better one."""
    merged = dict(old)
    for key, value in new.items():
        before = old.get(key)
        if before != value and not _tells_less(before, value):
            merged[key] = value
    return merged


def _tells_less(old: Value | None, new: Value) -> bool:
    """A date of fewer parts that agrees with the one that is there."""
    return isinstance(old, str) and isinstance(new, str) and bool(_DATE.fullmatch(old)) and old.startswith(f"{new}-")
