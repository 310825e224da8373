"""The page of cases: a case is opened and led on by those who may; the others are told why not."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QPushButton

from tests.ui.audit import HARDEST_LOOKS
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.wiring import Services


def opened(page: CasesPage, services: Services, settle: Callable[[], None]) -> None:
    page.open_record("new_case", services.archives.find("史长河").rows[0].id)
    settle()
    page.opening.kind.choose("rural_ex_conscript")
    settle()
    page.primary()
    settle()


def test_a_case_is_opened_from_a_record_and_led_on_by_its_clerk(page, settle, services, navigator):
    opened(page, services, settle)
    assert page._view is not None
    assert "史长河" in page.case._header._title.text()
    box = page.case.findChild(QCheckBox, "material_id_card")
    assert box is not None
    box.setChecked(True)
    settle()
    assert {one.key: one.received_on for one in page._view.materials}["id_card"] == "2025-01-20"
    page.primary()
    step = page._step
    assert step is not None
    page.form.fields.editors["village_result"].setCurrentIndex(1)
    page.primary()
    settle()
    assert len(page._view.case.events) == 2
    assert navigator.said


def test_a_step_that_lacks_something_says_what_beside_its_field(page, settle, services):
    opened(page, services, settle)
    page.primary()
    assert not page.has_unsaved()
    page.form.fields.editors["village_on"].setText("")
    assert page.has_unsaved()
    page.primary()
    settle()
    assert page._stack.currentWidget() is page.form
    shown = [label.text() for label in page.form.fields._problems.values() if label.text()]
    assert shown or page.form._problems.text()


def test_a_disabled_button_says_why(page, settle, services):
    opened(page, services, settle)
    disabled = [b for b in page.case.steps.findChildren(QPushButton) if b.objectName() and not b.isEnabled()]
    why = [step.why_not for step in page._view.steps if not step.allowed]
    assert all(why)
    assert all(button.toolTip() for button in disabled)


def test_nothing_is_cut_or_nameless_on_the_page(page, settle, audited, services):
    assert audited(page, HARDEST_LOOKS) == []
    page.open_record("new_case", services.archives.find("史长河").rows[0].id)
    settle()
    assert audited(page, HARDEST_LOOKS) == []
    page.primary()
    settle()
    assert audited(page, HARDEST_LOOKS) == []
    page.primary()
    assert audited(page, HARDEST_LOOKS) == []


def test_a_case_on_a_small_screen_begins_with_its_name_in_sight(page, settle, services, qtbot):
    page.resize(830, 380)
    page.show()
    qtbot.waitExposed(page)
    opened(page, services, settle)
    settle()
    back = page.case.findChild(QPushButton, "back_to_cases")
    assert back.hasFocus(), "not a box far below, to which the page would scroll"
