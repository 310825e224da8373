"""The made-up station on the screen: the real window over real services, led into a state as a person would."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabWidget,
    QWidget,
)

from tests.screens.world import World
from tests.ui.patience import finish
from vetdesk.demo import cast
from vetdesk.domain.errors import VetDeskError
from vetdesk.services.open_station import OpenStation
from vetdesk.ui import colours
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.opening.opening_window import OpeningWindow
from vetdesk.ui.page import Page
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.second_person import SecondPersonAsker
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language, language
from vetdesk.ui.theme import Theme, load_rare_fonts
from vetdesk.wiring import Services, people_finder

METHOD = InputMethod("fcitx", "ibus", "ibus_answers")
Of = TypeVar("Of", bound=QWidget)


class AnsweringTalk(Talk):
    """Opens real boxes; where a file or folder is asked for, `paths` answers: file dialogs are the desktop's own."""

    def __init__(self) -> None:
        super().__init__(None)
        self.paths: list[Path] = []

    def about_failure(self, error: BaseException) -> None:
        if not isinstance(error, VetDeskError):
            raise error
        super().about_failure(error)

    def choose_file(self, title: str, kinds: str, then: Callable[[Path], None]) -> None:
        then(self.paths.pop(0))

    def choose_target(self, title: str, suggested: str, kinds: str, then: Callable[[Path], None]) -> None:
        then(self.paths.pop(0))

    def choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        then(self.paths.pop(0))


