"""The station's own fields (自定字段): what a station adds to the archive in the window, and what makes one valid.

Kept as a definition of the vocabulary, so that record page, import, export, search, papers and history read them like
every other field. A field is never deleted: a retired one is shown no more, its values stay, and it may come back.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.columns import ColumnCatalogue, heading_key
from vetdesk.domain.forms import FieldKind, Label, Problem
from vetdesk.domain.reading.headings import HeadingReader
from vetdesk.domain.vocabulary import Code, Vocabulary

OWN = "own_"
"""How the keys of such fields begin; a number follows, which is never given again."""
KINDS = (
    FieldKind.TEXT,
    FieldKind.LONG_TEXT,
    FieldKind.CODE,
    FieldKind.DATE,
    FieldKind.INTEGER,
    FieldKind.MONEY,
    FieldKind.FLAG,
)
"""What a station's field may hold."""
LONGEST_LABEL = 20
RECIPIENT, IDENTITY = "recipient", "identity"


@dataclass(frozen=True, slots=True)
class StationField:
    """One field of the station's own; `key` is "" until kept.

    `subject` is recipient, identity (of `categories`, all if empty) or a kind of entry; `codes` are the values of a
    code list; `synonyms` further headings under which workbooks have it; the rest as in FieldDeclaration.
    """

    key: str
    label: Label
    kind: FieldKind = FieldKind.TEXT
    subject: str = RECIPIENT
    categories: frozenset[str] = frozenset()
    codes: tuple[Code, ...] = ()
    synonyms: tuple[str, ...] = ()
    sensitive: bool = False
    searchable: bool = False
    in_roster: bool = False
    retired: bool = False

    @property
    def number(self) -> int:
        """The number of its key, 0 until kept."""
        return int(self.key.removeprefix(OWN) or 0)


def tidy_field(field: StationField) -> StationField:
    """The field with tidy texts; English wordings that nobody gave are the Chinese ones."""
    return replace(
        field,
        label=_label(field.label),
        codes=tuple(replace(code, label=_label(code.label)) for code in field.codes),
        synonyms=tuple(dict.fromkeys(filter(None, map(_plain, field.synonyms)))),
    )


def numbered(field: StationField, others: Sequence[StationField]) -> StationField:
    """The new field with a key that no field ever had."""
    return replace(field, key=f"{OWN}{max((one.number for one in others), default=0) + 1}")


def with_wordings(field: StationField, wordings: Sequence[Label]) -> StationField:
    """The field with these values in its list: the first ones are those it has, worded anew, the others are new."""
    codes = [
        replace(field.codes[place], label=wording) if place < len(field.codes) else Code(str(place + 1), wording)
        for place, wording in enumerate(wordings)
    ]
    return replace(field, codes=tuple(codes))


def check_field(
    field: StationField, others: Sequence[StationField], vocabulary: Vocabulary, columns: ColumnCatalogue
) -> list[Problem]:
    """What is wrong with a tidy field beside the others (itself not among them); every problem is an error."""
    return [
        *(vocabulary.problem(f"station_field.{code}", at) for at, code in _form(field)),
        *_headings(field, others, vocabulary, columns),
    ]


def _form(field: StationField) -> Iterator[tuple[str, str]]:
    """The place and the code of each problem that shows in the field alone."""
    if not field.label.zh:
        yield "zh", "no_label"
    elif max(len(field.label.zh), len(field.label.en) // 2) > LONGEST_LABEL:
        yield "zh", "long_label"
    if field.kind is FieldKind.CODE:
        wordings = [code.label.zh for code in field.codes]
        if not wordings or not all(wordings):
            yield "codes", "no_codes"
        elif len(set(map(heading_key, wordings))) < len(wordings):
            yield "codes", "codes_twice"
    if field.sensitive and field.searchable:
        yield "searchable", "sensitive_search"


def _headings(
    field: StationField, others: Sequence[StationField], vocabulary: Vocabulary, columns: ColumnCatalogue
) -> Iterator[Problem]:
    """Every heading must mean this field alone, whoever reads it in a workbook."""
    reader = HeadingReader(columns, (), ())
    taken = {heading_key(label): label for one in others for label in (one.label.zh, *one.synonyms)}
    for declared in vocabulary.fields.values():
        if declared.column and declared.subject in {RECIPIENT, IDENTITY}:
            taken.setdefault(heading_key(declared.label.zh), declared.label.zh)
    for place, heading in enumerate(filter(None, (field.label.zh, *field.synonyms))):
        at, key = ("synonyms" if place else "zh"), heading_key(heading)
        if not key or key in taken or key in columns.not_taken or reader.meaning((heading,)).known:
            yield vocabulary.problem("station_field.taken", at, heading, heading=heading)


def _label(label: Label) -> Label:
    zh = _plain(label.zh)
    return Label(zh, _plain(label.en) or zh)


def _plain(text: str) -> str:
    """One line without signs that nobody sees."""
    seen = "".join(" " if unicodedata.category(one) in {"Cc", "Cf", "Zl", "Zp"} else one for one in text)
    return " ".join(seen.split())
