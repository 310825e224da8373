"""From the queue: a blank form, and one paper of several cases in one file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import open_cases
from tests.ui.desks import a_desk
from tests.ui.printed import save_shown
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        open_cases(desk, 3)
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[CasesPage]:  # fmt: skip
    shown = CasesPage(services, tasks, talk, navigator)
    shown.show()
    shown.open_record("case", 0)
    settle()
    yield shown
    settle()
    shown.close()


def test_one_paper_of_the_selected_cases_is_made_in_one_run(page, settle, talk, services, tmp_path: Path) -> None:
    page.queue.list.selectAll()
    page._stack_papers.trigger()
    settle()
    page.papers.choice.search.setText("受理通知书")
    page.papers.choice.findChild(QPushButton, "choose_paper").click()
    saved = save_shown(settle, talk, tmp_path / "stack.pdf", "送达申请人")
    assert len(pypdfium2.PdfDocument(saved)) == 3
    with services.station.database.read() as look:
        made = [entry for entry in look.journal.entries(kind="paper") if entry.new.get("code")]
    assert [entry.new["number"] for entry in made] == [f"优抚字〔2025〕{number}号" for number in (1, 2, 3)]
    assert len({entry.deed for entry in made}) == 1


def test_a_blank_form_names_nobody_and_is_not_journalled(page, settle, talk, services, tmp_path: Path) -> None:
    page._blank.trigger()
    choice = page.papers.choice
    choice.search.setText("送达回证")
    choice.choose()
    assert save_shown(settle, talk, tmp_path / "blank.pdf").startswith(b"%PDF")
    with services.station.database.read() as look:
        assert list(look.journal.entries(kind="paper")) == []


def test_the_choice_can_be_read_in_every_look(page, settle, audited) -> None:
    page._blank.trigger()
    assert audited(page.papers.choice, HARDEST_LOOKS) == []
    page.papers.choice.close()
