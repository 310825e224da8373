"""The ten main tasks by keyboard alone, in the real windows: budgets hold, docs/usability.md says what was counted.

VETDESK_WRITE_DOCS=1 does them with a return of 1,200 rows and writes the page; every other run with fewer rows, which
take the same keys.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.journeys.hands import Hands
from tests.journeys.office import CONFLICTS, VISITED, Office, set_up
from tests.journeys.ten_tasks import TASKS
from tests.journeys.usability_page import Taken, write, written
from tests.tiers import tries
from tests.ui.dressing import dress_of
from tests.ui.patience import finish
from vetdesk.services.queue_views import Queue
from vetdesk.services.visiting import NeedFilter, NeedLine
from vetdesk.storage import scan_processes
from vetdesk.ui.dress import Dress
from vetdesk.ui.front_door import FrontDoor
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing import print_choices, printers
from vetdesk.ui.talk import Talk
from vetdesk.ui.theme import TextSize, text_size
from vetdesk.wiring import Services, build_services, people_finder

WRITING = bool(os.environ.get("VETDESK_WRITE_DOCS"))
PEOPLE = 1200 if WRITING else tries(12, 1200)
KEY = Qt.Key


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return set_up(tmp_path_factory.mktemp("office"), PEOPLE)


@pytest.fixture
def office(made: Office, tmp_path: Path) -> Office:
    """The office of this test alone."""
    shutil.copytree(made.station, tmp_path / "station")
    shutil.copy2(made.returned, tmp_path / "returned.xlsx")
    return Office(tmp_path / "station", tmp_path / "returned.xlsx", made.people)


@pytest.fixture(autouse=True)
def scans_go_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where no process can be started: one for every sign-in would take longer than the tasks."""
    monkeypatch.setattr(scan_processes, "child_command", lambda: ["no-such-program"])


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the printer puts out."""
    paper, device = tmp_path / "printed.pdf", printers._device
    monkeypatch.setattr(print_choices, "printer_names", lambda: ["HP LaserJet"])
    monkeypatch.setattr(printers, "_device", lambda name, _target, copies, **how: device(name, paper, copies, **how))
    return paper


@pytest.fixture
def door(qapp: QApplication, office: Office, tmp_path: Path) -> Iterator[FrontDoor]:
    before = qapp.topLevelWidgets()
    language, theme = dress_of(qapp)
    theme.use(TextSize.STANDARD)
    preferences = Preferences(tmp_path / "vetdesk.ini")
    preferences.announce()
    preferences.file_folder = office.returned.parent
    made = FrontDoor(
        Dress(language, theme, preferences, "zh_CN"), InputMethod("", "", "kept"), talk=Talk(),
        make_services=build_services, make_finder=people_finder, new_folder=tmp_path / "new",
    )  # fmt: skip
    made.begin(office.station)
    yield made
    station = made._services.station if made._services is not None else None
    made.end()
    if station is not None:
        station.close()
    for widget in qapp.topLevelWidgets():
        if widget not in before and shiboken6.isValid(widget) and widget.parent() is None:
            shiboken6.delete(widget)
    theme.use(TextSize.STANDARD)
    language.use("en")
    qapp.setProperty("preferences", None)


@pytest.fixture
def hands(door: FrontDoor) -> Hands:
    return Hands(lambda: door.window or door.opening, partial(finish, door.tasks))


@pytest.fixture
def sign_in(door: FrontDoor, hands: Hands, qtbot: QtBot) -> Callable[[str], None]:
    """Somebody comes to the desk, by the keyboard too."""

    def come(user: str) -> None:
        hands.type(user)
        hands.press(KEY.Key_Return)
        hands.type(PASSWORD)
        hands.press(KEY.Key_Return)
        qtbot.wait_until(lambda: door.window is not None and door.tasks.idle)

    return come


def test_the_leaders_tasks_need_no_mouse_and_keep_their_budgets(door, hands, sign_in, printed):
    sign_in("zhao")
    taken = _do(hands, "pass_on", "print_form")
    (case,) = _services(door).queues.find(Queue.ALL).ids
    assert _services(door).casework.get(case).case.stage == "reporting"
    assert len(pypdfium2.PdfDocument(printed.read_bytes())) % 2 == 0
    _hold(taken)


def test_the_clerks_tasks_need_no_mouse_and_keep_their_budgets(door, hands, sign_in):
    sign_in("zhang")
    taken = _do(hands, "find")
    assert VISITED["name"] in _texts(door.window)
    taken |= _do(hands, "visit", "add_person")
    _look_at_entries(door)
    taken |= _do(hands, "import_return")
    assert _phones(door).count("138") == CONFLICTS
    taken |= _do(hands, "undo_import")
    assert _phones(door).count("138") == 0
    taken |= _do(hands, "change_text_size")
    assert text_size() is TextSize.LARGE
    taken |= _do(hands, "hand_over")
    assert len(_needs_of(door, "li")) == 1
    taken |= _do(hands, "restore_backup")
    told = QApplication.activeModalWidget()
    assert isinstance(told, QMessageBox)
    assert "备份已恢复" in told.text()
    hands.press(KEY.Key_Return)
    _hold(taken)


def _hold(taken: Mapping[str, Taken]) -> None:
    """Budgets hold, and the page says what was counted."""
    if WRITING:
        write(taken, PEOPLE)
    over = {
        task.name: taken[task.name]
        for task in TASKS
        if task.name in taken and (taken[task.name].keys > task.keys or taken[task.name].seconds > task.seconds)
    }
    assert over == {}
    assert {name: written()[name] for name in taken} == {
        name: (one.keys, one.thoughts, f"{one.seconds:.1f}") for name, one in taken.items()
    }


def _do(hands: Hands, *names: str) -> dict[str, Taken]:
    """Do tasks one after the other, each counted from nothing."""
    by_name = {task.do.__name__: task for task in TASKS}
    done = {}
    for name in names:
        hands.count, hands.thoughts, hands.waited = 0, 0, 0.0
        by_name[name].do(hands)
        done[by_name[name].name] = Taken(hands.count, hands.thoughts, hands.seconds, hands.waited)
    return done


def _services(door: FrontDoor) -> Services:
    services = door._services
    assert isinstance(services, Services)
    return services


def _look_at_entries(door: FrontDoor) -> None:
    """The visit with its need and promise, and the person with twelve values."""
    services = _services(door)
    (visit, person) = services.visiting.visits("2000-01-01", "2100-01-01")[0]
    assert (person.name, visit.way, bool(visit.next_on)) == (VISITED["name"], "home", True)
    needs, _total = services.visiting.needs(NeedFilter())
    assert ("medical_company", "看病没人陪") in {(one.need.kind, one.need.text) for one in needs}
    (row,) = services.archives.find("欧阳海").rows
    with services.station.database.read() as look:
        added = look.people.get(row.id)
    assert {held.category for held in added.identities} == {"81"}
    assert {
        "name", "id_number", "sex", "birth_date", "ethnic_group", "household_type", "household_address", "phone",
        "enlisted_on", "discharged_on",
    } <= added.values.keys()  # fmt: skip
    assert added.village == "石桥村"


def _needs_of(door: FrontDoor, user: str) -> Sequence[NeedLine]:
    """The needs that a member of staff has in hand."""
    services = _services(door)
    (who,) = (person.id for person in services.staffing.list() if person.user == user)
    return services.visiting.needs(NeedFilter(assigned_to=who))[0]


def _phones(door: FrontDoor) -> list[str]:
    """How everybody's phone number begins: 137 was entered here, 138 by the district."""
    with _services(door).station.database.read() as look:
        people = [look.people.get(number) for number in range(1, CONFLICTS + 1)]
    return [str(person.values.get("phone", ""))[:3] for person in people]


def _texts(window: QWidget) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
