"""Preference cards: who has none, how far applications are, who is called on at home."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.honours.cards import CardFacts, CardGroup, HomeReason, card_coverage, card_lines, refuse_step_back
from vetdesk.domain.honours.plates import Coverage
from vetdesk.domain.honours.rules import Standing

TODAY = date(2025, 7, 1)
RULES = definitions().honours
ONE = CardFacts(1, "王志远", frozenset({"51"}), Standing.HERE, 7, born="1950-03-05")


def line(**changed: object):
    return card_lines(RULES, [replace(ONE, **changed)], TODAY)[0]  # type: ignore[arg-type]  # names of its fields


def test_everybody_here_who_is_entitled_is_listed_once() -> None:
    dead, moved = (replace(ONE, recipient_id=2, standing=one) for one in (Standing.DIED, Standing.MOVED))
    people = [ONE, dead, moved, replace(ONE, recipient_id=4, categories=frozenset({"71"}))]
    assert [one.facts.recipient_id for one in card_lines(RULES, people, TODAY)] == [1]


@pytest.mark.parametrize(
    ("changed", "group", "step"),
    [
        ({}, CardGroup.NONE, 0),
        ({"state": "accepted"}, CardGroup.GOING, 1),
        ({"state": "making"}, CardGroup.GOING, 5),
        ({"state": "received"}, CardGroup.READY, 6),
        ({"state": "handed_over"}, CardGroup.HELD, 7),
        ({"received_on": "2022-09"}, CardGroup.HELD, 7),
        ({"case_stage": "application"}, CardGroup.GOING, 0),
        ({"case_stage": "province", "state": "accepted"}, CardGroup.GOING, 4),
        ({"case_stage": "acceptance", "state": "making"}, CardGroup.GOING, 5),
    ],
)
def test_the_archive_and_the_stage_of_the_case_tell_how_far_it_is(changed, group, step) -> None:
    found = line(**changed)
    assert (found.group, found.step) == (group, step)


def test_the_very_old_and_the_bedridden_are_called_on_at_home() -> None:
    assert line().home is None
    assert line(born="1945-07-01").home is HomeReason.AGE
    assert line(born="1945").home is None
    assert line(self_care="none", born="1945-07-01").home is HomeReason.CARE
    assert line(living_ability="2").home is HomeReason.CARE
    assert line(self_care="none", state="received").home is HomeReason.CARE
    assert line(self_care="none", state="making").home is None


def test_a_state_goes_back_only_with_a_reason() -> None:
    refuse_step_back(RULES, ["accepted", ""], "county", "")
    refuse_step_back(RULES, ["making"], "county", "退回补充照片")
    for states, wanted in ((["making"], "county"), (["accepted"], "lost")):
        with pytest.raises(InvalidFieldsError):
            refuse_step_back(RULES, states, wanted, " ")


def test_coverage_tells_what_is_on_the_way() -> None:
    people = [ONE, replace(ONE, state="received"), replace(ONE, state="handed_over"), replace(ONE, village_id=None)]
    assert dict(card_coverage(card_lines(RULES, people, TODAY))) == {7: Coverage(3, 1, 1), 0: Coverage(1)}
