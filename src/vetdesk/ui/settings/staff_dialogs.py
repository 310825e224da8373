"""What the keeper fills in: a new person, other roles, a new password."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.staff import Role, Staff
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.staff_form import RoleBoxes, StaffForm
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.settings.deed_dialog import DeedDialog
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.button_bar import ButtonBar


class AddStaffDialog(DeedDialog):
    """A new member of staff; of a draft the password is no part."""

    DRAFT = "new_staff"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(tasks, talk, parent)
        self._services = services
        self.form = StaffForm(self)
        area = Overflow(self.form, self)
        self.column.addWidget(area, 1)
        self.finish(self.tr("Add a person"), self.tr("&Add"))
        self.resize(640, 440)

    def _try(self) -> None:
        if not self.form.complaint():
            person = self.form.person()
            self.carry_out(lambda: self._services.staffing.add(person))


class RolesDialog(QDialog):
    """Other roles for a person; the section carries it out."""

    def __init__(self, person: Staff, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change roles"))
        self._boxes = RoleBoxes(self, columns=2)
        self._boxes.show_roles(person.roles)
        bar = ButtonBar(self)
        keep = bar.add_primary("go", self.accept)
        keep.setText(self.tr("&Save"))
        cancel = bar.add("cancel", self.reject, right=True)
        cancel.setText(self.tr("&Cancel"))
        self._boxes.changed.connect(lambda: keep.setEnabled(bool(self.roles())))
        column = QVBoxLayout(self)
        column.addWidget(QLabel(self.tr("Roles of {name}").format(name=person.name), self))
        column.addWidget(self._boxes)
        column.addWidget(bar)

    def roles(self) -> frozenset[Role]:
        """The ticked roles."""
        return self._boxes.roles()


class ResetPasswordDialog(DeedDialog):
    """A new first password for a person who forgot it, or comes back."""

    def __init__(self, person: Staff, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None) -> None:
        super().__init__(tasks, talk, parent)
        self._person = person
        self._services = services
        text = QLabel(
            self.tr(
                "{name} gets a new password; tell it in person. It is changed at File ▸ Change my password."
            ).format(name=person.name),
            self,
        )
        text.setWordWrap(True)
        self._new, self._again = QLineEdit(self), QLineEdit(self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, label, line in (
            ("new", self.tr("&New password"), self._new),
            ("again", self.tr("R&epeat the password"), self._again),
        ):
            line.setObjectName(name)
            line.setEchoMode(QLineEdit.EchoMode.Password)
            form.addRow(label, line)
        self.column.addWidget(text)
        self.column.addLayout(form)
        self.finish(self.tr("Reset the password"), self.tr("&Reset"))
        self.resize(520, 260)

    def _try(self) -> None:
        if self._new.text() != self._again.text():
            self.problem.show_problem(self.tr("The two passwords are not the same. Type them again."))
            return
        person, password = self._person, self._new.text()
        self.carry_out(lambda: self._services.staffing.reset_password(person.id, password))
