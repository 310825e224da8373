"""The whole audit: every screen in both languages, three sizes of text, four logical screens and three schemes.

One test for each screen, so that a run goes on where it was stopped (tests/soak/record.py).
"""

from collections.abc import Callable

import pytest

from tests.screens.registry import SCREENS
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.test_screens import SHOWN
from tests.screens.walking import EVERY_LOOK, data, desk, walk
from tests.ui.audit import KINDS
from tests.ui.audit_words import Data

__all__ = ["data", "desk"]
pytestmark = pytest.mark.soak


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_a_screen_has_no_fault_in_any_look(
    desk: ShownDesk, data: Data, screen: Screen, record_property: Callable[[str, object], None]
) -> None:
    walked = walk(desk, screen, EVERY_LOOK, data)
    kinds = walked.kinds()
    record_property("audited screens", 1)
    record_property("audited looks", walked.looks)
    record_property("audited widgets", walked.widgets)
    for kind in KINDS:
        record_property(f"audit: {kind}", kinds[kind])
    assert walked.faults == {}
    assert {name for name, key in SHOWN["shown"].items() if key == screen.key} <= walked.shown
