"""Opening a case: the kind is found by letters, what fits stands first, reasons against are told before the form."""

import pytest

from tests.ui.audit import HARDEST_LOOKS
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.cases.opening.kind_list import KIND_ROLE


def begin(page: CasesPage, services, settle, name: str = "史长河") -> None:
    page.open_record("new_case", services.archives.find(name).rows[0].id)
    settle()


def kinds(page: CasesPage) -> list[str]:
    listed = page.opening.kind.list
    found = [listed.item(place).data(KIND_ROLE) for place in range(listed.count())]
    return [str(kind) for kind in found if kind]


@pytest.mark.parametrize("typed", ["光荣牌", "guangrong", "grp", "plate of"])
def test_a_kind_is_found_by_characters_pinyin_initials_or_english(page, services, settle, typed: str) -> None:
    begin(page, services, settle)
    assert len(kinds(page)) >= 30
    page.opening.kind.search.setText(typed)
    assert kinds(page) == ["honour_plate"]


def test_what_the_person_lacks_stands_first_and_is_chosen_at_once(page, services, settle) -> None:
    begin(page, services, settle)
    assert page.opening.kind.value() == kinds(page)[0] == "rural_ex_conscript"


def test_the_case_is_shown_after_opening(page, services, settle) -> None:
    begin(page, services, settle)
    page.primary()
    settle()
    assert "Old-age subsidy" in page.opening._title.text()
    page.primary()
    settle()
    assert page._stack.currentWidget() is page.case
    assert page._view is not None


def test_what_cannot_be_opened_says_why_and_keeps_its_button_off(page, services, settle) -> None:
    begin(page, services, settle, "王㛃")
    page.opening.kind.choose("combat")
    settle()
    assert not page.opening._open.isEnabled()
    assert page.opening._problems.text()


def test_going_back_leads_to_the_kinds_first_and_then_to_the_queue(page, services, settle) -> None:
    begin(page, services, settle)
    page.primary()
    settle()
    page.opening._back.click()
    assert page.opening._choosing
    page.opening._back.click()
    assert page._stack.currentIndex() == 0


def test_nothing_is_cut_or_nameless_while_opening(page, services, settle, audited) -> None:
    begin(page, services, settle)
    assert audited(page, HARDEST_LOOKS) == []
    page.opening.kind.choose("assistive_device")
    settle()
    assert audited(page, HARDEST_LOOKS) == []
