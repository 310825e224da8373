"""A visit with one need, and a telephone call, logged by keyboard only in the real window (docs/keyboard.md)."""

from PySide6.QtCore import Qt

from tests.journeys.keyboard import ALT, CTRL
from tests.journeys.test_keyboard import (  # noqa: F401 - the window and the hands are fixtures of the daily deeds
    counted,
    keys,
    services,
    talk,
    tasks,
    window,
)
from tests.people_world import a_person, keep, with_identities
from vetdesk.services.visiting import NeedFilter

KEY = Qt.Key
VISIT, CALL = 25, 5
"""The most keys, besides what is written in the person's own words."""
WORDS = "看病没人陪"


def test_a_visit_with_one_need_and_a_call_take_few_keys(window, keys, talk, services):  # noqa: F811 - the fixtures
    first, second = (
        with_identities(a_person(name, number), ("51", "drawing")) for number, name in ((1, "甲"), (2, "乙"))
    )
    keep(services.station.database, first, second)

    def log_a_visit() -> None:
        keys.press(KEY.Key_L, CTRL)
        keys.press(KEY.Key_Down)
        keys.press(KEY.Key_Return, CTRL)
        keys.tab_to("need_kind_1")
        keys.spell("就医", "jiuyi")
        keys.press(KEY.Key_Return)
        keys.tab_to("need_text_1")
        keys.spell(WORDS, "")
        keys.press(KEY.Key_S, CTRL)

    def note_a_call() -> None:
        keys.press(KEY.Key_L, CTRL)
        keys.press(KEY.Key_Down)
        keys.press(KEY.Key_W, ALT)

    took = counted(keys, talk, log_a_visit)
    ((need,), total) = services.visiting.needs(NeedFilter())
    assert (total, need.need.kind, need.need.text) == (1, "medical_company", WORDS)
    assert took <= VISIT
    took = counted(keys, talk, note_a_call)
    made = services.visiting.visits("2000-01-01", "2100-01-01")
    assert sorted(visit.way for visit, _person in made) == ["home", "phone"]
    assert took <= CALL
    assert not talk.failures
