"""Lanes of work beside the GUI thread."""

import threading
import time
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.ui.recording import RecordingTalk
from vetdesk.domain.errors import CancelledError, DamagedDatabaseError, DiskHiccupError, NotFoundError
from vetdesk.services.progress import Progress
from vetdesk.ui.tasks import TaskRunner

Settle = Callable[[], None]


def test_work_runs_elsewhere_and_its_outcome_arrives_here(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    threads: list[str] = []
    arrived: list[tuple[int, str]] = []

    def work(_progress: Progress) -> int:
        threads.append(threading.current_thread().name)
        return 7

    tasks.change(work, owner=qapp, done=lambda value: arrived.append((value, threading.current_thread().name)))
    settle()
    assert arrived == [(7, "MainThread")]
    assert threads[0].startswith("change")


def test_pieces_of_one_lane_wait_for_each_other(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    order: list[str] = []

    def piece(name: str) -> Callable[[Progress], None]:
        def work(_progress: Progress) -> None:
            order.append(f"{name} begins")
            time.sleep(0.02)
            order.append(f"{name} ends")

        return work

    tasks.change(piece("a"), owner=qapp)
    tasks.change(piece("b"), owner=qapp)
    settle()
    assert order == ["a begins", "a ends", "b begins", "b ends"]


def test_a_look_does_not_wait_for_a_change(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    looked = threading.Event()
    tasks.change(lambda _progress: looked.wait(10), owner=qapp)
    tasks.look(lambda _progress: looked.set(), owner=qapp)
    settle()
    assert looked.is_set()


def test_cancelling_stops_the_work_at_its_next_report(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    begun = threading.Event()
    failures: list[Exception] = []

    def work(progress: Progress) -> None:
        begun.set()
        for done in range(10_000):
            progress.at(done, 10_000)
            time.sleep(0.001)

    task = tasks.change(work, owner=qapp, failed=failures.append)
    begun.wait(10)
    task.cancel()
    settle()
    assert [type(failure) for failure in failures] == [CancelledError]


def test_nothing_reaches_a_window_that_is_gone(tasks: TaskRunner, settle: Settle) -> None:
    owner = QObject()
    go_on = threading.Event()
    arrived: list[object] = []
    tasks.look(lambda _progress: go_on.wait(10), owner=owner, done=arrived.append)
    shiboken6.delete(owner)
    go_on.set()
    settle()
    assert arrived == []


def test_reports_are_thinned(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    reports: list[tuple[int, int, str]] = []

    def work(progress: Progress) -> None:
        for done in range(1, 50_001):
            progress.at(done, 50_000, "read")

    task = tasks.change(work, owner=qapp)
    task.progressed.connect(lambda *report: reports.append(report))
    settle()
    assert reports[-1] == (50_000, 50_000, "read")
    assert len(reports) < 100


def test_a_new_look_makes_the_earlier_one_stale(tasks: TaskRunner, settle: Settle, qapp: QObject) -> None:
    interrupted = threading.Event()
    begun = threading.Event()
    tasks.interrupt = interrupted.set
    arrived: list[str] = []

    def slow(_progress: Progress) -> str:
        begun.set()
        interrupted.wait(10)
        return "old"

    tasks.look(slow, owner=qapp, done=arrived.append, instead_of="list")
    begun.wait(10)
    tasks.look(lambda _progress: "new", owner=qapp, done=arrived.append, instead_of="list")
    settle()
    assert interrupted.is_set()
    assert arrived == ["new"]


def test_failures_without_a_taker_go_to_talk(
    tasks: TaskRunner, settle: Settle, talk: RecordingTalk, qapp: QObject
) -> None:
    def work(_progress: Progress) -> None:
        raise NotFoundError("case", "1")

    tasks.look(work, owner=qapp)
    settle()
    assert [type(failure) for failure in talk.failures] == [NotFoundError]


@pytest.mark.parametrize("running", [True, False])
def test_closing_drops_what_waits_and_ends_what_runs(
    qtbot: QtBot, qapp: QObject, talk: RecordingTalk, running: bool
) -> None:
    runner = TaskRunner(talk.about_failure)
    done: list[str] = []
    if running:
        runner.change(lambda _progress: time.sleep(0.05), owner=qapp)
    for _ in range(5):
        runner.change(lambda _progress: "late", owner=qapp, done=done.append)
    runner.close()
    qtbot.wait(20)
    assert done == []


def test_a_look_that_comes_after_the_end_is_dropped_and_a_change_is_not(qapp: QObject) -> None:
    lanes = TaskRunner(RecordingTalk().about_failure)
    lanes.close()
    shown: list[int] = []
    assert lanes.closed
    assert lanes.look(lambda _progress: 1, owner=qapp, done=shown.append).stale
    assert lanes.wait(lambda _progress: 1, owner=qapp, done=shown.append).stale
    assert shown == []
    with pytest.raises(RuntimeError):
        lanes.change(lambda _progress: 1, owner=qapp)


def test_a_look_that_the_disk_spoilt_for_a_moment_is_repeated_and_a_change_is_told(
    tasks: TaskRunner, settle: Settle, qapp: QObject, talk: RecordingTalk
) -> None:
    tries: list[str] = []

    def work(name: str, good_at: int) -> int:
        tries.append(name)
        if tries.count(name) < good_at:
            raise DiskHiccupError("disk I/O error")
        return tries.count(name)

    shown: list[int] = []
    tasks.look(lambda _progress: work("look", 3), owner=qapp, done=shown.append)
    tasks.look(lambda _progress: work("bad disk", 9), owner=qapp, done=shown.append)
    tasks.change(lambda _progress: work("change", 2), owner=qapp, done=shown.append)
    settle()
    assert shown == [3]
    assert (tries.count("bad disk"), tries.count("change")) == (3, 1)
    assert [type(failure) for failure in talk.failures] == [DiskHiccupError, DiskHiccupError]


def test_damage_goes_to_whoever_looks_after_it_before_anybody_else(
    tasks: TaskRunner, settle: Settle, qapp: QObject, talk: RecordingTalk
) -> None:
    damage: list[DamagedDatabaseError] = []
    tasks.damaged = damage.append

    def fail(_progress: Progress) -> None:
        raise DamagedDatabaseError("page 7")

    tasks.change(fail, owner=qapp, failed=pytest.fail)
    settle()
    assert [found.what for found in damage] == ["page 7"]
    assert talk.failures == []
