"""The page of visits leads to honours, a birthday and surveys on their tabs."""

from collections.abc import Callable
from pathlib import Path

from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visits_page import VisitsPage


def test_what_is_opened_stands_on_its_tab(
    tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> None:  # fmt: skip
    with a_desk(tmp_path) as services:
        page = VisitsPage(services, tasks, talk, navigator)
        page.show()
        for kind, panel in (("honours", page.honours), ("survey", page.surveys), ("birthday", page.honours)):
            page.open_record(kind, 1)
            settle()
            assert page.tabs.currentWidget() is panel
        assert page.honours.which.value() == "birthdays"
        page.primary()
        page.honours.show_list("cards")
        settle()
        page.open_record("survey", 0)
        page.surveys.begin()
        assert not page.has_unsaved()
        page.close()
        assert not talk.failures
