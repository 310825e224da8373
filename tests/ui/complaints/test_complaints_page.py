"""Complaints, used as a clerk at the counter uses them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.services.complaint_desk import as_user, staff_id
from tests.ui.audit import HARDEST_LOOKS, LOOKS, Look
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.ui.complaints.complaints_button import ComplaintsButton
from vetdesk.ui.complaints.complaints_page import ComplaintsPage
from vetdesk.ui.complaints.list_panel import complaint_row
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services, people_finder

ORAL = {
    "received_on": "2025-01-10", "channel": "visit", "name": "史长河", "kind": "appeal", "matter": "arrears",
    "requests": "补发2024年8月以来生活补助的差额\n说明标准调整的文件依据",
}  # fmt: skip


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[ComplaintsPage]:  # fmt: skip
    shown = ComplaintsPage(services, tasks, talk, navigator)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def a_shown_complaint(page: ComplaintsPage, services: Services, settle: Callable[[], None], **links: int) -> int:
    number = services.complaints.register(ORAL, ComplaintLinks(**links))
    page.open_record("complaint", number)
    settle()
    return number


def test_an_oral_complaint_is_registered_with_few_fields_and_its_course_is_shown(
    page: ComplaintsPage, services: Services, settle: Callable[[], None]
) -> None:
    page.open_record("complaint", 0)
    assert tuple(page.register.form.keys) == services.complaints.rules.quick
    page.primary()
    settle()
    assert services.complaints.lines() == []
    assert page.register.isVisible()
    page.register.form.show_fields(services.complaints.rules.fields, ORAL)
    page.primary()
    settle()
    (line,) = services.complaints.lines()
    assert page.course.view is not None
    assert page.course.view.complaint == line.complaint
    assert page.course.isVisible()


def test_a_person_of_the_archive_is_found_by_name_and_linked(
    page: ComplaintsPage, services: Services, settle: Callable[[], None]
) -> None:
    page.begin()
    page.register.whole.setChecked(True)
    page.register.links.words.setText("史长河")
    page.register.links.look_for()
    settle()
    linked = page.register.links.links()
    assert linked.recipient_id is not None
    page.open_record("complaint_of", linked.recipient_id)
    settle()
    assert page.register.form.values()["name"] == "史长河"
    assert page.register.links.links() == linked


def test_the_next_steps_are_buttons_and_one_is_taken(
    page: ComplaintsPage, services: Services, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    number = a_shown_complaint(page, services, settle)
    assert button(page.course, "step_accept").isEnabled()
    assert not button(page.course, "step_object").isEnabled()
    assert button(page.course, "step_object").toolTip()
    button(page.course, "step_accept").click()
    assert page.step.form.values() == {"on": "2025-01-20"}
    page.primary()
    settle()
    assert services.complaints.view(number).complaint.state == "in_work"
    assert page.course.isVisible()
    assert navigator.said
    button(page.course, "step_assign").click()
    settle()
    page.primary()
    settle()
    assert page.step.isVisible()
    assert services.complaints.view(number).officer == ""
    page.step.staff.choose(str(services.station.session.actor.staff.id))
    page.primary()
    settle()
    assert services.complaints.view(number).officer == "张经办"


def test_each_matter_has_its_own_answer(page: ComplaintsPage, services: Services, settle: Callable[[], None]) -> None:
    number = a_shown_complaint(page, services, settle)
    services.complaints.take(services.complaints.view(number).complaint, "accept", "2025-01-20", {})
    page.show_complaint(number)
    settle()
    button(page.course, "step_answer")
    page.step.begin(services.complaints.view(number), services.complaints.rules.steps["answer"])
    assert page.step.form.keys[-2:] == ["answer.1", "answer.2"]


def test_a_paper_of_a_complaint_is_made_with_its_values(page: ComplaintsPage, services: Services) -> None:
    number = services.complaints.register(ORAL)
    run = services.complaints.paper(number, "complaint_register")
    assert run.preview().pages == 1
    assert run.make("办理信访事项", None, None).pages == 1  # type: ignore[arg-type]  # nobody watches
    with services.station.database.read() as look:
        (sheet,) = look.paper_sheets.of_record(look.complaints.get(number).uid)
    assert sheet.values["complaint.name"] == "史长河"


def test_a_reception_day_is_written_down(page: ComplaintsPage, services: Services, settle: Callable[[], None]) -> None:
    page.tabs.setCurrentWidget(page.reception)
    page.primary()
    page.reception.keep()
    settle()
    assert services.reception_days.all() == []
    values = {"held_on": "2025-01-20", "leader": "赵站长", "visitors": "史长河\n单雄"}
    page.reception.form.show_fields(services.reception_days.fields, values)
    page.reception.keep()
    settle()
    assert [day.values["leader"] for day in services.reception_days.all()] == ["赵站长"]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_list_and_course_are_without_fault(
    page: ComplaintsPage, services: Services, settle: Callable[[], None], audited: Callable[..., list[str]], look: Look,
) -> None:  # fmt: skip
    number = services.complaints.register(ORAL)
    services.complaints.register({**ORAL, "received_on": "2025-01-02", "channel": "forwarded"})
    page.refresh()
    settle()
    assert audited(page, look) == []
    page.show_complaint(number)
    settle()
    assert audited(page, look) == []
    page._back()
    page.tabs.setCurrentWidget(page.counts)
    settle()
    assert audited(page, look) == []


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_forms_are_without_fault(
    page: ComplaintsPage, services: Services, settle: Callable[[], None], audited: Callable[..., list[str]], look: Look,
) -> None:  # fmt: skip
    page.begin((1, "王㛃"))
    settle()
    assert audited(page, look) == []
    a_shown_complaint(page, services, settle)
    for step in ("extend", "answer", "assign"):
        page._begin_step(services.complaints.rules.steps[step])
        settle()
        assert audited(page, look) == [], step
    page._back()
    page.tabs.setCurrentWidget(page.reception)
    page.reception.begin()
    settle()
    assert audited(page, look) == []


def test_the_counts_open_the_list_behind_a_figure_and_the_complaint(
    page: ComplaintsPage, services: Services, settle: Callable[[], None]
) -> None:
    number = services.complaints.register(ORAL)
    page.tabs.setCurrentWidget(page.counts)
    settle()
    page.counts.list.choose(1)
    page.primary()
    settle()
    assert page.counts.behind.isVisible()
    page.counts.behind.choose(number)
    page.primary()
    settle()
    assert page.course.view is not None
    assert page.course.view.complaint.id == number


def test_a_person_leads_to_their_complaints_and_to_a_new_one(
    services: Services, tasks: TaskRunner, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    person = services.archives.find("史长河").rows[0].id
    number = services.complaints.register(ORAL, ComplaintLinks(recipient_id=person))
    button = ComplaintsButton(services, tasks, navigator)
    button.show_person(person)
    settle()
    assert button.text().endswith("1")
    button.click()
    new, _line, known = button.choices.actions()
    new.trigger()
    known.trigger()
    assert navigator.opened == [("complaint_of", person), ("complaint", number)]


def test_a_complaint_about_a_case_begins_with_the_person_and_the_case(
    page: ComplaintsPage, services: Services, settle: Callable[[], None]
) -> None:
    person = services.archives.find("史长河").rows[0].id
    case = services.casework.open_case("rural_ex_conscript", person, {"applied_on": "2025-01-06"}).case.id
    a_shown_complaint(page, services, settle)
    page.open_record("complaint_about", case)
    settle()
    settle()
    assert page.register.isVisible()
    assert page.register.links.links() == ComplaintLinks(recipient_id=person, case_id=case)


def test_the_search_over_everything_finds_a_complaint_by_number_and_words(services: Services) -> None:
    number = services.complaints.register(ORAL, ComplaintLinks(about_staff_id=staff_id(services, "li")))
    further = people_finder(services).further
    assert [(hit.kind, hit.record_id) for hit in further("信访〔2025〕1号")] == [("complaint", number)]
    (hit,) = further("文件依据")
    assert hit.text == "信访〔2025〕1号　史长河"
    assert "补发2024年8月以来生活补助的差额" in hit.detail
    assert {hit.kind for hit in further("史长河")} == {"complaint"}
    as_user(services, "li")
    assert {hit.kind for hit in further("史长河")} == set()


def test_the_list_names_the_limit_that_runs_and_says_where_none_does(
    page: ComplaintsPage, services: Services, settle: Callable[[], None]
) -> None:
    number = services.complaints.register(ORAL, ComplaintLinks())
    page.refresh()
    settle()

    def due() -> str:
        line = next(one for one in services.complaints.lines() if one.complaint.id == number)
        cell = complaint_row(services.complaints, line)[2]
        return str(cell)

    assert due() == "Tell in writing 2025-01-25"
    services.complaints.take(services.complaints.view(number).complaint, "tell", "2025-01-13", {}, None)
    assert due() == "None running"
