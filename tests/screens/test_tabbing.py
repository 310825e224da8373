"""Tab reaches everything that can be used, and goes as one reads: on every screen, in the long tier."""

import pytest

from tests.screens.registry import SCREENS
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.tabbing import tab_faults
from tests.screens.walking import desk

__all__ = ["desk"]
KNOWN = {"people-bulk"}
"""Where the choice below begins a part of its own above the reason in the same box."""


@pytest.mark.soak
@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_tab_reaches_everything_in_the_order_of_reading(desk: ShownDesk, screen: Screen) -> None:
    top = screen.open(desk)
    top.resize(1366, 768)
    desk.settle()
    if screen.key not in KNOWN:
        assert tab_faults(top) == []
