"""What a condition can ask of a person, of the identity under examination, and of what stands beside it."""

from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import FactField
from vetdesk.domain.rules.facts import PersonFacts

SEX = FactField("sex", "recipient", FieldKind.CODE)
GRADE = FactField("disability_grade", "identity", FieldKind.CODE)
STATUS = FactField("status", "identity", FieldKind.CODE)
SINCE = FactField("since", "identity", FieldKind.DATE)
DEVICE = FactField("device_kind", "device", FieldKind.CODE)
DISABLED = Identity(1, "a", "11", "drawing", {"disability_grade": "6"}, since="2019-03")
VETERAN = Identity(2, "b", "51", "recognised")
PERSON = PersonFacts(
    Recipient(7, "p", {"sex": "male", "remarks": ""}, (DISABLED, VETERAN)),
    (
        Entry(1, "x", 7, "device", {"device_kind": "hearing"}),
        Entry(2, "y", 7, "device", {"device_kind": "walking"}, withdrawn=True),
    ),
)


def test_an_identity_is_asked_with_its_status_and_the_others_beside_it() -> None:
    facts = PERSON.of_identity(DISABLED)
    assert [facts.value(field) for field in (SEX, GRADE, STATUS, SINCE)] == ["male", "6", "drawing", "2019-03"]
    assert [one["category"] for one in facts.others] == ["51"]
    assert [held.category for held, _ in PERSON.held()] == ["11", "51"]


def test_the_person_as_a_whole_has_no_identity_of_its_own() -> None:
    facts = PERSON.whole()
    assert facts.value(STATUS) is None
    assert [one["category"] for one in facts.several("identity")] == ["11", "51"]


def test_a_blank_value_is_none() -> None:
    assert PERSON.whole().value(FactField("remarks", "recipient", FieldKind.TEXT)) is None
    assert PERSON.of_identity(VETERAN).value(SINCE) is None


def test_what_is_looked_at_is_meant_by_fields_of_its_kind_only() -> None:
    facts = PERSON.of_identity(VETERAN)
    beside = facts.looking_at("identity", facts.others[0])
    assert beside.value(STATUS) == "drawing"
    with_device = facts.looking_at("device", facts.several("device")[0])
    assert (with_device.value(DEVICE), with_device.value(STATUS)) == ("hearing", "recognised")


def test_withdrawn_entries_are_not_asked() -> None:
    assert [one["device_kind"] for one in PERSON.whole().several("device")] == ["hearing"]
