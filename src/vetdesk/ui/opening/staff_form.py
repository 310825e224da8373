"""A member of staff to be added: names, phone, roles, first password."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import WeakPasswordError
from vetdesk.domain.forms import Severity
from vetdesk.domain.staff import Role
from vetdesk.services.staff_rules import NewStaff, check_password, shipped_password_rules
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.problem_label import ProblemLabel

ROLES: Final = {
    Role.CLERK: QT_TRANSLATE_NOOP("roles", "Clerk"),
    Role.EXAMINER: QT_TRANSLATE_NOOP("roles", "Examiner"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("roles", "Supervisor"),
    Role.LEADER: QT_TRANSLATE_NOOP("roles", "Leader"),
    Role.LIAISON_OFFICER: QT_TRANSLATE_NOOP("roles", "Liaison officer"),
    Role.KEEPER: QT_TRANSLATE_NOOP("roles", "Administrator"),
}

DEEDS: Final = {
    Role.CLERK: QT_TRANSLATE_NOOP("roles", "takes in applications, keeps the archive"),
    Role.EXAMINER: QT_TRANSLATE_NOOP("roles", "examines what the clerk took in"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("roles", "sees everything and may object"),
    Role.LEADER: QT_TRANSLATE_NOOP("roles", "signs for the station"),
    Role.LIAISON_OFFICER: QT_TRANSLATE_NOOP("roles", "visits and calls back"),
    Role.KEEPER: QT_TRANSLATE_NOOP("roles", "looks after staff, settings and backups"),
}


class RoleBoxes(Translated):
    """A box to tick for each role, with what it does as its tip."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, columns: int) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._boxes = {}
        for place, role in enumerate(ROLES):
            box = QCheckBox(self)
            box.setObjectName(f"role_{role.value}")
            box.toggled.connect(lambda _on: self.changed.emit())
            grid.addWidget(box, place // columns, place % columns)
            self._boxes[role] = box
        self.retranslate()

    def roles(self) -> frozenset[Role]:
        """The ticked roles."""
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    def show_roles(self, roles: frozenset[Role]) -> None:
        """Tick these roles."""
        for role, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(role in roles)
            box.blockSignals(False)

    def retranslate(self) -> None:
        """Name the roles."""
        for role, box in self._boxes.items():
            box.setText(shown("roles", ROLES[role]))
            box.setToolTip(shown("roles", DEEDS[role]))
            box.setAccessibleDescription(box.toolTip())


class StaffForm(Translated):
    """Lines for one new member of staff; `person` is what was typed, `complaint` what is still missing."""

    def __init__(self, parent: QWidget | None = None, roles: frozenset[Role] = frozenset()) -> None:
        super().__init__(parent)
        self.name, self.user, self.phone, self.password, self.again = (
            self._line(name) for name in ("name", "user", "phone", "password", "again")
        )
        for line in (self.password, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.roles = RoleBoxes(self, columns=2)
        self.roles.show_roles(roles)
        self._labels = {key: QLabel(self) for key in ("name", "user", "phone", "roles", "password", "again")}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for key, label in self._labels.items():
            field = getattr(self, key)
            label.setBuddy(field)
            form.addRow(label, field)
        self._problem = ProblemLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._problem)
        self.retranslate()

    def person(self) -> NewStaff:
        """What was typed."""
        return NewStaff(
            self.user.text().strip(),
            self.name.text().strip(),
            self.roles.roles(),
            self.phone.text().strip(),
            self.password.text(),
        )

    def complaint(self) -> str:
        """What is still missing or wrong, shown below the lines too; "" if nothing is."""
        text = self._complaint()
        self._problem.show_problems([(Severity.ERROR, text)] if text else [])
        return text

    def retranslate(self) -> None:
        """Set every text."""
        texts = {
            "name": self.tr("&Name"),
            "user": self.tr("Sign-in name"),
            "phone": self.tr("Phone (optional)"),
            "roles": self.tr("Roles"),
            "password": self.tr("Initial password ({count} characters or more)").format(
                count=shipped_password_rules().least_length
            ),
            "again": self.tr("Repeat the password"),
        }
        for key, text in texts.items():
            self._labels[key].setText(text)
        give_hint(self.user, self.tr("short, such as the pinyin of the name"))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setMinimumWidth(200)
        return line

    def _complaint(self) -> str:
        person = self.person()
        if not person.name or not person.user:
            return self.tr("Enter name and sign-in name.")
        if not person.roles:
            return self.tr("Tick at least one role.")
        try:
            check_password(person.user, person.password)
        except WeakPasswordError as error:
            return sentence(error, shown)
        if person.password != self.again.text():
            return self.tr("The two passwords are not the same. Type them again.")
        return ""
