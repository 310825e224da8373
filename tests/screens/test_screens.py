"""Every widget with texts of its own is shown by a screen; a sample of screens has no fault in a sample of looks."""

import tomllib
from pathlib import Path
from random import Random

import pytest

from tests.screens.reached import defined
from tests.screens.registry import SCREENS
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.walking import EVERY_LOOK, data, desk, walk
from tests.ui.audit_words import Data

__all__ = ["data", "desk"]
SHOWN = tomllib.loads((Path(__file__).parent / "shown.toml").read_text(encoding="utf-8"))
"""Which screen shows a class: written by `python -m tests.screens.record`, proved by the soak run."""
DICE = Random(9)
SAMPLE = DICE.sample(SCREENS, 2)
LOOKS = DICE.sample(EVERY_LOOK, 2)


def test_keys_of_screens_are_unique() -> None:
    keys = [screen.key for screen in SCREENS]
    assert sorted(set(keys)) == sorted(keys)


def test_every_widget_with_texts_is_shown_by_a_screen() -> None:
    keys = {screen.key for screen in SCREENS}
    unseen = {name for name in defined() if SHOWN["shown"].get(name) not in keys and name not in SHOWN["not_shown"]}
    assert unseen == set(), "write a Screen for each, then `python -m tests.screens.record`"
    gone = (set(SHOWN["shown"]) | set(SHOWN["not_shown"])) - set(defined())
    assert gone == set(), "the source does not define these any more"


@pytest.mark.parametrize("screen", SAMPLE, ids=str)
def test_a_screen_shows_what_it_is_for_and_has_no_fault(desk: ShownDesk, data: Data, screen: Screen) -> None:
    walked = walk(desk, screen, LOOKS, data, focus=False)
    assert walked.faults == {}
    assert {name for name, key in SHOWN["shown"].items() if key == screen.key} <= walked.shown
