"""Looking after the staff (工作人员): who works here, in which roles, and who can sign in."""

from dataclasses import replace

from vetdesk.domain.errors import (
    LastKeeperError,
    NotPermittedError,
    UserTakenError,
    WeakPasswordError,
    WrongPasswordError,
)
from vetdesk.domain.passwords import PasswordRules
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.signatures import BEGIN
from vetdesk.domain.staff import Right, Role, Staff
from vetdesk.services.open_station import OpenStation
from vetdesk.services.signing_begins import begins_with_sheet, certify_everybody
from vetdesk.services.staff_rules import NewStaff, check_new, check_password
from vetdesk.storage.key_cost import KeyCost, calibrated
from vetdesk.storage.keyslots import KeySlots, Opened
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.signing import Signer
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
        """Add a person with a first password, in whose place they choose an own one when they sign in first.

        Raises InvalidFieldsError, WeakPasswordError, UserTakenError.
        """
        actor = self._station.session.require(Right.MANAGE_STAFF)
        check_new(person, self._rules)
        with self._station.slots.kept_if_well(), self._station.database.write("add a member of staff", actor) as work:
            wanted = person.as_staff()
            if work.staff.by_user(wanted.user) is not None:
                raise UserTakenError(wanted.user)
            stored = work.staff.add(wanted)
            self._issue(work, stored, person.password)
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
        """The person has left: no key slot and no sign-in any more, all traces stay; raises LastKeeperError.

        Who leaves may have copied the key of the database: see Security.change_key.
        """
        actor = self._station.session.require(Right.MANAGE_STAFF)
        with self._station.database.write("deactivate a member of staff", actor) as work:
            person = replace(work.staff.get(staff_id), active=False)
            _keep_a_keeper(work, person)
            work.keys.end_all(person)
            stored = work.staff.save(person)
        self._station.take_slots_of_who_left()
        return stored

    def reset_password(self, staff_id: int, password: str) -> Staff:
        """Issue a new slot with a new signing key to a person who forgot the password or comes back.

        They choose an own password when they sign in next; until then they decide nothing.
        """
        actor = self._station.session.require(Right.MANAGE_STAFF)
        with self._station.slots.kept_if_well(), self._station.database.write("reset a password", actor) as work:
            person = work.staff.get(staff_id)
            check_password(person.user, password, self._rules)
            self._issue(work, person, password)
            return person if person.active else work.staff.save(replace(person, active=True))

    def change_own_password(self, old: str, new: str) -> None:
        """Rewrap one's own keys; raises WrongPasswordError if `old` is not the present password."""
        user = self._station.session.actor.staff.user
        check_password(user, new, self._rules)
        opened = self._station.slots.open(user, old)
        if opened.data_key != self._station.keys.data_key:
            raise WrongPasswordError(user)
        if opened.issued:
            self.choose_own_password(new)
        else:
            self._rewrap(opened, new)

    def choose_own_password(self, new: str) -> None:
        """In place of a password that somebody else chose: an own one, with a new key pair that nobody else ever had.

        The issued key certifies it, and counts no more afterwards. Raises WeakPasswordError, also for the issued
        password itself.
        """
        actor, present, slots = self._station.session.actor, self._station.keys, self._station.slots
        user = actor.staff.user
        check_password(user, new, self._rules)
        if _opens(slots, user, new):
            raise WeakPasswordError(self._rules.least_length, "issued")
        with slots.kept_if_well(), self._station.database.write("choose an own password", actor) as work:
            self._keep_cost_up()
            since = instant(work.now)
            root = present.root or work.keys.first_root()
            opened = slots.add(user, new, present.data_key, self._cost, own=True, since=since, root=root)
            work.keys.issue(actor.staff, opened.public_key(), self._station.signer, own=True)
        self._station.use_keys(opened)

    def issue_recovery_key(self) -> RecoveryKey:
        """A new recovery key, to be printed and sealed now; the earlier sheet opens nothing any more.

        With the first one after the upgrade of an old station signatures begin.
        """
        actor = self._station.session.actor
        if Role.KEEPER not in actor.staff.roles and not actor.may(Right.MANAGE_STAFF):
            raise NotPermittedError(Right.MANAGE_STAFF.value, actor.name)
        slots = self._station.slots
        database, begins = self._station.database, begins_with_sheet(self._station.database)
        with slots.kept_if_well():
            issued = slots.issue_recovery(self._station.keys.data_key, instant(self._station.now()))
            root = Signer(issued.root_seed)
            label, sign = (BEGIN, root.sign) if begins else ("issue a recovery key", None)
            with database.write(label, actor, sign=sign) as work:
                if begins:
                    certify_everybody(work, root)
                else:
                    work.keys.add_root(root.public_key, self._station.signer, recovery_key_issued=True)
        return issued.key

    @property
    def _rules(self) -> PasswordRules:
        return self._station.definitions.passwords

    def _issue(self, work: Work, person: Staff, password: str) -> None:
        """A slot with new keys under a password that the keeper chose."""
        keys, since = self._station.keys, instant(work.now)
        root = keys.root or work.keys.first_root()
        opened = self._station.slots.add(person.user, password, keys.data_key, self._cost, since=since, root=root)
        work.keys.issue(person, opened.public_key(), self._station.signer, own=False)

    def _rewrap(self, opened: Opened, password: str) -> None:
        actor, slots = self._station.session.actor, self._station.slots
        with slots.kept_if_well(), self._station.database.write("change own password", actor) as work:
            work.journal.record("staff", actor.staff.uid, actor.staff.id, {}, {"password_changed": True})
            self._keep_cost_up()
            opened = replace(opened, root=opened.root or work.keys.first_root())
            slots.rewrap(actor.staff.user, password, opened, self._cost, since=instant(work.now))

    def _keep_cost_up(self) -> None:
        """A guess costs what this computer can bear now, never less than before."""
        slots = self._station.slots
        if self._cost is not None or slots.cost_is_chosen:
            return
        present, measured = slots.cost, calibrated()
        if present is None or measured.work > present.work:
            slots.keep_cost(measured)


def _opens(slots: KeySlots, user: str, password: str) -> bool:
    try:
        slots.open(user, password)
    except WrongPasswordError:
        return False
    return True


def _keep_a_keeper(look: Reading, changed: Staff) -> None:
    """Raise LastKeeperError if nobody active would look after the station after this change."""
    others = (changed if person.id == changed.id else person for person in look.staff.all())
    if not any(person.active and Role.KEEPER in person.roles for person in others):
        raise LastKeeperError(changed.name)
