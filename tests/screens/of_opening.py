"""Screens of the window before the desk: welcome, founding, signing in, recovery, restoring, damage."""

from pathlib import Path

from tests.builders import FOUNDERS, PASSWORD, a_station
from tests.screens.data import texts_of
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.domain.errors import DamagedDatabaseError
from vetdesk.services.opening import create_station
from vetdesk.ui.opening.opening_window import OpeningWindow
from vetdesk.wiring import Services

_ = (FOUNDERS, PASSWORD, create_station)
NEW = Path("/home/vetdesk/优抚工作台")


def _station(desk: ShownDesk) -> Path:
    """A station with a backup, that nobody has open."""
    folder = desk.scratch / "door"
    if not folder.exists():
        folder.mkdir()
        opened = a_station(folder)
        opened.back_up()
        desk.written += texts_of(Services(opened))
        opened.close()
    return folder / "station"


def _door(*names: str, known: bool = True) -> Lead:
    """The window before the desk, and buttons pressed there."""

    def do(desk: ShownDesk) -> None:
        window = desk.show(OpeningWindow(desk.dress(), desk.tasks, desk.talk, NEW))
        window.begin(_station(desk) if known else None, "zhang")
        desk.press(*names)

    return do


def _damage(desk: ShownDesk) -> None:
    _door()(desk)
    desk.opening.begin_damage(DamagedDatabaseError(str(_station(desk))))


def _restore(desk: ShownDesk) -> None:
    _door()(desk)
    desk.opening.begin_restore()


def _founding(step: int) -> Lead:
    def do(desk: ShownDesk) -> None:
        _door(known=False)(desk)
        desk.opening.set_up()
        if step:
            desk.fill(station_name="柳溪镇退役军人服务站", station_area_code="529901101000")
            desk.press("next")

    return do


def _roster(desk: ShownDesk) -> None:
    """A workbook was chosen; it is read when the station is made."""
    roster = desk.scratch / "优抚对象花名册.xlsx"
    roster.touch()
    desk.talk.paths.append(roster)
    _door("welcome_import", known=False)(desk)


def _key(desk: ShownDesk) -> None:
    from vetdesk.domain.recovery_key import RecoveryKey

    _door()(desk)
    services = desk.elsewhere("founded", lambda folder: Services(a_station(folder)))
    desk.opening.show_recovery_key(services, RecoveryKey(bytes(range(32))))


def _own_password(desk: ShownDesk) -> None:
    _door()(desk)
    services = desk.elsewhere("founded", lambda folder: Services(a_station(folder)))
    desk.opening.ask_own_password(services, lambda: None)


SCREENS = (
    Screen("welcome", "Three ways to begin", _door(known=False)),
    Screen("welcome-import", "Founding an office from its roster", _roster),
    Screen("first-run", "Founding an office, step by step", _founding(0)),
    Screen("first-run-people", "The first people of an office", _founding(1)),
    Screen("sign-in", "Signing in", _door()),
    Screen("recovery", "The recovery key", _door("forgotten")),
    Screen("restore", "Backups to choose from", _restore),
    Screen("damage", "Damaged data", _damage),
    Screen("recovery-key", "The key of a new station", _key),
    Screen("own-password", "An own password at last", _own_password),
)
