from dataclasses import replace

from tests.builders import an_actor
from tests.people_world import a_person, definitions, with_identities
from vetdesk.domain.people import Recipient
from vetdesk.domain.record_views import RecordView
from vetdesk.services.record_pages import record_view
from vetdesk.ui.people.history.compared import compared


def page(person: Recipient) -> RecordView:
    return record_view(definitions().vocabulary, person, (), an_actor())


def test_every_field_with_a_value_on_either_side_is_compared_in_words() -> None:
    before = with_identities(a_person(household_type="rural"), ("81", "in_acceptance"))
    held = replace(before.identities[0], status="drawing")
    after = replace(before, values={**before.values, "household_type": "urban", "remarks": "甲"}, identities=(held,))
    found = {
        one.label: (one.then, one.now) for one in compared(page(before), page(after), definitions().vocabulary, "en")
    }
    changed = {label: sides for label, sides in found.items() if sides[0] != sides[1]}
    assert changed == {
        "Household registration": ("Rural", "Urban"),
        "Remarks": ("", "甲"),
        "Status": ("In acceptance", "Drawing benefit"),
    }
    assert found["Sex"] == ("Male", "Male")


def test_a_record_that_is_gone_today_has_nothing_on_that_side() -> None:
    rows = compared(page(a_person()), None, definitions().vocabulary, "zh_CN")
    assert rows
    assert all(one.now == "" and one.differs for one in rows)
