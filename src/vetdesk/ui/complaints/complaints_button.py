"""The way from a person or a case to its complaints (信访事项), and to a new one; for those who may work on them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.complaint_views import ComplaintLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded


class ComplaintsButton(QPushButton):
    """Tells how many complaints there are; pressed, it offers each of them, and to register one."""

    def __init__(self, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("complaints_of")
        self._services = services
        self._tasks = tasks
        self._navigator = navigator
        self._new: tuple[str, int] = ("", 0)
        self._lines: Sequence[ComplaintLine] = ()
        self.choices = QMenu(self)
        self.clicked.connect(lambda _checked=False: self._drop())
        self.name()

    @property
    def allowed(self) -> bool:
        """Whether whoever is signed in works on complaints; the button is for them alone."""
        return self._services.station.session.actor.may(Right.WORK_COMPLAINTS)

    def name(self) -> None:
        """Set the text in the language of the window."""
        count = len(self._lines)
        self.setText(self.tr("Complaints: {count}").format(count=count) if count else self.tr("Complaints"))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the language changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_lines"):
            self.name()

    def show_person(self, recipient_id: int) -> None:
        """Offer the complaints of a person."""
        self._begin(("complaint_of", recipient_id))
        complaints = self._services.complaints
        self._tasks.look(lambda _progress: complaints.of_recipient(recipient_id), owner=self, done=self._show)

    def show_case(self, case_id: int) -> None:
        """Offer the complaints about a case."""
        self._begin(("complaint_about", case_id))
        complaints = self._services.complaints
        self._tasks.look(lambda _progress: complaints.of_case(case_id), owner=self, done=self._show)

    def _begin(self, new: tuple[str, int]) -> None:
        self._new, self._lines = new, ()
        self.name()

    def _show(self, lines: Sequence[ComplaintLine]) -> None:
        self._lines = lines
        self.name()

    def _drop(self) -> None:
        self.choices.clear()
        self.choices.addAction(self.tr("Register a complaint…"), lambda: self._navigator.open(*self._new))
        if self._lines:
            self.choices.addSeparator()
        for line in self._lines:
            found = line.complaint
            matter = worded(self._services.complaints.word("complaint_matter", found.value("matter")))
            text = "　".join((found.number, found.received_on, matter, worded(line.stage)))
            self.choices.addAction(text, lambda number=found.id: self._navigator.open("complaint", number))
        place = self.mapToGlobal(QPoint(0, self.height())) if self.isVisible() else QCursor.pos()
        self.choices.popup(place)
