"""Annual confirmation in the window: a round begun, a village opened, people confirmed at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.people_world import a_person, keep, keep_village, with_identities
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.confirming import Standing
from vetdesk.ui.benefits.confirming.confirming_page import ConfirmingPage
from vetdesk.ui.tasks import TaskRunner

Settle = Callable[[], None]


@pytest.fixture
def page(tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, settle: Settle) -> Iterator[ConfirmingPage]:
    with a_desk(tmp_path) as services:
        village = keep_village(services.station.database, "石桥村")
        drawing = [
            with_identities(a_person(name, place, village=village.name), ("51", "drawing"))
            for place, name in enumerate(("甲某", "乙某"), 11)
        ]
        keep(services.station.database, *drawing)
        shown = ConfirmingPage(services, tasks, talk, RecordingNavigator())
        shown.show()
        shown.refresh()
        settle()
        yield shown
        settle()
        shown.close()


def test_a_round_is_begun_and_a_village_confirmed_at_once(
    page: ConfirmingPage, talk: RecordingTalk, settle: Settle, audited: Callable[[ConfirmingPage, Look], list[str]]
) -> None:
    assert page.form.year.text() == "2025"
    page.primary()
    settle()
    assert page.view is not None
    left = page.view.left
    assert left >= 2
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page._show_people(None)
    settle()
    page.people.list.selectAll()
    talk.answers.append("外出务工，电话联系不上")
    page.people._ask(Standing.NOT_FOUND)
    settle()
    page.people.list.selectAll()
    page.people._confirm("home")
    settle()
    assert {line.standing for line in page.people._lines.values()} == {Standing.CONFIRMED}
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.people.left.emit()
    settle()
    assert page.view.left == 0


def test_a_change_that_was_found_is_noted_and_accepted_by_a_clerk(
    page: ConfirmingPage, settle: Settle, audited: Callable[[ConfirmingPage, Look], list[str]]
) -> None:
    page.primary()
    settle()
    page._show_people(None)
    settle()
    page.people.list.choose(next(number for number, one in page.people._lines.items() if one.person.name == "甲某"))
    page.people._note_chosen()
    settle()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    edit = page.noting.findChild(QLineEdit, "living_address")
    assert edit is not None
    QTest.keyClicks(edit, "County Road 5")
    page.noting.matter.choose("remarried")
    page.noting.text.setText("2024年再婚，仍赡养公婆")
    page.primary()
    settle()
    page._show_found()
    settle()
    assert len(page.found._lines) == 2
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.primary()
    settle()
    (left,) = page.found._lines.values()
    assert left.by_hand
