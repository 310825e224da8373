"""Reading a workbook from outside without risk: in a guarded child process that may crash, hang or be stopped."""

import marshal
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import monotonic
from typing import IO, Any, TypeAlias

from vetdesk.domain.columns import ColumnCatalogue
from vetdesk.domain.errors import NotWrittenError, UnreadableFileError
from vetdesk.domain.forms import Severity
from vetdesk.domain.reading.plain import PlainSheet, PlainWorkbook
from vetdesk.domain.reading.result import Finding, ReadRow, ReadSheet, WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.reading.stamped import WorkbookStamp
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbooks.refusal import Limits, RefusedError, damaged, too_large
from vetdesk.files.workbooks.request import Request, Returned

Messages: TypeAlias = "queue.Queue[tuple[Any, ...] | None]"
Watch = Callable[[int, int], None]
"""Told rows done and rows in all (0: not known yet); may raise to stop, which ends the child."""
CHILD_ARGUMENT = "--vetdesk-workbook-child"
"""In a frozen program, which has no `-m`, the first argument that makes it the child."""
_TICK = 0.1
_MESSAGES_AT_ONCE = 8
"""So many wait at most: a child that talks without end is made to wait by its pipe."""


@dataclass(frozen=True, slots=True)
class WorkbookReader:
    """Reads workbooks by declared words. `today` bounds birth dates."""

    columns: ColumnCatalogue
    vocabulary: Vocabulary
    today: date
    limits: Limits = field(default_factory=Limits)

    def read(
        self,
        path: Path,
        watch: Watch = lambda _done, _total: None,
        overrides: Mapping[str, Mapping[str, str]] | None = None,
        password: str = "",
    ) -> WorkbookReading:
        """Everything understood of a file; raises UnreadableFileError naming what it is or why it cannot be read.

        `overrides` are a person's answers about headings: sheet name → column letter → field. A locked workbook
        without its password is refused with the reason "password", with a wrong one with "wrong_password".
        """
        answers = dict(overrides or {})
        request = Request(str(path), self.columns, self.vocabulary, self.today, answers, self.limits, password=password)
        return self._converse(path, request, watch).reading()

    def texts(self, path: Path, password: str = "") -> PlainWorkbook:
        """The texts of all cells, for a table whose columns the caller knows; raises UnreadableFileError."""
        request = Request(
            str(path), self.columns, self.vocabulary, self.today, limits=self.limits, password=password, plain=True
        )
        talk = self._converse(path, request, lambda _done, _total: None)
        sheets = tuple(PlainSheet(name, hidden, rows) for name, hidden, rows in talk.plain)
        return PlainWorkbook(path.name, talk.digest, sheets, talk.stamp)

    def write_returned(
        self, path: Path, returned: Returned, watch: Watch = lambda _done, _total: None, password: str = ""
    ) -> None:
        """Write the file again as .xlsx with results, colours and comments; a locked one is locked again.

        Raises UnreadableFileError, or NotWrittenError and then nothing stands at the target that was not there.
        """
        request = Request(
            str(path), self.columns, self.vocabulary, self.today, {}, self.limits, returned=returned, password=password
        )
        self._converse(path, request, watch)

    def _converse(self, path: Path, request: Request, watch: Watch) -> "_Conversation":
        talk = _Conversation(path.name, request)
        try:
            self._look_at(path)
            talk.hold(watch)
        except RefusedError as refusal:
            raise UnreadableFileError(path.name, refusal.reason, refusal.facts) from refusal
        return talk

    def _look_at(self, path: Path) -> None:
        """What needs no child: is it there, may it be read, is it enormous."""
        if path.name.startswith(("~$", ".~")):
            raise RefusedError("unknown_format", {"kind": "lock_file"})
        try:
            with path.open("rb") as stream:
                size = stream.seek(0, 2)
        except FileNotFoundError as error:
            raise RefusedError("not_found") from error
        except OSError as error:
            raise RefusedError("no_permission") from error
        if size == 0:
            raise RefusedError("empty")
        if size > self.limits.file_bytes:
            raise too_large("file", f"{self.limits.file_bytes >> 20} MB")


