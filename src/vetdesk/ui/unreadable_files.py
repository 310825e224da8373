"""Why a file cannot be read as a workbook, in words that say what it really is and what to do. No Qt."""

from collections.abc import Callable, Mapping
from typing import Final

from vetdesk.domain.errors import UnreadableFileError
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

KINDS: Final[Mapping[str, str]] = {
    "pdf": QT_TRANSLATE_NOOP("unreadable", "a PDF document"),
    "image": QT_TRANSLATE_NOOP("unreadable", "a picture"),
    "archive": QT_TRANSLATE_NOOP("unreadable", "a packed archive (zip, rar or 7z)"),
    "text_document": QT_TRANSLATE_NOOP("unreadable", "a text document"),
    "presentation": QT_TRANSLATE_NOOP("unreadable", "a presentation"),
    "xlsb": QT_TRANSLATE_NOOP("unreadable", "a binary workbook (.xlsb)"),
    "xml": QT_TRANSLATE_NOOP("unreadable", "an XML file that is no workbook"),
    "web_page": QT_TRANSLATE_NOOP("unreadable", "a web page without a table"),
    "web_archive": QT_TRANSLATE_NOOP("unreadable", "a saved web page (.mht)"),
    "drawing": QT_TRANSLATE_NOOP("unreadable", "a drawing"),
    "message": QT_TRANSLATE_NOOP("unreadable", "an e-mail message"),
    "compound": QT_TRANSLATE_NOOP("unreadable", "the document of another office program"),
    "database": QT_TRANSLATE_NOOP("unreadable", "a database"),
    "program": QT_TRANSLATE_NOOP("unreadable", "a program"),
    "lock_file": QT_TRANSLATE_NOOP("unreadable", "the lock file of a workbook that is open elsewhere"),
}
"""What a file is instead of a workbook."""

REASONS: Final[Mapping[str, str]] = {
    "not_found": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” is not there any more. Perhaps it was moved, or a USB stick was pulled out."
    ),
    "no_permission": QT_TRANSLATE_NOOP(
        "unreadable", "The system does not let VetDesk read “{file}”. If it is open in WPS, close it and try again."
    ),
    "empty": QT_TRANSLATE_NOOP("unreadable", "“{file}” is empty: it holds not a single byte. Ask the sender for it."),
    "too_large": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” is too large to be a roster (limit: {limit}). Delete empty rows and columns in WPS."
    ),
    "password": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” is protected by a password. Type the password that its sender gave you."
    ),
    "wrong_password": QT_TRANSLATE_NOOP(
        "unreadable",
        "The password does not open “{file}”. Check Caps Lock and the input method, or ask the sender; nothing was read.",
    ),
    "password_kind": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is locked in a way that VetDesk cannot open. Open it in WPS with its password and save it without one.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” is damaged or was cut off when it was copied. Copy it again, or ask the sender for it."
    ),
    "no_table": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” holds no table of people: no row with headings such as 姓名 and 身份证号 was found."
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "unreadable", "Reading “{file}” took longer than {limit} seconds and was stopped. Save it in WPS as .xlsx."
    ),
}
"""A sentence for each reason of UnreadableFileError."""

IS_INSTEAD: Final = QT_TRANSLATE_NOOP(
    "unreadable",
    "“{file}” is {kind}, not a workbook, whatever its name says. Choose a workbook (.xlsx, .xls, .ods, .csv).",
)
UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "unreadable", "“{file}” is not a workbook that VetDesk knows. Open it in WPS and save it as .xlsx."
)


def why_unreadable(error: UnreadableFileError, say: Callable[[str, str], str]) -> str:
    """The sentence for a file that cannot be read; `say` turns (context, English text) into the wanted language."""
    facts = {"file": error.file, "limit": error.facts.get("limit", "…")}
    kind = KINDS.get(error.facts.get("kind", ""))
    if error.reason == "unknown_format" and kind is not None:
        return say("unreadable", IS_INSTEAD).format(**facts, kind=say("unreadable", kind))
    return say("unreadable", REASONS.get(error.reason, UNKNOWN)).format(**facts)
