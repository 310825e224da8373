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
    "sylk": QT_TRANSLATE_NOOP("unreadable", "a SYLK table (.slk)"),
    "dif": QT_TRANSLATE_NOOP("unreadable", "a DIF table"),
    "dbase": QT_TRANSLATE_NOOP("unreadable", "a dBase table (.dbf)"),
    "old_workbook": QT_TRANSLATE_NOOP("unreadable", "a workbook of a program of the 1990s"),
    "shortcut": QT_TRANSLATE_NOOP("unreadable", "a shortcut to a file, not the file itself"),
    "iwork": QT_TRANSLATE_NOOP("unreadable", "a document of Apple's office programs (.numbers, .pages)"),
    "ofd": QT_TRANSLATE_NOOP("unreadable", "an OFD document"),
    "flat_document": QT_TRANSLATE_NOOP("unreadable", "an office document in one piece of XML (.fods, .uof)"),
    "data": QT_TRANSLATE_NOOP("unreadable", "program data (JSON)"),
    "binary": QT_TRANSLATE_NOOP("unreadable", "data of a program that VetDesk does not know"),
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
        "The password does not open “{file}”. Check Caps Lock and the input method, or ask the sender; "
        "nothing was read.",
    ),
    "password_kind": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is locked in a way that VetDesk cannot open. Open it in WPS with its password and save it "
        "without one.",
    ),
    "template_kind": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is no workbook of the new kind (.xlsx), which a template must be. Open it once in WPS, choose "
        "“Save as” and the type “Microsoft Excel file (*.xlsx)”, and take in what was saved.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "unreadable", "“{file}” is damaged or was cut off when it was copied. Copy it again, or ask the sender for it."
    ),
    "no_list": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is none of the lists that VetDesk knows. Nothing was taken in. Say which list it is, or import it as "
        "a roster.",
    ),
    "no_table": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” holds no table of people: no row with headings such as 姓名 and 身份证号 was found. "
        "Write such headings above the list and save it, or choose another file.",
    ),
    "real_people": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” names people who are not made up ({count}). The practice station has no password, so real people do "
        "not belong there; nothing was taken in. Leave practice and import it at your own station.",
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "unreadable", "Reading “{file}” took longer than {limit} seconds and was stopped. Save it in WPS as .xlsx."
    ),
    "damaged.cut": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is cut off: its end is missing. Probably the USB stick was pulled out too early. Copy it "
        "again; nothing was taken.",
    ),
    "damaged.zeros": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” holds only zeros: copying it was never finished. Copy it again from where it came.",
    ),
    "damaged.container": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is damaged: its table of contents does not fit its size. Copy it again, or ask the sender for it.",
    ),
    "damaged.checksum": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” was altered when it was copied: a part of it fails its checksum. Copy it again; nothing was taken.",
    ),
    "damaged.xml": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is damaged: a part of it is not built as a workbook must be. Ask the sender to open and "
        "save it in WPS.",
    ),
    "damaged.parts": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is no whole workbook: a part that every workbook has is missing. Ask the sender to save it "
        "again in WPS.",
    ),
    "damaged.names": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” was refused: parts of it have the same name, or names that lead out of the file. Ask the "
        "sender what made it.",
    ),
    "damaged.doctype": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” was refused: it declares a document type, which no workbook needs and harmful files use. "
        "Ask the sender what made it.",
    ),
    "damaged.text": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is damaged text: characters or quotation marks do not fit together. Open it in WPS, look "
        "it over and save it as .xlsx.",
    ),
    "damaged.crash": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is built so wrongly that reading it broke off, in a process of its own. Nothing was taken. "
        "Ask the sender to save it again in WPS.",
    ),
    "too_large.file": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” is larger than {limit}; no roster is. Delete pictures and superfluous sheets in WPS and "
        "save it again.",
    ),
    "too_large.parts": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” consists of more than {limit} parts; no roster does. Copy the table into a new workbook in WPS.",
    ),
    "too_large.unpacked": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” would unpack to an enormous size (limit: {limit}) and was not unpacked. Copy the table "
        "into a new workbook in WPS.",
    ),
    "too_large.sheets": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” has more than {limit} sheets. Divide it among several workbooks in WPS.",
    ),
    "too_large.rows": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” has values below row {limit}. Delete the rows under the table in WPS, or divide the list.",
    ),
    "too_large.columns": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” has values in more than {limit} columns. Delete the columns beside the table in WPS.",
    ),
    "too_large.cells": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” has values spread over more than {limit} cells. Delete superfluous rows and columns in "
        "WPS, or divide the list.",
    ),
    "too_large.merges": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” has a sheet with more than {limit} merged cells. Undo the merging in WPS.",
    ),
    "too_large.memory": QT_TRANSLATE_NOOP(
        "unreadable",
        "Reading “{file}” would take more memory than is allowed ({limit}). Divide the list among several "
        "workbooks in WPS.",
    ),
    "too_large.answer": QT_TRANSLATE_NOOP(
        "unreadable",
        "“{file}” holds more text than any roster (limit: {limit} GB). Divide the list among several workbooks in WPS.",
    ),
    "too_slow.total": QT_TRANSLATE_NOOP(
        "unreadable",
        "Reading “{file}” took longer than {limit} seconds in all and was stopped. Divide the list in WPS "
        "and save it as .xlsx.",
    ),
}
"""A sentence for each reason of UnreadableFileError, or for what exactly was found: "damaged.cut"."""

IS_INSTEAD: Final = QT_TRANSLATE_NOOP(
    "unreadable",
    "“{file}” is {kind}, not a workbook, whatever its name says. Choose a workbook (.xlsx, .xls, .ods, .csv).",
)
UNKNOWN: Final = QT_TRANSLATE_NOOP(
    "unreadable", "“{file}” is not a workbook that VetDesk knows. Open it in WPS and save it as .xlsx."
)


def why_unreadable(error: UnreadableFileError, say: Callable[[str, str], str]) -> str:
    """The sentence for a file that cannot be read; `say` turns (context, English text) into the wanted language."""
    facts = {"file": error.file, **{name: error.facts.get(name, "…") for name in ("limit", "count")}}
    kind = KINDS.get(error.facts.get("kind", ""))
    if error.reason == "unknown_format" and kind is not None:
        return say("unreadable", IS_INSTEAD).format(**facts, kind=say("unreadable", kind))
    exact = REASONS.get(f"{error.reason}.{error.facts.get('what', '')}")
    return say("unreadable", exact or REASONS.get(error.reason, UNKNOWN)).format(**facts)