class ShownDesk:
    """Opens windows over the world, one after the other, and finds what is in them by the names of their widgets."""

    def __init__(self, world: World, dressed: tuple[Language, Theme], scratch: Path) -> None:
        self.world = world
        self.scratch = scratch
        self.language, self.theme = dressed
        self._services: dict[str, Services] = {}
        self._stations: list[OpenStation] = []
        self._dresses = 0
        self._told: list[Services] = []
        self.written: list[str] = []
        self.talk = AnsweringTalk()
        self.tasks = TaskRunner(self.talk.about_failure)
        self.top: QWidget | None = None
        self.written: list[str] = []
        """What somebody wrote that no database of ours holds yet: the cells of a file that is shown."""
        self._others = QApplication.topLevelWidgets()
        load_rare_fonts()

    # --- windows

    def services(self, user: str = cast.CLERK) -> Services:
        """The services of one member of staff, over a station of their own."""
        if user in self._services and self._services[user].station.locked:
            del self._services[user]
        if user not in self._services:
            station = self.world.station(user, self.scratch / str(len(self._stations)))
            self._stations.append(station)
            self._services[user] = Services(station)
        return self._services[user]

    def new_services(self) -> list[Services]:
        """The services that were opened since it was asked last."""
        fresh = [one for one in self._services.values() if one not in self._told]
        self._told += fresh
        return fresh

    def open_services(self) -> list[Services]:
        """All services that were opened."""
        return list(self._services.values())

    def elsewhere(self, name: str, make: Callable[[Path], Services]) -> Services:
        """The services of another station than the world's, made once."""
        if name not in self._services:
            folder = self.scratch / name
            folder.mkdir(exist_ok=True)
            self._services[name] = make(folder)
            self._stations.append(self._services[name].station)
        return self._services[name]

    def sit_down(self, user: str = cast.CLERK, services: Services | None = None) -> MainWindow:
        """A new main window of somebody, or over the services of another station; what was open before is closed."""
        self.leave()
        services = services or self.services(user)
        self.tasks.second = SecondPersonAsker(services, self.tasks, self.talk).ask
        window = MainWindow(services, self.tasks, self.talk, self.dress(), find=people_finder(services), method=METHOD)
        return self.show(window)

    def dress(self) -> Dress:
        """How a new window is dressed: in the language, size and colours in use, with nothing kept from before."""
        self._dresses += 1
        preferences = Preferences(self.scratch / f"{self._dresses}.ini")
        preferences.text_size, preferences.language = self.theme.size, language()
        preferences.scheme = colours.scheme().value
        return Dress(self.language, self.theme, preferences, language())

    def show(self, window: Of) -> Of:
        """Make a window the one that is looked at."""
        self.top = self.talk.window = window
        window.show()
        self.settle()
        return window

    def leave(self) -> None:
        """Close and forget every window."""
        self.tasks.second = None
        self.talk.paths.clear()
        top, self.top, self.talk.window = self.top, None, None
        if top is None:
            return
        self.settle()
        for station in self._stations:
            station.database._listeners.clear()  # in the program a station closes with its window
        self._delete_windows()
        self.settle()
        left = weakref.ref(top)
        del top
        gc.collect()  # here, not in a lane: what belongs to the screen ends on its own thread
        assert left() is None, "a window that was left stays in memory, and takes objects of the next one with it"

    def _delete_windows(self) -> None:
        """In a function of its own: what goes through a loop is held until its function ends."""
        for widget in QApplication.topLevelWidgets():
            if shiboken6.isValid(widget) and widget not in self._others and widget.parent() is None:
                shiboken6.delete(widget)

    def close(self) -> None:
        """Close windows, lanes and stations."""
        self.leave()
        self.tasks.close()
        for station in self._stations:
            station.close()

    # --- what a person does

    def settle(self) -> None:
        """Wait until everything asked for is shown."""
        finish(self.tasks)

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert isinstance(self.top, MainWindow)
        return self.top

    @property
    def opening(self) -> OpeningWindow:
        """The window before the desk."""
        assert isinstance(self.top, OpeningWindow)
        return self.top

    def fill(self, **texts: str) -> None:
        """Type into lines in sight, by their names."""
        for name, text in texts.items():
            self.shown(QLineEdit, name).setText(text)
        self.settle()

    def page(self, key: str) -> Page:
        """Show a page of the main window."""
        self.window.show_page(key)
        self.settle()
        return self._front()

    def record(self, kind: str, number: int) -> Page:
        """Show a record of a kind."""
        self.window.open(kind, number)
        self.settle()
        return self._front()

    def _front(self) -> Page:
        page = self.window.findChild(PageStack).current()
        assert page is not None
        return page

    def shown(self, kind: type[Of], name: str = "") -> Of:
        """The first widget of a kind (and name) in sight, in whatever is on top."""
        for root in (self.on_top(), self.top):
            for widget in root.findChildren(kind, name or None) if root is not None else ():
                if widget.isVisible():
                    return widget
        raise AssertionError(f"no {kind.__name__} {name!r} is in sight")

    def press(self, *names: str) -> None:
        """Press buttons or menu entries by their names, one after the other."""
        for name in names:
            self._find(name)()
            self.settle()

    def press_first(self, beginning: str) -> None:
        """Press the first button in sight whose name begins so."""
        buttons = self.window.findChildren(QAbstractButton)
        found = [
            one for one in buttons if one.isVisible() and one.isEnabled() and one.objectName().startswith(beginning)
        ]
        assert found, f"no button {beginning}…"
        found[0].click()
        self.settle()

    def choose_of(self, name: str, place: int) -> None:
        """Choose from a box."""
        self.shown(QComboBox, name).setCurrentIndex(place)
        self.settle()

    def turn_to(self, tab: str | int) -> None:
        """Bring a tab of the innermost row of tabs in sight to the front, by the name of its widget or its place."""
        rows = [row for row in self.window.findChildren(QTabWidget) if row.isVisible()]
        for row in reversed(rows):
            for place in range(row.count()):
                if tab in {place, row.widget(place).objectName()} and row.isTabVisible(place):
                    row.setCurrentIndex(place)
                    self.settle()
                    return
        raise AssertionError(f"no tab {tab!r}")

    def choose(self, name: str = "", row: int = 0) -> None:
        """Choose a row of a list."""
        shown = self.shown(QAbstractItemView, name)
        shown.setCurrentIndex(shown.model().index(row, 0))
        self.settle()

    def on_top(self) -> QWidget:
        """The window over all others: a dialog, or the main one."""
        assert self.top is not None
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        dialogs = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        above = [one for one in dialogs if one is not self.top and one.windowType().name in {"Dialog", "Sheet"}]
        return above[-1] if above else self.top

    def _find(self, name: str) -> Callable[[], None]:
        for root in (self.on_top(), self.top):
            if root is None:
                continue
            for button in root.findChildren(QAbstractButton, name):
                if button.isVisible():
                    assert button.isEnabled(), f"{name} is disabled"
                    return button.click
            for action in root.findChildren(QAction, name):
                assert action.isEnabled(), f"{name} is disabled"
                return action.trigger
        names = sorted({each.objectName() for each in self.on_top().findChildren(QAbstractButton) if each.isVisible()})
        raise AssertionError(f"{name!r} is not in sight; there are {', '.join(names)}")
