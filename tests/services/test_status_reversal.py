import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, keep, with_identities
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError, StatusChangeError
from vetdesk.services.archives import Archives
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

FACTS = {"died_on": "2025-01-03", "last_paid_month": "2025-01"}


@pytest.fixture
def archives(database: Database, clock: Clock) -> Archives:
    return Archives(database, Session(an_actor()), definitions(), clock)


def test_a_death_reported_by_mistake_is_taken_back_with_its_facts(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    held = person.identities[0].id
    archives.change_status(person.id, 1, held, "died", values=FACTS, reason="村里报告")
    archives.save(person.id, 2, {"remarks": "待核实"})
    with pytest.raises(InvalidFieldsError):
        archives.take_back_status(person.id, 3, held, " ")
    with pytest.raises(StaleRecordError):
        archives.take_back_status(person.id, 2, held, "同名误报")
    assert archives.given_by_hand(person.id) == {held}
    view = archives.take_back_status(person.id, 3, held, "同名误报")
    assert archives.given_by_hand(person.id) == frozenset()
    assert view.identities[0].identity.status == "drawing"
    assert (view.value("died_on"), view.value("remarks")) == ("", "待核实")
    assert "last_paid_month" not in view.identities[0].identity.values
    assert archives.history(person.id)[0].reason == "同名误报"


def test_what_was_corrected_since_stays(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    held = person.identities[0].id
    archives.change_status(person.id, 1, held, "suspended", values={"last_paid_month": "2024-11"}, reason="服刑")
    archives.save(person.id, 2, {}, identities={held: {"last_paid_month": "2024-12"}})
    view = archives.take_back_status(person.id, 3, held, "录错人")
    assert view.identities[0].identity.values["last_paid_month"] == "2024-12"
    with pytest.raises(StatusChangeError):
        archives.take_back_status(person.id, view.version, held, "再撤一次")


def test_a_status_that_nobody_gave_by_hand_is_not_taken_back(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with pytest.raises(StatusChangeError):
        archives.take_back_status(person.id, 1, person.identities[0].id, "录错人")
