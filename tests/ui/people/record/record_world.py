"""A page of people over a station of a few, for tests of the record."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@contextmanager
def a_people_page(
    tasks: TaskRunner, talk: RecordingTalk, folder: Path, settle: Callable[[], None]
) -> Iterator[PeoplePage]:
    """The page with three people, as a window of its own."""
    with a_desk(folder) as desk:
        settle_people(desk)
        page = PeoplePage(desk, tasks, talk, RecordingNavigator())
        page.show()
        settle()
        yield page
        settle()
        page.close()
        shiboken6.delete(page)  # a change of the text size dresses every page that still lives


def services_of(page: PeoplePage) -> Services:
    """The services behind the page."""
    assert isinstance(page.services, Services)
    return page.services


def type_into(place: QWidget, name: str, text: str) -> None:
    """Type into the line of this name, as an input method does: all at once.

    The newest one: lines of a form that was drawn anew go a moment later.
    """
    line = place.findChildren(QLineEdit, name)[-1]
    line.setText(text)
    line.textEdited.emit(text)
