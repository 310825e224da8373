"""The second person (双人确认): asked at the desk when something is to leave that needs one; then the deed goes on.

Every deed that lets something out passes here by itself: what a service refuses for want of a second person is carried
out again once somebody has confirmed it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, SecondPersonNeededError, VetDeskError
from vetdesk.domain.second_person import Leaving
from vetdesk.domain.staff import Staff
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

if TYPE_CHECKING:
    from vetdesk.ui.talk import Talk

WHY = {
    "people": QT_TRANSLATE_NOOP("second_person", "It is about many people."),
    "unmasked": QT_TRANSLATE_NOOP("second_person", "It shows ID, account or phone numbers in full."),
    "always": QT_TRANSLATE_NOOP("second_person", "It shows everything about a person."),
}
"""Why a second person is asked, by the code of the refusal."""


class SecondPersonDialog(QDialog):
    """Shows what is to leave; the second person chooses his name and types his own password.

    Where nobody can be asked, a reason is written instead, which stands on the monthly list of exceptions.
    """

    def __init__(self, services: Desk, tasks: TaskRunner, leaving: Leaving, why: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("second_person")
        self.setWindowTitle(self.tr("Second person"))
        self._services, self._tasks, self._leaving = services, tasks, leaving
        self._title = QLabel(self.tr("A second member of staff confirms this"), self)
        self._title.setWordWrap(True)
        give_role(self._title, role="title")
        self._what = QLabel(self._told(why), self)
        self._what.setWordWrap(True)
        self.who, self.password, self.reason = QComboBox(self), QLineEdit(self), QLineEdit(self)
        self.who.setObjectName("second_who")
        self.password.setObjectName("second_password")
        self.reason.setObjectName("second_reason")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.reason.setMaxLength(200)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.addRow(self.tr("&Who confirms"), self.who)
        self._form.addRow(self.tr("&Password of that person"), self.password)
        self._form.addRow(self.tr("&Reason: nobody else is at work"), self.reason)
        self._problem = WaitingLabel(self)
        bar = ButtonBar(self)
        self._cancel = bar.add("second_cancel", self.reject)
        self._cancel.setText(self.tr("Do not send"))
        self._confirm = bar.add_primary("second_confirm", self.confirm)
        self._confirm.setText(self.tr("&Confirm"))
        self._confirm.setDefault(True)
        self._problem.ready.connect(lambda: self._confirm.setEnabled(True))
        above, column = QVBoxLayout(), QVBoxLayout(self)
        for part in (self._title, self._what):
            above.addWidget(part)
        column.addWidget(Scrolled(above, self), 1)
        column.addLayout(self._form)
        column.addWidget(self._problem)
        column.addWidget(bar)
        self._offer(())
        tasks.look(lambda _progress: services.second_persons.who(), owner=self, done=self._offer)

    def confirm(self) -> None:
        """Confirm with the password, or keep the reason of the exception."""
        leaving, seconds = self._leaving, self._services.second_persons
        user, password, reason = str(self.who.currentData() or ""), self.password.text(), self.reason.text()
        alone = self._form.isRowVisible(self.reason)
        self._confirm.setEnabled(False)
        self.password.clear()

        def work(_progress: Progress) -> None:
            if alone:
                seconds.make_exception(leaving, reason)
            else:
                seconds.confirm(leaving, user, password)

        self._tasks.change(work, owner=self, done=lambda _nothing: self.accept(), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown), getattr(error, "wait_seconds", 0))
        else:
            self._confirm.setEnabled(True)
            self._problem.show_problem(self.tr("This could not be confirmed. Try again."))
        (self.reason if self._form.isRowVisible(self.reason) else self.password).setFocus()

    def _offer(self, staff: Sequence[Staff]) -> None:
        """Offer whoever can be asked; nobody: a reason is asked for instead."""
        self.who.clear()
        for one in staff:
            self.who.addItem(one.name, one.user)
        for widget in (self.who, self.password):
            self._form.setRowVisible(widget, bool(staff))
        self._form.setRowVisible(self.reason, not staff)
        self._confirm.setEnabled(True)
        (self.password if staff else self.reason).setFocus()

    def _told(self, why: str) -> str:
        """What is to leave, for whoever is to confirm it."""
        leaving = self._leaving
        lines = [self.tr("What: {what}").format(what=what_leaves(self._services, leaving.what))]
        if leaving.people:
            lines.append(self.tr("People: {count}").format(count=f"{leaving.people:,}"))
        if leaving.unmasked:
            fields = self._services.station.definitions.vocabulary.fields
            names = enumerated(worded(fields[key].label) for key in leaving.unmasked if key in fields)
            lines.append(self.tr("Shown in full: {fields}").format(fields=names))
        if leaving.purpose:
            lines.append(self.tr("Purpose: {purpose}").format(purpose=leaving.purpose))
        if leaving.to_whom:
            lines.append(self.tr("To: {whom}").format(whom=leaving.to_whom))
        return "\n".join([*lines, shown("second_person", WHY[why])])


class SecondPersonAsker(QObject):
    """Asks for a second person wherever a deed was refused for want of one; one question at a time."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: "Talk") -> None:
        super().__init__(talk)
        self._services, self._tasks, self._talk = services, tasks, talk
        self.dialog: SecondPersonDialog | None = None

    def ask(
        self, error: SecondPersonNeededError, again: Callable[[], None], give_up: Callable[[Exception], None]
    ) -> None:
        """Ask; `again` carries the deed out once it is confirmed, `give_up` ends it where it is not."""
        window = self._talk.window
        above = window.window() if window is not None else None
        dialog = SecondPersonDialog(self._services, self._tasks, error.leaving, error.why, above)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(again)
        dialog.rejected.connect(lambda: give_up(CancelledError()))
        self.dialog = dialog
        dialog.open()


