"""Giving hostile files to the real import of a station, and watching what they cost and leave behind."""

import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.files.workbooks.hostile.files import READ, REFUSED, Hostile
from vetdesk.domain.errors import UnreadableFileError
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.services.importing import Importing
from vetdesk.services.opening import OpenStation
from vetdesk.ui.messages import sentence
from vetdesk.ui.unreadable_files import KINDS, REASONS

ANSWERS = Answers(take_over={"": TakeOver("drawing", "2019-11")})
EXACT = {"damaged", "too_large"}
"""Reasons whose sentence must say what exactly was found."""


class Measured(subprocess.Popen):
    """A child whose greatest memory is known when it has ended."""

    peaks: list[int] = []  # noqa: RUF012 - one list for all children of a trial

    def _try_wait(self, wait_flags: int) -> tuple[int, int]:
        pid, status, usage = os.wait4(self.pid, wait_flags)
        if pid:
            self.peaks.append(usage.ru_maxrss << 10)
        return pid, status


@dataclass(frozen=True)
class Outcome:
    """What one file led to: "" or why it was refused, seconds, the greatest memory of the child (bytes)."""

    kind: str
    reason: str
    said: str
    seconds: float
    memory: int


class Trial:
    """One station that takes in whatever comes. Raises AssertionError where a promise is broken."""

    def __init__(self, station: OpenStation, folder: Path) -> None:
        self._station = station
        self._folder = folder
        self._importing = Importing(station.database, station.session, station.definitions, station.now)

    def take(self, file: Hostile) -> Outcome:
        """Read, plan and keep one file; a refused one must leave nothing behind."""
        path = self._folder / f"名册.{file.ending}"
        path.write_bytes(file.content)
        before, started = self._kept(), time.monotonic()
        Measured.peaks.clear()
        reason = said = ""
        try:
            self._take_in(path)
        except UnreadableFileError as error:
            reason, said = ".".join(filter(None, (error.reason, error.facts.get("what")))), _sentence(error)
            assert self._kept() == before, f"{file.kind}: a refused file left something behind"
        seconds = time.monotonic() - started
        assert not (file.expected == REFUSED and not reason), f"{file.kind} was read"
        assert not (file.expected == READ and reason), f"{file.kind} was refused: {said}"
        return Outcome(file.kind, reason, said, seconds, max(Measured.peaks, default=0))

    def _take_in(self, path: Path) -> None:
        """All rows are accounted for, and those that the plan adds are there afterwards."""
        plan = self._importing.plan(self._importing.read(path), ANSWERS)
        people, *_ = self._kept()
        new = sum(person.before is None for person in plan.people)
        report = self._importing.keep(plan, ANSWERS)
        assert sum(report.totals.values()) == len(plan.rows)
        assert self._kept()[0] - people <= new

    def _kept(self) -> tuple[int, ...]:
        with self._station.database.read() as look:
            run: Callable[[str], Any] = look.connection.exec_driver_sql
            return tuple(run(f"SELECT count(*) FROM {t}").scalar_one() for t in ("recipient", "batch", "journal"))


def _sentence(error: UnreadableFileError) -> str:
    """The sentence, which must name what is wrong and not only that something is."""
    what, kind = error.facts.get("what", ""), error.facts.get("kind", "")
    if error.reason in EXACT:
        assert f"{error.reason}.{what}" in REASONS, (error.reason, error.facts)
    elif error.reason == "unknown_format":
        assert kind in KINDS, error.facts
    else:
        assert error.reason in REASONS, error.reason
    said = sentence(error, lambda _context, text: text)
    assert error.file in said
    return said
