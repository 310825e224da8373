"""A proposed week that nobody kept outlives the window, a lock and a look at another week."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.builders import PASSWORD
from tests.ui.recording import RecordingTalk
from vetdesk.domain.errors import DatabaseBusyError
from vetdesk.services.visit_week import WeekWanted
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.ui.visits.week_panel import WeekPanel
from vetdesk.wiring import Services

Settle = Callable[[], None]
Open = Callable[[], MainWindow]

pytestmark = pytest.mark.usefixtures("people")


def week_of(window: MainWindow, settle: Settle) -> WeekPanel:
    window.show_page("visits")
    settle()
    page = window.findChild(VisitsPage)
    page.tabs.setCurrentWidget(page.week)
    settle()
    settle()
    return page.week


def proposed(week: WeekPanel) -> dict[int, str]:
    """Who stands on which day without being planned, as it is shown."""
    shown = [(day, one) for day in week.board.lists for one in (day._shown.proposed if day._shown else ())]
    return {one.person.recipient_id: day.day for day, one in shown}


def propose_and_move(week: WeekPanel, settle: Settle) -> tuple[int, str]:
    """Propose a week, and move the only person of it to the last day."""
    week.primary()
    week.primary()
    settle()
    (person,) = proposed(week)
    last = week.board.lists[-1].day
    week.ask_day([person])
    week.ask.day.setText(last)
    week.primary()
    settle()
    assert proposed(week) == {person: last}
    return person, last


def press(window: QWidget, name: str, settle: Settle) -> None:
    next(one for one in window.findChildren(QAbstractButton, name) if one.isVisible()).click()
    settle()
    settle()


def planned(services: Services) -> dict[int, str]:
    week = services.visit_week.week(WeekWanted())
    return {one.person.recipient_id: one.day for day in week.days for one in day.people}


def test_an_edited_proposal_is_offered_again_after_the_window_was_lost_and_kept_from_there(
    open_window: Open, settle: Settle, services: Services
) -> None:
    window = open_window()
    person, last = propose_and_move(week_of(window, settle), settle)
    window.drafts.flush()  # what happens a second after the last deed
    settle()
    assert [one.title for one in services.drafts.mine()] == ["Visit plan 2025-01-20 – 01-26"]
    again = open_window()
    week = week_of(again, settle)
    assert proposed(week) == {}
    press(again, "draft_continue", settle)
    assert proposed(week) == {person: last}
    assert planned(services) == {}
    week.primary()
    settle()
    assert planned(services) == {person: last}
    assert services.drafts.mine() == ()


def test_locking_keeps_a_proposal_and_dropping_it_drops_its_draft(
    open_window: Open, settle: Settle, services: Services, talk: RecordingTalk
) -> None:
    window = open_window()
    week = week_of(window, settle)
    propose_and_move(week, settle)
    window.lock()
    settle()
    services.station.unlock(PASSWORD)
    assert len(services.drafts.mine()) == 1
    week.findChild(QAbstractButton, "drop_proposal").click()
    settle()
    assert services.drafts.mine() == ()
    assert talk.asked == []


def test_another_week_leaves_the_proposal_as_a_draft_which_is_found_again_there_and_from_today(
    open_window: Open, settle: Settle, services: Services
) -> None:
    window = open_window()
    week = week_of(window, settle)
    person, last = propose_and_move(week, settle)
    press(week, "next_week", settle)
    assert proposed(week) == {}
    assert not week.has_unsaved()
    assert "kept as a draft" in week.bar.text
    press(week, "this_week", settle)
    press(week, "draft_continue", settle)
    assert proposed(week) == {person: last}
    press(week, "next_week", settle)
    (draft,) = services.drafts.mine()
    window.open("draft", draft.id)
    settle()
    settle()
    assert proposed(week) == {person: last}


def test_other_people_leave_the_proposal_as_a_draft_too_and_whoever_is_planned_since_is_not_proposed_again(
    open_window: Open, settle: Settle, services: Services
) -> None:
    window = open_window()
    week = week_of(window, settle)
    person, last = propose_and_move(week, settle)
    week.filter.officer.choose("0")
    settle()
    settle()
    assert proposed(week) == {}
    services.visit_week.put({person: last})
    week.filter.officer.choose("all")
    settle()
    settle()
    press(window, "draft_continue", settle)
    assert proposed(week) == {}
    assert "1 people" in week.bar.text
    assert services.drafts.mine() == ()


def test_a_proposal_that_cannot_be_kept_is_not_left(
    open_window: Open, settle: Settle, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    week = week_of(window, settle)

    def full(_draft: object) -> None:
        raise DatabaseBusyError

    monkeypatch.setattr(services.drafts, "keep", full)
    person, last = propose_and_move(week, settle)
    window.drafts.flush()
    settle()
    press(week, "next_week", settle)
    assert proposed(week) == {person: last}
    assert "cannot be kept" in week.bar.text
