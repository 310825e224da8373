"""Looking after the staff (工作人员): who works here, in which roles, and who can sign in."""

from dataclasses import replace

from vetdesk.domain.errors import LastKeeperError, NotPermittedError, UserTakenError, WrongPasswordError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.staff import Right, Role, Staff
from vetdesk.services.open_station import OpenStation
from vetdesk.services.staff_rules import NewStaff, check_new, check_password
from vetdesk.storage.database import Reading
from vetdesk.storage.keyslots import KeyCost
from vetdesk.storage.transaction import instant


class Staffing:
    """What the keeper (系统管理员) does with staff, and what everyone may do with their own password.

    The record is always kept before the key slot: a crash between the two leaves somebody unable to sign in, which
    the keeper mends by resetting the password, and never somebody signed in who should not be.
    """

    def __init__(self, station: OpenStation, cost: KeyCost | None = None) -> None:
        self._station = station
        self._cost = cost

    def list(self) -> list[Staff]:
        """Everyone who works or worked here."""
        with self._station.database.read() as look:
            return look.staff.all()

    def add(self, person: NewStaff) -> Staff:
        """Add a person with a first password; raises InvalidFieldsError, WeakPasswordError, UserTakenError."""
        actor = self._station.session.require(Right.MANAGE_STAFF)
        check_new(person)
        slots = self._station.slots
        with self._station.database.write("add a member of staff", actor) as work:
            wanted = person.as_staff()
            if work.staff.by_user(wanted.user) is not None:
                raise UserTakenError(wanted.user)
            opened = slots.add(wanted.user, person.password, self._station.keys.data_key, self._cost)
            stored = work.staff.add(wanted)
            work.keys.issue(stored, opened.public_key(), self._station.signer, own=False)
        slots.save()
        return stored

    def change_details(self, staff_id: int, *, name: str, phone: str) -> Staff:
        """Correct a person's name or phone."""
        actor = self._station.session.require(Right.MANAGE_STAFF)
        with self._station.database.write("change a member of staff", actor) as work:
            return work.staff.save(replace(work.staff.get(staff_id), name=name.strip(), phone=phone.strip()))

    def change_roles(self, staff_id: int, roles: frozenset[Role]) -> Staff:
        """Give a person other roles, from their next sign-in on; raises LastKeeperError."""
        actor = self._station.session.require(Right.MANAGE_STAFF)
        with self._station.database.write("change roles", actor) as work:
            person = replace(work.staff.get(staff_id), roles=roles)
            _keep_a_keeper(work, person)
            return work.staff.save(person)

    def deactivate(self, staff_id: int) -> Staff:
        """The person has left: no sign-in any more, all traces stay; raises LastKeeperError."""
        actor = self._station.session.require(Right.MANAGE_STAFF)
        with self._station.database.write("deactivate a member of staff", actor) as work:
            person = replace(work.staff.get(staff_id), active=False)
            _keep_a_keeper(work, person)
            work.keys.end_all(person)
            stored = work.staff.save(person)
        self._station.slots.remove(stored.user)
        self._station.slots.save()
        return stored

    def reset_password(self, staff_id: int, password: str) -> Staff:
        """Issue a new slot with a new signing key to a person who forgot the password or comes back."""
        actor = self._station.session.require(Right.MANAGE_STAFF)
        slots = self._station.slots
        with self._station.database.write("reset a password", actor) as work:
            person = work.staff.get(staff_id)
            check_password(person.user, password)
            opened = slots.add(person.user, password, self._station.keys.data_key, self._cost)
            work.keys.issue(person, opened.public_key(), self._station.signer, own=False)
            stored = person if person.active else work.staff.save(replace(person, active=True))
        slots.save()
        return stored

    def change_own_password(self, old: str, new: str) -> None:
        """Rewrap one's own keys; raises WrongPasswordError if `old` is not the present password."""
        actor = self._station.session.actor
        check_password(actor.staff.user, new)
        slots = self._station.slots
        opened = slots.open(actor.staff.user, old)
        if opened.data_key != self._station.keys.data_key:
            raise WrongPasswordError(actor.staff.user)
        with self._station.database.write("change own password", actor) as work:
            work.journal.record("staff", actor.staff.uid, actor.staff.id, {}, {"password_changed": True})
        slots.rewrap(actor.staff.user, new, opened, self._cost)
        slots.save()

    def issue_recovery_key(self) -> RecoveryKey:
        """A new recovery key, to be printed and sealed now; the earlier sheet opens nothing any more."""
        actor = self._station.session.actor
        if Role.KEEPER not in actor.staff.roles and not actor.may(Right.MANAGE_STAFF):
            raise NotPermittedError(Right.MANAGE_STAFF.value, actor.name)
        with self._station.database.write("issue a recovery key", actor) as work:
            issued = self._station.slots.issue_recovery(self._station.keys.data_key, instant(work.now))
            work.keys.add_root(issued.public_key, self._station.signer, recovery_key_issued=True)
        self._station.slots.save()
        return issued.key


def _keep_a_keeper(look: Reading, changed: Staff) -> None:
    """Raise LastKeeperError if nobody active would look after the station after this change."""
    others = (changed if person.id == changed.id else person for person in look.staff.all())
    if not any(person.active and Role.KEEPER in person.roles for person in others):
        raise LastKeeperError(changed.name)