def child_command() -> list[str]:
    """How the child is started, from a checkout, an installed wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-m", "vetdesk.files.workbooks.child"]


class _Conversation:
    """One child process from start to end."""

    def __init__(self, file: str, request: Request) -> None:
        self._file = file
        self._request = request
        self._kind = self.digest = ""
        self._total = 0
        self._sheets: list[ReadSheet] = []
        self._rows: list[ReadRow] = []
        self.stamp: WorkbookStamp | None = None
        self.plain: list[tuple[str, bool, list[tuple[str, ...]]]] = []
        self._carries: tuple[str, ...] = ()

    def reading(self) -> WorkbookReading:
        """What was understood, once it has been held."""
        sheets, rows = tuple(self._sheets), tuple(self._rows)
        return WorkbookReading(self._file, self._kind, self.digest, sheets, rows, self.stamp, self._carries)

    def hold(self, watch: Watch) -> None:
        """Run the child to its end; whatever happens, neither it nor our threads outlive this call."""
        pipe = subprocess.PIPE
        child = subprocess.Popen(child_command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        assert child.stdin is not None
        assert child.stdout is not None
        messages: Messages = queue.Queue(_MESSAGES_AT_ONCE)
        over = threading.Event()
        threads = (
            threading.Thread(target=self._ask, args=(child.stdin,), daemon=True),
            threading.Thread(target=_receive, args=(child.stdout, messages, self._request.limits, over), daemon=True),
        )
        for thread in threads:
            thread.start()
        try:
            self._listen(messages, watch)
        finally:
            over.set()
            child.kill()
            child.wait()
            for thread in threads:
                thread.join()

    def _ask(self, stdin: IO[bytes]) -> None:
        """Runs in a thread of its own: a child that hangs before it reads must not hold us."""
        data = pickle.dumps(self._request)
        with suppress(OSError), stdin:
            stdin.write(data)

    def _listen(self, messages: Messages, watch: Watch) -> None:
        limits = self._request.limits
        started = heard = monotonic()
        done = 0
        while True:
            now = monotonic()
            if now - started > limits.seconds:
                raise RefusedError("too_slow", {"what": "total", "limit": str(limits.seconds)})
            try:
                message = messages.get(timeout=_TICK)
            except queue.Empty:
                watch(done, self._total)
                if now - heard > limits.silent_seconds:
                    raise RefusedError("too_slow", {"limit": str(limits.silent_seconds)}) from None
                continue
            heard = now
            if message is None:
                raise damaged("crash")
            if message[0] == "end":
                watch(self._total, self._total)
                return
            done = self._take(message, done)
            watch(done, self._total)

    def _take(self, message: tuple[Any, ...], done: int) -> int:
        """Take in one message; returns the rows done."""
        kind, *rest = message
        if kind == "at":
            return int(rest[0])
        if kind == "refused":
            raise RefusedError(rest[0], rest[1])
        if kind == "not_written":
            raise NotWrittenError(*rest)
        if kind == "begin":
            self._kind, self.digest, self._total, self._carries = rest
        elif kind == "stamp":
            self.stamp = WorkbookStamp(*rest)
        elif kind == "sheet":
            self._sheets.append(ReadSheet(*rest))
        elif kind == "rows":
            self._rows += map(_row, rest[0])
        elif kind == "plain":
            self.plain.append((rest[0], rest[1], []))
        elif kind == "texts":
            self.plain[-1][2].extend(rest[0])
        return done


def _receive(stream: IO[bytes], messages: Messages, limits: Limits, over: threading.Event) -> None:
    """Runs in a thread of its own: a pipe cannot be waited for with a time limit on every system."""
    total = 0
    try:
        with stream:
            while head := stream.read(4):
                (size,) = struct.unpack("<I", head)
                total += size
                if size > limits.message_bytes or total > limits.answer_bytes:
                    _pass_on(("refused", "too_large", _ANSWER_FACTS), messages, over)
                    return
                _pass_on(marshal.loads(stream.read(size)), messages, over)
    except (struct.error, ValueError, EOFError, TypeError, OSError):
        pass
    _pass_on(None, messages, over)


def _pass_on(message: tuple[Any, ...] | None, messages: Messages, over: threading.Event) -> None:
    """Put a message where it is waited for, unless nobody waits any more."""
    while not over.is_set():
        with suppress(queue.Full):
            messages.put(message, timeout=_TICK)
            return


_ANSWER_FACTS = {"what": "answer", "limit": "1"}
_KINDS = {str(kind): kind for kind in RowKind}
_SEVERITIES = {str(severity): severity for severity in Severity}


def _row(values: tuple[Any, ...]) -> ReadRow:
    sheet, number, kind, fields, findings, inferred, written, key = values
    found = [Finding(f, code, _SEVERITIES[severity], text, column) for f, code, severity, text, column in findings]
    return ReadRow(sheet, number, _KINDS[kind], fields, found, frozenset(inferred), written, key)
