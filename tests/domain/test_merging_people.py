from dataclasses import replace

import pytest

from vetdesk.domain.errors import UnchosenFieldsError
from vetdesk.domain.merging_people import Side, chosen_sides, field_pairs, lost_values, merged
from vetdesk.domain.people import Identity, Recipient

KEPT = Recipient(
    1,
    "a",
    {"name": "张三丰", "id_number": "临2025-00001", "phone": "13800000001"},
    (Identity(5, "i", "81", "drawing", {"certificate_number": "优1"}, since="2012-08"),),
    village="某村",
    extra={"No.1": "甲", "备注2": "乙"},
    as_written={"phone": "138 0000 0001"},
    temporary_number=True,
)
GONE = Recipient(
    2,
    "b",
    {"name": "章三丰", "id_number": "529901195003050013", "remarks": "独居", "phone": "13800000001"},
    (Identity(6, "j", "81", "suspended", {"benefit_from": "2013-01"}, taken_over=True, since="2020-01"),),
    village_id=7,
    village="石桥村",
    extra={"No.1": "丙"},
    as_written={"remarks": "独 居"},
)
CONFLICTS = {"name", "village", "extra:No.1", "81.status"}


def test_only_what_both_fill_in_differently_waits_for_a_choice() -> None:
    pairs = field_pairs(KEPT, GONE)
    assert {pair.key for pair in pairs if pair.default is None} == CONFLICTS
    assert {
        pair.key: pair.default for pair in pairs if pair.key in {"id_number", "remarks", "phone", "extra:备注2"}
    } == {
        "id_number": Side.GONE,
        "remarks": Side.GONE,
        "phone": Side.KEPT,
        "extra:备注2": Side.KEPT,
    }
    with pytest.raises(UnchosenFieldsError) as caught:
        chosen_sides(pairs, {"name": Side.KEPT})
    assert set(caught.value.fields) == CONFLICTS - {"name"}


def test_choices_are_taken_with_what_goes_with_them() -> None:
    pairs = field_pairs(KEPT, GONE)
    sides = chosen_sides(pairs, dict.fromkeys(CONFLICTS, Side.GONE))
    one = merged(KEPT, GONE, pairs, sides)
    assert (one.id, one.uid, one.name, one.temporary_number) == (1, "a", "章三丰", False)
    assert one.values == {**GONE.values}
    assert (one.village_id, one.village) == (7, "石桥村")
    assert one.extra == {"No.1": "丙", "备注2": "乙"}
    assert one.as_written == {"phone": "138 0000 0001", "remarks": "独 居"}
    (held,) = one.identities
    assert (held.id, held.status, held.since, held.taken_over) == (5, "suspended", "2020-01", True)
    assert held.values == {"certificate_number": "优1", "benefit_from": "2013-01"}


def test_values_not_taken_are_named() -> None:
    pairs = field_pairs(KEPT, GONE)
    lost = lost_values(pairs, chosen_sides(pairs, dict.fromkeys(CONFLICTS, Side.KEPT)))
    assert {(one.category, one.field, one.value) for one in lost} == {
        ("", "name", "章三丰"),
        ("", "village", "石桥村"),
        ("", "extra:No.1", "丙"),
        ("81", "status", "suspended"),
    }


def test_a_record_merged_with_its_like_stays_as_it_is() -> None:
    same = replace(KEPT, id=2, uid="b")
    pairs = field_pairs(KEPT, same)
    assert merged(KEPT, same, pairs, chosen_sides(pairs, {})) == KEPT
    assert lost_values(pairs, chosen_sides(pairs, {})) == ()
