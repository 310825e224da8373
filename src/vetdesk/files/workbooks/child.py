"""The guarded child process: reads one workbook and tells its parent what was understood, row by row.

Started as `python -m vetdesk.files.workbooks.child`. A request comes as a pickle on standard input (the parent is
trusted); what goes back on standard output are marshalled plain values only (the file is not).
"""

import gc
import marshal
import pickle
import struct
import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from vetdesk.domain.errors import NotWrittenError
from vetdesk.domain.reading.cells import Sheet, text_of
from vetdesk.domain.reading.checks import file_problems
from vetdesk.domain.reading.result import Finding, ReadRow, ReadSheet
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.reading.rules import ReadingRules, reading_rules
from vetdesk.domain.reading.tables import SheetReader
from vetdesk.files.child_limits import forbid_files, limit_memory, limit_time
from vetdesk.files.workbooks.refusal import RefusedError, too_large
from vetdesk.files.workbooks.request import Request
from vetdesk.files.workbooks.sheets import read_sheets
from vetdesk.files.workbooks.stamp_sheet import taken_apart

_CHUNK = 2000
Say = Callable[[tuple[Any, ...]], None]


class _TooLongError(Exception):
    """A message is longer than the parent takes at once."""


def main() -> int:
    """Read the request, read the file, tell; any end without the word "end" or "refused" counts as a crash."""
    request: Request = pickle.load(sys.stdin.buffer)
    limits = request.limits
    limit_memory(limits.memory_bytes)
    limit_time(limits.seconds)
    if request.returned is None:
        forbid_files()
    gc.disable()  # nothing here runs in circles, and the process ends with its file
    out = sys.stdout.buffer

    def say(message: tuple[Any, ...]) -> None:
        data = marshal.dumps(message)
        if len(data) > limits.message_bytes:
            raise _TooLongError
        out.write(struct.pack("<I", len(data)) + data)
        out.flush()

    try:
        understand(request, say)
    except RefusedError as refusal:
        say(("refused", refusal.reason, dict(refusal.facts)))
    except NotWrittenError as error:
        say(("not_written", error.file, error.reason))
    except MemoryError:
        say(("refused", "too_large", {"what": "memory", "limit": f"{limits.memory_bytes >> 20} MB"}))
    return 0


def understand(request: Request, say: Say) -> None:
    """Read the file and tell kind, sheets and rows."""
    content = Path(request.path).read_bytes()
    digest = sha256(content).hexdigest()
    opened = read_sheets(content, request.limits, request.password)
    kind, sheets = opened.kind, opened.sheets
    if request.returned is not None:
        from vetdesk.files.workbooks.returned import write_returned

        write_returned(content, kind, sheets, request, lambda row: say(("at", row)))
        say(("end",))
        return
    del content
    stamp, sheets = taken_apart(sheets)
    if stamp is not None:
        say(("stamp", *stamp))
    total = sum(len(sheet.rows) for sheet in sheets)
    if request.plain:
        say(("begin", kind, digest, total, opened.carries))
        for sheet in sheets:
            _say_texts(sheet, say)
        say(("end",))
        return
    rules = reading_rules(request.columns, request.vocabulary, request.today)
    say(("begin", kind, digest, total, opened.carries))
    done = 0
    rows: list[ReadRow] = []
    for index, sheet in enumerate(sheets):
        reader = SheetReader(rules, sheet, index, request.overrides.get(sheet.name))
        understood, own = reader.read(lambda number, done=done: say(("at", done + number)))  # type: ignore[misc]  # default binds now
        done += len(sheet.rows)
        sheet.rows = []
        rows += own
        say(("sheet", *_sheet_values(understood)))
    add_file_findings(rows, rules)
    for start in range(0, len(rows), _CHUNK):
        _say_in_parts("rows", [row_values(row) for row in rows[start : start + _CHUNK]], say)
    say(("end",))


def _say_texts(sheet: Sheet, say: Say) -> None:
    """Tell the texts of one sheet, some rows at a time."""
    say(("plain", sheet.name, sheet.hidden))
    for start in range(0, len(sheet.rows), _CHUNK):
        texts = [tuple(text_of(cell) for cell in row) for row in sheet.rows[start : start + _CHUNK]]
        _say_in_parts("texts", texts, say)


def _say_in_parts(kind: str, rows: Sequence[tuple[Any, ...]], say: Say) -> None:
    """Tell rows, in as many messages as it takes."""
    try:
        say((kind, rows))
    except _TooLongError:
        middle = len(rows) // 2
        if not middle:
            raise too_large("answer", "1") from None
        _say_in_parts(kind, rows[:middle], say)
        _say_in_parts(kind, rows[middle:], say)


def add_file_findings(rows: Sequence[ReadRow], rules: ReadingRules) -> None:
    """Findings about people and accounts that occur twice in the file."""
    records = [row for row in rows if row.kind is RowKind.RECORD]
    for index, name, code in file_problems(row.values for row in records):
        record = records[index]
        record.findings.append(Finding(name, code, rules.severity(code), str(record.values[name])))


def row_values(row: ReadRow) -> tuple[Any, ...]:
    """A row as plain values."""
    findings = [(f.field, f.code, str(f.severity), f.as_written, f.column) for f in row.findings]
    return (row.sheet, row.row, str(row.kind), row.values, findings, tuple(row.inferred), row.written, row.key)


def _sheet_values(sheet: ReadSheet) -> tuple[Any, ...]:
    return (
        sheet.name,
        sheet.is_roster,
        sheet.hidden,
        sheet.header_rows,
        dict(sheet.columns),
        dict(sheet.headings),
        sheet.titles,
        sheet.period,
    )


if __name__ == "__main__":
    sys.exit(main())
