"""The guided tour: ticked by what was done, kept per person, put away and called again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.audit import DECIDING_LOOKS
from tests.ui.recording import RecordingNavigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.tour.card import TourCard
from vetdesk.ui.tour.guide import TourGuide
from vetdesk.ui.tour.progress import TourProgress
from vetdesk.ui.tour.steps import STEPS, ticked_by
from vetdesk.wiring import Services


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def guide(window: QMainWindow, services: Services, tasks: TaskRunner, tmp_path: Path) -> TourGuide:
    return TourGuide(window, RecordingNavigator(), services, tasks, tmp_path / "vetdesk.ini")


def search(shown: TourGuide, words: str, kind: str) -> None:
    """As the search line tells it: what is typed, its emptying, and what was opened."""
    for text in (words, ""):
        shown._watch._note_typed(text)
    shown._watch._opened(kind, 1)


@pytest.mark.parametrize(
    ("label", "step"),
    [
        ("log a visit", "visit"),
        ("take a step in a case", "case"),
        ("look at a paper", "print"),
        ("withdraw a visit", "undo"),
        ("undo an import", "undo"),
        ("take a step with a complaint", ""),
        ("take a merging back", "undo"),
        ("take in a workbook that came back", ""),
        ("sign in", ""),
    ],
)
def test_a_deed_ticks_its_step(label: str, step: str) -> None:
    assert ticked_by(label) == step


def test_only_a_person_found_by_initials_ticks_the_search(
    window: QMainWindow, services: Services, tasks: TaskRunner, tmp_path: Path
) -> None:
    shown = guide(window, services, tasks, tmp_path)
    search(shown, "王建国", "recipient")
    search(shown, "wjg", "case")
    assert shown.card.next_step is STEPS[0]
    search(shown, "wjg", "recipient")
    assert shown.card.next_step is STEPS[1]


def test_ticks_are_kept_per_person_and_the_card_comes_back_when_called(
    window: QMainWindow, services: Services, tasks: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = guide(window, services, tasks, tmp_path)
    assert shown.card.isVisible()
    with services.station.database.write("log a visit", services.station.session.actor) as work:
        work.settings.set("tour", "tests")
    qtbot.wait_until(lambda: "visit" in TourProgress(tmp_path / "vetdesk.ini", *_who(services)).done)
    window.findChild(QPushButton, "tour_away_line").click()
    assert not shown.card.isVisible()
    again = guide(window, services, tasks, tmp_path)
    assert not again.card.isVisible()
    again.call()
    assert again.card.isVisible()
    other = TourProgress(tmp_path / "vetdesk.ini", services.station.slots.station, "somebody else")
    assert (other.done, other.away) == (frozenset(), False)


def test_whoever_has_all_ticks_is_praised_and_can_begin_anew(
    window: QMainWindow, services: Services, tasks: TaskRunner, tmp_path: Path
) -> None:
    TourProgress(tmp_path / "vetdesk.ini", *_who(services)).keep(frozenset(step.key for step in STEPS), away=False)
    shown = guide(window, services, tasks, tmp_path)
    assert not shown.card.isVisible()
    shown.call()
    assert shown.card.next_step is STEPS[0]


def test_show_me_goes_to_the_page_and_points_at_the_control(
    window: QMainWindow, services: Services, tasks: TaskRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    navigator = RecordingNavigator()
    shown = TourGuide(window, navigator, services, tasks, tmp_path / "vetdesk.ini")
    button = QPushButton("log", window)
    button.setObjectName("log_visit")
    button.show()
    shown.show_step("visit")
    assert navigator.pages == ["visits"]
    qtbot.wait_until(button.hasFocus)
    assert window.findChild(type(shown._pointer)).isVisible()


def test_the_tour_tells_how_far_one_is(qtbot: QtBot) -> None:
    card = TourCard()
    qtbot.add_widget(card)
    card.show_done(frozenset({"find"}))
    assert card._title.text() == "Getting started (1 of 5)"
    assert card._next.text() == "Getting started (1 of 5): Log a visit"


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.usefixtures("styled")
def test_the_card_is_whole_in_every_look(
    qtbot: QtBot, audited: Callable[..., list[str]], language: Language, spoken: str, compact: bool
) -> None:
    language.use(spoken)
    card = TourCard()
    qtbot.addWidget(card)
    card.set_compact(compact)
    card.show_done(frozenset({"find"}))
    assert audited(card, DECIDING_LOOKS) == []


def _who(services: Services) -> tuple[str, str]:
    return services.station.slots.station, services.station.session.actor.staff.uid
