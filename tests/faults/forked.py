"""Trials in processes of their own, forked from one that has everything imported."""

import json
import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from typing import Any

Say = Callable[[str], None]
PATIENCE_SECONDS = 120


def _fork(work: Callable[[Say], None]) -> tuple[int, int]:
    """The child's id and the end of the pipe on which it says lines; it never returns into the parent's code."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    code = 1
    try:
        os.close(reading)
        work(lambda line: _write(writing, line))
        code = 0
    except BaseException:  # noqa: BLE001 - a child of a fork must end here, whatever happened
        _write(writing, "raised " + json.dumps(traceback.format_exc()))
    finally:
        os._exit(code)


def _write(file: int, line: str) -> None:
    content = (line + "\n").encode()
    while content:
        content = content[os.write(file, content) :]


def _lines(reading: int) -> list[str]:
    content = b""
    while part := os.read(reading, 1 << 16):
        content += part
    os.close(reading)
    return content.decode().splitlines()


def in_child(work: Callable[[], Any]) -> Any:
    """What the work returned in a forked process, by way of JSON; raises AssertionError with its traceback."""
    child, reading = _fork(lambda say: say(json.dumps(work())))
    lines = _lines(reading)
    os.waitpid(child, 0)
    assert lines, "the process ended without a word"
    assert not lines[-1].startswith("raised "), json.loads(lines[-1][len("raised ") :])
    return json.loads(lines[-1])


def killed(work: Callable[[Say], None], moment: float, begun: str = "begun") -> tuple[list[str], bool]:
    """Run the work in a forked process and kill it so many seconds after it said that it had begun.

    Returns what it said besides, and whether it was still at work when it was killed.
    """
    child, reading = _fork(work)
    first = _first_line(reading)
    assert first == begun, first
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    lines = _lines(reading)
    _, status = os.waitpid(child, 0)
    assert not any(line.startswith("raised ") for line in lines), lines
    return lines, os.WIFSIGNALED(status)


def ended(work: Callable[[Say], None]) -> tuple[list[str], bool]:
    """Run the work in a forked process to its end; what it said, and whether it was killed (by itself)."""
    child, reading = _fork(work)
    lines = _lines(reading)
    _, status = os.waitpid(child, 0)
    assert not any(line.startswith("raised ") for line in lines), json.loads(lines[-1][len("raised ") :])
    return lines, os.WIFSIGNALED(status)


def _first_line(reading: int) -> str:
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], PATIENCE_SECONDS)
        assert ready, "the process did not begin"
        letter = os.read(reading, 1)
        if not letter:
            break
        line += letter
    return line.decode().rstrip("\n")
