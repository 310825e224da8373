"""The page of the PCs: quiet with one, packages with several, and everything that both changed is decided."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.package_world import Office
from tests.people_world import a_person
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.three_way import Side
from vetdesk.ui.exchange.packages_page import PackagesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, 2)
    yield made
    made.close()


@pytest.fixture
def page(  # noqa: PLR0917 - fixtures
    qtbot: QtBot, office: Office, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> PackagesPage:
    """The page of the second PC."""
    shown = PackagesPage(Services(office.desks[1].station), tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.resize(911, 512)
    shown.show()
    settle()
    return shown


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    qtbot.mouseClick(widget.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def both_edit(office: Office) -> str:
    """One person whose phone both PCs change; the uid."""
    one, other = office.desks
    stored = one.do("keep", lambda work: work.people.add(a_person(phone="13900000000")))
    office.exchange(one, other)
    for desk, phone in ((one, "13900000001"), (other, "13900000002")):
        with desk.station.database.read() as look:
            person = look.people.by_uid(stored.uid)
        changed = dataclasses.replace(person, values={**person.values, "phone": phone})
        desk.do("edit", lambda work, changed=changed: work.people.save(changed))
    return str(stored.uid)


def test_a_station_with_one_pc_says_what_this_is_for(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Settle,
    tmp_path: Path,
) -> None:
    page = PackagesPage(services, tasks, talk, navigator)
    qtbot.addWidget(page)
    page.show()
    settle()
    talk.answers += ["Window 2", "Window 1", tmp_path / "two.vdp"]
    click(qtbot, page, "set_up_first")
    settle()
    assert (tmp_path / "two.vdp").exists()
    assert "shown only this once" in talk.told[-1]
    assert [one.name for one in services.packages.others()] == ["Window 2"]


def test_a_package_is_made_for_the_other_pc(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    page: PackagesPage,
    office: Office,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Settle,
    tmp_path: Path,
) -> None:
    target = tmp_path / "package"
    talk.answers.append(target)
    click(qtbot, page, f"make_package_{office.desks[0].uid}")
    settle()
    assert target.with_suffix(".vdp").exists()
    assert "may be taken out" in navigator.said[-1]


def test_what_both_changed_is_decided_before_anything_is_taken_in(
    qtbot: QtBot, page: PackagesPage, office: Office, navigator: RecordingNavigator, settle: Settle
) -> None:
    uid = both_edit(office)
    page.examine(office.make(*office.desks))
    settle()
    take = page.findChild(QPushButton, "take_in")
    assert not take.isEnabled()
    assert page.review.merge.open_count() == 1
    page.review.merge.decide_all(Side.THEIRS)
    assert page.has_unsaved()
    assert take.isEnabled()
    click(qtbot, page, "take_in")
    settle()
    assert "Taken in from PC 1" in navigator.said[-1]
    with office.desks[1].station.database.read() as look:
        assert look.people.by_uid(uid).values["phone"] == "13900000001"


def test_a_refused_package_is_told_and_nothing_shown(
    page: PackagesPage, office: Office, talk: RecordingTalk, settle: Settle
) -> None:
    page.examine(office.make(office.desks[1], office.desks[0]))
    settle()
    assert [error.reason for error in talk.failures] == ["not_for_us"]  # type: ignore[attr-defined]  # the only kind


def test_nothing_is_cut_or_nameless(
    page: PackagesPage, office: Office, audited: Callable[[QWidget, Look], list[str]], settle: Settle
) -> None:
    assert audited(page, DECIDING_LOOKS) == []
    both_edit(office)
    page.examine(office.make(*office.desks))
    settle()
    assert audited(page, DECIDING_LOOKS) == []


def test_the_quiet_page_is_whole(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    audited: Callable[[QWidget, Look], list[str]],
    settle: Settle,
) -> None:
    page = PackagesPage(services, tasks, talk, navigator)
    qtbot.addWidget(page)
    page.show()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
