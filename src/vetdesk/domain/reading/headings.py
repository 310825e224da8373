"""Headings (表头): where a table begins, what each of its columns means, and which must be asked about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.columns import ColumnCatalogue, heading_key, heading_keys
from vetdesk.domain.reading.cells import Cell, Merge, Row, column_letter, is_blank, text_of
from vetdesk.domain.reading.stamped import KEY_HEADING

_PERSON = ("name", "id_number")
_TELLING = frozenset(
    {
        "category",
        "village",
        "birth_date",
        "enlisted_on",
        "discharged_on",
        "enlisted_on+discharged_on",
        "certificate_number",
        "disability_grade",
        "disability_grade+disability_cause",
        "household_address",
        "living_address",
        "account_number",
        "monthly_standard",
        "amount",
        "died_on",
        "change_kind",
    }
)
"""Without an ID number a list of names is a roster only with one of these: 姓名, 职务, 电话 is somebody's staff."""
_STAFF = frozenset({"职务", "岗位", "职位", "分工"})
"""Beside names without ID numbers these make a list of officials, whatever else it tells."""
_NOBODYS = frozenset({"serial", "remarks", "amount", "months"})
"""Fields that belong to the row rather than to a person: 人员编号 is not its serial number."""
_UNSURE = 1000
"""Added to the rank of a heading that was understood only after words in front of it were taken away."""
_ROWS_ABOVE = 2
_ROWS_BELOW = 3


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one heading may mean: a field ("" for none), how sure (0 is surest), and whether to ask."""

    field: str = ""
    rank: int = 0
    ask: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """One column: `field` is a field key, "a+b", or "extra:<heading>"; `ask` if it may mean another person."""

    index: int
    field: str
    heading: str
    ask: bool = False

    @property
    def letter(self) -> str:
        """The letters of the column in the sheet."""
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one table: its rows (first and last, from 0) and columns; `key_column` is the hidden one in which
    a workbook of ours keeps the key of each row, or -1."""

    first_row: int
    last_row: int
    columns: tuple[HeadedColumn, ...]
    key_column: int = -1

    def column(self, field: str) -> int:
        """The index of a field's column, or -1."""
        return next((column.index for column in self.columns if column.field == field), -1)


