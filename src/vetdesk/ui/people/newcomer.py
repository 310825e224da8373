"""Somebody who was looked for and not found: whether the words can be a person, and beginning an archive with them."""

from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.domain.identity_number import birth_date
from vetdesk.domain.names import is_usual, tidy_name

_ID_NUMBER = 18
"""So long is an ID number."""


def may_be_somebody(words: str) -> bool:
    """Whether words can be a name or an ID number."""
    return is_usual(tidy_name(words)) or _is_number(words)


def write_newcomer(inside: QWidget, words: str) -> None:
    """Write the words where they belong in the fields of a new person, if nothing stands there yet."""
    line = inside.findChild(QLineEdit, "id_number" if _is_number(words) else "name")
    if line is not None and line.isVisible() and not line.text():
        line.insert(words)


def _is_number(words: str) -> bool:
    return len(words) == _ID_NUMBER and birth_date(words) is not None
