"""The first-run assistant: the office, its first people, and the making of the station."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Role
from vetdesk.services.progress import Progress
from vetdesk.services.staff_rules import NewStaff
from vetdesk.ui.opening.office_form import OfficeForm
from vetdesk.ui.opening.staff_form import StaffForm
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar


class _Office(Translated):
    """Step 1: the office and the folder for its data; or the file that another PC of the station wrote."""

    file_wanted = Signal()

    def __init__(self, folder: Path, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent)
        self._talk = talk
        self.form = OfficeForm(self)
        self._label = QLabel(self)
        self._folder = QLineEdit(str(folder), self)
        self._folder.setObjectName("folder")
        self._label.setBuddy(self._folder)
        self._choose = QPushButton(self)
        self._choose.setObjectName("choose_folder")
        self._choose.clicked.connect(self._ask)
        self._further = QPushButton(self)
        self._further.setObjectName("from_set_up_file")
        self._further.clicked.connect(lambda _checked=False: self.file_wanted.emit())
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        further = QHBoxLayout()
        further.addWidget(self._further)
        further.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addLayout(further)
        column.addStretch()
        self.retranslate()

    @property
    def folder(self) -> Path:
        """Where the data is to lie."""
        return Path(self._folder.text().strip())

    def complaint(self) -> str:
        """What is missing, "" if nothing is."""
        if not self._folder.text().strip():
            return self.tr("Choose a folder for the data.")
        return self.form.complaint()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("Data &folder (on a hard disk of this computer)"))
        self._choose.setText(self.tr("Ch&oose…"))
        self._further.setText(self.tr("Set up this PC from a fi&le…"))

    def _ask(self) -> None:
        self._talk.choose_folder(self.tr("Folder for the data"), lambda path: self._folder.setText(str(path)))


class _Founders(Translated):
    """Step 2: the people who work here; one of them at least is the administrator."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._more = QPushButton(self)
        self._more.setObjectName("add_founder")
        self._more.clicked.connect(lambda _checked=False: self._add(frozenset()))
        self._forms: list[StaffForm] = []
        self._cards = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hint)
        column.addLayout(self._cards)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()
        self._add(frozenset({Role.KEEPER, Role.CLERK}))
        self.retranslate()

    def people(self) -> list[NewStaff]:
        """Everyone who was typed in; a card left wholly empty does not count.

        The first keeper sits here and chose an own password; the others are asked for one when they sign in.
        """
        people = [form.person() for form in self._filled()]
        first = next((person for person in people if Role.KEEPER in person.roles), None)
        return [replace(person, own=person is first) for person in people]

    def complaint(self) -> str:
        """What is missing, "" if nothing is."""
        for form in self._filled():
            if text := form.complaint():
                return text
        if not any(Role.KEEPER in person.roles for person in self.people()):
            return self.tr("One of the people must be the administrator.")
        users = [person.user.casefold() for person in self.people()]
        if len(set(users)) < len(users):
            return self.tr("Every person needs a sign-in name of their own.")
        return ""

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr("Clerk, examiner and leader should be three different people. Add more staff later in Settings.")
        )
        self._more.setText(self.tr("&Add a person"))

    def _filled(self) -> list[StaffForm]:
        first, *others = self._forms
        return [first, *(form for form in others if form.name.text() or form.user.text() or form.password.text())]

    def _add(self, roles: frozenset[Role]) -> None:
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        form = StaffForm(card, roles)
        inner.addWidget(form)
        self._forms.append(form)
        self._cards.addWidget(card)
        card.show()
        form.name.setFocus()

    def begin(self) -> None:
        """The cursor goes to the name of the first one."""
        self._forms[0].name.setFocus()


class FirstRun(Translated):
    """Two steps and the making; `made` carries folder, first keeper's name and password, and the recovery key.

    `back_wanted`: there is a station already, and the person wants to sign in to it. `joined`: this PC became a
    further one of a station, whose folder it carries.
    """

    made = Signal(object, str, str, object)
    back_wanted = Signal()
    joined = Signal(object)

    def __init__(self, folder: Path, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._office = _Office(folder, talk, self)
        self._office.file_wanted.connect(self._choose_set_up)
        self._founders = _Founders(self)
        self._steps = QStackedWidget(self)
        for step in (self._office, self._founders):
            area = Overflow(step, self)
            self._steps.addWidget(area)
        self._problem = InlineBar(self)
        self._bar = ButtonBar(self)
        self._back = self._bar.add("back", self._go_back, right=True)
        self._next = self._bar.add_primary("next", self._go_on)
        self._talk = talk
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._steps, 1)
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        self.retranslate()

    def begin(self) -> None:
        """Put the cursor where something is to be typed first."""
        self._office.form.focus()

    def retranslate(self) -> None:
        """Set every text."""
        last = self._steps.currentIndex() == 1
        self._title.setText(
            self.tr("New station, step 2 of 3: staff") if last else self.tr("New station, step 1 of 3: office")
        )
        self._back.setText(self.tr("&Back"))
        self._next.setText(self.tr("&Create the station") if last else self.tr("Ne&xt"))

    def _go_back(self) -> None:
        if self._steps.currentIndex():
            self._steps.setCurrentIndex(0)
            self._problem.hide()
            self.retranslate()
        else:
            self.back_wanted.emit()

    def _go_on(self) -> None:
        step = self._founders if self._steps.currentIndex() else self._office
        if text := step.complaint():
            self._problem.show_message(text, tone=Tone.LATE)
            return
        self._problem.hide()
        if self._steps.currentIndex() == 0:
            self._steps.setCurrentIndex(1)
            self.retranslate()
            self._founders.begin()
        else:
            self._make()

    def _make(self) -> None:
        self._next.setEnabled(False)
        self._bar.set_hint(self.tr("Creating the station. This takes a few seconds."))
        folder, details, people = self._office.folder, self._office.form.details(), self._founders.people()

        def work(_progress: Progress) -> RecoveryKey:
            from vetdesk.services.opening import create_station

            return create_station(folder, details, people, lambda: datetime.now().astimezone())

        keeper = next(person for person in people if Role.KEEPER in person.roles)
        self._tasks.change(
            work,
            owner=self,
            done=lambda key: self.made.emit(folder, keeper.user, keeper.password, key),
            failed=self._refuse,
        )

    def _choose_set_up(self) -> None:
        kinds = self.tr("Set-up files (*.vdp)")
        self._talk.choose_file(self.tr("File that the first PC wrote"), kinds, self._ask_passphrase)

    def _ask_passphrase(self, file: Path) -> None:
        prompt = self.tr("The passphrase that the first PC showed")
        self._talk.ask_text(prompt, lambda passphrase: self._join(file, passphrase))

    def _join(self, file: Path, passphrase: str) -> None:
        folder = self._office.folder
        self._next.setEnabled(False)
        self._bar.set_hint(self.tr("Creating the station. This takes a few seconds."))

        def work(_progress: Progress) -> str:
            from vetdesk.services.further_pcs import open_set_up

            return open_set_up(file, passphrase, folder)

        self._tasks.change(work, owner=self, done=lambda _name: self.joined.emit(folder), failed=self._refuse)

    def _refuse(self, error: Exception) -> None:
        self._next.setEnabled(True)
        self._bar.set_hint("")
        self._talk.about_failure(error)
