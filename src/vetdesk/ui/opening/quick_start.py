"""Founding a station in one short page, for who has a roster at hand: all else is usual, or can be set later."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import WeakPasswordError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Role
from vetdesk.domain.stations import StationDetails, government_of
from vetdesk.services.progress import Progress
from vetdesk.services.staff_rules import NewStaff, check_password, shipped_password_rules
from vetdesk.ui.messages import sentence
from vetdesk.ui.opening.sign_in import now
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.inline_bar import InlineBar

AREA_DIGITS = (6, 9, 12)
_LINES = ("station_name", "station_area_code", "name", "user", "password", "again")


class QuickStart(Translated):
    """Emits `made` with folder, keeper's sign-in name and password, and the recovery key; `roster` is the file chosen.

    Whoever founds the station is its keeper and its first clerk; more people are added in Settings.
    """

    made = Signal(object, str, str, object)
    back_wanted = Signal()

    def __init__(self, folder: Path, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._tasks, self._talk = folder, tasks, talk
        self.roster: Path | None = None
        self._own_user = False
        self._title, self._text = QLabel(self), QLabel(self)
        give_role(self._title, role="title")
        self._text.setWordWrap(True)
        give_role(self._text, role="soft")
        self._file, self._where = QLabel(self), QLabel(self)
        self._choose, self._other = QPushButton(self), QPushButton(self)
        self._lines: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for key in _LINES:
            self._add_line(key)
        self._problem = InlineBar(self)
        self._bar = ButtonBar(self)
        self._back = self._bar.add("quick_back", self.back_wanted.emit)
        self._make = self._bar.add_primary("quick_make", self._go_on)
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """Ask for the roster first: the person has it at hand; without one the office is founded all the same."""
        self._lines["station_name"].setFocus()
        if self.roster is None:
            self.choose_roster()

    def choose_roster(self) -> None:
        """Let the person choose the workbook."""
        kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)")
        self._talk.choose_file(self.tr("Choose your roster"), kinds, self._take_roster)

    def complaint(self) -> str:
        """What is missing or wrong, "" if nothing is."""
        typed = {key: line.text().strip() for key, line in self._lines.items()}
        if not typed["station_name"]:
            return self.tr("Enter the name of the station; it is printed on every paper.")
        code = typed["station_area_code"]
        if not code.isdecimal() or len(code) not in AREA_DIGITS:
            return self.tr("The area code has 6, 9 or 12 digits; the first six of a local ID number are enough.")
        if not typed["name"] or not typed["user"]:
            return self.tr("Enter your name and your sign-in name.")
        try:
            check_password(typed["user"], self._lines["password"].text())
        except WeakPasswordError as error:
            return sentence(error, shown)
        if self._lines["password"].text() != self._lines["again"].text():
            return self.tr("The two passwords are not the same. Type them again.")
        return ""

    def details(self) -> StationDetails:
        """The office as it was typed, with the township government that its name names."""
        name = self._lines["station_name"].text().strip()
        return StationDetails(name, self._lines["station_area_code"].text().strip(), government=government_of(name))

    def keeper(self) -> NewStaff:
        """Whoever founds it."""
        user, name = self._lines["user"].text().strip(), self._lines["name"].text().strip()
        return NewStaff(
            user, name, frozenset({Role.KEEPER, Role.CLERK}), password=self._lines["password"].text(), own=True
        )

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Import my roster"))
        self._text.setText(self.tr("Address, phone and colleagues can be added later in Settings."))
        texts = {
            "station_name": self.tr("&Name of the station"),
            "station_area_code": self.tr("Area &code (6, 9 or 12 digits)"),
            "name": self.tr("Your n&ame"),
            "user": self.tr("&Sign-in name"),
            "password": self.tr("&Password ({count} characters or more)").format(
                count=shipped_password_rules().least_length
            ),
            "again": self.tr("&Repeat the password"),
        }
        for key, text in texts.items():
            self._labels[key].setText(text)
        give_hint(self._lines["station_area_code"], self.tr("first six digits of a local ID number"))
        self._choose.setText(self.tr("Choose &workbook…"))
        self._other.setText(self.tr("Change &folder…"))
        self._back.setText(self.tr("&Back"))
        self._make.setText(self.tr("Create the station and &go on"))
        self._show_places()

    def _show_places(self) -> None:
        file = (
            self.tr("Roster: {file}").format(file=self.roster.name) if self.roster else self.tr("No roster chosen yet.")
        )
        self._file.setText(file)
        self._where.setText(self.tr("Data is stored in {folder}.").format(folder=breakable(self._folder)))

    def _add_line(self, key: str) -> None:
        line, label = QLineEdit(self), QLabel(self)
        line.setObjectName(key)
        line.setMinimumWidth(200)
        if key in ("password", "again"):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        label.setBuddy(line)
        self._form.addRow(label, line)
        self._lines[key], self._labels[key] = line, label

    def _lay_out(self) -> None:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addLayout(_row(self._file, self._choose, "choose_roster"))
        column.addLayout(self._form)
        column.addLayout(_row(self._where, self._other, "other_folder"))
        column.addStretch()
        area = Overflow(inner, self)
        outer = QVBoxLayout(self)
        for part in (self._title, area, self._problem, self._bar):
            outer.addWidget(part, 1 if part is area else 0)

    def _connect(self) -> None:
        self._choose.clicked.connect(lambda _checked=False: self.choose_roster())
        self._other.clicked.connect(lambda _checked=False: self._choose_folder())
        self._lines["user"].textEdited.connect(self._note_own_user)
        self._lines["name"].editingFinished.connect(self._propose_user)
        for line in self._lines.values():
            line.returnPressed.connect(self._move_on)

    def _note_own_user(self, text: str) -> None:
        self._own_user = bool(text)

    def _propose_user(self) -> None:
        """The pinyin of the name, unless a sign-in name was typed."""
        name = self._lines["name"].text().strip()
        if self._own_user or not name:
            return

        def look(_progress: Progress) -> str:
            from vetdesk.services.spelling import spellings

            return spellings([name])[name].partition(" ")[0]

        self._tasks.look(look, owner=self, done=self._take_user, instead_of="user")

    def _take_user(self, user: str) -> None:
        if not self._own_user:
            self._lines["user"].setText(user)

    def _move_on(self) -> None:
        """Enter goes to the next empty line; in the last one it founds the office."""
        empty = next((line for line in self._lines.values() if not line.text()), None)
        if empty is None:
            self._go_on()
        else:
            empty.setFocus()

    def _choose_folder(self) -> None:
        def take(folder: Path) -> None:
            self._folder = folder
            self._show_places()

        self._talk.choose_folder(self.tr("Folder for the data"), take)

    def _take_roster(self, path: Path) -> None:
        self.roster = path
        self._show_places()

    def _go_on(self) -> None:
        if not self._make.isEnabled():
            return
        if text := self.complaint():
            self._problem.show_message(text, tone=Tone.LATE)
            return
        self._problem.hide()
        self._make.setEnabled(False)
        self._bar.set_hint(self.tr("Creating the station. This takes a few seconds."))
        folder, details, keeper = self._folder, self.details(), self.keeper()

        def work(_progress: Progress) -> RecoveryKey:
            from vetdesk.services.opening import create_station

            return create_station(folder, details, [keeper], now)

        self._tasks.change(
            work,
            owner=self,
            done=lambda key: self.made.emit(folder, keeper.user, keeper.password, key),
            failed=self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        self._make.setEnabled(True)
        self._bar.set_hint("")
        self._talk.about_failure(error)


def _row(label: QLabel, button: QPushButton, name: str) -> QHBoxLayout:
    label.setWordWrap(True)
    button.setObjectName(name)
    row = QHBoxLayout()
    row.addWidget(label, 1)
    row.addWidget(button)
    return row
