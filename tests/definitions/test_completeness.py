"""What counts as complete is data, and wrong data is named."""

import pytest

from tests.people_world import definitions
from vetdesk.definitions.completeness import read
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.completeness import CompletenessRules
from vetdesk.domain.errors import DefinitionError


def rules(text: str) -> CompletenessRules:
    source = DefinitionText("completeness", "own", 1, "2024-10-01", "station", text)
    return read([source], definitions().vocabulary, definitions().materials)


def test_the_shipped_items_name_fields_groups_and_materials():
    found = {item.key: item.requirement for item in definitions().completeness.items}
    assert found["phone"].any_of
    assert {"11", "12"} <= found["disability"].categories
    assert found["photo"].needed == (("", "photo"),)
    assert len(found["papers"].needed) > 20


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('statuses = ["nonsense"]', "statuses"),
        ('[item]\na = { zh = "甲", en = "A" }', "item.a.fields"),
        ('[item]\na = { zh = "甲", en = "A", fields = ["nonsense"] }', "item.a.fields"),
        ('[item]\na = { zh = "甲", en = "A", subject = "nonsense" }', "item.a.subject"),
        ('[item]\na = { zh = "甲", en = "A", fields = ["phone"], categories = ["nonsense"] }', "item.a.categories"),
        ('[item]\na = { zh = "甲", en = "A", fields = ["phone"], any = 1 }', "item.a.any"),
        ('[item]\na = { zh = "甲", en = "A", material = "nonsense" }', "item.a.material"),
        ('[item]\na = { zh = "甲", en = "A", materials = false }', "item.a.materials"),
        ('[item]\na = { zh = "甲", en = "A", colour = "red" }', "item.a.colour"),
        ("[item]\na = 3", "item.a"),
    ],
)
def test_a_mistake_is_named_with_its_key(text: str, key: str):
    with pytest.raises(DefinitionError) as caught:
        rules(text)
    assert caught.value.key == key
