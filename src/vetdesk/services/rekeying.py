"""Changing the key of the station's database (更换数据密钥): who left may have copied it.

Nobody needs to be present for it: the new key is sealed to everybody's certified public key. A verified backup comes
first, and another one, under the new key, last. Older backups stay what they are: whoever copied the old key reads
those that he can lay hands on, and no change of the key can prevent it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from vetdesk.domain.errors import RecoverySheetNeededError
from vetdesk.domain.staff import Right
from vetdesk.services.open_station import OpenStation
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.storage import backup, rekey
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.uids import new_key

KIND = "keys"
"""What the journal calls changes of the key; their subject is the station."""
BEGUN, DONE = "begun", "done"
STAGES = ("backup_first", "copy", "check_copy", "backup_last")
"""What the work reports to be doing, in this order."""


@dataclass(frozen=True, slots=True)
class KeyChanged:
    """What a change did besides: people (by name) whose slots could not be carried over, slots of nobody taken away."""

    left_out: tuple[str, ...]
    strangers: int


def change_key(
    station: OpenStation,
    why: str,
    progress: Progress | None = None,
    after: Callable[[str], None] = lambda _step: None,
) -> KeyChanged:
    """Give the database a new key. It can be cancelled until the new file is checked; `after` is told rekey.STEPS.

    Cut off at any moment, the station opens with every password as before, and the change is done or not done at all.
    Raises NotPermittedError; RecoverySheetNeededError, if the sheet in the safe does not hold the present recovery key
    pair; DamagedStationError, NotWrittenError.
    """
    actor = station.session.require(Right.MANAGE_STAFF)
    watch, slots = progress or Unwatched(), station.slots
    with station.database.write("begin to change the key", actor, reason=why) as work:
        holders, left_out = _holders(work, slots)
        root = work.keys.root()
        if not root or root != slots.recovery_root:
            raise RecoverySheetNeededError
        strangers = slots.strangers(one.user for one in work.staff.all())
        _tell(work, slots, BEGUN)
    watch.at(0, len(STAGES), STAGES[0])
    with station.database.meanwhile("make a backup"):
        saved = backup.make(station.folder, station.keys.data_key, station.backups, station.now())
    stages = {"announced": 1, "copied": 2}

    def told(step: str) -> None:
        if step in stages:
            watch.at(stages[step], len(STAGES), STAGES[stages[step]])
        after(step)

    wanted = rekey.KeyChange(station.keys.data_key, new_key(), holders, root, saved.heads, saved.rows)
    station.change_key(wanted, told)
    with station.database.write("change the key", actor, reason=why) as work:
        _tell(work, slots, DONE)
    station.back_up()
    return KeyChanged(left_out, strangers)


def _tell(work: Work, slots: KeySlots, what: str) -> None:
    work.journal.record(KIND, slots.station, 1, {}, {"change": what})


def _holders(look: Reading, slots: KeySlots) -> tuple[dict[str, str], tuple[str, ...]]:
    """The certified public keys by sign-in name; the names of those whose slot holds a key that does not count."""
    counts: dict[str, set[str]] = {}
    for line in look.keys.lines():
        if line.certificate and not line.ended:
            counts.setdefault(line.staff, set()).add(line.public_key)
    holders, left_out = {}, []
    for person in look.staff.all():
        facts = slots.facts(person.user) if person.active else None
        if facts is None:
            continue
        key = facts.public_key or look.keys.public_key(person)
        if key in counts.get(person.uid, ()):
            holders[person.user] = key
        else:
            left_out.append(person.name)
    return holders, tuple(left_out)
