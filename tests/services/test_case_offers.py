"""Kinds of case that are offered for a person: what fits stands first, what is impossible says why."""

from tests.builders import Clock
from tests.people_world import a_person, id_number, keep, with_identities
from tests.services.case_desk import KIND, Desk, a_desk, definitions
from vetdesk.domain.staff import Role
from vetdesk.services.case_offers import CaseOffers, Fit, KindOffer
from vetdesk.storage.database import Database


def offers(desk: Desk, recipient_id: int) -> dict[str, KindOffer]:
    casework = desk.casework(Role.CLERK)
    found = CaseOffers(desk.database, casework._session, definitions(), casework, desk.today).offers(recipient_id)
    assert [offer.fit for offer in found] == sorted(offer.fit for offer in found)
    return {offer.kind: offer for offer in found}


def test_what_the_archive_speaks_for_and_the_person_lacks_comes_first(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    found = offers(desk, desk.applicant.id)
    assert found[KIND].fit is Fit.LACKING
    assert found["combat"].fit is Fit.ANYONE
    assert len(found) == len(desk.casework(Role.CLERK).kinds())


def test_a_missing_fact_is_no_evidence(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    (person,) = keep(database, a_person("单雄", 11))
    assert offers(desk, person.id)[KIND].fit is Fit.ANYONE


def test_kinds_about_what_the_person_holds_stand_before_the_others(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    person = with_identities(a_person("王有田", 12, id_number=id_number("19500305", 12)), ("51", "drawing"))
    (kept,) = keep(database, person)
    found = offers(desk, kept.id)
    assert found["status_change"].fit is Fit.HELD
    assert found["combat"].fit is Fit.REFUSED
    assert found["combat"].why_not


def test_a_case_that_is_open_already_cannot_be_opened_twice_and_says_so(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    desk.open()
    offer = offers(desk, desk.applicant.id)[KIND]
    assert offer.fit is Fit.REFUSED
    assert offer.why_not


def test_titles_are_found_by_their_reading(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock)
    assert "guangrongpaixuangua" in offers(desk, desk.applicant.id)["honour_plate"].spelling.split()
    assert "grpxg" in offers(desk, desk.applicant.id)["honour_plate"].spelling.split()
