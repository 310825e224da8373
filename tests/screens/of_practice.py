"""Screens of practice and of the guided tour."""

from tests.screens.of_opening import NEW
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.demo import cast
from vetdesk.ui.opening.opening_window import OpeningWindow
from vetdesk.ui.practice.bar import PracticeBar, put_over
from vetdesk.ui.tour.guide import TourGuide


def _making(desk: ShownDesk) -> None:
    """The practice station is half made."""
    window = desk.show(OpeningWindow(desk.dress(), desk.tasks, desk.talk, NEW))
    window._front.setCurrentWidget(window._making)
    window._making._show_at(3, 8, "visits")


def _practising(desk: ShownDesk) -> None:
    window = desk.sit_down()
    today, users = desk.services().station.now().date(), [(one.user, one.name) for one in cast.STAFF]
    put_over(window, PracticeBar(today, users, cast.CLERK))
    desk.settle()


def _tour(desk: ShownDesk) -> None:
    window = desk.sit_down()
    TourGuide(window, window, desk.services(), desk.tasks, desk.dress().preferences.file)
    desk.settle()


SCREENS = (
    Screen("practice-making", "The practice station is being made", _making),
    Screen("practice-desk", "Practising", _practising),
    Screen("tour", "The guided tour", _tour),
)
