"""Changing the key of the database: why, a new recovery sheet first, then the work with its progress and its end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from vetdesk.domain.errors import CancelledError, VetDeskError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.recovery_sheet_box import RecoverySheetBox
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.rekeying import KeyChanged


class ChangeKeyDialog(QDialog):
    """Accepted once the key is changed. It does not close while the work is under way."""

    def __init__(  # noqa: PLR0917 - the frame's four, and what to begin with
        self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None, why: str = "", others: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the key of the database"))
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._working = False
        self._others = others
        self._why = QLineEdit(why, self)
        self._why.setObjectName("key_why")
        self._problem = WaitingLabel(self)
        self._bar = ButtonBar(self)
        self._go = self._bar.add_primary("key_go", self._begin)
        self._stop = self._bar.add("key_cancel", self.reject, right=True)
        self._front = QStackedWidget(self)
        self._front.addWidget(_scrolling(self._first_page()))
        self._progress = ProgressPanel(self)
        self._told = QLabel(self)
        self._told.setObjectName("key_told")
        self._told.setWordWrap(True)
        self._front.addWidget(_scrolling(self._work_page()))
        column = QVBoxLayout(self)
        column.addWidget(self._front, 1)
        column.addWidget(self._bar)
        self._go.setText(self.tr("&New sheet, then change the key…"))
        self._stop.setText(self.tr("&Cancel"))
        self.resize(760, 460)
        self._why.setFocus()

    def reject(self) -> None:
        """Qt: Esc, Cancel or Close."""
        if not self._working:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the window is to be closed."""
        if self._working:
            event.ignore()
        else:
            super().closeEvent(event)

    def _first_page(self) -> QWidget:
        page = QWidget(self)
        text = QLabel(
            self.tr(
                "Whoever worked here may have copied the key of the database. After the change a copy of the old key "
                "opens neither this database nor any backup that is made from now on.\n\n"
                "1. A new recovery key is made; print and seal its sheet. The old sheet opens nothing any more.\n"
                "2. A verified backup is made, then the database is written anew under the new key, checked and put "
                "in its place. Everybody signs in with the same password as before; nobody needs to be here.\n"
                "3. A backup under the new key is made.\n\n"
                "Nobody can work meanwhile; it takes seconds, with many records minutes. If the power fails, nothing "
                "is lost: at the next sign-in the old key or the new one is in force. Backups from before and scans "
                "filed before can still be opened with the old key by who has copies of both: keep them locked up."
            ),
            page,
        )
        text.setWordWrap(True)
        label = QLabel(self.tr("&Why (stands in the journal)"), page)
        label.setBuddy(self._why)
        column = QVBoxLayout(page)
        for part in (text, label, self._why, self._problem):
            column.addWidget(part)
        column.addStretch()
        return page

    def _work_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        title = QLabel(self.tr("The key of the database"), page)
        give_role(title, role="title")
        for part in (title, self._told, self._progress):
            column.addWidget(part)
        column.addStretch()
        return page

    def _begin(self) -> None:
        if not self._why.text().strip():
            self._problem.show_problem(self.tr("Say why the key is changed."))
            return
        self._problem.clear_problem()
        self._go.setEnabled(False)

        def work(_progress: Progress) -> RecoveryKey:
            return self._services.staffing.issue_recovery_key()

        self._tasks.change(work, owner=self, done=self._show_sheet, failed=self._refuse)

    def _show_sheet(self, key: RecoveryKey) -> None:
        sheet = RecoverySheetBox(self._services, self._tasks, self._talk, key)
        sheet.confirmed.connect(lambda: self._change(sheet))
        self._front.addWidget(sheet)
        self._front.setCurrentWidget(sheet)
        self._bar.hide()

    def _change(self, sheet: QWidget) -> None:
        self._front.setCurrentIndex(1)
        self._front.removeWidget(sheet)
        sheet.deleteLater()
        self._working = True
        self._told.setText(self.tr("The key is being changed…"))
        why = self._why.text().strip()

        def work(progress: Progress) -> "KeyChanged":
            return self._services.security.change_key(why, progress)

        self._progress.follow(self._tasks.change(work, owner=self, done=self._end, failed=self._refuse))

    def _end(self, changed: "KeyChanged") -> None:
        self._working = False
        said = [self.tr("The key is changed, and a backup under the new key is made and checked.")]
        if changed.left_out:
            names = self.tr("Their slots could not be carried over; reset their passwords: {names}.")
            said.append(names.format(names=enumerated(changed.left_out)))
        if changed.strangers:
            said.append(self.tr("Slots of nobody on the list were removed: {count}.").format(count=changed.strangers))
        if self._others:
            there = self.tr("Each PC has a key of its own. Change it on these PCs too: {pcs}.")
            said.append(there.format(pcs=self._others))
        self._told.setText("\n\n".join(said))
        self._close_with(self.tr("&Done"))

    def _refuse(self, error: Exception) -> None:
        self._working = False
        self._go.setEnabled(True)
        if isinstance(error, CancelledError):
            self._front.setCurrentIndex(0)
            self._bar.show()
            self._problem.show_problem(
                self.tr("Cancelled: the old key stays in force. The new recovery sheet is the one that holds.")
            )
        elif isinstance(error, VetDeskError):
            self._front.setCurrentIndex(0)
            self._bar.show()
            self._problem.show_problem(sentence(error, shown))
        else:
            self._close_with(self.tr("&Close"))
            self._talk.about_failure(error)

    def _close_with(self, verb: str) -> None:
        self._bar.show()
        self._stop.hide()
        self._go.setText(verb)
        self._go.setEnabled(True)
        self._go.clicked.disconnect()
        self._go.clicked.connect(self.accept)


def _scrolling(page: QWidget) -> Overflow:
    return Overflow(page)
