"""The papers of a case: states and scans on a sheet of their own in the place of the case."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.people.filing.scans import a_picture
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

KIND = "rural_ex_conscript"


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
    person = services.archives.find("史长河").rows[0].id
    form = services.casework.opening_form(KIND, person)
    values = {each.field.key: each.proposal for each in form.fields if each.proposal != ""}
    case = services.casework.open_case(KIND, person, values)
    shown = CasesPage(services, tasks, talk, navigator)
    shown.show()
    shown.show_case(case.case.id)
    settle()
    shown.case.findChild(QPushButton, "case_papers").click()
    settle()
    yield shown
    settle()
    shown.close()


def test_only_the_papers_of_the_case_are_shown(page, settle):
    assert page.side.papers is not None
    assert {one.case_id for one in page.side.papers.tab.list.checklists} == {page._view.case.id}
    assert not page.has_unsaved()


def test_a_scan_filed_there_is_seen_in_the_case(page, settle, tmp_path):
    tab = page.side.papers.tab
    scan = tmp_path / "身份证.png"
    a_picture().save(str(scan))
    assert tab.list.choose("id_card", case_id=page._view.case.id)
    tab.deeds.add_files(tab.list.current(), [scan])
    settle()
    assert len(tab.list.current().material.scans) == 1
    page.side.papers.findChild(QPushButton, "back_to_case").click()
    settle()
    box = page.case.findChild(QCheckBox, "material_id_card")
    assert (box.isChecked(), box.text()) == (True, "Copy of the ID card · Copy")


def test_a_paper_added_elsewhere_shows_when_the_page_is_read_again(page, settle, services):
    services.casework.note_materials(page._view.case.id, {"id_card": "2025-01-13"})
    page.refresh()
    settle()
    lines = page.side.papers.tab.list.checklists[0].lines
    assert next(line for line in lines if line.key == "id_card").received_on == "2025-01-13"


def test_it_can_be_read_in_every_look(page, settle, audited):
    assert audited(page, HARDEST_LOOKS) == []
    settle()
    assert audited(page, HARDEST_LOOKS) == []
