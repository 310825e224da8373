"""Answers and scans between which something happened: taken back, edited meanwhile, settled on another PC."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.builders import Clock
from tests.domain.case_builders import OPENING, route
from tests.people_world import definitions, keep
from tests.services.test_entitlements import UNCLAIMED, edit, ex_conscript, found
from vetdesk.domain.case_steps import Filing, opened
from vetdesk.domain.findings import Answered, FindingAnswer
from vetdesk.domain.people import Recipient
from vetdesk.services.entitlements import Entitlements, FindingFilter
from vetdesk.services.opening import OpenStation
from vetdesk.storage.uids import new_uid


@pytest.fixture
def service(station: OpenStation, clock: Clock) -> Entitlements:
    return Entitlements(station.database, station.session, definitions(), clock)


@pytest.fixture
def person(station: OpenStation, service: Entitlements) -> Recipient:
    (person,) = keep(station.database, ex_conscript("史长河", 31))
    service.scan()
    return person


def test_an_answer_taken_back_stays_taken_back_after_the_next_scan(
    station: OpenStation, service: Entitlements, person: Recipient
) -> None:
    (number,) = found(service, person)
    service.answer([number], Answered.DOES_NOT_FIT, "误认为领取企业养老金")
    service.take_back([number])
    assert service.ids(FindingFilter(kind=UNCLAIMED, recipient_id=person.id)) == [number]
    service.scan()
    (number,) = service.ids(FindingFilter(kind=UNCLAIMED, recipient_id=person.id))
    assert [one.answer for one in service.explain(number, "en").answers] == [
        Answered.DOES_NOT_FIT, Answered.TAKEN_BACK,
    ]  # fmt: skip
    with station.database.read() as look:
        assert len(look.journal.entries(kind="finding_answer")) == 2
    service.answer([number], Answered.TOLD_DECLINED, "已告知")
    service.scan()
    assert service.ids(FindingFilter(kind=UNCLAIMED, recipient_id=person.id)) == []


def test_what_is_edited_while_a_scan_runs_makes_it_outdated(
    station: OpenStation, service: Entitlements, person: Recipient
) -> None:
    begun = service.journal_length()
    results = [one for _, _, some in service.steps() for one in some]
    edit(station, person, pension_cover="employee")
    service.keep(results, begun)
    assert service.overview().outdated
    service.scan()
    assert not service.overview().outdated
    assert found(service, person) == []


def test_a_finding_that_facts_no_longer_bear_out_is_not_answered(
    station: OpenStation, service: Entitlements, person: Recipient
) -> None:
    (number,) = found(service, person)
    edit(station, person, pension_cover="employee")
    assert service.answer([number], Answered.DOES_NOT_FIT, "领取企业养老金") == 0
    assert service.explain(number, "en").answers == ()


def test_the_answer_given_last_holds_in_whichever_order_two_pcs_got_them(
    station: OpenStation, service: Entitlements, person: Recipient
) -> None:
    (number,) = found(service, person)
    service.answer([number], Answered.TOLD_DECLINED, "先")
    with station.database.write("as a package brings it", station.session.actor) as work:
        first = work.findings.newest_answers()[work.findings.get(number).found.key]
        earlier: FindingAnswer = work.findings.answer(replace(first, id=0, uid="", answer=Answered.DOES_NOT_FIT))
        statement = "UPDATE finding_answer SET uid = ? WHERE id = ?"
        work.connection.exec_driver_sql(statement, ("00000000-0000-7000-8000-000000000000", earlier.id))
    service.scan()
    answer = service.explain(found(service, person)[0], "en").line.answer
    assert answer is not None
    assert answer.answer == Answered.TOLD_DECLINED


def test_a_finding_is_open_again_when_the_case_opened_for_it_ended_without_a_benefit(
    station: OpenStation, service: Entitlements, person: Recipient
) -> None:
    (number,) = found(service, person)
    service.answer([number], Answered.TOLD_DECLINED, "已告知")
    with station.database.write("open a case", station.session.actor) as work:
        actor = work.actor
        assert actor is not None
        filing = Filing(datetime(2025, 1, 6, 9, tzinfo=UTC), "", OPENING)
        case = work.cases.add(opened(route(), new_uid(), person.id, actor, filing))
        told = work.findings.newest_answers()[work.findings.get(number).found.key]
        work.findings.answer(replace(told, id=0, uid="", answer=Answered.CASE_OPENED, case_id=case.id))
    service.scan()
    assert service.ids(FindingFilter(kind=UNCLAIMED, recipient_id=person.id)) == []
    with station.database.write("it ends", station.session.actor) as work:
        work.connection.exec_driver_sql("UPDATE case_file SET closed = 1")
    service.scan()
    assert service.ids(FindingFilter(kind=UNCLAIMED, recipient_id=person.id)) == found(service, person) != []
