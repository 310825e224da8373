"""The first sign-in with a password that somebody else chose: an own one is chosen before the desk opens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.services.staff_rules import shipped_password_rules
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar


class OwnPassword(Translated):
    """Two lines for the new password; `chosen` once the slot is sealed with it, `left` if the person does not want."""

    chosen = Signal()
    left = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._title, self._text = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        self._text.setWordWrap(True)
        give_role(self._text, role="soft")
        self._new, self._again = self._line("own_password"), self._line("own_password_again")
        self._labels = [QLabel(self), QLabel(self)]
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, line in zip(self._labels, (self._new, self._again), strict=True):
            label.setBuddy(line)
            form.addRow(label, line)
        self._problem = WaitingLabel(self)
        self._bar = ButtonBar(self)
        self._choose = self._bar.add_primary("choose_own", self._try)
        self._back = self._bar.add("not_now", self.left.emit)
        self._problem.ready.connect(lambda: self._choose.setEnabled(True))
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for part in (self._title, self._text):
            column.addWidget(part)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addStretch()
        column.addWidget(self._bar)
        self.retranslate()
        self._new.setFocus()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Choose a password of your own"))
        self._text.setText(
            self.tr(
                "{name}, somebody else chose your password. From now on only you may know it: whatever you sign bears "
                "the key that it opens. Three or four words that have nothing to do with each other are good."
            ).format(name=self._services.station.session.actor.name)
        )
        least = shipped_password_rules().least_length
        self._labels[0].setText(self.tr("&New password ({count} characters or more)").format(count=least))
        self._labels[1].setText(self.tr("&Repeat the new password"))
        self._choose.setText(self.tr("&Choose it and go on"))
        self._back.setText(self.tr("No&t now"))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.returnPressed.connect(self._next)
        return line

    def _next(self) -> None:
        if self._new.text() and self._again.text():
            self._try()
        else:
            (self._again if self._new.text() else self._new).setFocus()

    def _try(self) -> None:
        if not self._choose.isEnabled():
            return
        if self._new.text() != self._again.text():
            self._problem.show_problem(self.tr("The two new passwords are not the same. Type them again."))
            return
        new = self._new.text()
        self._choose.setEnabled(False)

        def work(_progress: Progress) -> None:
            self._services.staffing.choose_own_password(new)

        self._tasks.change(work, owner=self, done=lambda _nothing: self._done(), failed=self._refuse)

    def _done(self) -> None:
        self._new.clear()
        self._again.clear()
        self.chosen.emit()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown))
        else:
            self._choose.setEnabled(True)
            self._talk.about_failure(error)
