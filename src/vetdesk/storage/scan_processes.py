"""Scans of the rules (待遇核查) in a process of their own: whoever works meanwhile shares no lane and no interpreter.

The child is told on its standard input where the file is, the key, the rules and the day; nothing of that stands on its
command line or in its environment. What it finds comes back as plain values. It only reads, gives way to everything
else on the computer, and ends with the pipe to it: when the scan is stopped, the station locked or the window gone.
"""

import marshal
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO, Any

from vetdesk.domain.errors import CancelledError
from vetdesk.domain.findings import Found
from vetdesk.domain.rules.rules import FindingKind, RuleBook

CHILD_ARGUMENT = "--vetdesk-scan-child"
"""In a frozen program, which has no `-m`, the first argument that makes it the child."""

Told = Callable[[int, int], None]
"""Told slices done and slices in all (0: not known yet), ten times a second; may raise to stop the scan."""
_Messages = queue.Queue[tuple[Any, ...] | None]
_TICK = 0.1
_ENDS_WITHIN_SECONDS = 5.0
_MESSAGES_AT_ONCE = 8


class ScanProcesses:
    """Starts scans of one station's file, and ends them when the key is dropped."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._key: bytes | None = None
        self._running: set[subprocess.Popen[bytes]] = set()
        self._guard = threading.Lock()

    def admit(self, key: bytes) -> None:
        """Scans may begin, with this key."""
        self._key = key

    def forget(self) -> None:
        """Forget the key, end every scan under way and wait until it holds the file no more."""
        with self._guard:
            self._key = None
            running = tuple(self._running)
            for child in running:
                child.kill()
        for child in running:
            with suppress(subprocess.TimeoutExpired):  # it gives way to everything else, even while it ends
                child.wait(_ENDS_WITHIN_SECONDS)

    def found(self, book: RuleBook, on: date, told: Told) -> list[Found] | None:
        """What the rules find of everybody on a day; None if no process could do it, so that it is to be done here.

        Raises CancelledError if the station is locked, and whatever `told` raises; then the child is gone as well.
        """
        child, key = self._begin()
        if child is None:
            return None
        messages: _Messages = queue.Queue(_MESSAGES_AT_ONCE)
        over = threading.Event()
        request = pickle.dumps((str(self._path), key, book, on))
        talk = threading.Thread(target=_talk, args=(child, request, messages, over), daemon=True)
        talk.start()
        try:
            return self._listen(messages, told)
        finally:
            over.set()
            self._end(child)
            talk.join()

    def _begin(self) -> tuple[subprocess.Popen[bytes] | None, bytes]:
        with self._guard:
            if self._key is None:
                raise CancelledError
            try:
                child = _started()
            except OSError:
                return None, b""
            self._running.add(child)
            return child, self._key

    def _end(self, child: subprocess.Popen[bytes]) -> None:
        child.kill()
        child.wait()
        with self._guard:
            self._running.discard(child)

    def _listen(self, messages: _Messages, told: Told) -> list[Found] | None:
        done = total = 0
        found: list[Found] = []
        while True:
            told(done, total)
            try:
                message = messages.get(timeout=_TICK)
            except queue.Empty:
                continue
            if message is None:
                if self._key is None:
                    raise CancelledError
                return None
            if message[0] == "end":
                told(total, total)
                return found
            _, done, total, rows = message
            found += [
                Found(person, held, rule, FindingKind(kind), category, benefit)
                for person, held, rule, kind, category, benefit in rows
            ]


def child_command() -> list[str]:
    """How the child is started, from a checkout, an installed wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-m", "vetdesk.storage.scan_child"]


def _started() -> subprocess.Popen[bytes]:
    pipe, flags = subprocess.PIPE, 0
    if sys.platform == "win32":
        flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(child_command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=flags)


def _talk(child: subprocess.Popen[bytes], request: bytes, messages: _Messages, over: threading.Event) -> None:
    """Runs in a thread of its own: ask, then hand on each message, and None when the child says no more.

    The pipe to the child stays open as long as the scan is wanted.
    """
    assert child.stdin is not None
    assert child.stdout is not None
    with child.stdin, child.stdout:
        with suppress(OSError):
            child.stdin.write(struct.pack("<I", len(request)) + request)
            child.stdin.flush()
        while (message := _message(child.stdout)) is not None and _handed_on(messages, message, over):
            """Until the last one, or until nobody listens any more."""
        _handed_on(messages, None, over)


def _message(out: IO[bytes]) -> tuple[Any, ...] | None:
    """The next message of the child; None if it said no more, or did not come to the end of it."""
    head = out.read(4)
    if len(head) < 4:
        return None
    data = out.read(struct.unpack("<I", head)[0])
    try:
        message: tuple[Any, ...] = marshal.loads(data)
    except (EOFError, ValueError, TypeError):
        return None
    return message


def _handed_on(messages: _Messages, message: tuple[Any, ...] | None, over: threading.Event) -> bool:
    while not over.is_set():
        with suppress(queue.Full):
            messages.put(message, timeout=_TICK)
            return True
    return False
