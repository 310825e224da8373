"""Looking at scans, page by page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.recording import RecordingTalk
from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.materials import PageImage
from vetdesk.services.filing_views import ScanView
from vetdesk.ui.people.filing.scan_viewer import ScanViewer
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.page_zoom import LIFE_WIDTH, Fit

LETTER = ScanView(1, "申请书.pdf", "application/pdf", 3, 1000)
CARD = ScanView(2, "身份证.jpg", "image/jpeg", 1, 1000)


class Drawer:
    """Draws pages as the service does, and remembers which."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int, int]] = []
        self.error: Exception | None = None

    def __call__(self, scan_id: int, number: int, width: int) -> PageImage:
        self.asked.append((scan_id, number, width))
        if self.error is not None:
            raise self.error
        height = round(width * 1.4)
        return PageImage(width, height, bytes((200, 10, number, 255)) * (width * height))

    @property
    def pages(self) -> list[tuple[int, int]]:
        """Which pages were drawn, each once if only its size changed."""
        drawn = [(scan_id, number) for scan_id, number, _ in self.asked]
        return [page for place, page in enumerate(drawn) if place == 0 or drawn[place - 1] != page]


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
def viewer(qtbot, drawer: Drawer, tasks: TaskRunner, talk: RecordingTalk, settle: Callable[[], None]) -> ScanViewer:
    shown = ScanViewer(drawer, tasks, talk)
    qtbot.addWidget(shown)
    shown.resize(560, 500)
    shown.show()
    shown.show_scans([LETTER, CARD])
    settle()
    return shown


def press(qtbot, viewer: ScanViewer, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(viewer.view, key, *modifiers)


def test_page_down_turns_the_pages_and_then_takes_the_next_scan(qtbot, viewer, drawer, settle):
    seen = []
    for _ in range(4):
        seen.append((viewer.current_id, viewer.page_number))
        press(qtbot, viewer, Qt.Key.Key_PageDown)
        settle()
    assert seen == [(1, 1), (1, 2), (1, 3), (2, 1)]
    assert (viewer.current_id, viewer.page_number) == (2, 1)
    assert drawer.pages == seen
    press(qtbot, viewer, Qt.Key.Key_PageUp)
    assert (viewer.current_id, viewer.page_number) == (1, 3)
    assert viewer.view.told


def test_buttons_turn_pages_and_are_off_where_there_is_nothing_further(qtbot, viewer, settle):
    back, on = viewer.findChild(QPushButton, "page_back"), viewer.findChild(QPushButton, "page_on")
    assert (back.isEnabled(), on.isEnabled()) == (False, True)
    for _ in range(3):
        qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    settle()
    assert (viewer.current_id, viewer.page_number) == (2, 1)
    assert (back.isEnabled(), on.isEnabled()) == (True, False)
    qtbot.mouseClick(viewer.findChild(QPushButton, "scan_back"), Qt.MouseButton.LeftButton)
    assert (viewer.current_id, viewer.page_number) == (1, 1)


def test_control_page_keys_go_from_scan_to_scan(qtbot, viewer, settle):
    press(qtbot, viewer, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert viewer.current_id == 2
    press(qtbot, viewer, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert viewer.current_id == 1


def test_only_the_page_in_sight_is_drawn_and_nothing_while_hidden(viewer, drawer, settle):
    assert drawer.pages == [(1, 1)]
    viewer.hide()
    drawer.asked.clear()
    viewer.show_scans([CARD])
    viewer.turn_page(1)
    settle()
    assert drawer.asked == []
    viewer.show()
    settle()
    assert drawer.pages == [(2, 1)]


def test_the_same_scan_fetched_again_is_not_drawn_again(viewer, drawer, settle):
    drawer.asked.clear()
    viewer.show_scans([LETTER, CARD])
    settle()
    assert drawer.asked == []
    turned = ScanView(1, "申请书.pdf", "application/pdf", 3, 1000, turned="100", version=2)
    viewer.show_scans([turned, CARD])
    settle()
    assert drawer.pages == [(1, 1)]


def test_the_page_is_drawn_as_wide_as_it_is_shown(qtbot, viewer, drawer, settle):
    assert viewer.view.image.width() >= viewer.view.shown_width
    zoom = viewer.findChild(QComboBox, "zoom")
    qtbot.keyClick(viewer.view, Qt.Key.Key_Plus)
    settle()
    assert viewer.view.zoom.fit is Fit.FACTOR
    assert zoom.currentText() == f"{viewer.view.zoom.factor * 100:.0f} %"
    larger = viewer.view.shown_width
    qtbot.mouseClick(viewer.findChild(QPushButton, "zoom_out"), Qt.MouseButton.LeftButton)
    settle()
    assert viewer.view.shown_width < larger
    zoom.activated.emit(2)
    settle()
    assert viewer.view.shown_width == LIFE_WIDTH
    zoom.activated.emit(1)
    settle()
    assert viewer.view.zoom.fit is Fit.PAGE
    assert viewer.view.shown_width < viewer.view.width() / 1.2


def test_a_wider_window_draws_a_finer_page_once_it_is_still(qtbot, viewer, drawer, settle):
    before = drawer.asked[-1][2]
    viewer.resize(900, 500)
    qtbot.wait_until(lambda: drawer.asked[-1][2] > before, timeout=5000)
    settle()
    assert viewer.view.image.width() == drawer.asked[-1][2]


def test_what_goes_wrong_is_told_where_the_page_would_be(qtbot, viewer, drawer, talk, settle):
    drawer.error = NotPermittedError("reveal_sensitive", "张经办")
    viewer.turn_page(1)
    settle()
    assert "张经办" in viewer.view.told
    assert viewer.view.image.isNull()
    assert talk.failures == []
    drawer.error = None
    viewer.turn_page(1)
    settle()
    assert not viewer.view.image.isNull()


def test_turning_a_page_is_asked_for_with_scan_and_page(qtbot, viewer):
    viewer.turn_page(1)
    with qtbot.wait_signal(viewer.turn_wanted) as caught:
        qtbot.mouseClick(viewer.findChild(QPushButton, "turn_page"), Qt.MouseButton.LeftButton)
    assert caught.args == [1, 2]


def test_without_scans_it_says_what_to_do(viewer, settle):
    viewer.show_scans([], hint="Drop a file here")
    settle()
    assert viewer.view.told == "Drop a file here"
    assert not viewer.findChild(QPushButton, "turn_page").isVisible()
    assert not viewer.findChild(QPushButton, "page_on").isVisible()


def test_escape_goes_back_only_where_the_viewer_covers_the_list(qtbot, viewer):
    with qtbot.assert_not_emitted(viewer.left):
        press(qtbot, viewer, Qt.Key.Key_Escape)
    viewer.show_back(needed=True)
    with qtbot.wait_signal(viewer.left):
        press(qtbot, viewer, Qt.Key.Key_Escape)


def test_it_can_be_read_in_every_look(viewer, audited, settle):
    viewer.show_back(needed=True)
    assert audited(viewer, HARDEST_LOOKS) == []
    settle()
    assert audited(viewer, HARDEST_LOOKS) == []
