"""Finding records of every kind but people."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.case_desk import KIND, OPENING
from tests.storage.visit_world import a_visit
from tests.ui.desks import a_desk, settle_people
from vetdesk.domain.activities import Activity
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Right
from vetdesk.services.record_finding import FoundRecord
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path) as desk:
        yield desk


@pytest.fixture
def people(services: Services) -> list[Recipient]:
    return settle_people(services)


def found(services: Services, typed: str, group: str) -> list[FoundRecord]:
    return [one for one in services.record_finding.find(typed, "zh_CN") if one.group == group]


def test_a_case_is_found_by_number_person_and_kind(services: Services, people: list[Recipient]) -> None:
    case = services.casework.open_case(KIND, people[1].id, OPENING).case
    for typed in (people[1].name, "sch", "农村籍", "ncj", "老年 史长河", "2025-01-20"):
        assert [one.id for one in found(services, typed, "case")] == [case.id], typed
    assert found(services, "单雄", "case") == []
    (line,) = found(services, "史长河", "case")
    assert line.parts[:2] == (services.station.definitions.workflow(KIND).title.zh, "史长河")


def test_visits_and_needs_are_found_by_person_day_and_officer(services: Services, people: list[Recipient]) -> None:
    staff = services.station.session.actor.staff
    with services.station.database.write("plant", services.station.session.actor) as work:
        first = a_visit(work, staff, people[1].id, "2025-01-15")
        second = a_visit(work, staff, people[0].id, "2025-01-16")
        told = Need(0, "", people[1].id, first.id, "medical", "想配助听器", "2025-01-25", asked_on="2025-01-15")
        need = work.needs.add(told)
    assert [one.id for one in found(services, "史长河", "visit")] == [first.id]
    assert [one.id for one in found(services, "1月16日", "visit")] == [second.id]
    assert [one.id for one in found(services, "2025-01", "visit")] == [second.id, first.id]
    assert [one.id for one in found(services, staff.name, "visit")] == [second.id, first.id]
    assert [one.id for one in found(services, f"{staff.name} 史长河", "visit")] == [first.id]
    assert [one.id for one in found(services, "助听器", "need")] == [need.id]
    assert [one.id for one in found(services, "1月25日", "need")] == [need.id]


def test_activities_are_found_by_title_and_named_again(services: Services, people: list[Recipient]) -> None:
    with services.station.database.write("plant", services.station.session.actor) as work:
        held = work.activities.add(Activity(0, "", "visit", "春节慰问", "2025-01-25"))
    assert [one.id for one in found(services, "慰问", "activity")] == [held.id]
    named = services.record_finding.named([("activity", held.id), ("recipient", people[0].id), ("case", 99)], "en")
    assert [(one.kind, one.parts[0]) for one in named] == [("activity", "春节慰问"), ("recipient", people[0].name)]


def test_a_printed_paper_is_found_by_its_code_and_opens_its_case(services: Services, people: list[Recipient]) -> None:
    case = services.casework.open_case(KIND, people[1].id, OPENING).case
    made = services.printing.make("rural_subsidy_approval", case_id=case.id)
    letters = services.paper_loop.of_case(case.id)[0].sheet.letters
    assert made.pages
    spaced = f"{letters[:4].lower()}-{letters[4:]}"
    assert [(one.kind, one.id) for one in found(services, spaced, "paper")] == [("case", case.id)]


def test_nothing_is_found_that_may_not_be_seen(
    services: Services, people: list[Recipient], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = services.casework.open_case(KIND, people[1].id, OPENING).case
    assert services.record_finding.find("史长河", "zh_CN")
    actor = services.station.session.actor
    session = services.station.session
    monkeypatch.setattr(session, "actor", replace(actor, rights=actor.rights - {Right.SEE_CASES}))
    assert found(services, "史长河", "case") == []
    assert services.record_finding.named([("case", case.id)], "zh_CN") == []
    monkeypatch.setattr(session, "actor", replace(actor, rights=frozenset()))
    assert services.record_finding.find("史长河", "zh_CN") == []


def test_one_letter_finds_no_records(services: Services, people: list[Recipient]) -> None:
    assert services.record_finding.find("史", "zh_CN") == []
