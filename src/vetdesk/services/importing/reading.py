"""Reading a workbook by the definitions in force, with progress and cancelling."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.progress import Progress, Unwatched

READING = "reading"
"""What Progress is told while a file is read; the window has the words for it."""


def read_workbook(
    definitions: Definitions,
    path: Path,
    today: date,
    progress: Progress | None = None,
    overrides: Mapping[str, Mapping[str, str]] | None = None,
    *,
    password: str = "",
) -> WorkbookReading:
    """Everything understood of a file; raises UnreadableFileError, or CancelledError if `progress` does.

    `overrides` are answers about headings: sheet name → column letter → field, "" to keep the column as it is.
    """
    watcher = progress or Unwatched()
    reader = WorkbookReader(definitions.columns, definitions.vocabulary, today)
    with collection_paused():
        return reader.read(path, lambda done, total: watcher.at(done, total, READING), overrides, password)


def shipped_definitions() -> Definitions:
    """The definitions that come with the program, for reading without a station."""
    return load(shipped(paths.resources() / "definitions"))
