"""The monthly list of exceptions: each with its reason, opened by Enter, printed even if it is empty."""

from pathlib import Path

import pytest

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import KIND, lead_on, open_cases, sign_in
from tests.ui.printed import save_shown
from vetdesk.services.case_taking import StepRequest


@pytest.fixture
def case_id(services) -> int:
    services.route_settings.save(KIND, {"exceptions_allowed": "yes"}, "两人所，报县局同意")
    (number,) = open_cases(services, 1)
    lead_on(services, number, [("zhang", "record_village_opinion"), ("zhang", "accept")])
    clerk = str(services.station.session.actor.staff.id)
    details = {"exception_staff": clerk, "exception_duty": "examine", "second_signature": "李所长"}
    sign_in(services, "zhao")
    services.casework.take(number, StepRequest("record_exception", "复核人住院，只有两人在岗", details))
    return number


def test_an_exception_stands_on_the_list_of_its_month(page, settle, case_id: int) -> None:
    page.side.show_exceptions()
    settle()
    (line,) = page.side.exceptions._told.lines
    assert (line.case_id, line.second_signature) == (case_id, "李所长")
    page.side.exceptions.list.opened.emit(1)
    settle()
    assert page._view.case.id == case_id


def test_a_month_without_exceptions_is_printed_all_the_same(page, settle, case_id, talk, tmp_path: Path) -> None:
    page.side.show_exceptions()
    settle()
    page.side.exceptions.month.choose("2024-12")
    settle()
    assert page.side.exceptions._told.lines == ()
    page.primary()
    assert save_shown(settle, talk, tmp_path / "none.pdf").startswith(b"%PDF")


def test_only_leaders_supervisors_and_keepers_see_the_list(page, services) -> None:
    assert page._exceptions.isEnabled()
    sign_in(services, "li")
    page.retranslate()
    assert not page._exceptions.isEnabled()


def test_nothing_is_cut_or_nameless_on_the_list(page, settle, case_id, audited) -> None:
    page.side.show_exceptions()
    settle()
    assert audited(page, HARDEST_LOOKS) == []
