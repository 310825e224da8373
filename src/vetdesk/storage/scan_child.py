"""The process that scans the rules: reads the station's file and tells what it finds, some hundred people at a time.

Started as `python -m vetdesk.storage.scan_child` by `scan_processes`. The request comes as a pickle on standard input
(the parent is trusted); what goes back on standard output are marshalled plain values.
"""

import gc
import marshal
import os
import pickle
import struct
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from vetdesk.domain.findings import Found
from vetdesk.domain.rules.rules import RuleBook
from vetdesk.storage import sqlite
from vetdesk.storage.rule_scans import RuleScan
from vetdesk.storage.transaction import Transaction

SLICE = 1000
"""People in one look: some twenty milliseconds, so that a change that wants to be kept hardly waits."""
_NICE = 19


def main() -> int:
    """Read the request, scan, tell; any end without the word "end" counts as a crash."""
    _give_way()
    asked = sys.stdin.buffer
    path, key, book, on = pickle.loads(asked.read(struct.unpack("<I", asked.read(4))[0]))
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # nothing here runs in circles, and the process ends with its scan
    scan(Path(path), key, book, on)
    return 0


def scan(path: Path, key: bytes, book: RuleBook, on: date) -> None:
    """Go over everybody and tell what each slice of people has."""
    engine = sqlite.look_engine(path, key)

    @contextmanager
    def read() -> Iterator[Transaction]:
        with engine.begin() as connection:
            yield Transaction(connection, "")

    slices = RuleScan(read, book, on, SLICE)
    _say("found", 0, len(slices), [])
    for done, some in enumerate(slices, 1):
        _say("found", done, len(slices), [_plain(one) for one in some])
    _say("end")


def _plain(one: Found) -> tuple[Any, ...]:
    return one.recipient_id, one.identity_id, one.rule, str(one.kind), one.category, one.benefit


def _say(*message: Any) -> None:  # noqa: ANN401 - plain values
    data, out = marshal.dumps(message), sys.stdout.buffer
    out.write(struct.pack("<I", len(data)) + data)
    out.flush()


def _give_way() -> None:
    """Everything else on the computer comes first; a crash writes no memory to disk, where it would lie unencrypted.

    On Windows the parent starts the child with a lower priority.
    """
    if sys.platform != "win32":
        import resource

        os.nice(_NICE)
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def _end_with_parent() -> None:
    """Runs in a thread of its own: nothing more is ever said on standard input, it only ends."""
    sys.stdin.buffer.read(1)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
