"""Security (安全): who holds key slots, how old keys and recovery sheet are, when the desk locks itself; rekeying."""

from dataclasses import dataclass

from vetdesk.domain.staff import Right, Staff
from vetdesk.services.open_station import OpenStation
from vetdesk.services.progress import Progress
from vetdesk.services.rekeying import BEGUN, DONE, KIND, KeyChanged, change_key
from vetdesk.storage.key_cost import KeyCost
from vetdesk.storage.keyslots import SlotFacts
from vetdesk.storage.reading import Reading

LOCK_MINUTES = "lock.minutes"
"""Setting: after so many minutes without a touch the desk locks itself."""
USUAL_LOCK_MINUTES, LEAST_LOCK_MINUTES, MOST_LOCK_MINUTES = 10, 5, 10


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's key slot on this PC; `facts` is None for active people without one, who cannot sign in here."""

    person: Staff
    facts: SlotFacts | None


@dataclass(frozen=True, slots=True)
class KeyEvent:
    """A change of the database's key, begun or done: when (instant), by whom (name), and why."""

    at: str
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class SecurityFacts:
    """What Settings › Security shows. Instants are "" where something never happened or was not noted yet.

    `key_since`: since when the database has its present key. `cut_off`: a change that was begun and not done.
    `left_since`: who left after the key was made, and may have copied it. `strangers`: slots of nobody on the list.
    `other_pcs`: names of the station's other PCs, each of which has a key of its own.
    """

    slots: tuple[Slot, ...]
    strangers: int
    key_since: str
    changed: KeyEvent | None
    cut_off: KeyEvent | None
    left_since: tuple[str, ...]
    recovery_since: str
    sheet_is_current: bool
    cost: KeyCost
    lock_minutes: int
    other_pcs: tuple[str, ...]


class Security:
    """The services behind Settings › Security."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def facts(self) -> SecurityFacts:
        """Everything at one moment; raises NotPermittedError for who is not the keeper."""
        self._station.session.require(Right.MANAGE_STAFF)
        slots = self._station.slots
        with self._station.database.read() as look:
            staff, root = look.staff.all(), look.keys.root()
            changed, cut_off = _key_events(look, slots.station, {one.uid: one.name for one in staff})
            since = changed.at if changed else look.station.created_at()
            this = look.pcs.this()
            return SecurityFacts(
                slots=tuple(Slot(one, slots.facts(one.user)) for one in staff if one.active),
                strangers=slots.strangers(one.user for one in staff),
                key_since=since,
                changed=changed,
                cut_off=cut_off,
                left_since=_left_since(look, staff, since),
                recovery_since=slots.recovery_since,
                sheet_is_current=bool(root) and root == slots.recovery_root,
                cost=slots.cost or KeyCost(),
                lock_minutes=_lock_minutes(look),
                other_pcs=tuple(
                    one.name for one in look.pcs.all() if this is not None and one.uid != this.pc and not one.ended_at
                ),
            )

    def lock_minutes(self) -> int:
        """After how many minutes without a touch the desk locks itself."""
        with self._station.database.read() as look:
            return _lock_minutes(look)

    def set_lock_minutes(self, minutes: int) -> None:
        """Lock after so many minutes from the next sign-in on; kept within the limits that the law leaves."""
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        with self._station.database.write("change a setting", actor) as work:
            work.settings.set(LOCK_MINUTES, min(MOST_LOCK_MINUTES, max(LEAST_LOCK_MINUTES, minutes)))

    def change_key(self, why: str, progress: Progress | None = None) -> KeyChanged:
        """Give the database a new key (see services/rekeying.py)."""
        return change_key(self._station, why, progress)


def _lock_minutes(look: Reading) -> int:
    return int(look.settings.get(LOCK_MINUTES) or USUAL_LOCK_MINUTES)


def _key_events(look: Reading, station: str, names: dict[str, str]) -> tuple[KeyEvent | None, KeyEvent | None]:
    """The last change that was done on this PC, and one that was begun after it and not done."""
    mine = [one for one in look.journal.entries(kind=KIND, subject=station) if one.origin == look.origin]
    done = next((one for one in reversed(mine) if one.new.get("change") == DONE), None)
    last = mine[-1] if mine and mine[-1].new.get("change") == BEGUN else None
    changed, cut_off = (
        KeyEvent(one.at, names.get(one.staff, ""), one.reason) if one is not None else None for one in (done, last)
    )
    return changed, cut_off


def _left_since(look: Reading, staff: list[Staff], since: str) -> tuple[str, ...]:
    """Who was deactivated after an instant, by name."""
    names = []
    for person in staff:
        told = [] if person.active else look.journal.entries(kind="staff", subject=person.uid)
        if any(entry.at > since and entry.new.get("active") == 0 for entry in told):
            names.append(person.name)
    return tuple(names)
