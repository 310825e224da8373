"""The activities that one person was on the list of, on the person's record."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.activities import NO, YES, Participant
from vetdesk.services.activities import Activity
from vetdesk.ui.activities.words import days_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role


class ActivitiesOfPerson(Translated):
    """A heading and a line for each activity; without any it says so."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._found: list[tuple[Activity, Participant]] = []
        self._heading, self._lines = QLabel(self), QLabel(self)
        self._lines.setObjectName("activities_of_person")
        give_role(self._heading, role="heading")
        self._lines.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        for label in (self._heading, self._lines):
            layout.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Activities"))
        lines = [self._line(*pair) for pair in self._found]
        self._lines.setText("\n".join(lines) or self.tr("On the list of no activity yet."))

    def show_person(self, recipient_id: int) -> None:
        """Fetch the activities of a person."""
        activities = self._services.activities
        self._tasks.look(
            lambda _progress: activities.of_recipient(recipient_id), owner=self, done=self._show,
            instead_of="activities_of_person",
        )  # fmt: skip

    def _show(self, found: list[tuple[Activity, Participant]]) -> None:
        self._found = found
        self.retranslate()

    def _line(self, activity: Activity, one: Participant) -> str:
        rules = self._services.activities.rules
        result = rules.results.get(one.result)
        told = [worded(result.label) if result else "", one.result_text]
        parts = [days_text(activity), activity.title, self._came(activity, one), *told]
        return " · ".join(part for part in parts if part)

    def _came(self, activity: Activity, one: Participant) -> str:
        if activity.cancelled_on:
            return self.tr("Cancelled")
        if one.attended == YES:
            return self.tr("Took part")
        if one.answer == NO:
            return self.tr("Declined")
        if one.attended == NO:
            return self.tr("Was not there")
        return self.tr("Invited {day}").format(day=one.invited_on) if one.invited_on else self.tr("On the list")
