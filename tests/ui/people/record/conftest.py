"""The page of people for tests of the record."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.people.record.record_world import a_people_page
from tests.ui.recording import RecordingTalk
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.tasks import TaskRunner


@pytest.fixture
def page(tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path, settle: Callable[[], None]) -> Iterator[PeoplePage]:
    """The page over three people; zhang, clerk and keeper, is signed in."""
    with a_people_page(tasks, talk, tmp_path, settle) as shown:
        yield shown


@pytest.fixture
def open_record(page: PeoplePage, settle: Callable[[], None]) -> Callable[[str, str], int]:
    """Open somebody's record by name, on a tab."""

    def open_one(name: str, tab: str = "person_tab") -> int:
        recipient_id = page.services.archives.find(name).rows[0].id
        page.show_record(recipient_id)
        settle()
        page.record.show_tab(tab)
        settle()
        return recipient_id

    return open_one
