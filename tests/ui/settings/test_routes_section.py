"""Settings › Routes: stages, limits and law are shown; parameters are checked, kept as a version, and told."""

from collections.abc import Callable, Iterator

import pytest

from tests.ui.audit import DECIDING_LOOKS
from tests.ui.cases.case_world import KIND, open_cases, sign_in
from vetdesk.ui.settings.routes_section import RoutesSection
from vetdesk.wiring import Services


@pytest.fixture
def section(services: Services, tasks, talk, navigator, settle: Callable[[], None]) -> Iterator[RoutesSection]:
    shown = RoutesSection(services, tasks, talk, navigator)
    shown.show()
    settle()
    shown.kind.choose(KIND)
    settle()
    yield shown
    settle()
    shown.close()


def set_limit(section: RoutesSection, text: str, reason: str = "县局通知") -> None:
    section.form.editors["township_days"].setText(text)
    section.reason.setText(reason)
    section.save()


def test_a_route_shows_its_law_stages_and_limits(section: RoutesSection) -> None:
    assert "Circular on the Old-age Subsidy for Rural Ex-conscripts (2011, No. 110)" in section._about.text()
    assert "(10 working days, unless local rules say otherwise)" in section._about.text()
    assert "Version 1" in section._versions.text()


def test_a_change_is_kept_as_a_version_with_its_reason_and_running_cases_keep_theirs(
    section: RoutesSection, services: Services, settle
) -> None:
    (number,) = open_cases(services, 1)
    set_limit(section, "15")
    settle()
    assert "县局通知" in section._versions.text()
    assert "10 → 15" in section._versions.text()
    assert not section.has_unsaved()
    assert services.casework.get(number).case.workflow_version == 1
    assert services.station.definitions.workflows.newest(KIND).parameters["township_days"] == 15


def test_what_is_wrong_stands_below_its_parameter_and_nothing_is_kept(section: RoutesSection, services, settle) -> None:
    set_limit(section, "9999", reason="")
    settle()
    assert section.form._problems["township_days"].text()
    assert section._message.text
    assert services.station.definitions.workflows.newest(KIND).version == 1


def test_who_may_not_change_settings_sees_them(section: RoutesSection, services: Services, settle) -> None:
    sign_in(services, "li")
    section.refresh()
    settle()
    assert not section._save.isEnabled()
    assert not section.form.editors["township_days"].isEnabled()


def test_nothing_is_cut_or_nameless_in_the_section(section: RoutesSection, audited) -> None:
    assert audited(section, DECIDING_LOOKS) == []
