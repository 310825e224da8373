from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.services.case_desk import KIND, OPENING
from tests.services.damaged_pages import as_jpeg, drawn, turned
from tests.services.notice_desk import a_notice_desk
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.desks import settle_people
from vetdesk.services.filing_views import ScanFile
from vetdesk.services.progress import Unwatched
from vetdesk.ui.printing.returned_window import ReturnedWindow

APPROVAL = "rural_subsidy_approval"


@pytest.fixture
def case_id(services) -> int:
    applicant = settle_people(services)[1]
    return services.casework.open_case(KIND, applicant.id, OPENING).case.id


@pytest.fixture
def window(qtbot, services, tasks, talk, navigator):
    shown = ReturnedWindow(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    return shown


def scan(content: bytes, degrees: float = 3.0) -> ScanFile:
    return ScanFile("scan.jpg", as_jpeg(turned(drawn(content), degrees)))


def test_a_sheet_that_came_back_is_filed_and_shown_beside_what_is_known(window, services, case_id, settle, navigator):
    file = scan(services.printing.make(APPROVAL, case_id=case_id).content)
    window.take([lambda: file])
    settle()
    assert "史长河" in window.list.item(0).text()
    assert "What stands on it is what is known now." in window.told.text()
    assert navigator.said == ["Signed papers filed: 1."]
    window.findChild(QPushButton, "open_returned").click()
    assert navigator.opened == [("case", case_id)]


def test_what_changed_since_the_printing_is_told_value_by_value(window, services, case_id, settle):
    file = scan(services.printing.make(APPROVAL, case_id=case_id).content)
    services.stations.save_province("青川省")
    window.take([lambda: file])
    settle()
    assert "Out of date" in window.list.item(0).text()
    assert "青川省" in window.told.text()
    window.findChild(QPushButton, "show_as_now").click()
    settle()
    with services.station.database.read() as look:
        assert look.journal.entries(kind="paper")[-1].new["act"] == "preview"


def test_a_page_whose_code_cannot_be_read_is_filed_by_the_letters_typed(window, services, case_id, settle, qtbot):
    made = services.printing.make(APPROVAL, case_id=case_id)
    blurred = ScanFile("faint.jpg", as_jpeg(drawn(made.content, dpi=30)))
    window.take([lambda: blurred])
    settle()
    assert window.list.item(0).text().startswith("Not filed")
    window.letters.setText("ABCD EFGH")
    window.file_typed()
    settle()
    assert services.paper_loop.of_case(case_id)[0].returned == ()
    window.letters.setText(services.paper_loop.of_case(case_id)[0].sheet.letters)
    qtbot.keyClick(window.letters, "\r")
    settle()
    assert window.list.item(0).text().startswith("Filed")
    assert len(services.paper_loop.of_case(case_id)[0].returned) == 1


def test_a_dossier_that_came_back_opens_the_record(window, services, case_id, settle, navigator):
    person = services.casework.get(case_id).recipient.id
    file = scan(services.dossiers.make(person, "上级检查", masked=True).content)
    window.take([lambda: file])
    settle()
    assert window.list.item(0).text().startswith("Filed")
    assert not window.findChild(QPushButton, "show_as_now").isEnabled()
    window.findChild(QPushButton, "open_returned").click()
    assert navigator.opened == [("recipient", person)]


def test_a_photograph_of_a_posted_notice_opens_the_notice(qtbot, tasks, talk, navigator, settle, *, tmp_path: Path):
    with a_notice_desk(tmp_path) as desk:
        notice = desk.posted().notice
        made = desk.notices.paper(notice.id).make("张贴", None, Unwatched())
        window = ReturnedWindow(desk.services, tasks, talk, navigator)
        qtbot.addWidget(window)
        window.take([lambda: scan(made.content)])
        settle()
        assert notice.title in window.list.item(0).text()
        window.findChild(QPushButton, "show_as_now").click()
        settle()
        window.findChild(QPushButton, "open_returned").click()
        assert navigator.opened == [("notice", notice.id)]


def test_the_window_is_without_fault(window, services, case_id, settle, audited):
    made = services.printing.make(APPROVAL, case_id=case_id)
    services.stations.save_province("青川省")
    faint = ScanFile("faint.jpg", as_jpeg(drawn(made.content, dpi=30)))
    window.take([lambda: scan(made.content), lambda: faint])
    settle()
    for row in (0, 1):
        window.list.setCurrentRow(row)
        settle()
        assert {str(look): found for look in DECIDING_LOOKS if (found := audited(window, look))} == {}
