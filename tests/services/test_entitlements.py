"""The scan of the rules at a real station: found, explained, answered, asked again when a fact changes."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, definitions, id_number, keep
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.findings import Answered
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.entitlements import Entitlements, FindingFilter
from vetdesk.services.opening import OpenStation

UNCLAIMED = "unclaimed"


def ex_conscript(name: str, serial: int, **values: str) -> Recipient:
    """A man of 65 from the country with three years of conscript's service and no benefit."""
    facts = {
        "enlisted_on": "1978-03", "discharged_on": "1981-01", "conscript_from": "1978-03", "conscript_to": "1981-01",
        "enlisted_household_type": "rural", "pension_cover": "resident", "employment": "71",
    } | values  # fmt: skip
    return a_person(name, serial, id_number=id_number("19600110", 2 * serial - 1), birth_date="1960-01-10", **facts)


@pytest.fixture
def service(station: OpenStation, clock: Clock) -> Entitlements:
    return Entitlements(station.database, station.session, definitions(), clock)


def edit(station: OpenStation, person: Recipient, **values: str) -> None:
    with station.database.write("edit", station.session.actor) as work:
        known = work.people.get(person.id)
        work.people.save(replace(known, values={**known.values, **values}))


def found(service: Entitlements, person: Recipient, kind: str = UNCLAIMED) -> list[int]:
    return service.ids(FindingFilter(kind=kind, recipient_id=person.id, answered=None))


def test_somebody_entitled_who_draws_nothing_is_found_and_explained(
    station: OpenStation, service: Entitlements, clock: Clock
) -> None:
    person, drawing = keep(
        station.database, ex_conscript("史长河", 31),
        replace(ex_conscript("单雄", 32), identities=(Identity(0, "", "81", "drawing", {"benefit_from": "2020-01"}),)),
    )  # fmt: skip
    assert service.overview().outdated
    counts = service.scan()
    assert counts.new == counts.standing > 0
    assert not service.overview().outdated
    (number,) = found(service, person)
    assert found(service, drawing) == []
    view = service.explain(number, "zh_CN")
    assert view.rule is not None
    assert view.rule.law.zh
    assert view.rule.article
    deciding = [fact for fact in view.facts if fact.deciding]
    assert any(fact.value == "1960-01-10" for fact in deciding)
    assert "1960-01-10" in service.rows([number], "zh_CN")[0].deciding
    assert service.explain(number, "en").facts[0].asked.isascii()
    clock.move(days=30)
    service.scan()
    assert service.explain(found(service, person)[0], "zh_CN").line.first_noticed == "2025-01-20"


def test_an_answer_holds_until_a_fact_that_decides_changes(station: OpenStation, service: Entitlements) -> None:
    (person,) = keep(station.database, ex_conscript("史长河", 31))
    service.scan()
    (number,) = found(service, person)
    with pytest.raises(InvalidFieldsError):
        service.answer([number], Answered.DOES_NOT_FIT, " ")
    assert service.answer([number], Answered.DOES_NOT_FIT, "经核实，领取企业养老金") == 1
    service.scan()
    assert service.ids(FindingFilter(kind=UNCLAIMED)) == []
    (number,) = found(service, person)
    edit(station, person, phone="13800000000")
    assert service.overview().outdated
    service.scan()
    assert found(service, person) == service.ids(FindingFilter(kind=UNCLAIMED, answered=True))
    edit(station, person, birth_date="1960-01-11")
    service.scan()
    (number,) = service.ids(FindingFilter(kind=UNCLAIMED))
    assert [one.reason for one in service.explain(number, "zh_CN").answers] == ["经核实，领取企业养老金"]


def test_a_finding_goes_when_its_facts_do(station: OpenStation, service: Entitlements) -> None:
    (person,) = keep(station.database, ex_conscript("史长河", 31))
    service.scan()
    (number,) = found(service, person)
    edit(station, person, pension_cover="employee")
    assert service.rows([number], "en")[0].gone
    assert service.explain(number, "en").gone
    assert service.scan().gone >= 1
    with pytest.raises(NotFoundError):
        service.explain(number, "en")
    assert [view for view in service.of_recipient(person.id, "en") if view.line.found.kind == UNCLAIMED] == []
