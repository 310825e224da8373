"""Changing one's own password."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.services.staff_rules import shipped_password_rules
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.button_bar import ButtonBar


class PasswordDialog(QDialog):
    """Asks for the present password and twice for the new one."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change my password"))
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._old, self._new, self._again = (self._line(name) for name in ("old", "new", "again"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Present password"), self._old)
        least = shipped_password_rules().least_length
        form.addRow(self.tr("&New password ({count} characters or more)").format(count=least), self._new)
        form.addRow(self.tr("&Repeat the new password"), self._again)
        self._problem = WaitingLabel(self)
        bar = ButtonBar(self)
        self._change = bar.add_primary("change_password", self._try)
        self._change.setText(self.tr("&Change"))
        self._change.setDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(bar)
        self._problem.ready.connect(lambda: self._change.setEnabled(True))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        return line

    def _try(self) -> None:
        if self._new.text() != self._again.text():
            self._problem.show_problem(self.tr("The two new passwords are not the same. Type them again."))
            return
        old, new = self._old.text(), self._new.text()
        self._change.setEnabled(False)

        def work(_progress: Progress) -> None:
            self._services.staffing.change_own_password(old, new)

        self._tasks.change(work, owner=self, done=lambda _nothing: self.accept(), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, VetDeskError):
            self._problem.show_problem(sentence(error, shown))
        else:
            self._change.setEnabled(True)
            self._talk.about_failure(error)
