"""Payment lists in the window: worked out, prepared, approved by another person, results of the bank."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.builders import Clock
from tests.people_world import keep
from tests.services.test_bank_files import returned
from tests.services.test_payments import disabled
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.payments.lists import ListState
from vetdesk.services.payments import NewList
from vetdesk.ui.benefits.payments.payments_page import PaymentsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]
Audited = Callable[[PaymentsPage, Look], list[str]]


def pages(folder: Path, user: str, tasks: TaskRunner, talk: RecordingTalk, settle: Settle) -> Iterator[PaymentsPage]:
    with a_desk(folder, user, Clock()) as desk:
        rate = {"monthly_standard": 33_400_000}
        people = (disabled("甲某", 1, **rate), disabled("乙某", 2, "7", **rate), disabled("丙某", 3, "1"))
        keep(desk.station.database, *people)
        page = PaymentsPage(desk, tasks, talk, RecordingNavigator())
        page.show()
        page.refresh()
        settle()
        yield page
        settle()
        page.close()


@pytest.fixture
def clerk(tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, settle: Settle) -> Iterator[PaymentsPage]:
    yield from pages(tmp_path, "zhang", tasks, talk, settle)


@pytest.fixture
def leader(tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, settle: Settle) -> Iterator[PaymentsPage]:
    yield from pages(tmp_path, "zhao", tasks, talk, settle)


def told(page: PaymentsPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def button(page: PaymentsPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_clerk_works_a_list_out_prepares_it_and_cannot_approve_it(
    clerk: PaymentsPage, settle: Settle, audited: Audited
) -> None:
    clerk.primary()
    button(clerk, "work_out").click()
    settle()
    assert clerk.new.list_title.text() == "2024年四季度优抚对象抚恤补助发放名册"
    assert clerk.new.draft is not None
    assert (len(clerk.new.draft.lines), len(clerk.new.draft.held)) == (2, 1)
    assert "1" in told(clerk, "draft_told")
    clerk.new.arrears.toggle()
    assert not button(clerk, "prepare_list").isEnabled(), "another list than the one that was looked through"
    button(clerk, "work_out").click()
    settle()
    for look in HARDEST_LOOKS:
        assert audited(clerk, look) == []
    clerk.primary()
    settle()
    assert clerk.one.view is not None
    assert clerk.one.view.line.list.state == ListState.PREPARED
    assert not button(clerk, "approve_list").isEnabled()
    for look in HARDEST_LOOKS:
        assert audited(clerk, look) == []
    clerk.one.left.emit()
    settle()
    assert len(clerk.list.records.ids) == 1
    assert audited(clerk, HARDEST_LOOKS[0]) == []


def test_another_person_approves_it_and_the_banks_failures_are_kept(
    leader: PaymentsPage, talk: RecordingTalk, settle: Settle, audited: Audited
) -> None:
    with a_signed_in_clerk(leader) as services:
        made = services.payments.prepare(NewList("四季度", "2024-10", "2024-12", ("11",)))
    leader.open_record("payment_list", made.id)
    settle()
    talk.answers.append(True)
    leader.primary()
    settle()
    leader.open_record("payment_list", made.id)
    settle()
    assert leader.one.view is not None
    assert leader.one.view.line.list.state == ListState.APPROVED
    button(leader, "paid_against_due").click()
    settle()
    assert told(leader, "differences_told")
    assert audited(leader, HARDEST_LOOKS[0]) == []


class a_signed_in_clerk:  # noqa: N801 - read as a phrase
    """The same station with the clerk's rights for a moment."""

    def __init__(self, page: PaymentsPage) -> None:
        self._services = page.services
        self._session = page.services.station.session

    def __enter__(self) -> Services:
        with self._services.station.database.read() as look:
            zhang = next(one for one in look.staff.all() if one.user == "zhang")
        self._kept = self._session.actor
        self._session.actor = type(self._kept)(zhang, self._kept.rights | {"prepare_payments"})
        assert isinstance(self._services, Services)
        return self._services

    def __exit__(self, *_error: object) -> None:
        self._session.actor = self._kept


def test_a_recovery_is_agreed_on_paid_back_in_part_and_ended(
    clerk: PaymentsPage, talk: RecordingTalk, settle: Settle, audited: Audited
) -> None:
    clerk.open_record("recovery_of", 1)
    settle()
    form = clerk.agreeing
    form.amount.setText("600")
    clerk.primary()
    settle()
    assert form.problem_text()
    assert [fault for look in HARDEST_LOOKS for fault in audited(clerk, look)] == []
    form.amount.setText("600")
    form.reason.setText("迁出后多发")
    clerk.primary()
    settle()
    (number,) = clerk.recoveries.list.records.ids
    clerk.recoveries.list.choose(number)
    assert [fault for look in HARDEST_LOOKS for fault in audited(clerk, look)] == []
    clerk.recoveries.list.choose(number)
    clerk.primary()
    assert clerk.repaying.amount.text() == "600.00"
    clerk.repaying.amount.setText("400")
    clerk.repaying.way.choose("cash")
    clerk.primary()
    settle()
    (line,) = clerk.services.recoveries.lines()
    assert line.standing.left == 200 * 10_000
    clerk.recoveries.list.choose(number)
    talk.answers = ["区县局决定不再追缴"]
    button(clerk, "end_recovery").click()
    settle()
    assert clerk.services.recoveries.lines()[0].done


def test_a_file_of_the_bank_is_shown_row_by_row_and_the_certain_ones_recorded(
    clerk: PaymentsPage, settle: Settle, audited: Audited, tmp_path: Path
) -> None:
    services = clerk.services
    made = services.payments.prepare(NewList("2021年四季度", "2021-10", "2021-12", ("11",)))
    clerk.bank_file.begin(made.id, returned(tmp_path / "返回.xlsx", (1, "甲某", "62200000001", 1, "成功", "")))
    settle()
    assert [one.doubt for one in services.bank_files.read(made.id, tmp_path / "返回.xlsx").rows] == ["no_line"]
    line = services.payments.view(made.id).lines[0]
    row = (1, line.payee.name, line.payee.account_number, line.total / 10_000, "失败", "销户")
    clerk.bank_file.begin(made.id, returned(tmp_path / "再次.xlsx", row))
    clerk._stack.setCurrentWidget(clerk.bank_file)
    settle()
    assert "1" in told(clerk, "bank_file_told")
    assert [fault for look in HARDEST_LOOKS for fault in audited(clerk, look)] == []
    assert button(clerk, "record_certain_rows").isEnabled()