def what_leaves(services: Desk, key: str) -> str:
    """What a layout, a paper or another way out is called."""
    definitions = services.station.definitions
    if key in WAYS:
        return shown("second_person", WAYS[key])
    if key in definitions.papers:
        return worded(definitions.papers[key].title)
    layout = definitions.rosters.layouts.get(key)
    return layout.sheet if layout is not None else key


WAYS = {
    "package": QT_TRANSLATE_NOOP("second_person", "Change package for another PC"),
    "further_pc": QT_TRANSLATE_NOOP("second_person", "The whole station, for another PC"),
    "dossier": QT_TRANSLATE_NOOP("second_person", "Dossier in full"),
    "dossier_masked": QT_TRANSLATE_NOOP("second_person", "Dossier without sensitive values"),
    "template": QT_TRANSLATE_NOOP("second_person", "The county's template, filled"),
    "reported": QT_TRANSLATE_NOOP("second_person", "Cases for the district"),
    "decided": QT_TRANSLATE_NOOP("second_person", "Decisions for a township"),
    "people_list": QT_TRANSLATE_NOOP("second_person", "Copied list of people"),
    "statistic_tables": QT_TRANSLATE_NOOP("second_person", "Statistical tables"),
    "movement": QT_TRANSLATE_NOOP("second_person", "Movement of people"),
    "rates": QT_TRANSLATE_NOOP("second_person", "Rates"),
    "accounts": QT_TRANSLATE_NOOP("second_person", "Bank accounts"),
    "activity_participants": QT_TRANSLATE_NOOP("second_person", "Participants of an activity"),
    "changes": QT_TRANSLATE_NOOP("second_person", "Changes"),
    "balance": QT_TRANSLATE_NOOP("second_person", "Sum of changes"),
    "complaint_counts": QT_TRANSLATE_NOOP("second_person", "Figures of complaints"),
    "complaint_book": QT_TRANSLATE_NOOP("second_person", "Register of complaints"),
    "completeness": QT_TRANSLATE_NOOP("second_person", "Completeness of archives"),
    "deaths": QT_TRANSLATE_NOOP("second_person", "Deaths"),
    "honour_coverage": QT_TRANSLATE_NOOP("second_person", "Coverage of plates and cards"),
    "number_register": QT_TRANSLATE_NOOP("second_person", "Register of paper numbers"),
    "outside_list": QT_TRANSLATE_NOOP("second_person", "Results of a list"),
    "outside_list_unconfirmed": QT_TRANSLATE_NOOP("second_person", "People not confirmed"),
    "payment": QT_TRANSLATE_NOOP("second_person", "Payment list"),
    "bank_transfer": QT_TRANSLATE_NOOP("second_person", "File for the bank"),
    "list_changes": QT_TRANSLATE_NOOP("second_person", "Changes of a payment list"),
    "once_roster": QT_TRANSLATE_NOOP("second_person", "One-time payments"),
    "public": QT_TRANSLATE_NOOP("second_person", "List to be posted"),
    "roster": QT_TRANSLATE_NOOP("second_person", "Roster"),
    "round_sheet": QT_TRANSLATE_NOOP("second_person", "Sheet of a round of visits"),
    "statistics": QT_TRANSLATE_NOOP("second_person", "Statistic of recipients"),
    "township_merged": QT_TRANSLATE_NOOP("second_person", "Merged roster of the townships"),
    "township_balance": QT_TRANSLATE_NOOP("second_person", "Changes of the townships"),
    "township_answers": QT_TRANSLATE_NOOP("second_person", "Answers to a township"),
    "training_register": QT_TRANSLATE_NOOP("second_person", "Register of training"),
    "unmet_needs": QT_TRANSLATE_NOOP("second_person", "Needs not met"),
}
"""What leaves that is no paper; a list that a county adds is called by the name of its sheet."""
