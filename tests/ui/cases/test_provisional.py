"""A deadline that reaches into a year without calendar says so, and leads to where the year is loaded."""

from collections.abc import Callable

import pytest

from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.cases.case_world import lead_on, open_cases


def test_a_provisional_deadline_leads_to_the_calendar_of_the_year(
    page, settle: Callable[[], None], services, navigator, audited, *, monkeypatch: pytest.MonkeyPatch
) -> None:
    (number,) = open_cases(services, 1)
    lead_on(services, number, [("zhang", "record_village_opinion"), ("zhang", "accept")])
    monkeypatch.delitem(services.station.definitions.calendar.years, 2025)
    page.show_case(number)
    settle()
    assert not page.case._load.isHidden()
    assert "2025" in page.case._load.text()
    page.case._load.click()
    assert navigator.opened[-1] == ("calendar", 2025)
    look: Look
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
