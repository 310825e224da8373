"""Plates of honour: one for each household, kept after death, replaced while somebody with a ground is here."""

from dataclasses import replace
from datetime import date

from tests.people_world import definitions
from vetdesk.domain.honours.plates import (
    Coverage,
    PlateFacts,
    PlateState,
    household_plates,
    plate_coverage,
    told_by_case,
)
from vetdesk.domain.honours.rules import Standing

TODAY = date(2025, 7, 1)
RULES = definitions().honours
VETERAN = PlateFacts(1, "王志远", frozenset({"51"}), Standing.HERE, 7, "石桥村", "石桥村3号")
MARTYRS = PlateFacts(2, "李秀英", frozenset({"21"}), Standing.HERE, 7, "石桥村", "石桥村3号")


def plates(*people: PlateFacts, pairs: tuple[tuple[int, int], ...] = ()):
    return household_plates(RULES, people, pairs, TODAY)


def test_a_household_with_two_grounds_gets_one_plate_in_the_name_of_the_first_ground() -> None:
    (one,) = plates(VETERAN, MARTYRS, pairs=((1, 2),))
    assert (one.holder, one.state, one.ground.key) == (MARTYRS, PlateState.MISSING, "survivor")
    assert {person.name for person in one.people} == {"王志远", "李秀英"}
    assert len(plates(VETERAN, MARTYRS)) == 2


def test_people_linked_through_somebody_without_a_ground_are_one_household() -> None:
    assert len(plates(VETERAN, MARTYRS, pairs=((1, 9), (9, 2)))) == 1


def test_without_card_and_certificate_the_household_must_ask() -> None:
    (asks,) = plates(VETERAN)
    (comes,) = plates(replace(VETERAN, certified=True))
    assert (asks.on_application, comes.on_application) == (True, False)


def test_a_plate_that_hangs_is_replaced_when_worn_or_lost_and_looked_at_when_old() -> None:
    hangs = replace(VETERAN, hung=True, hung_on="2019-07")
    assert [one.state for one in plates(hangs)] == [PlateState.HANGS]
    for condition in ("worn", "lost"):
        assert [one.state for one in plates(replace(hangs, condition=condition))] == [PlateState.REPLACE]
    (old,) = plates(replace(hangs, hung_on="2017-06"))
    (renewed,) = plates(replace(hangs, hung_on="2017-06", replaced_on="2023-01"))
    assert (old.look_again, renewed.look_again, plates(hangs)[0].look_again) == (True, False, False)


def test_the_family_of_the_dead_keeps_the_plate_and_gets_no_further_one() -> None:
    dead = replace(VETERAN, standing=Standing.DIED, hung=True, condition="worn")
    assert [one.state for one in plates(dead)] == [PlateState.KEPT]
    assert plates(replace(dead, hung=False)) == []
    (still,) = plates(dead, MARTYRS, pairs=((1, 2),))
    assert (still.state, still.holder) == (PlateState.REPLACE, dead)


def test_who_moved_away_is_due_nothing_here() -> None:
    moved = replace(VETERAN, standing=Standing.MOVED)
    assert plates(moved) == []
    assert [one.state for one in plates(replace(moved, hung=True))] == [PlateState.MOVED]


def test_a_plate_that_was_taken_down_is_not_asked_for_again() -> None:
    (one,) = plates(replace(VETERAN, hung=True, taken_down=True))
    assert (one.state, one.due) == (PlateState.TAKEN_DOWN, False)


def test_a_plate_without_a_known_ground_is_shown_and_not_due() -> None:
    (one,) = plates(PlateFacts(5, "赵平", frozenset(), Standing.HERE, hung=True))
    assert (one.state, one.ground, one.due) == (PlateState.KEPT, None, False)


def test_coverage_counts_households_by_village() -> None:
    hangs = replace(MARTYRS, hung=True)
    elsewhere = replace(VETERAN, recipient_id=3, village_id=None)
    found = plate_coverage(plates(VETERAN, hangs, elsewhere))
    assert dict(found) == {7: Coverage(2, 1), 0: Coverage(1, 0)}
    assert (found[7].percent, Coverage(3, 2).percent, Coverage().percent) == (50, 66, 100)


def test_what_a_case_came_to_counts_where_it_is_newer_than_the_archive() -> None:
    hung = told_by_case(VETERAN, "2025-01-10", "first", "石桥村3号院")
    assert (hung.has_plate, hung.hung_on, hung.plate_address) == (True, "2025-01-10", "石桥村3号院")
    renewed = told_by_case(
        replace(VETERAN, hung=True, hung_on="2019-07", condition="worn"), "2025-01-10", "replace", ""
    )
    assert (renewed.replaced_on, renewed.condition) == ("2025-01-10", "")
    assert told_by_case(replace(VETERAN, hung=True, hung_on="2025-02"), "2025-01-10", "take_down", "").has_plate
    assert not told_by_case(hung, "2025-03-01", "take_down", "").has_plate
    assert told_by_case(VETERAN, "", "first", "") == VETERAN
