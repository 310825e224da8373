"""Declared honour services: what is wrong is named by file and key."""

import pytest

from tests.people_world import definitions
from vetdesk.definitions.honours import read
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError

WORDS = definitions().vocabulary
TEXTS = definitions().of_kind("honours")


def changed(key: str, old: str, new: str) -> list[DefinitionText]:
    found = []
    for text in TEXTS:
        if text.key == key:
            assert old in text.text
            found.append(DefinitionText(text.kind, key, 1, "", "shipped", text.text.replace(old, new, 1)))
        else:
            found.append(text)
    return found


def test_the_shipped_rules_are_whole() -> None:
    rules = read(TEXTS, WORDS)
    assert [one.key for one in rules.merit_steps] == ["received", "registered", "checked", "delivered", "answered"]
    assert rules.birthdays == (80, 90, 100)
    assert rules.card_states == tuple(WORDS.codes("card_state"))


@pytest.mark.parametrize(
    ("key", "old", "new", "where"),
    [
        ("plates", '"21", "22", "23"', '"99"', "ground.survivor.categories"),
        ("plates", 'died = ["died"]', 'gone = ["died"]', "standing.gone"),
        ("plates", 'moved = ["moved"]', 'moved = ["died"]', "standing.moved"),
        ("plates", 'replaced_when = ["worn", "lost"]', 'replaced_when = ["green"]', "replaced_when"),
        ("plates", "look_again_years = 8", 'look_again_years = "8"', "look_again_years"),
        ("cards", 'card_ready = "received"', 'card_ready = "lost"', "card_ready"),
        ("cards", 'county = "county"', 'county = "moon"', "card_stage.county"),
        ("cards", "age_from = 80", "age_from = 0", "home.age_from"),
        ("cards", "[card.survivor]", "[card.other]", "card.other"),
        ("merits", 'day = "notice_received_on"', 'day = "nothing"', "merit_step.received.day"),
        ("merits", "within = 2", "within = -2", "merit_step.registered.within"),
        ("merits", "[deliverer.first]", "[deliverer.zeroth]", "deliverer.zeroth"),
        ("birthdays", "[80, 90, 100]", "[]", "birthdays"),
        ("months", "months = [1, 2]", "months = [13]", "work.spring_visits.months"),
        ("months", '"honours:plates"', '"honours:moon"', "work.army_day_plates.opens"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_key(key: str, old: str, new: str, where: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read(changed(key, old, new), WORDS)
    assert (refused.value.file, refused.value.key) == (f"honours/{key}.toml", where)


def test_a_rule_that_is_missing_is_named() -> None:
    with pytest.raises(DefinitionError) as refused:
        read(changed("birthdays", "ahead_days = 30", ""), WORDS)
    assert refused.value.key == "ahead_days"
