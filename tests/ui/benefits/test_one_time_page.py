"""One-time payments in the window: from a death to a proposal, its approval by another person, and a list."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.builders import Clock
from tests.people_world import keep
from tests.services.test_one_time import LUMP, SON, people
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.payments.one_time import OneTimeState
from vetdesk.ui.benefits.one_time.one_time_page import OneTimePage
from vetdesk.ui.tasks import TaskRunner

Settle = Callable[[], None]
Audited = Callable[[OneTimePage, Look], list[str]]


@pytest.fixture
def page(tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, settle: Settle) -> Iterator[OneTimePage]:
    with a_desk(tmp_path, "zhang", Clock()) as desk:
        keep(desk.station.database, *people())
        found = OneTimePage(desk, tasks, talk, RecordingNavigator())
        found.show()
        found.refresh()
        settle()
        yield found
        settle()
        found.close()


def told(page: OneTimePage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def button(page: OneTimePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_death_becomes_a_proposal_that_its_clerk_cannot_approve(
    page: OneTimePage, settle: Settle, audited: Audited
) -> None:
    assert "1" in told(page, "one_time_told")
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.list.opened.emit(page.list.records.ids[0])
    settle()
    assert "40080.00" in told(page, "once_result")
    page.primary()
    settle()
    assert page.form.problem_text()
    page.form.holder.setText(SON.account_name)
    page.form.account.setText(SON.account_number)
    page.form.reckon()
    settle()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.primary()
    settle()
    assert page.card.view is not None
    assert "40080.00" in told(page, "one_time_steps")
    assert not button(page, "approve_one_time").isEnabled()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []


def test_what_was_approved_is_put_on_a_list(page: OneTimePage, talk: RecordingTalk, settle: Settle) -> None:
    page.open_record("one_time_of", 2)
    settle()
    page.form.kind.choose("died_of_illness")
    settle()
    page.form.pay.setText("6000")
    page.form.honour.choose("merit_second")
    page.form.reckon()
    settle()
    assert "376818.20" in told(page, "once_result"), "(2 x 43834 + 40 x 6000) x 115 %"
    proposed = page.services.one_time.propose(replace(LUMP, share="1/2"))
    with page.services.station.database.write("another person approves", None) as work:
        leader = next(one for one in work.staff.all() if one.user == "zhao")
        approved = replace(proposed, state=OneTimeState.APPROVED, approved_on="2025-01-20", approved_by=leader.id)
        work.one_time.save(approved)
    page.form.left.emit()
    settle()
    talk.answers.append(True)
    button(page, "put_on_list").click()
    settle()
    ((_, number),) = [one for one in opened(page) if one[0] == "payment_list"]
    assert page.services.payments.view(number).line.list.total == proposed.amount
    assert not button(page, "put_on_list").isEnabled()


def opened(page: OneTimePage) -> list[tuple[str, int]]:
    navigator = page.navigator
    assert isinstance(navigator, RecordingNavigator)
    return list(navigator.opened)
