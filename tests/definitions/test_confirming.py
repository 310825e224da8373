"""What may be found at an annual confirmation: declared fields and matters, checked when they are read."""

import pytest

from tests.people_world import definitions
from vetdesk.definitions import confirming
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError


def a_text(body: str) -> DefinitionText:
    head = 'version = 1\nvalid_from = "2025-01-01"\n'
    return DefinitionText("confirming", "own", 1, "2025-01-01", "station", head + body)


def test_address_phone_and_living_are_fields_and_what_needs_a_case_is_done_by_hand() -> None:
    rules = definitions().confirming
    assert {"living_address", "phone", "marital_status", "lives_alone"} <= set(rules.fields)
    assert {"died", "moved", "remarried"} <= rules.by_hand.keys()
    assert all(one.next.zh and one.next.en for one in rules.by_hand.values())


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ('fields = ["nothing"]', "fields"),
        ('fields = ["disability_grade"]', "fields"),
        ('[by_hand.phone]\nzh = "x"\nen = "x"\nnext = { zh = "x", en = "x" }', "by_hand.phone"),
        ('[by_hand.left]\nzh = "x"\nen = "x"', "by_hand.left.next"),
        ('[by_hand.left]\nzh = "x"\nen = "x"\nwho = "x"', "by_hand.left"),
    ],
)
def test_a_wrong_text_names_its_place(body: str, named: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        confirming.read([a_text(body)], definitions().vocabulary)
    assert refused.value.key.startswith(named)


def test_a_station_adds_to_what_is_declared() -> None:
    own = a_text('fields = ["remarks"]\n')
    rules = confirming.read([*definitions().of_kind("confirming"), own], definitions().vocabulary)
    assert rules.fields[-1] == "remarks"
