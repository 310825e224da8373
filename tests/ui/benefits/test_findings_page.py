"""The list of findings: scanned by itself, explained, answered, worked off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.builders import Clock
from tests.people_world import keep, keep_village
from tests.services.test_entitlements import ex_conscript
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.services.entitlements import FindingFilter
from vetdesk.ui.benefits.benefits_of_person import BenefitsOfPerson
from vetdesk.ui.benefits.findings_page import FindingsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    with a_desk(tmp_path, clock=clock) as desk:
        village = keep_village(desk.station.database, "石桥村")
        keep(desk.station.database, *(ex_conscript(name, 40 + place, village=village.name)
                                      for place, name in enumerate(("史长河", "单雄"))))  # fmt: skip
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[FindingsPage]:  # fmt: skip
    shown = FindingsPage(services, tasks, talk, navigator)
    shown.show()
    shown.refresh()
    settle()
    shown.refresh()
    settle()
    yield shown
    settle()
    shown.close()


def test_an_empty_list_claims_that_all_is_well_only_where_people_were_looked_at(  # noqa: PLR0917 - fixtures
    tmp_path: Path, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, clock: Clock,
    settle: Callable[[], None], page: FindingsPage,
) -> None:  # fmt: skip
    page.filter.choose("overpaid")
    settle()
    assert "chosen above" in said(page)
    with a_desk(tmp_path / "nobody", clock=clock) as fresh:
        shown = FindingsPage(fresh, tasks, talk, navigator)
        shown.show()
        for _ in range(2):
            shown.refresh()
            settle()
        assert "nobody in the archive yet" in said(shown)
        shown.findChild(QPushButton, "import_roster").click()
        assert navigator.opened[-1] == ("batch", 0)
        shown.close()
        settle()


def said(page: FindingsPage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_a_scan_runs_by_itself_and_each_finding_is_explained_and_answered(  # noqa: PLR0917 - fixtures
    page: FindingsPage, services: Services, navigator: RecordingNavigator, talk: RecordingTalk,
    settle: Callable[[], None], audited: Callable[[FindingsPage, Look], list[str]],
) -> None:  # fmt: skip
    assert services.entitlements.overview().scan is not None
    page.filter.choose("unclaimed")
    settle()
    assert len(page.list.records.ids) == 2
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.list.selectRow(0)
    page.primary()
    settle()
    facts = page.card.findChild(QLabel, "finding_facts")
    assert facts is not None
    assert "1960-01-10" in facts.text()
    for look in HARDEST_LOOKS:
        assert audited(page, look) == []
    page.primary()
    assert navigator.opened[-1][0] == "new_case"
    talk.answers.append("村里核实，本人已有职工养老保险")
    unfit = page.card.findChild(QPushButton, "does_not_fit")
    assert unfit is not None
    unfit.click()
    settle()
    page.refresh()
    settle()
    assert len(services.entitlements.ids(FindingFilter(kind="unclaimed"))) == 1
    assert len(page.list.records.ids) == 1
    page._show_ids([])
    told = [label.text() for label in page.buttons.findChildren(QLabel) if label.isVisibleTo(page)]
    assert told == [], "nothing can be chosen where there is no list"


def test_the_record_of_a_person_tells_what_the_rules_say_and_leads_to_why(  # noqa: PLR0917 - fixtures
    page: FindingsPage, services: Services, tasks: TaskRunner, navigator: RecordingNavigator,
    settle: Callable[[], None], audited: Callable[[BenefitsOfPerson, Look], list[str]],
) -> None:  # fmt: skip
    number = services.entitlements.ids(FindingFilter(kind="unclaimed"))[0]
    whose = services.entitlements.explain(number, "en").line.found.recipient_id
    shown = BenefitsOfPerson(services, tasks, navigator)
    shown.show()
    shown.show_person(whose)
    settle()
    assert number in shown.findings.records.ids
    assert [fault for look in HARDEST_LOOKS for fault in audited(shown, look)] == []
    shown.findings.choose(number)
    shown.explain()
    assert navigator.opened[-1] == ("finding", number)
    page.open_record("finding_soon", 0)
    assert page.filter.wanted().kind == "soon"
    shown.close()
