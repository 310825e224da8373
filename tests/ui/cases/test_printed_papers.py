"""The case page tells what was printed, and lets signed sheets that came back be looked at."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.services.damaged_pages import as_jpeg, drawn
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import open_cases
from tests.ui.desks import a_desk
from tests.ui.printed import shown_window
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.filing_views import ScanFile
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

PAPERS = ("rural_subsidy_approval", "acceptance_notice")


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[CasesPage]:  # fmt: skip
    (case_id,) = open_cases(services, 1)
    approval, _ = (services.printing.make(paper, case_id=case_id, purpose="签字") for paper in PAPERS)
    services.paper_loop.take(ScanFile("签字件.jpg", as_jpeg(drawn(approval.content))))
    shown = CasesPage(services, tasks, talk, navigator)
    shown.show()
    shown.show_case(case_id)
    settle()
    yield shown
    settle()
    shown.close()


def told(page: CasesPage) -> list[str]:
    return [label.text() for label in page.case.printed.findChildren(QLabel) if not label.isHidden()][1:]


def test_what_was_printed_and_came_back_stands_on_the_page(page, settle):
    first, came, second = told(page)
    assert "printed on 2025-01-20" in first
    assert came.startswith("Signed sheet came back on 2025-01-20")
    assert "优抚字〔2025〕1号" in second


def test_a_signed_sheet_is_looked_at(page, settle):
    buttons = [one for one in page.case.printed.findChildren(QPushButton) if one.objectName().startswith("look_")]
    buttons[0].click()
    window = shown_window(settle)
    assert window.pages._pages == 1
    window.close()


def test_a_paper_printed_before_a_change_is_called_out_of_date(page, settle, services):
    with services.station.database.write("edit", services.station.session.actor) as work:
        person = work.people.get(page._view.recipient.id)
        work.people.save(replace(person, values={**person.values, "phone": "13911112222"}))
    page.refresh()
    settle()
    assert told(page)[0].endswith("out of date")


def test_it_can_be_read_in_every_look(page, audited):
    assert audited(page, HARDEST_LOOKS) == []
