"""What tests of the page of cases share: the page over a small station."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[CasesPage]:  # fmt: skip
    shown = CasesPage(services, tasks, talk, navigator)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()
