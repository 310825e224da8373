"""The small widgets."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from vetdesk.domain.forms import Severity
from vetdesk.services.progress import Progress
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.progress_panel import SHOWN_AFTER_MS, ProgressPanel
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.status_chip import DeadlineLabel, StatusChip

Settle = Callable[[], None]


@pytest.mark.parametrize("tone", Tone)
def test_a_status_is_sign_and_word_and_readable(qtbot: QtBot, tone: Tone) -> None:
    chip = StatusChip()
    qtbot.addWidget(chip)
    chip.show_status(tone, "word")
    assert chip.text() == f"{tone.sign} word"
    assert contrast(tone.tint.text, tone.tint.ground) >= 6.5


@pytest.mark.parametrize(
    ("left", "tone", "words"),
    [(10, Tone.WAITING, "workdays left: 10"), (2, Tone.DUE_SOON, "left: 2"), (-1, Tone.LATE, "late: 1")],
)
def test_a_deadline_warns_before_it_is_over(qtbot: QtBot, left: int, tone: Tone, words: str) -> None:
    label = DeadlineLabel()
    qtbot.addWidget(label)
    label.show_deadline("2025-02-21", left, "20 working days from 2025-01-20", late=left < 0)
    text = label.findChild(QLabel).text()
    assert text.startswith(tone.sign)
    assert words in text
    assert label.toolTip() == "20 working days from 2025-01-20"


def test_undo_is_offered_once(qtbot: QtBot) -> None:
    bar = InlineBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.show_message("Imported.", "Undo", lambda: done.append("undo"))
    assert bar.text == "Imported."
    qtbot.mouseClick(bar.findChild(QPushButton, "inline_deed"), Qt.MouseButton.LeftButton)
    assert done == ["undo"]
    assert bar.isHidden()


def test_the_gravest_problem_stands_first(qtbot: QtBot) -> None:
    label = ProblemLabel()
    qtbot.addWidget(label)
    label.show_problems([(Severity.NOTICE, "by the way"), (Severity.ERROR, "wrong")])
    assert label.text() == "■ wrong\n○ by the way"
    label.show_problems([])
    assert label.isHidden()


def test_escape_empties_the_search_first_and_leaves_it_next(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    left: list[bool] = []
    box.left.connect(lambda: left.append(True))
    QTest.keyClicks(box, "zs")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), left) == ("", [])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert left == [True]


def test_the_primary_button_stands_at_the_right_end(qtbot: QtBot) -> None:
    bar = ButtonBar()
    qtbot.addWidget(bar)
    primary = bar.add_primary("go", lambda: None)
    other = bar.add("other", lambda: None)
    back = bar.add("back", lambda: None, right=True)
    for button, text in ((primary, "Go"), (other, "Other"), (back, "Back")):
        button.setText(text)
    bar.resize(600, 60)
    bar.show()
    assert other.x() < back.x() < primary.x()


def test_a_header_shows_name_facts_and_statuses(qtbot: QtBot) -> None:
    header = RecordHeader()
    qtbot.addWidget(header)
    header.show_record("张三", "红星村", [(Tone.WAITING, "waiting")])
    header.show_record("李四", "新华村", [(Tone.GOOD, "fine")])
    texts = [label.text() for label in header.findChildren(QLabel) if not label.isHidden()]
    assert texts[:2] == ["李四", "新华村"]


def test_buttons_without_room_beside_the_name_are_in_a_menu(qtbot: QtBot) -> None:
    header = RecordHeader()
    qtbot.addWidget(header)
    pressed: list[str] = []
    for name in ("back", "visit", "case", "print"):
        header.add_button(name, lambda name=name: pressed.append(name)).setText(f"a button that says {name}")
    more = header.add_more("more")
    more.setText("More")
    header.show_record("张三", "红星村")
    header.resize(2000, 80)
    header.show()
    assert more.isHidden()
    header.resize(600, 80)
    seen = [button.objectName() for button in header.findChildren(QPushButton) if not button.isHidden()]
    assert seen[0] == "back"
    assert seen[-1] == "more"
    assert "print" not in seen
    more.menu().aboutToShow.emit()
    more.menu().actions()[-1].trigger()
    assert pressed == ["print"]
    assert header.minimumHeight() < 2 * more.sizeHint().height()


def test_long_work_shows_how_far_it_is_and_can_be_cancelled(qtbot: QtBot, tasks: TaskRunner, settle: Settle) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    panel = ProgressPanel(page)
    page.show()
    step = threading.Event()
    failures: list[Exception] = []

    def work(progress: Progress) -> None:
        progress.at(318, 1284, "reading")
        while not step.wait(0.01):
            progress.at(319, 1284, "reading")

    panel.follow(tasks.change(work, owner=page, failed=failures.append))
    assert panel.isHidden()
    qtbot.wait_until(lambda: not panel.isHidden(), timeout=SHOWN_AFTER_MS + 2000)
    words = next(label.text() for label in panel.findChildren(QLabel))
    assert words.startswith("Reading rows: 31")
    assert words.endswith("of 1,284")
    assert panel.findChild(QProgressBar).maximum() == 1284
    qtbot.mouseClick(panel.findChild(QPushButton, "cancel_task"), Qt.MouseButton.LeftButton)
    settle()
    assert len(failures) == 1
    assert panel.isHidden()


def test_short_work_shows_nothing(qtbot: QtBot, tasks: TaskRunner, settle: Settle) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    panel = ProgressPanel(page)
    page.show()
    panel.follow(tasks.change(lambda _progress: None, owner=page))
    settle()
    assert panel.isHidden()
    qtbot.wait(50)
    assert page.cursor().shape() is Qt.CursorShape.ArrowCursor
