"""What columns the list of people can have, and what they are called."""

from collections.abc import Mapping, Sequence
from typing import Final

from vetdesk.domain.forms import FieldDeclaration, FieldKind
from vetdesk.domain.list_fields import AGE, CATEGORY, LAST_VISIT, MISSING_PAPERS, SINCE, STATUS, filter_fields
from vetdesk.domain.list_views import ListColumn
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded
from vetdesk.ui.widgets.record_list import Column

USUAL: Final = (
    Column("name", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Name"), 10, must_show=True),
    Column("id_number", "people_lists", QT_TRANSLATE_NOOP("people_lists", "ID number"), 18, must_show=True),
    Column("birth_date", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Born"), 11),
    Column("village", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Village"), 10),
    Column(CATEGORY, "people_lists", QT_TRANSLATE_NOOP("people_lists", "Category"), 25),
    Column(STATUS, "people_lists", QT_TRANSLATE_NOOP("people_lists", "Status"), 21, must_show=True),
    Column("phone", "people_lists", QT_TRANSLATE_NOOP("people_lists", "Phone"), 14),
)
"""The columns with which the list begins; the name is never left out."""
WORKED_OUT: Final = (
    Column(AGE, "people_lists", QT_TRANSLATE_NOOP("people_lists", "Age"), 6, right=True),
    Column(LAST_VISIT, "people_lists", QT_TRANSLATE_NOOP("people_lists", "Last visit"), 12),
    Column(MISSING_PAPERS, "people_lists", QT_TRANSLATE_NOOP("people_lists", "Missing papers"), 9, right=True),
)
DRAWN: Final = frozenset(column.key for column in USUAL)
"""Columns that every line of the list brings with it; all others are fetched beside."""
_WIDTHS: Final = {
    FieldKind.DATE: 12,
    FieldKind.FLAG: 8,
    FieldKind.INTEGER: 8,
    FieldKind.MONEY: 12,
    FieldKind.ID_NUMBER: 21,
    FieldKind.PHONE: 14,
    FieldKind.ACCOUNT: 23,
    FieldKind.LONG_TEXT: 30,
}
_USUAL_WIDTH = 16
_NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.MONEY})


def offered(vocabulary: Vocabulary) -> Mapping[str, Column]:
    """Every column there is by its key: the usual ones, what is worked out, then every declared field."""
    found = {column.key: column for column in (*USUAL, *WORKED_OUT)}
    for field in filter_fields(vocabulary):
        if field.key not in found:
            found[field.key] = _column(field)
    return found


def _column(field: FieldDeclaration) -> Column:
    width = _WIDTHS.get(field.kind, _USUAL_WIDTH)
    return Column(field.key, "", worded(field.label), width, right=field.kind in _NUMBERS)


def heading(column: Column) -> str:
    """What a column is called."""
    return shown(column.context, column.heading) if column.context else column.heading


def subject_word(vocabulary: Vocabulary, subject: str) -> str:
    """What a field belongs to: the person, an identity, or a kind of entry."""
    if subject == "recipient":
        return shown("people_lists", QT_TRANSLATE_NOOP("people_lists", "Person"))
    if subject == "identity":
        return shown("people_lists", QT_TRANSLATE_NOOP("people_lists", "Identity"))
    return vocabulary.entry_kinds[subject].label.text(language())


def long_name(vocabulary: Vocabulary, column: Column) -> str:
    """A column by what it belongs to and its name, as it stands in the choice of columns."""
    if column.key in DRAWN or column.key in {AGE, LAST_VISIT, MISSING_PAPERS, SINCE}:
        return heading(column)
    return f"{heading(column)} · {subject_word(vocabulary, vocabulary.field(column.key).subject)}"


def drawn_columns(offer: Mapping[str, Column], chosen: Sequence[ListColumn]) -> list[Column]:
    """The chosen columns at their widths; what is not declared any more is left out. No choice: the usual ones."""
    found = [(offer[one.key], one.width) for one in chosen if one.key in offer]
    if not any(column.key == "name" for column, _ in found):
        found = [(column, 0) for column in USUAL]
    return [
        Column(one.key, one.context, one.heading, width or one.width, one.right, one.must_show) for one, width in found
    ]
