"""Leads through the tour: shows the card at the side or at the foot of the window, ticks, and points at controls."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QToolBar, QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import TextSize, text_size
from vetdesk.ui.tour.card import TourCard
from vetdesk.ui.tour.pointer import Pointer
from vetdesk.ui.tour.progress import TourProgress
from vetdesk.ui.tour.steps import STEPS, TourStep
from vetdesk.ui.tour.watch import TourWatch

W = TypeVar("W", bound=QWidget)

WIDE, HIGH = 1240, 680
"""From so many pixels at the standard size of text on there is room for the card beside the page."""


class TourGuide(QObject):
    """Shows the tour to whoever has not been through it and has not put it away."""

    def __init__(
        self, window: QMainWindow, navigator: Navigator, services: Desk, tasks: TaskRunner, preferences: Path
    ) -> None:
        super().__init__(window)
        self._window, self._navigator = window, navigator
        station = services.station
        self._progress = TourProgress(preferences, station.slots.station, station.session.actor.staff.uid)
        self.card = TourCard()
        self.card.wanted.connect(self.show_step)
        self.card.put_away.connect(self.put_away)
        self._pointer = Pointer(window)
        self._strip = QToolBar(window)
        self._strip.setObjectName("tour")
        self._strip.setMovable(False)
        self._strip.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._strip.toggleViewAction().setVisible(False)
        self._strip.addWidget(self.card)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._watch = TourWatch(window, services, tasks)
        self._watch.ticked.connect(self._tick)
        window.installEventFilter(self)
        self.card.show_done(self._progress.done)
        self._strip.setVisible(not self._progress.away and self.card.next_step is not None)
        self._place()

    def call(self) -> None:
        """Show the card again; who has all ticks begins anew."""
        done = self._progress.done if self.card.next_step is not None else frozenset[str]()
        self._progress.keep(done, away=False)
        self.card.show_done(done)
        self._place()
        self._strip.show()

    def put_away(self) -> None:
        """Hide the card; it comes back when it is called."""
        self._progress.keep(self._progress.done, away=True)
        self._pointer.hide()
        self._strip.hide()
        self._navigator.say(self.tr("The guided tour is under Help."))

    def show_step(self, key: str) -> None:
        """Go to the place of a step and point at its control."""
        step = next(one for one in STEPS if one.key == key)
        if step.page:
            self._navigator.show_page(step.page)
        else:
            self._begin_search()
        self._navigator.say(shown("tour", step.how))
        QTimer.singleShot(0, self, lambda: self._point(step))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something happens to the window; how large it is decides where the card stands."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._pointer.hide()
            self._place()
        return super().eventFilter(watched, event)

    def _begin_search(self) -> None:
        deeds = getattr(self._window, "deeds", None)
        if deeds is not None:
            deeds.search()

    def _tick(self, key: str) -> None:
        done = self._progress.done
        if key not in done:
            self._progress.keep(done | {key}, away=self._progress.away)
            self.card.show_done(done | {key})
            self._pointer.hide()

    def _point(self, step: TourStep) -> None:
        if step.tab:
            self._bring_forward(step.tab)
        for name in step.controls:
            found = [each for each in self._all(QWidget, name) if each.isVisible()]
            if found:
                self._pointer.point_at(found[0])
                return

    def _bring_forward(self, name: str) -> None:
        """Show the tab whose panel holds a widget of this name."""
        for tabs in self._all(QTabWidget):
            for place in range(tabs.count()):
                panel = tabs.widget(place)
                if tabs.isVisible() and (panel.objectName() == name or panel.findChild(QWidget, name) is not None):
                    tabs.setCurrentIndex(place)
                    return

    def _all(self, kind: type[W], name: str = "") -> Sequence[W]:
        """Every widget of a kind in the window."""
        found = []
        for each in QApplication.allWidgets():
            if isinstance(each, kind) and self._window.isAncestorOf(each) and name in ("", each.objectName()):
                found.append(each)
        return found

    def _place(self) -> None:
        roomy = self._window.width() >= WIDE and self._window.height() >= HIGH and text_size() is TextSize.STANDARD
        area = Qt.ToolBarArea.RightToolBarArea if roomy else Qt.ToolBarArea.BottomToolBarArea
        self.card.set_compact(not roomy)
        if self._window.toolBarArea(self._strip) is not area:
            shown_before = not self._strip.isHidden()
            self._window.addToolBar(area, self._strip)
            self._strip.setVisible(shown_before)
