from dataclasses import replace

import pytest

from tests.people_world import definitions
from vetdesk.domain.materials import (
    COMMON,
    FiledMaterial,
    MaterialState,
    Scan,
    settled_days,
    waived_reasons,
)


def a_material(key: str, state: MaterialState, **more: str) -> FiledMaterial:
    return FiledMaterial(1, "", 1, key, state=state, **more)  # type: ignore[arg-type]  # all texts


@pytest.mark.parametrize(
    ("state", "reason", "settled"),
    [
        (MaterialState.NONE, "", False),
        (MaterialState.ORIGINAL, "", True),
        (MaterialState.COPY, "", True),
        (MaterialState.MISSING, "", False),
        (MaterialState.NOT_NEEDED, "", False),
        (MaterialState.NOT_NEEDED, "统一申请", True),
    ],
)
def test_what_is_there_or_for_a_reason_not_needed_is_settled(state: MaterialState, reason: str, settled: bool):
    assert a_material("id_card", state, reason=reason).settled is settled


def test_a_case_is_judged_by_the_days_and_by_what_is_not_needed():
    found = [
        a_material("id_card", MaterialState.COPY, received_on="2025-01-06"),
        a_material("photo", MaterialState.NOT_NEEDED, received_on="2025-01-07", reason="已有"),
        a_material("application", MaterialState.MISSING),
    ]
    assert settled_days(found) == {"id_card": "2025-01-06", "photo": "2025-01-07"}
    assert waived_reasons(found) == {"photo": "已有"}


def test_a_person_has_the_lists_of_categories_of_statuses_and_those_begun():
    lists = definitions().materials
    assert list(lists.places([])) == [COMMON]
    assert list(lists.places([("81", "drawing"), ("51", "died")])) == [COMMON, "81", "51", "funeral"]
    assert list(lists.places([("81", "drawing")], {"", "42", "transfer"})) == [COMMON, "81", "transfer", "42"]


def test_a_list_is_found_by_its_place_and_by_the_kind_of_case():
    lists = definitions().materials
    assert lists.at(COMMON) == lists.common
    assert lists.at("51") == lists.of_category("51")
    assert lists.at("nowhere") is None
    found = lists.of_case("rural_ex_conscript")
    assert found is not None
    assert found.need("photo") is not None
    assert found.need("unheard_of") is None


def test_pages_are_turned_one_by_one_and_a_whole_turn_is_none():
    scan = Scan(1, "", 1, None, "", "a.pdf", "application/pdf", 3, 1, 1, "")
    assert [scan.turns(page) for page in (1, 2, 3)] == [0, 0, 0]
    turned = replace(scan, turned=scan.with_turn(2, 1))
    assert turned.turned == "010"
    assert turned.turns(2) == 1
    assert turned.with_turn(2, 3) == ""
    assert turned.with_turn(3, -1) == "013"
