"""The first sign-in after a restore (恢复) journals it, and lists what the backup did not hold."""

from vetdesk.domain.missing_deeds import MissingDeed, gathered
from vetdesk.services.open_station import OpenStation
from vetdesk.storage import backup, missing_deeds, restoring
from vetdesk.storage.transaction import instant

RECORD = "record a restore"
"""The deed that tells of it; it is allowed to a station that is read-only as well."""


def record_restore(station: OpenStation) -> None:
    """Journal a restore that nobody has journalled yet; nothing happens at any other sign-in."""
    note = restoring.read_note(station.folder)
    if note is None:
        return
    missing = _missing(station, note)
    told = {
        "backup": instant(note.made_at),
        "restored": instant(note.restored_at),
        "kept": note.replaced,
        "missing": [[deed.origin, deed.first, deed.last, deed.label] for deed in missing],
    }
    with station.database.write(RECORD, station.session.actor) as work:
        work.missing_deeds.add([deed for deed in missing if deed.is_work])
        work.journal.record("restore", station.slots.station, 1, {}, told)
    restoring.forget_note(station.folder)


def _missing(station: OpenStation, note: restoring.RestoreNote) -> list[MissingDeed]:
    """What stands in the journal of the replaced station and not here."""
    if not note.replaced:
        return []
    with station.database.read() as look:
        heads = look.journal.heads()
    replaced = station.folder / note.replaced / backup.DATABASE
    entries = missing_deeds.entries_after(replaced, station.keys.data_key, heads)
    return gathered(entries)
