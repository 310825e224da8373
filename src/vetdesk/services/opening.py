"""Making a station, signing in, and restoring one (design 9)."""

import getpass
import hashlib
import platform
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC
from functools import cache
from pathlib import Path

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.source import shipped, shipped_files
from vetdesk.domain.clock_jumps import FAR_AHEAD_DAYS, days_off
from vetdesk.domain.errors import (
    ClockJumpError,
    NotAStationError,
    NotFoundError,
    StationExistsError,
    UncountedKeyError,
    UnsafePlaceError,
    WrongPasswordError,
)
from vetdesk.domain.practice import SETTING as PRACTICE
from vetdesk.domain.recovery_key import RecoveryKey, parse
from vetdesk.domain.signatures import FOUND
from vetdesk.domain.staff import Staff
from vetdesk.domain.station_time import at_station
from vetdesk.domain.stations import StationDetails
from vetdesk.services.installations import begin_installation
from vetdesk.services.open_station import Now, OpenStation, definition_texts, last_sign_in, open_slot
from vetdesk.services.restore_records import record_restore
from vetdesk.services.signing_begins import begin_signatures, key_counts, recovered
from vetdesk.services.staff_rules import NewStaff, check_founders, check_password
from vetdesk.storage import backup, places, rekey, restoring, tries, upgrade
from vetdesk.storage.attachments import AttachmentKeys
from vetdesk.storage.database import Database
from vetdesk.storage.definitions import DefinitionRow
from vetdesk.storage.key_cost import KeyCost, calibrated
from vetdesk.storage.keyslots import KeySlots, Opened
from vetdesk.storage.lockfile import StationLock
from vetdesk.storage.newest_entry import newest_entry
from vetdesk.storage.reading import Work
from vetdesk.storage.readings import SEARCH_BASIS, search_basis
from vetdesk.storage.safe_files import make_folder, written_to
from vetdesk.storage.signing import Signer
from vetdesk.storage.transaction import instant
from vetdesk.storage.uids import new_key, new_uid

__all__ = [
    "NewStaff",
    "OpenStation",
    "create_station",
    "open_with_recovery",
    "parse_ahead",
    "restore_station",
    "sign_in",
]

SHIPPED = "definitions.shipped"
"""Setting: the digest of the shipped definitions that were taken in last."""

_FIRST = ("rights", "vocabulary", "calendars", "visits", "honours", "complaints")
"""Kinds of definitions that the sign-in and the list of the day read."""


