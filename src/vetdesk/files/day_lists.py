"""Small lists in a workbook (.xlsx) as lines of text: a day and a word in each row."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from zipfile import BadZipFile

from vetdesk.domain.errors import UnreadableFileError

MOST_ROWS, MOST_COLUMNS = 2000, 20


def lines_of(name: str, content: bytes) -> Iterator[str]:
    """The rows of every sheet, cells beside each other; dates as 2027-01-01. Raises UnreadableFileError."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True):
                yield " ".join(_text(value) for value in row if value is not None)
    except (BadZipFile, InvalidFileException, KeyError, ValueError):
        raise UnreadableFileError(name, "unknown_format") from None


def _text(value: object) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value)
