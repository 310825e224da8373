"""Columns (表头): the words by which workbooks from outside name fields and mark rows, as declared data."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.domain.forms import Label

_DROPPED = re.compile(r"[\s*＊()（）\[\]【】〔〕〈〉<>:：。,，、\"'“”‘’\u200b\u200c\u200d\ufeff]")
_BRACKETED = re.compile(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]")
_SAME = str.maketrans("帐薄", "账簿")


def heading_key(text: str) -> str:
    """A heading as it is compared: half width, without blanks, line breaks, stars, brackets and colons."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_SAME).lower()


def heading_keys(text: str) -> tuple[str, ...]:
    """The forms under which a heading is looked up: whole, then without what stands in brackets."""
    whole, bare = heading_key(text), heading_key(_BRACKETED.sub("", text))
    return (whole,) if bare in {"", whole} else (whole, bare)


@dataclass(frozen=True, slots=True)
class RowWords:
    """How a row that is no record gives itself away; regular expressions on text without blanks.

    `subtotal` 小计, `note` 注：, `signature` 制表人：, `title` 花名册, `village` an ending such as 村, `ordinal` the
    "一、" in front of a caption, `tail` what a caption may say after its name.
    """

    subtotal: str
    note: str
    signature: str
    title: str
    village: str
    ordinal: str
    tail: str


@dataclass(frozen=True, slots=True)
class ReturnMarks:
    """What people write on purpose into a workbook of ours: `erase` empties a cell, `remove` in a remark asks that the
    row be taken off the books; `status` is the heading under which a status stands."""

    erase: frozenset[str]
    remove: frozenset[str]
    status: str


@dataclass(frozen=True, slots=True)
class ColumnCatalogue:
    """All declared words about columns.

    `fields`: field key ("a+b" for two fields in one column) → headings, the surest first. `own_person` are words in
    front of a heading that mean the recipient, `other_person` such that may mean somebody else, `relatives` such
    that surely do; `other_person_fields` are the fields for which that matters. `before_and_after` are words in
    front of what was before a change, `present` such in front of what is now. `known` are headings without a field
    that still show where a table begins; with two `telling` ones names alone make a table. `not_taken` are headings of
    columns that an import reads over. `spread` are fields for which a merged cell counts for all its rows.
    `placeholders` stand for "nothing known". `words` are further spellings of codes by vocabulary, `typos` misspellings
    of categories, `remarks` what people add to a name without brackets, `returned` the marks in workbooks that come
    back, `results` the heading ("heading") and the verdicts of a returned workbook.
    """

    fields: Mapping[str, tuple[str, ...]]
    own_person: tuple[str, ...]
    other_person: tuple[str, ...]
    relatives: tuple[str, ...]
    other_person_fields: frozenset[str]
    before_and_after: tuple[str, ...]
    present: tuple[str, ...]
    known: frozenset[str]
    telling: frozenset[str]
    not_taken: frozenset[str]
    spread: frozenset[str]
    placeholders: frozenset[str]
    words: Mapping[str, Mapping[str, str]]
    typos: Mapping[str, str]
    remarks: tuple[str, ...]
    rows: RowWords
    results: Mapping[str, Label]
    returned: ReturnMarks
