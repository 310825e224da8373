"""A logged visit in the window: photos put to it while it is logged and later, receipts, the person's own tab."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from tests.files.pages.scan_pictures import a_picture
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.visiting import VisitEntry
from vetdesk.ui.people.record.visits_tab import VisitsTab
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def person(services: Services) -> int:
    return services.visiting.due().lines[0].person.recipient_id


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[VisitsPage]:  # fmt: skip
    shown = VisitsPage(services, tasks, talk, navigator)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def a_gift(services: Services, person: int) -> int:
    answers = {"living": "alone", "gift_money": 5_000_000, "gift_signed_by": "王㛃"}
    return services.visiting.log(person, VisitEntry("2025-01-19", "home", "festival", answers)).visit.id


def test_photos_are_chosen_dropped_and_pasted_and_stand_on_the_visit(page, settle, services, person, *, talk, tmp_path):
    for number, colour in enumerate(("red", "blue")):
        (tmp_path / f"IMG_{number}.jpg").write_bytes(a_picture("JPEG", colour=colour))
    page.log(person)
    settle()
    talk.answers = [tmp_path / "IMG_0.jpg"]
    page.entry.photos.choose()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "IMG_1.jpg"))])
    page.entry.photos.take(dropped)
    assert page.has_unsaved()
    page.save()
    settle()
    ((visit, _),) = services.visiting.visits("2025-01-01", "2025-12-31")
    assert [one.name for one in services.visit_photos.of_visit(visit.id)] == ["IMG_0.jpg", "IMG_1.jpg"]
    page.open_record("visit", visit.id)
    settle()
    assert page.card.photos.count() == 2
    assert not page.card.photos.item(1).icon().isNull()
    QGuiApplication.clipboard().setImage(QImage(40, 40, QImage.Format.Format_RGB32))
    page.card.line.paste()
    settle()
    assert page.card.photos.count() == 3
    page.card.photos.itemActivated.emit(page.card.photos.item(1))
    settle()
    assert page.card.viewer.current_id == page.card.photos.item(1).data(Qt.ItemDataRole.UserRole)
    assert not talk.failures


def test_receipts_are_shown_for_the_visit_and_its_day_and_for_the_round(page, settle, services, person, talk):
    visit = a_gift(services, person)
    page.refresh()
    page.open_record("visit", visit)
    settle()
    assert "Gift of money: 500.00" in page.card._facts.text()
    page.card._print_receipt()
    settle()
    page.card._papers.window.close()
    page._back()
    page.tabs.setCurrentWidget(page.made)
    settle()
    page.made.list.step(0)
    assert [one.id for one in page.made.chosen_visits()] == [visit]
    page._print_receipts()
    settle()
    page._papers.window.close()
    talk.answers = ["5百 大米", "300 大米"]
    page._round_menu.print_receipts()
    assert len(talk.failures) == 1
    page._round_menu.print_receipts()
    settle()
    page._round_menu._papers.window.close()


def test_a_person_is_given_to_an_officer_and_the_persons_tab_says_so(
    page, settle, services, person, *, tasks, talk, navigator
):
    me = services.station.session.actor.staff
    a_gift(services, person)
    tab = VisitsTab(services, tasks, talk, navigator)
    view = services.archives.get(person)
    tab.show_record(view)
    settle()
    assert "No liaison officer" in tab._officer.text()
    assert tab.list.records.rowCount() == 1
    tab._give.click()
    assert navigator.opened[-1] == ("give_officer", person)
    page.open_record("give_officer", person)
    settle()
    panel = page.officers.assign_people
    assert panel.chosen() == [person]
    panel.search.searched.emit("史长河")
    settle()
    panel._tick()
    assert len(panel.chosen()) == 2
    panel.officer.choose(str(me.id))
    panel.keep()
    settle()
    assert services.officers.officer_of(person) == me
    assert {line.place for line in services.officers.lines()} == {"王㛃", "史长河"}
    tab.show_record(view)
    settle()
    assert me.name in tab._officer.text()
    tab.close()


def test_a_visit_is_put_right_and_taken_back_with_a_reason(page, settle, services, person, *, talk, navigator, audited):
    visit = a_gift(services, person)
    page.open_record("give_officer", person)
    settle()
    assert [fault for look in HARDEST_LOOKS for fault in audited(page, look)] == []
    page.open_record("visit", visit)
    settle()
    assert [fault for look in HARDEST_LOOKS for fault in audited(page, look)] == []
    page.card._correct.click()
    assert not page.entry.needs.isVisible()
    assert page.entry.fields.values()["gift_money"] == 5_000_000
    page.entry.visited_on.setText("2025-01-18")
    page.save()
    settle()
    now = services.visiting.visit(visit).visit
    assert (now.visited_on, now.values["living"], now.values["gift_signed_by"]) == ("2025-01-18", "alone", "王㛃")
    assert "put right" in navigator.said[-1]
    page.open_record("visit", visit)
    settle()
    talk.answers = ["记错了人"]
    page.card._withdraw.click()
    settle()
    assert services.visiting.visits("2025-01-01", "2025-12-31") == []
    page.log(person)
    settle()
    assert page.entry.needs.isVisible()
