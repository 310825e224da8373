"""The scan of the rules beside the window: in a process of its own, or in slices where none can be started."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.people_world import keep
from tests.services.test_entitlements import ex_conscript
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingTalk
from vetdesk.domain.findings import ScanCounts
from vetdesk.services.entitlements import FindingFilter
from vetdesk.storage import scan_processes
from vetdesk.ui.benefits.rule_scanning import RuleScanning
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

COMMAND = scan_processes.child_command
"""As it is outside the tests of the window."""


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    with a_desk(tmp_path, clock=clock) as desk:
        keep(desk.station.database, ex_conscript("史长河", 40), ex_conscript("单雄", 41))
        yield desk


@pytest.mark.parametrize("apart", [True, False])
def test_a_scan_is_kept_once_it_is_over(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch, *, apart: bool,
) -> None:  # fmt: skip
    if apart:
        monkeypatch.setattr(scan_processes, "child_command", COMMAND)
    scanning, kept, parts = RuleScanning(services, tasks, talk, tasks), list[ScanCounts](), list[tuple[int, int]]()
    scanning.found.connect(kept.append)
    scanning.progressed.connect(lambda done, total: parts.append((done, total)))
    scanning.start()
    assert scanning.running
    settle()
    assert not scanning.running
    assert [one.standing for one in kept] == [len(services.entitlements.ids(FindingFilter(answered=None)))]
    assert kept[0].standing > 1
    assert parts[-1] == (1, 1)


def test_what_was_stopped_is_not_kept_and_another_scan_can_begin(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, settle: Callable[[], None]
) -> None:
    scanning, kept = RuleScanning(services, tasks, talk, tasks), list[ScanCounts]()
    scanning.found.connect(kept.append)
    scanning.start()
    scanning.stop()
    assert not scanning.running
    scanning.start()
    settle()
    assert len(kept) == 1
    assert talk.failures == []
