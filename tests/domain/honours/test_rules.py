"""Where people stand by their statuses, and what is to be done in a month."""

from tests.people_world import definitions
from vetdesk.domain.honours.rules import Standing

RULES = definitions().honours


def test_a_stopped_benefit_makes_nobody_less_a_veteran() -> None:
    assert RULES.standing(("stopped",), died=False) is Standing.HERE
    assert RULES.standing(("moved", "drawing"), died=False) is Standing.HERE
    assert RULES.standing((), died=False) is Standing.HERE


def test_death_counts_before_everything_and_refusal_gives_no_ground() -> None:
    assert RULES.standing(("drawing", "died"), died=False) is Standing.DIED
    assert RULES.standing(("drawing",), died=True) is Standing.DIED
    assert RULES.standing(("moved",), died=False) is Standing.MOVED
    assert RULES.standing(("cancelled",), died=False) is Standing.NONE
    assert not RULES.gives_ground("cancelled")
    assert RULES.gives_ground("died")


def test_the_first_ground_and_the_proposed_card_are_those_of_survivors() -> None:
    both = frozenset({"51", "22"})
    assert RULES.ground_of(both).key == "survivor"
    assert [one.key for one in RULES.cards_of(both)] == ["survivor", "veteran"]
    assert RULES.cards_of(frozenset({"71"})) == ()


def test_the_work_of_a_season_stands_before_that_of_every_month() -> None:
    keys = [one.key for one in RULES.work_of(7)]
    assert keys[:3] == ["conscript_grants", "army_day_plates", "army_day_visits"]
    assert {"payment_list", "birthdays"} <= set(keys)
    assert all(RULES.work_of(month) for month in range(1, 13))
