"""The page of visits, used as a liaison officer uses it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.needs import NeedState
from vetdesk.services.visiting import NeedFilter
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path, "chen") as desk:
        settle_people(desk)
        yield desk


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


def test_a_visit_with_a_need_is_logged_answered_and_called_back(page, settle, services, navigator):
    assert page.due.list.records.rowCount() == 1
    page.due.list.step(0)
    page.primary()
    settle()
    kind = page.entry.needs.findChild(CodeEdit, "need_kind_1")
    text = page.entry.needs.findChild(QLineEdit, "need_text_1")
    assert kind is not None
    assert text is not None
    kind.setCurrentIndex(1)
    text.setText("请人陪同看病")
    page.save()
    settle()
    lines, total = services.visiting.needs(NeedFilter(state=NeedState.OPEN))
    assert (total, lines[0].need.text) == (1, "请人陪同看病")
    page.open_record("need", lines[0].need.id)
    settle()
    page.needs._steps.carry_out()
    settle()
    assert "Choose one of the answers." in page.needs._steps._problems.text()
    for words in ("已安排志愿者陪同", "很好"):
        steps = page.needs._steps
        steps.choice.setCurrentIndex(1)
        steps.words.setPlainText(words)
        steps.carry_out()
        settle()
        page.refresh()
        settle()
        need = services.visiting.need(lines[0].need.id)
        page.open_record("need", need.id)
        settle()
    assert need.state == NeedState.CLOSED
    assert len(navigator.said) == 3


def test_where_the_archive_holds_nobody_the_list_leads_to_its_first_people(
    tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Callable[[], None]
) -> None:
    with a_desk(tmp_path) as desk:
        page = VisitsPage(desk, tasks, talk, navigator)
        page.show()
        settle()
        buttons = [page.due.findChild(QPushButton, name) for name in ("import_roster", "first_person")]
        assert all(button.isVisible() for button in buttons)
        for button in buttons:
            button.click()
        assert navigator.opened == [("batch", 0), ("recipient", 0)]
        settle_people(desk)
        page.refresh()
        settle()
        assert page.due.list.isVisible()
        page.due.filter.officer.choose("0")
        page.due.filter.village.choose(page.due.filter.village.itemData(1))
        settle()
        assert not any(button.isVisible() for button in buttons)
        page.close()


def test_a_visit_in_the_future_is_refused_with_a_sentence(page, settle, services, talk):
    page.due.list.step(0)
    page.primary()
    settle()
    page.entry.visited_on.setText("2031-01-01")
    page.save()
    settle()
    assert page.entry._problems.text()
    assert not talk.failures
    assert not services.visiting.visits("2020-01-01", "2032-01-01")


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless_on_the_page(page, settle, audited, look: Look):
    assert not page.hasHeightForWidth(), "the lists scroll, not the page with its buttons"
    assert audited(page, look) == []
    page.due.list.step(0)
    page.primary()
    settle()
    assert audited(page, look) == []