def create_station(
    folder: Path, station: StationDetails, people: Sequence[NewStaff], now: Now, cost: KeyCost | None = None
) -> RecoveryKey:
    """Make a station in an empty folder and return its recovery key, to be printed now and shown never again.

    Raises UnsafePlaceError, StationExistsError, InvalidFieldsError, UserTakenError or WeakPasswordError; then
    nothing was made. `cost` is what guessing a password shall cost; tests use a cheap one.
    """
    check_founders(people)
    if places.is_unsafe(folder):
        raise UnsafePlaceError(str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StationExistsError(str(folder))
    with written_to(folder):
        make_folder(folder)
        folder.chmod(0o700)
    with ExitStack() as undo:
        undo.callback(_empty, folder)
        recovery = _found(folder, station, people, now, cost)
        undo.pop_all()
    return recovery


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def _found(
    folder: Path, details: StationDetails, people: Sequence[NewStaff], now: Now, cost: KeyCost | None
) -> RecoveryKey:
    path, data_key, uid = folder / backup.DATABASE, new_key(), new_uid()
    upgrade.create(path, data_key)
    slots = KeySlots.create(folder, uid, cost)
    if cost is None:
        slots.keep_cost(calibrated())
    slots.keep_attachment_keys(AttachmentKeys.new(), data_key)
    recovery = slots.issue_recovery(data_key, instant(now()))
    root = Signer(recovery.root_seed)
    database = Database(path, data_key, origin=new_uid(), now=now)
    try:
        with database.write(FOUND, None, sign=root.sign) as work:
            work.station.add(uid, details)
            work.keys.add_root(root.public_key, root)
            _take_in_definitions(work)
            work.settings.set(SEARCH_BASIS, search_basis())
            for person in people:
                stored = work.staff.add(person.as_staff())
                since = instant(work.now)
                opened = slots.add(
                    stored.user, person.password, data_key, own=person.own, since=since, root=root.public_key
                )
                work.keys.issue(stored, opened.public_key(), root, own=person.own)
    finally:
        database.close()
    tries.forget(folder)
    slots.save()  # last: a folder counts as a station when its keys are there
    return recovery.key


def sign_in(folder: Path, user: str, password: str, now: Now, *, clock_is_right: bool = False) -> OpenStation:
    """Open the station for one person, upgrading it first if this program is newer.

    Raises WrongPasswordError, StationBusyError, NotAStationError, UnsafePlaceError, NewerStationError or
    DamagedStationError, and ClockJumpError unless the person said that the clock is right, which is journalled; then
    nothing was changed.
    """
    with ExitStack() as undo:
        lock, slots = _approach(folder, now, undo)
        opened = open_slot(folder, slots, user, password, now, begin_anew=False)
        jump = _clock_jump(folder, opened.data_key, now)
        if jump is not None and not clock_is_right:
            raise jump
        station = OpenStation(folder, lock, slots, _open(folder, opened.data_key, now, undo), now)
        station.wrong_tries = tries.forget(folder)
        _enter(station, user, opened, current_definitions(station.database), jump)
        undo.pop_all()
    return station


def open_with_recovery(
    folder: Path, recovery: str, user: str, new_password: str, now: Now, *, clock_is_right: bool = False
) -> OpenStation:
    """Open the station with the printed recovery key and give one active person a new password and signing key.

    The sheet has been opened now, so the caller prints a new one (Staffing.issue_recovery_key). Raises
    RecoveryKeyError, WeakPasswordError, NotFoundError (no such active person) and what `sign_in` raises: the
    clock is asked about here as well, before anything is written.
    """
    check_password(user, new_password)
    key = parse(recovery)
    with ExitStack() as undo:
        lock, slots = _approach(folder, now, undo)
        sheet = slots.open_sheet(key)
        data_key = rekey.settle(folder, slots, sheet.data_key, sheet.next_key)
        jump = _clock_jump(folder, data_key, now)
        if jump is not None and not clock_is_right:
            raise jump
        opened = slots.add(user, new_password, data_key, own=True, since=instant(now()))
        station = OpenStation(folder, lock, slots, _open(folder, opened.data_key, now, undo), now)
        staff = _active(station.database, user)
        if staff is None:
            raise NotFoundError("staff", user)
        recovered(station.database, staff, opened, sheet)
        slots.save()
        tries.forget(folder)
        _enter(station, user, opened, current_definitions(station.database), jump)
        undo.pop_all()
    return station


def restore_station(source: Path, folder: Path, recovery: str, now: Now) -> None:
    """Bring a backup back into an empty folder, with the recovery key only; people sign in as before.

    Raises RecoveryKeyError, UnsafePlaceError, StationExistsError, NotAStationError, DamagedStationError.
    """
    if places.is_unsafe(folder):
        raise UnsafePlaceError(str(folder))
    data_key = KeySlots.load(source).open_recovery(parse(recovery))
    restoring.restore(source, restoring.RestoreKeys.of_backup(source, data_key), folder, now())


def _approach(folder: Path, now: Now, undo: ExitStack) -> tuple[StationLock, KeySlots]:
    if not (folder / backup.DATABASE).is_file() and not restoring.is_under_way(folder):
        raise NotAStationError(str(folder))
    if places.is_unsafe(folder):
        raise UnsafePlaceError(str(folder))
    since = now().astimezone(UTC).isoformat(timespec="minutes")
    lock = StationLock(folder, f"{getpass.getuser()} @ {platform.node()}, {since}")
    undo.callback(lock.release)
    restoring.finish(folder)
    return lock, KeySlots.load(folder)


def _clock_jump(folder: Path, key: bytes, now: Now) -> ClockJumpError | None:
    """What is strange about the clock, found without writing anything."""
    newest, usual = newest_entry(folder / backup.DATABASE, key)
    present = now()
    days = days_off(newest, present, FAR_AHEAD_DAYS if usual is None else usual)
    if days is None or newest is None:
        return None
    return ClockJumpError(f"{at_station(present):%Y-%m-%d %H:%M}", f"{at_station(newest):%Y-%m-%d %H:%M}", days)


def _open(folder: Path, key: bytes, now: Now, undo: ExitStack) -> Database:
    path = folder / backup.DATABASE
    if upgrade.is_behind(path, key):
        upgrade.upgrade(path, key, lambda: backup.make(folder, key, folder / backup.FOLDER, now()))
    database = Database.of_station(path, key, now)
    undo.callback(database.close)
    begin_installation(database)
    _build_search_anew(database)
    return database


def _build_search_anew(database: Database) -> None:
    """After an upgrade that brought other readings or other terms: nobody may be missed by the search box."""
    basis = search_basis()
    with database.read() as look:
        known = look.settings.get(SEARCH_BASIS)
    if known != basis:
        with database.write("build the search index anew", None) as work:
            work.search.rebuild()
            work.settings.set(SEARCH_BASIS, basis)


def _active(database: Database, user: str) -> Staff | None:
    with database.read() as look:
        staff = look.staff.by_user(user)
    return staff if staff is not None and staff.active else None


def _enter(
    station: OpenStation, user: str, opened: Opened, definitions: Definitions, jump: ClockJumpError | None = None
) -> None:
    staff = _active(station.database, user)
    if staff is None:
        raise WrongPasswordError(user)
    with station.database.read() as look:
        station.practice = bool(look.settings.get(PRACTICE))
    station.admit(staff, opened, definitions)
    if not key_counts(station):
        raise UncountedKeyError(user)
    station.outside.begin()
    station.clock.begin(station.session)
    station.take_slots_of_who_left()
    begin_signatures(station)
    station.last_sign_in = last_sign_in(station.database, staff)
    with station.database.write("sign in", station.session.actor) as work:
        told: dict[str, object] = {"signed_in": True}
        if jump is not None:
            told |= {"clock_said_right": jump.now, "newest_entry": jump.newest}
        work.journal.record("session", staff.uid, staff.id, {}, told)
    record_restore(station)
    station.outside.accept_restore(station.session.actor)


def current_definitions(database: Database) -> Definitions:
    """The definitions in force; what this program ships and the station does not have yet is taken in first."""
    with database.read() as look:
        behind = look.settings.get(SHIPPED) != _shipped_digest()
        texts = [] if behind else definition_texts(look)
    if behind:
        with database.write("take in definitions", None) as work:
            _take_in_definitions(work)
            texts = definition_texts(work)
    return load(texts)


def parse_ahead() -> None:
    """Parse what the first page asks for, while somebody still types: parsed texts are kept, and a station's are

    nearly always the shipped ones.
    """
    for kind in _FIRST:
        shipped(paths.resources() / "definitions", kind)


def _take_in_definitions(work: Work) -> None:
    texts = shipped(paths.resources() / "definitions")
    work.definitions.put(DefinitionRow(t.kind, t.key, t.version, t.valid_from, t.origin, t.text) for t in texts)
    work.settings.set(SHIPPED, _shipped_digest())


def _shipped_digest() -> str:
    """Tells whether the shipped definitions are others than last time, without parsing them."""
    return _digest_of(paths.resources() / "definitions")


@cache
def _digest_of(folder: Path) -> str:
    """The program's own files stay as they are while it runs: they are read once."""
    digest = hashlib.sha256()
    for path in shipped_files(folder):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
