"""A case becomes one of another kind, or follows another version: the consequences first, then the deed."""

import pytest

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import KIND, lead_on, open_cases, sign_in


@pytest.fixture
def case_id(page, services, settle) -> int:
    (number,) = open_cases(services, 1)
    lead_on(services, number, [("zhang", "record_village_opinion"), ("zhang", "accept")])
    page.show_case(number)
    settle()
    return number


def test_a_wrong_kind_is_mended_with_number_and_day_kept(page, services, settle, case_id: int) -> None:
    before = services.casework.get(case_id).case
    page.case.deed_wanted.emit("change_kind")
    settle()
    panel = page.side.reroute
    assert KIND not in dict(panel._choices)
    panel.other.choose("temporary_help")
    settle()
    assert panel._told.text()
    panel.reason.setText("申请类型填错")
    page.primary()
    settle()
    after = services.casework.get(case_id).case
    assert (after.kind, after.number, after.applied_on) == ("temporary_help", before.number, before.applied_on)
    assert page._stack.currentWidget() is page.case


def test_another_version_shows_old_and_new_stage_and_what_differs(page, services, settle, case_id: int) -> None:
    version = services.route_settings.save(KIND, {"township_days": "15"}, "县局通知")
    sign_in(services, "zhao")
    page.case.deed_wanted.emit("migrate")
    settle()
    panel = page.side.reroute
    assert panel.other.value() == str(version)
    assert "→" in panel._told.text()
    panel.reason.setText("按新时限办理")
    page.primary()
    settle()
    assert services.casework.get(case_id).case.workflow_version == version


def test_a_route_with_one_version_says_so(page, settle, case_id: int) -> None:
    page.case.deed_wanted.emit("migrate")
    settle()
    assert page.side.reroute._told.text() == "There is no other version of this route."
    assert not page.side.reroute._do.isEnabled()


def test_nothing_is_cut_or_nameless_when_a_case_changes_its_route(page, settle, case_id, audited) -> None:
    page.case.deed_wanted.emit("change_kind")
    settle()
    page.side.reroute.other.choose("temporary_help")
    settle()
    assert audited(page, HARDEST_LOOKS) == []
