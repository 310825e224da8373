from collections.abc import Callable

import pytest

from tests.people_world import definitions
from vetdesk import paths
from vetdesk.definitions import materials
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError

TEXTS = [text for text in shipped(paths.resources() / "definitions") if text.kind == "materials"]
SMALL = """
version = 1
valid_from = "2024-10-01"
[need.id_card]
zh = "身份证"
en = "ID card"
[list.common]
title = { zh = "通用", en = "Common" }
needs = ["id_card"]
[list.combat]
title = { zh = "参战", en = "Combat" }
categories = ["51"]
needs = [{ key = "id_card", copies = 2, required = false, note = { zh = "正反面", en = "both sides" } }]
"""


def read(text: str) -> materials.MaterialLists:
    source = DefinitionText("materials", "small", 1, "2024-10-01", "shipped", text)
    return materials.read([source], frozenset({"51", "81"}), frozenset({"died"}))


def test_every_category_has_its_list_and_every_kind_of_case_of_the_field_facts_too():
    lists = definitions().materials
    assert set(lists.of_categories) == set(definitions().vocabulary.categories)
    assert set(lists.of_cases) == {
        "disability_assessment", "disability_change", "returned_ill_recognition", "combat_recognition",
        "rural_subsidy", "survivor_pension", "martyr_child_subsidy", "conscript_grant", "transfer", "funeral",
        "temporary_help", "preference_card",
    }  # fmt: skip
    assert len(lists.common.needs) == 10


def test_every_material_that_a_route_asks_for_is_declared():
    declared = {key for text in TEXTS for key in text.content.get("need", {})}
    asked = {material.key for route in definitions().workflows.values() for material in route.materials}
    assert asked <= declared


def test_every_list_of_a_kind_of_case_names_routes_there_are():
    kinds = {kind for kind, _ in definitions().workflows}
    named = {kind for one in definitions().materials.of_cases.values() for kind in one.case_kinds}
    assert named <= kinds


def test_no_material_is_declared_that_no_list_and_no_route_names():
    lists = definitions().materials
    named = {need.key for need in lists.common.needs}
    for one in (*lists.of_categories.values(), *lists.of_cases.values()):
        named |= {need.key for need in one.needs}
    named |= {material.key for route in definitions().workflows.values() for material in route.materials}
    declared = {key for text in TEXTS for key in text.content.get("need", {})}
    assert declared == named


def test_a_line_says_what_is_different_in_its_list():
    lists = read(SMALL)
    (common,), (combat,) = lists.common.needs, lists.of_categories["51"].needs
    assert (common.copies, common.required, common.note) == (1, True, None)
    assert (combat.copies, combat.required) == (2, False)
    assert combat.note is not None
    assert combat.note.zh == "正反面"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda text: text.replace('en = "ID card"', ""), "need.id_card"),
        (lambda text: text.replace("[list.common]", "[list.everyone]"), "list.common"),
        (lambda text: text.replace('needs = ["id_card"]', "needs = []"), "list.common.needs"),
        (lambda text: text.replace('needs = ["id_card"]', 'needs = ["id_card", "id_card"]'), "list.common.needs"),
        (lambda text: text.replace('needs = ["id_card"]', 'needs = ["passport"]'), "list.common.needs.0"),
        (lambda text: text.replace("copies = 2", "copies = 0"), "list.combat.needs.0.copies"),
        (lambda text: text.replace("required = false", 'required = "no"'), "list.combat.needs.0.required"),
        (lambda text: text.replace('["51"]', '["99"]'), "list.combat.categories"),
        (lambda text: text.replace('["51"]', '"51"'), "list.combat.categories"),
        (lambda text: text.replace('categories = ["51"]', 'when = ["gone"]'), "list.combat.when"),
        (lambda text: text.replace("[list.combat]", "[list.81]"), "list.81"),
        (lambda text: text + '[list.other]\ntitle = { zh = "a", en = "a" }\nneeds = ["id_card"]\n', "list.other"),
        (lambda text: text.replace("copies = 2", "copy = 2"), "list.combat.needs.0.copy"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(change: Callable[[str], str], key: str):
    with pytest.raises(DefinitionError) as caught:
        read(change(SMALL))
    assert (caught.value.file, caught.value.key) == ("materials/small.toml", key)


def test_a_category_has_one_list_and_a_material_one_declaration():
    with pytest.raises(DefinitionError) as caught:
        read(SMALL + SMALL.split("[list.combat]")[1].join(["[list.again]", ""]))
    assert caught.value.key == "list.again.categories"
    source = DefinitionText(
        "materials", "more", 1, "2024-10-01", "shipped", SMALL.split("[list.common]", maxsplit=1)[0]
    )
    small = DefinitionText("materials", "small", 1, "2024-10-01", "shipped", SMALL)
    with pytest.raises(DefinitionError) as twice:
        materials.read([small, source], frozenset({"51"}), frozenset())
    assert twice.value.key == "need.id_card"
