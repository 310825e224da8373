"""Words of duplicates and mergings that stand in tables."""

from collections.abc import Mapping
from typing import Final

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

STEPS: Final[Mapping[str, str]] = {
    "reading people": QT_TRANSLATE_NOOP("duplicates", "Reading records"),
    "sorting people": QT_TRANSLATE_NOOP("duplicates", "Looking for what agrees"),
    "comparing people": QT_TRANSLATE_NOOP("duplicates", "Comparing pairs"),
}
"""What the search is doing."""

ALARMS: Final[Mapping[str, str]] = {
    "same_id": QT_TRANSLATE_NOOP("duplicates", "One ID number, different names"),
    "same_account": QT_TRANSLATE_NOOP("duplicates", "One account, several people"),
}

ROWS: Final[Mapping[str, str]] = {
    "identity": QT_TRANSLATE_NOOP("duplicates", "Identities"),
    "material": QT_TRANSLATE_NOOP("duplicates", "Materials"),
    "kept_exception": QT_TRANSLATE_NOOP("duplicates", "Kept exceptions"),
    "case_file": QT_TRANSLATE_NOOP("duplicates", "Cases"),
    "visit": QT_TRANSLATE_NOOP("duplicates", "Visits"),
    "need": QT_TRANSLATE_NOOP("duplicates", "Needs"),
    "participant": QT_TRANSLATE_NOOP("duplicates", "Lists of activities"),
    "entry": QT_TRANSLATE_NOOP("duplicates", "Entries (family and others)"),
    "entry.linked_id": QT_TRANSLATE_NOOP("duplicates", "Relatives who name this record"),
    "scan": QT_TRANSLATE_NOOP("duplicates", "Scans"),
    "staff": QT_TRANSLATE_NOOP("duplicates", "Members of staff who are this person"),
    "old_name": QT_TRANSLATE_NOOP("duplicates", "Earlier names"),
}
"""What belongs to a record, by table, or by table and column where a table has two."""

LATER: Final[Mapping[str, str]] = {
    "edit": QT_TRANSLATE_NOOP("duplicates", "Field changed later"),
    "case_step": QT_TRANSLATE_NOOP("duplicates", "Case went on"),
    "merging": QT_TRANSLATE_NOOP("duplicates", "Merged again later"),
    "added": QT_TRANSLATE_NOOP("duplicates", "Added later"),
    "moved": QT_TRANSLATE_NOOP("duplicates", "Moved on later"),
}
"""What came after a merging and is in its way."""


_OF_ROWS: Final = QT_TRANSLATE_NOOP("duplicates", "{what}: {rows}")


def rows_word(place: str) -> str:
    """What rows are called: by "table.column", or by table alone."""
    word = ROWS.get(place) or ROWS.get(place.partition(".")[0])
    return shown("duplicates", word) if word else place


def later_word(kind: str) -> str:
    """What came later, such as "added.visit"."""
    what, _, table = kind.partition(".")
    word = shown("duplicates", LATER[what])
    return shown("duplicates", _OF_ROWS).format(what=word, rows=rows_word(table)) if table else word