class HeadingReader:
    """Finds headings in one sheet. `overrides` are a person's answers: column letter → field, "" for keep as it is."""

    def __init__(
        self,
        catalogue: ColumnCatalogue,
        rows: Sequence[Row],
        merges: Sequence[Merge],
        overrides: Mapping[str, str] | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._ranks = {
            key: (field, rank) for field, keys in catalogue.fields.items() for rank, key in reversed([*enumerate(keys)])
        }
        self._rows = rows
        self._merged = {
            (row, column): merge
            for merge in merges
            for row in range(merge[0], min(merge[2], merge[0] + 5) + 1)
            for column in range(merge[1], min(merge[3], merge[1] + 600) + 1)
        }
        self._overrides = overrides or {}
        self._alone: dict[str, Meaning] = {}

    def at(self, row: int) -> Heading | None:
        """The heading whose row with the person's columns is `row`, or None if this is no such row."""
        if not self._is_anchor(self._rows[row]):
            return None
        first = self._upwards(row)
        last = self._downwards(first, row)
        columns = self._columns(first, last)
        keys = [column.index for column in columns if column.heading == KEY_HEADING]
        shown = tuple(column for column in columns if column.index not in keys)
        return Heading(first, last, shown, keys[0] if keys else -1)

    def meaning(self, path: Sequence[str]) -> Meaning:
        """What a heading under the headings above it (`path`, lowest last) means."""
        above = [heading_key(text) for text in path[:-1]]
        for key in heading_keys(path[-1]):
            found = self._meaning(key)
            if not found.known:
                continue
            if any(map(self._means_relative, above)):
                return Meaning(known=True)
            if found.field.split("+")[0] in self._catalogue.other_person_fields and above:
                return self._under(above, found)
            if any(
                word in text for text in above for word in self._catalogue.before_and_after if text.startswith(word)
            ):
                return Meaning(known=True)
            return found
        return Meaning()

    def _means_relative(self, above: str) -> bool:
        """配偶情况 and 烈士 tell of somebody else, whatever stands below; 义务兵役 tells of service."""
        return any(above.startswith(word) and not above.startswith(word + "役") for word in self._catalogue.relatives)

    def _under(self, above: Sequence[str], found: Meaning) -> Meaning:
        """姓名 under 领款人 is not surely the person of the row."""
        if any(text.startswith(word) for text in above for word in self._catalogue.other_person):
            return Meaning(ask=True, known=True)
        return found

    def _meaning(self, key: str) -> Meaning:
        if key in self._ranks:
            return Meaning(*self._ranks[key], known=True)
        for word in self._catalogue.own_person:
            field, rank = self._ranks.get(key.removeprefix(word), ("", 0)) if key.startswith(word) else ("", 0)
            if field and field not in _NOBODYS:
                return Meaning(field, rank + _UNSURE, known=True)
        for word in self._catalogue.present:
            field, rank = self._ranks.get(key.removeprefix(word), ("", 0)) if key.startswith(word) else ("", 0)
            if field:
                return Meaning(field, rank, known=True)
        for word in self._catalogue.other_person:
            if key.startswith(word):
                rest = key.removeprefix(word).removeprefix("的")
                field, _ = self._ranks.get(rest, ("", 0))
                if not rest or field in self._catalogue.other_person_fields:
                    return Meaning(ask=True, known=True)
        return Meaning(known=key in self._catalogue.known)

    def _is_anchor(self, row: Row) -> bool:
        texts = [cell for cell in row if isinstance(cell, str) and cell]
        if len(texts) < 2:
            return False
        found = [self._meaning_alone(text) for text in texts]
        known = sum(meaning.known for meaning in found)
        fields = {meaning.field for meaning in found}
        person = [field for field in _PERSON if field in fields]
        listed = "id_number" in fields or ("name" in fields and (fields & _TELLING or self._tells(texts)))
        if "id_number" not in fields and any(heading_key(text) in _STAFF for text in texts):
            return False
        enough = (known >= 3 and listed) or (known >= 2 and len(person) == 2)
        return bool(enough) and (known * 2 >= len(texts) or known >= 6)

    def _tells(self, texts: Sequence[str]) -> bool:
        """Whether two headings tell of a kind of list that names people without ID numbers (走访日期, 走访情况)."""
        return len(self._catalogue.telling.intersection(map(heading_key, texts))) >= 2

    def _meaning_alone(self, text: str) -> Meaning:
        """The meaning of a text without anything above it; remembered, since cells repeat."""
        found = self._alone.get(text)
        if found is None:
            found = self._alone[text] = self.meaning((text_of(text),)) if len(text) <= 40 else Meaning()
        return found

    def _upwards(self, row: int) -> int:
        first = row
        for above in range(row - 1, max(-1, row - 1 - _ROWS_ABOVE), -1):
            texts = [text_of(cell) for cell in self._rows[above] if not is_blank(cell)]
            joined = any(
                merge[0] <= above and merge[2] >= first
                for (r, _), merge in self._merged_in(above)
                if r == above and merge[0] < merge[2]
            )
            grouped = len(texts) >= 2 and any(self.meaning((text,)).known for text in texts)
            if not joined and (not grouped or self._is_anchor(self._rows[above])):
                break
            first = above
        return first

    def _downwards(self, first: int, anchor: int) -> int:
        last = max([anchor] + [merge[2] for r in range(first, anchor + 1) for _, merge in self._merged_in(r)])
        last = min(last, anchor + _ROWS_BELOW)
        while last + 1 < min(len(self._rows), anchor + _ROWS_BELOW) and self._continues(first, last):
            last += 1
        return last

    def _continues(self, first: int, last: int) -> bool:
        """Without merged cells: the next row holds only headings, and none under the person's own columns."""
        following = self._rows[last + 1]
        texts = [(i, text_of(cell)) for i, cell in enumerate(following) if not is_blank(cell)]
        if not texts or not all(isinstance(following[i], str) for i, _ in texts):
            return False
        known = sum(self.meaning((text,)).known for _, text in texts)
        taken = {column.index for column in self._columns(first, last) if column.field in _PERSON}
        return known * 2 >= len(texts) and known >= 1 and not any(i in taken for i, _ in texts)

    def _merged_in(self, row: int) -> list[tuple[tuple[int, int], Merge]]:
        return [
            ((row, column), self._merged[row, column])
            for column in range(len(self._rows[row]))
            if (row, column) in self._merged
        ]

    def _columns(self, first: int, last: int) -> list[HeadedColumn]:
        width = max(len(self._rows[row]) for row in range(first, last + 1))
        paths = {index: path for index in range(width) if (path := self._path(first, last, index))}
        meanings = {index: self._answered(index, path) for index, path in paths.items()}
        surest: dict[str, int] = {}
        for index, meaning in meanings.items():
            if meaning.field and (meaning.field not in surest or meaning.rank < meanings[surest[meaning.field]].rank):
                surest[meaning.field] = index
        taken: set[str] = set()
        columns = []
        for index, path in paths.items():
            field = meanings[index].field
            if surest.get(field) != index:
                field = _extra(path, taken)
            taken.add(field)
            columns.append(HeadedColumn(index, field, path[-1], meanings[index].ask))
        return columns

    def _answered(self, index: int, path: Sequence[str]) -> Meaning:
        answer = self._overrides.get(column_letter(index))
        if answer is None:
            return self.meaning(path)
        return Meaning(answer, -1, known=True)

    def _path(self, first: int, last: int, column: int) -> tuple[str, ...]:
        """The headings over a column from the top; each text once, merged cells counting for all they cover."""
        path: list[str] = []
        for row in range(first, last + 1):
            text = self._text(row, column, first, last)
            if text and (not path or path[-1] != text):
                path.append(text)
        return tuple(path)

    def _text(self, row: int, column: int, first: int, last: int) -> str:
        merge = self._merged.get((row, column))
        if merge is not None:
            return _at(self._rows, merge[0], merge[1]) if merge[0] >= first else ""
        own = _at(self._rows, row, column)
        if own or row == last or not any(_at(self._rows, below, column) for below in range(row + 1, last + 1)):
            return own
        return self._left_of(row, column)

    def _left_of(self, row: int, column: int) -> str:
        """Where nothing is merged, a group heading counts to the right until the next one."""
        for left in range(column - 1, -1, -1):
            if (row, left) in self._merged:
                return ""
            text = _at(self._rows, row, left)
            if text:
                return "" if self._meaning(heading_key(text)).field else text
        return ""


def plain_heading(text: str) -> str:
    """A heading as an extra column is named: without blanks, line breaks and outer stars."""
    return "".join(text.split()).strip("*＊")


def _extra(path: Sequence[str], taken: set[str]) -> str:
    name = f"extra:{plain_heading(path[-1])}"
    if name in taken and len(path) > 1:
        name = f"extra:{plain_heading(path[-2])}/{plain_heading(path[-1])}"
    number = 2
    unique = name
    while unique in taken:
        unique, number = f"{name}{number}", number + 1
    return unique


def _at(rows: Sequence[Row], row: int, column: int) -> str:
    cells: Sequence[Cell] = rows[row]
    return text_of(cells[column]) if column < len(cells) else ""
