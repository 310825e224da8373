"""Everything of a colleague in one deed: the list first, then the deed, its printed list, and one undo."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import open_cases
from tests.ui.printed import save_shown
from vetdesk.services.queues import Queue


@pytest.fixture
def panel(page, services, settle):
    ids = open_cases(services, 2)
    clerk = services.station.session.actor.staff.id
    for number in ids:
        services.casework.assign(services.casework.get(number).case, clerk)
    page.side.show_hand_over()
    settle()
    shown = page.side.hand_over
    shown.giver.choose(str(clerk))
    with services.station.database.read() as look:
        shown.taker.choose(str(look.staff.by_user("zhao").id))
    settle()
    return shown


def test_what_would_move_is_listed_and_a_reason_is_asked_for(panel, services) -> None:
    assert "史长河" in panel._list.toPlainText()
    assert not panel._do.isEnabled()
    panel.reason.setEditText("休假")
    assert panel._do.isEnabled()
    assert not panel._print.isEnabled()


def test_the_deed_moves_everything_and_can_be_taken_back_at_once(panel, page, services, settle) -> None:
    panel.reason.setEditText("休假")
    page.primary()
    settle()
    assert {entry.officer for entry in services.queues.lines(services.queues.find(Queue.ALL).ids)} == {"赵站长"}
    assert "2" in panel.bar.text
    panel.bar.findChild(QPushButton, "inline_deed").click()
    settle()
    assert {entry.officer for entry in services.queues.lines(services.queues.find(Queue.ALL).ids)} == {"张经办"}


def test_the_list_is_printed_for_both_to_sign(panel, page, settle, talk, tmp_path: Path) -> None:
    panel.reason.setEditText("休假")
    page.primary()
    settle()
    panel._print.click()
    assert save_shown(settle, talk, tmp_path / "list.pdf").startswith(b"%PDF")


def test_nothing_is_cut_or_nameless_in_a_hand_over(panel, page, settle, audited) -> None:
    assert audited(page, HARDEST_LOOKS) == []
    panel.reason.setEditText("休假")
    page.primary()
    settle()
    assert audited(page, HARDEST_LOOKS) == []
