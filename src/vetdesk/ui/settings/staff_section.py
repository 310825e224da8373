"""Members of staff: who works here, in which roles; add, change roles, reset a password, deactivate."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.staff import Right, Role, Staff
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.staff_form import ROLES
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.settings.staff_dialogs import AddStaffDialog, ResetPasswordDialog, RolesDialog
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS: Final = (
    Column("name", "staff", QT_TRANSLATE_NOOP("staff", "Name"), 14),
    Column("user", "staff", QT_TRANSLATE_NOOP("staff", "Sign-in name"), 14),
    Column("state", "staff", QT_TRANSLATE_NOOP("staff", "Status"), 14),
    Column("roles", "staff", QT_TRANSLATE_NOOP("staff", "Roles"), 30),
    Column("phone", "staff", QT_TRANSLATE_NOOP("staff", "Phone"), 16),
)
_ACTIVE = QT_TRANSLATE_NOOP("staff", "Active")
_LEFT = QT_TRANSLATE_NOOP("staff", "Left")


class StaffSection(Page):
    """The list of staff and what the keeper does with the chosen person."""

    SHOWS = ("staff",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._staff: dict[int, Staff] = {}
        self._papers = PaperSaver(self)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = RecordList(COLUMNS, tasks, self)
        self._list.setObjectName("staff_list")
        self._list.chosen.connect(lambda _id: self._enable())
        self._list.opened.connect(lambda _id: self._change_roles())
        bar = ButtonBar(self)
        self._buttons = {
            "change_roles": bar.add("change_roles", self._change_roles),
            "reset_password": bar.add("reset_password", self._reset),
            "hand_over": bar.add("hand_over", self._hand_over),
            "deactivate": bar.add("deactivate", self._deactivate),
            "add_staff": bar.add_primary("add_staff", self._add),
        }
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(bar)
        self.retranslate()
        self._enable()

    def retranslate(self) -> None:
        """Set every text."""
        may = self.services.station.session.actor.may(Right.MANAGE_STAFF)
        self._hint.setText(
            self.tr("Staff who leave are deactivated, never deleted: past work keeps their name.")
            if may
            else self.tr("Only the administrator changes this.")
        )
        self._list.setAccessibleName(self.tr("Members of staff"))
        self._list.tell_nothing(self.tr("Nobody works here yet."))
        texts = {
            "add_staff": self.tr("&New person…"),
            "change_roles": self.tr("Change &roles…"),
            "reset_password": self.tr("Reset &password…"),
            "hand_over": self.tr("Hand &over work…"),
            "deactivate": self.tr("Deac&tivate…"),
        }
        for key, text in texts.items():
            self._buttons[key].setText(text)
        self._show(list(self._staff.values()))

    def refresh(self) -> None:
        """Fetch the list."""
        self.tasks.look(
            lambda _progress: self.services.staffing.list(), owner=self, done=self._show, instead_of="staff"
        )

    def primary(self) -> None:
        """Add a person."""
        self._add()

    def _show(self, staff: Sequence[Staff]) -> None:
        self._staff = {person.id: person for person in staff}
        rows = {person.id: _row(person) for person in staff}
        self._list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._enable()

    def _chosen(self) -> Staff | None:
        return self._staff.get(self._list.current_id())

    def _enable(self) -> None:
        may = self.services.station.session.actor.may(Right.MANAGE_STAFF)
        person = self._chosen()
        self._buttons["add_staff"].setEnabled(may)
        self._buttons["change_roles"].setEnabled(may and person is not None and person.active)
        self._buttons["reset_password"].setEnabled(may and person is not None)
        self._buttons["hand_over"].setEnabled(may and person is not None)
        self._buttons["deactivate"].setEnabled(may and person is not None and person.active)

    def _add(self) -> None:
        if self._buttons["add_staff"].isEnabled():
            dialog = AddStaffDialog(self.services, self.tasks, self.talk, self)
            dialog.accepted.connect(lambda: self.navigator.say(self.tr("The person is added and can sign in now.")))
            dialog.open()

    def _change_roles(self) -> None:
        person = self._chosen()
        if person is not None and self._buttons["change_roles"].isEnabled():
            dialog = RolesDialog(person, self)
            dialog.accepted.connect(lambda: self._keep_roles(person, dialog.roles()))
            dialog.open()

    def _keep_roles(self, person: Staff, roles: frozenset[Role]) -> None:
        self.tasks.change(
            lambda _progress: self.services.staffing.change_roles(person.id, roles),
            owner=self,
            done=lambda _: self.navigator.say(
                self.tr("{name} has the new roles from the next sign-in.").format(name=person.name)
            ),
        )

    def _reset(self) -> None:
        person = self._chosen()
        if person is not None:
            dialog = ResetPasswordDialog(person, self.services, self.tasks, self.talk, self)
            dialog.accepted.connect(
                lambda: self.navigator.say(self.tr("{name} signs in with the new password.").format(name=person.name))
            )
            dialog.open()

    def _hand_over(self) -> None:
        giver = self._chosen()
        if giver is not None:
            from vetdesk.ui.settings.hand_over_window import HandOverWindow

            window = HandOverWindow(giver.id, self.services, self.tasks, self)
            window.panel.paper_wanted.connect(self._papers.offer_run)
            window.open()

    def _deactivate(self) -> None:
        person = self._chosen()
        if person is None:
            return
        question = Question(
            self.tr("Deactivate {name}?").format(name=person.name),
            self.tr("&Deactivate"),
            self.tr("&Keep"),
            self.tr("They can no longer sign in. All past work and records stay as they are."),
            destructive=True,
        )
        self.talk.ask(question, lambda: self._end(person))

    def _end(self, person: Staff) -> None:
        self.tasks.change(
            lambda _progress: self.services.staffing.deactivate(person.id),
            owner=self,
            done=lambda _: self._offer_new_key(person),
        )

    def _offer_new_key(self, person: Staff) -> None:
        self.navigator.say(self.tr("{name} is deactivated.").format(name=person.name))
        question = Question(
            self.tr("{name} can sign in no more. Change the key of the database too?").format(name=person.name),
            self.tr("&Change the key…"),
            self.tr("&Later"),
            self.tr(
                "Whoever worked here may have copied the key, and would open a stolen copy of the database with it. "
                "Later: Settings, Security."
            ),
        )
        self.talk.ask(question, lambda: self._change_key(person))

    def _change_key(self, person: Staff) -> None:
        from vetdesk.ui.settings.change_key_dialog import ChangeKeyDialog

        why = self.tr("{names} left").format(names=person.name)
        self.key_dialog = ChangeKeyDialog(self.services, self.tasks, self.talk, self, why=why)
        self.key_dialog.open()


def _row(person: Staff) -> Row:
    state = Status(Tone.GOOD, shown("staff", _ACTIVE)) if person.active else Status(Tone.DRAFT, shown("staff", _LEFT))
    roles = " / ".join(shown("roles", ROLES[role]) for role in ROLES if role in person.roles)
    return (person.name, person.user, state, roles, person.phone)
