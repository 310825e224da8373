"""What a row of a sheet is: record, title, heading, sub-total, caption, note, signature or blank."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from vetdesk.domain.reading.cells import Damaged, Row, is_blank, text_of
from vetdesk.domain.reading.headings import Heading
from vetdesk.domain.reading.rules import ReadingRules

_BLANKS = re.compile(r"\s")
_LONGEST_CAPTION = 30
_FEWEST_CELLS = 3
_MOST_SIGNATURES = 6
_NO_NUMBER_OF_A_COLUMN = 99_999
_COLUMN_WORDS = frozenset({"栏次", "栏目", "列次", "序号", *"甲乙丙丁戊己庚辛"})
_EXAMPLES = frozenset({"示例", "样例", "范例", "例", "例子", "例：", "示例：", "填写示例", "填写样例"})
_NOBODY = re.compile(r"(?:暂?无|没有|空|零|[-—/]+)(?:此类|此项|该类|本类|优抚)?(?:人员|对象|人|情况)?")
_SENTENCE = re.compile("[，。；,;]")
_PARTED_ORDINAL = re.compile(r"^\s*[一二三四五六七八九十]{1,3}\s+")


class RowKind(StrEnum):
    """The kinds of rows (行)."""

    RECORD = "record"
    TITLE = "title"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    SUBTOTAL = "subtotal"
    CAPTION = "caption"
    NOTE = "note"
    SIGNATURE = "signature"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Caption:
    """What a caption row says for the rows below it: a category code, a village, or neither."""

    category: str = ""
    village: str = ""


class RowClassifier:
    """Tells rows of one table apart. `heading` is None above the first table."""

    def __init__(self, rules: ReadingRules, heading: Heading | None) -> None:
        self._patterns = rules.rows
        self._categories = rules.categories
        column = heading.column if heading else (lambda _field: -1)
        self._serial, self._name, self._id = column("serial"), column("name"), column("id_number")
        self._telling = {self._serial, self._name, self._id, column("village"), column("category")} - {-1}
        self._mapped = frozenset(c.index for c in heading.columns) if heading else frozenset()

    def kind(self, row: Row) -> RowKind:
        """The kind of a row that is no heading."""
        name, number = self._name, self._id
        width = len(row)
        # The everyday case first: a record with both name and ID number, none of them a word such as 合计.
        if 0 <= number < width and 0 <= name < width and self.is_id_like(row[number]):
            example = 0 <= self._serial < width and row[self._serial] in _EXAMPLES
            return RowKind.NOTE if example else RowKind.RECORD
        filled = [index for index, cell in enumerate(row) if not is_blank(cell)]
        others = [index for index in filled if index != self._serial]
        if not others and (not filled or not isinstance(row[filled[0]], str) or text_of(row[filled[0]]).isdecimal()):
            return RowKind.BLANK
        return self._by_words(row, filled) or self._by_cells(row, filled, others)

    def caption(self, row: Row) -> Caption:
        """What a caption row declares."""
        text = next((text_of(cell) for cell in row if not is_blank(cell)), "")
        bare = _BLANKS.sub("", text)
        parted = _PARTED_ORDINAL.sub("", text)
        for form in (bare, self._patterns.ordinal.sub("", bare), _BLANKS.sub("", parted)):
            shorter = self._patterns.tail.sub("", form)
            for candidate in (form, shorter, self._patterns.tail.sub("", shorter)):
                category = self._categories.exactly(candidate)
                if category:
                    return Caption(category=category)
                if self._patterns.village.fullmatch(candidate):
                    return Caption(village=candidate)
        return Caption()

    @staticmethod
    def is_id_like(cell: object) -> bool:
        """Whether a cell of the ID column holds one, however damaged."""
        if isinstance(cell, str):
            return len(cell) >= 6 and (cell.isdecimal() or sum(map(str.isdigit, cell)) >= 6)
        return isinstance(cell, Damaged) or (isinstance(cell, int | float) and cell > _NO_NUMBER_OF_A_COLUMN)

    def _by_words(self, row: Row, filled: list[int]) -> RowKind | None:
        """By a word such as 合计 or 制表人 in the columns where people write it."""
        first = filled[0]
        texts = [_BLANKS.sub("", text_of(row[index])) for index in filled if index == first or index in self._telling]
        patterns = self._patterns
        if not texts:
            return None
        if any(patterns.subtotal.fullmatch(text) for text in texts if text):
            return RowKind.SUBTOTAL
        if len(filled) > _MOST_SIGNATURES:
            return None
        signed = [_BLANKS.sub("", text_of(row[index])) for index in filled]
        if patterns.signature.fullmatch(texts[0]) or sum(bool(patterns.signature.fullmatch(t)) for t in signed) > 1:
            return RowKind.SIGNATURE
        return RowKind.NOTE if patterns.note.fullmatch(texts[0]) else None

    def _by_cells(self, row: Row, filled: list[int], others: list[int]) -> RowKind:
        """By which cells are filled."""
        if len(filled) == 1:
            return self._single(row, filled[0])
        if not self._mapped:
            return RowKind.TITLE if self._patterns.title.search(text_of(row[filled[0]])) else RowKind.NOTE
        person = [index for index in (self._name, self._id) if index in others]
        if not person and len(others) <= 2 and self.caption(row) != Caption():
            return RowKind.CAPTION
        if self._are_column_numbers(row, filled):
            return RowKind.HEADER
        if person and self._says_nobody(row, person, others):
            return RowKind.NOTE
        mapped = [index for index in others if index in self._mapped]
        return RowKind.RECORD if person or len(mapped) >= _FEWEST_CELLS else RowKind.NOTE

    def _single(self, row: Row, index: int) -> RowKind:
        text = _BLANKS.sub("", text_of(row[index]))
        if not self._mapped:
            return RowKind.TITLE
        if index == self._name and not self._is_no_name(text) and self.caption(row) == Caption():
            return RowKind.RECORD if len(text) <= 4 else RowKind.NOTE
        if index == self._id and self.is_id_like(row[index]):
            return RowKind.RECORD
        if len(text) <= _LONGEST_CAPTION and self.caption(row) != Caption():
            return RowKind.CAPTION
        if self._patterns.title.search(text):
            return RowKind.TITLE
        listed = self._patterns.ordinal.match(text) and len(text) <= _LONGEST_CAPTION and not _SENTENCE.search(text)
        return RowKind.CAPTION if listed else RowKind.NOTE

    def _is_no_name(self, text: str) -> bool:
        return text[-1:] in {"：", ":"} or self._patterns.title.search(text) is not None

    def _says_nobody(self, row: Row, person: list[int], others: list[int]) -> bool:
        """无 or 无此类人员 where a name stands: a village that has nobody of the kind."""
        texts = [_BLANKS.sub("", text_of(row[index])) for index in person]
        return len(others) <= _FEWEST_CELLS and all(_NOBODY.fullmatch(text) for text in texts)

    def _are_column_numbers(self, row: Row, filled: list[int]) -> bool:
        """A row that only numbers the columns: 1 2 3 4 …, ① ② ③ … or 甲 乙 丙 1 2 …"""
        if len(filled) < _FEWEST_CELLS + 1:
            return False
        texts = [unicodedata.normalize("NFKC", text_of(row[index])).strip("()（）") for index in filled]
        numbers = [text for text in texts if text not in _COLUMN_WORDS]
        if len(numbers) < _FEWEST_CELLS or not all(number.isdecimal() and len(number) <= 3 for number in numbers):
            return False
        values = list(map(int, numbers))
        return all(b - a == 1 for a, b in pairwise(values))
