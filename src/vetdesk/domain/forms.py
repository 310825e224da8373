"""Declared fields: what a field is, how it is labelled, and what can be wrong with a value.

Record page, import, export, papers, search and history read the same declarations.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = str | int
"""A stored value: dates as "1950", "1950-03" or "1950-03-05"; flags 0 or 1; money in 1/10,000 yuan; codes as text;
measures as text with up to two decimals, such as square metres "86.5"."""


class FieldKind(StrEnum):
    """How a value is written, checked and edited."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    CODE = "code"
    DATE = "date"
    INTEGER = "integer"
    MONEY = "money"
    FLAG = "flag"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ACCOUNT = "account"
    AREA = "area"
    MEASURE = "measure"


class Severity(StrEnum):
    """How much a problem weighs: an error stops, a question waits for an answer, the others are told."""

    ERROR = "error"
    ASK = "ask"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Label:
    """A text of the field in both languages; official papers always print the Chinese one."""

    zh: str
    en: str

    def text(self, language: str) -> str:
        """The wording for a language code such as "zh_CN" or "en"."""
        return self.zh if language.startswith("zh") else self.en


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with one value. `code` has its sentence in the vocabulary; `facts` fill the blanks."""

    field: str
    code: str
    severity: Severity
    as_written: str = ""
    facts: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldDeclaration:
    """One field (字段) of a subject, as declared in resources/definitions/vocabulary.

    `subject` is "recipient", "identity" or a kind of entry (or a form's own name); `block` the block of the archive
    (A person, D bank, F service, G by category); `categories` empty means every category; `column` is False for fields
    a station added itself (kept as rows of text, not as columns). `vocabulary` is the code list of a code; of a text it
    is the list whose wordings are offered while anything else may be written too (民族, 开户银行).
    `synonyms` are further headings in workbooks, besides the label. Only a station's own fields (自定字段) know
    `searchable`, found by the search box, `in_roster`, a column of the roster, and `retired`, shown no more while
    values stay.
    """

    key: str
    label: Label
    kind: FieldKind
    subject: str
    block: str
    vocabulary: str = ""
    max_length: int = 0
    required: bool = False
    sensitive: bool = False
    categories: frozenset[str] = frozenset()
    column: bool = True
    synonyms: tuple[str, ...] = ()
    searchable: bool = False
    in_roster: bool = False
    retired: bool = False

    def applies_to(self, category: str) -> bool:
        """Whether recipients of a category (对象类别) have this field."""
        return not self.categories or category in self.categories
