"""A station somebody is signed in to: what the rest of the services are built from."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import WrongPasswordError
from vetdesk.domain.staff import Actor, Staff, rights_of
from vetdesk.domain.stations import StationDetails
from vetdesk.services.clock_watch import ClockWatch
from vetdesk.services.known_outside import KnownOutside
from vetdesk.services.session import Session
from vetdesk.storage import backing_up, backup, rekey, tries
from vetdesk.storage.attachments import Attachments
from vetdesk.storage.database import Database
from vetdesk.storage.key_grants import open_sealed, seal_to
from vetdesk.storage.keyslots import KeySlots, Opened
from vetdesk.storage.lockfile import StationLock
from vetdesk.storage.reading import Reading
from vetdesk.storage.safe_files import written_to
from vetdesk.storage.signing import Signer
from vetdesk.storage.wiping import own_copy, wipe

Now = Callable[[], datetime]
_AT_THE_DESK = b"vetdesk desk"


class OpenStation:
    """A station somebody is signed in to. The same object lives through locking and unlocking."""

    def __init__(self, folder: Path, lock: StationLock, slots: KeySlots, database: Database, now: Now) -> None:
        self.folder = folder
        self.slots = slots
        self.database = database
        self.now = now
        self.only_reading = False
        self.practice = False
        self._lock = lock
        self._guard = threading.Lock()
        self._opened: Opened | None = None
        self._session: Session | None = None
        self._definitions: Definitions | None = None
        self._public_key = ""
        self.last_sign_in = ""
        self.wrong_tries = 0
        self.outside = KnownOutside(database, folder, slots.station)
        self.clock = ClockWatch(database, now)
        database.gate = self._gate
        database.subscribe(self._follow_definitions)
        database.subscribe(self._follow_staff)

    def _gate(self, label: str) -> None:
        """Before each change: may anything be changed, and is the clock what it was?"""
        self.outside.refuse(label)
        self.clock.look(label)

    def admit(self, staff: Staff, opened: Opened, definitions: Definitions) -> None:
        """Let the person in, with the rights of their roles."""
        actor = Actor(staff, rights_of(staff.roles, definitions.rights))
        self._opened, self._definitions = opened, definitions
        if self._session is None:
            self._session = Session(actor)
        self._session.actor = actor
        self._hold_key(staff, opened)

    def _hold_key(self, staff: Staff, opened: Opened) -> None:
        self._public_key = opened.public_key()
        self.database.signers.hold(staff.uid, Signer(opened.signing_key))
        self.database.signers.roots = frozenset({opened.root} if opened.root else ())

    @property
    def signer(self) -> Signer:
        """The private signing key of the person at the desk; raises RuntimeError while the station is locked."""
        return Signer(self.keys.signing_key)

    @property
    def session(self) -> Session:
        """Who is signed in."""
        if self._session is None:
            raise RuntimeError("nobody was let in yet")
        return self._session

    @property
    def definitions(self) -> Definitions:
        """The definitions in force: one object, which follows every change of them."""
        if self._definitions is None:
            raise RuntimeError("nobody was let in yet")
        return self._definitions

    def _follow_definitions(self, changes: Changes) -> None:
        """Whoever changed definitions has checked them; all services see them as soon as the change is kept."""
        if self._definitions is not None and changes.concern("definition"):
            with self.database.read() as look:
                texts = definition_texts(look)
            self._definitions.renew(texts)

    def _follow_staff(self, changes: Changes) -> None:
        """Whoever left, here or as a package of another PC tells, has no key slot from then on."""
        if changes.concern("staff") and not self.locked:
            self.take_slots_of_who_left()

    def take_slots_of_who_left(self) -> None:
        """Remove the key slots of everybody who works here no more."""
        with self.database.read() as look:
            left = [one.user for one in look.staff.all() if not one.active and self.slots.has(one.user)]
        for user in left:
            self.slots.remove(user)
        if left:
            self.slots.save()

    @property
    def keys(self) -> Opened:
        """The data key and the signing key of the person at the desk; raises RuntimeError while it is locked."""
        if self._opened is None:
            raise RuntimeError("the station is locked")
        return self._opened

    @property
    def locked(self) -> bool:
        """Whether the keys are away and the database is closed."""
        return self._opened is None

    @property
    def attachments(self) -> Attachments:
        """Scans and photographs."""
        return Attachments(self.folder, self.slots.attachment_keys(self.keys.data_key))

    @property
    def backups(self) -> Path:
        """The folder of the station's own backups."""
        return self.folder / backup.FOLDER

    def station(self) -> StationDetails:
        """What the office is called and where it is."""
        with self.database.read() as look:
            return look.station.details()

    def lock(self) -> None:
        """Overwrite the keys and close the database; the station stays reserved for this program."""
        with self._guard:
            self.database.close()
            opened, self._opened = self._opened, None
            if opened is not None:
                wipe(opened.data_key, opened.signing_key, opened.next_key)
            if self._session is not None:
                self._session.seconds.forget()

    def unlock(self, password: str) -> None:
        """Let the same person in again; raises WrongPasswordError."""
        user = self.session.actor.staff.user
        opened = open_slot(self.folder, self.slots, user, password, self.now)
        with self._guard:
            self.database.unlock(opened.data_key)
            self._opened = opened
            self._hold_key(self.session.actor.staff, opened)

    def sealed(self, content: bytes) -> bytes:
        """Seal something so that only the person at the desk opens it, after unlocking; works while it is locked."""
        return seal_to(self._public_key, content, _AT_THE_DESK)

    def unsealed(self, content: bytes) -> bytes:
        """What `sealed` sealed; raises RuntimeError while the station is locked."""
        return open_sealed(self.keys.signing_key, content, _AT_THE_DESK)

    def use_keys(self, opened: Opened) -> None:
        """The person at the desk chose an own password, and has new keys."""
        self._opened = opened
        self._hold_key(self.session.actor.staff, opened)

    def change_key(self, wanted: rekey.KeyChange, after: Callable[[str], None]) -> None:
        """Give the database another key (see storage/rekey.py): it is closed meanwhile, looks end with CancelledError.

        However it ends, the database is open again with the key that it has then; where the disk does not even allow
        that, the station is locked, and unlocking tries it again. Raises what `rekey.change` raises.
        """
        with self._guard:
            opened = self.keys
            self.database.close()
            self._opened = None
            try:
                with written_to(self.folder):
                    rekey.change(self.folder, self.slots, wanted, after)
            finally:
                key = rekey.settle(self.folder, self.slots, wanted.present, wanted.coming)
                self.database.unlock(key)
                self._opened = replace(opened, data_key=key)
                self._hold_key(self.session.actor.staff, opened)

    def back_up(self, store: Path | None = None, *, lasting: bool = False) -> backup.Backup | None:
        """Make a verified backup (beside the data, or in another folder) and rotate the old ones; None if the newest
        one already holds everything, or only what can be read of a damaged station is open. Raises NotWrittenError,
        DiskFullError or DamagedStationError."""
        if self.only_reading:
            return None
        key = own_copy(self.keys.data_key)  # a backup under way goes on when the desk is locked
        try:
            made = backing_up.bring_up_to_date(self.database, key, store or self.backups, self.now(), lasting=lasting)
        finally:
            wipe(key)
        if store is None:
            backing_up.remember_own(self.folder, made, self.now())
        return made

    def close(self) -> None:
        """Close the database, forget the keys and let other programs open the station."""
        self.lock()
        self._lock.release()


def definition_texts(look: Reading) -> list[DefinitionText]:
    """Every stored definition as text."""
    rows = look.definitions.all()
    return [DefinitionText(row.kind, row.key, row.version, row.valid_from, row.origin, row.text) for row in rows]


def open_slot(folder: Path, slots: KeySlots, user: str, password: str, now: Now, *, begin_anew: bool = True) -> Opened:
    """What the person's slot holds; raises WrongPasswordError. Wrong tries are counted and make the next one wait.

    After the right password they are forgotten (`begin_anew`).
    """
    wait = tries.wait_seconds(folder, now())
    if wait:
        raise WrongPasswordError(user, wait)
    try:
        opened = slots.open(user, password)
    except WrongPasswordError:
        raise WrongPasswordError(user, tries.note_wrong(folder, now())) from None
    if begin_anew:
        tries.forget(folder)
    key = rekey.settle(folder, slots, opened.data_key, opened.next_key)
    return replace(opened, data_key=key, next_key=None)


def last_sign_in(database: Database, staff: Staff) -> str:
    """When the person signed in last before now, as an instant; "" if they never did."""
    with database.read() as look:
        entries = look.journal.entries(kind="session", subject=staff.uid, limit=1)
    return entries[-1].at if entries else ""
