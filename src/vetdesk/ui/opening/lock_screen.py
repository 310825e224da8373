"""What is shown while the station is locked: who is signed in, and a line for the password."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.errors import WrongPasswordError
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import give_role


class LockScreen(Translated):
    """Emits `unlocked`, or `someone_else` if another person wants to sign in."""

    unlocked = Signal()
    someone_else = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._title = QLabel(self)
        self._text = QLabel(self)
        self._label = QLabel(self)
        self._password = QLineEdit(self)
        self._unlock = QPushButton(self)
        self._other = QPushButton(self)
        self._problem = WaitingLabel(self)
        self._set_up()
        self._lay_out()
        self.retranslate()

    @property
    def name(self) -> str:
        """Who locked the window."""
        return self._services.station.session.actor.name

    def begin(self) -> None:
        """Empty the line and put the cursor there."""
        self._password.clear()
        self._problem.clear_problem()
        self._password.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("The window is locked"))
        self._text.setText(self.tr("{name} is signed in. What you typed is still there.").format(name=self.name))
        self._label.setText(self.tr("&Password"))
        self._unlock.setText(self.tr("&Unlock"))
        self._other.setText(self.tr("&Switch user…"))

    def _set_up(self) -> None:
        give_role(self._title, role="title")
        self._text.setWordWrap(True)
        self._label.setBuddy(self._password)
        self._password.setObjectName("lock_password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self._try)
        self._unlock.setObjectName("unlock")
        give_role(self._unlock, primary="true")
        self._unlock.clicked.connect(self._try)
        self._other.setObjectName("someone_else")
        self._other.clicked.connect(self.someone_else)
        self._problem.ready.connect(lambda: self._unlock.setEnabled(True))

    def _lay_out(self) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        card.setMaximumWidth(620)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(10)
        above = QVBoxLayout()
        for told in (self._title, self._text):
            above.addWidget(told)
        inner.addWidget(Scrolled(above, card))
        for widget in (self._label, self._password, self._problem):
            inner.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self._other)
        buttons.addStretch()
        buttons.addWidget(self._unlock)
        inner.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 4)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _try(self) -> None:
        if not self._unlock.isEnabled() or not self._password.text():
            return
        password = self._password.text()
        self._unlock.setEnabled(False)

        def work(_progress: Progress) -> None:
            self._services.station.unlock(password)

        self._tasks.change(work, owner=self, done=lambda _nothing: self._let_in(), failed=self._refuse)

    def _let_in(self) -> None:
        self._unlock.setEnabled(True)
        self._password.clear()
        self.unlocked.emit()

    def _refuse(self, error: Exception) -> None:
        self._password.selectAll()
        self._password.setFocus()
        if isinstance(error, WrongPasswordError):
            self._problem.show_problem(sentence(error, shown), error.wait_seconds)
        else:
            self._unlock.setEnabled(True)
            with self._talk.over(self):
                self._talk.about_failure(error)
