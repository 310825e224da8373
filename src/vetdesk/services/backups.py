"""Backups (备份) of the open station: made on time and in more than one place, and how they stand."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vetdesk.domain.backups import EVERY, BackupHealth, BackupMemory, BackupPlace, health
from vetdesk.domain.errors import DamagedStationError, NotWrittenError
from vetdesk.domain.missing_deeds import MissingDeed
from vetdesk.domain.staff import Right
from vetdesk.services.drills import DrillReport, drill
from vetdesk.services.open_station import OpenStation
from vetdesk.services.progress import Progress
from vetdesk.services.restoring import BackupOffer, known_backups
from vetdesk.storage import backup, backup_places

AWAY = "away"
"""Why nothing goes to a stick that is not plugged in: no fault, but its last copy grows old."""


class Backups:
    """What the window and the closing ask of backups."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def health(self) -> BackupHealth:
        """How the station stands with its backups now."""
        station = self._station
        newest = backup.newest(station.backups)
        memory = self._memory()
        free = backup_places.free_bytes(station.folder)
        return health(memory, newest.made_at if newest else None, station.now(), free)

    def offers(self) -> list[BackupOffer]:
        """The verified backups within reach, the newest first."""
        return known_backups(self._station.folder)

    def back_up(self) -> bool:
        """Bring the station's own backups up to date; False if the newest already holds everything."""
        return self._station.back_up() is not None

    def due(self) -> bool:
        """Whether so long has passed since the last check that another backup is to be made while people work."""
        last = self._memory().checked
        return not (self._station.locked or self._station.only_reading) and (
            last is None or self._station.now() - last >= EVERY
        )

    def before_large_change(self) -> None:
        """What comes now changes much at once: whatever happens, there is a backup of what was before."""
        self._station.back_up()

    def on_closing(self) -> None:
        """Bring every place up to date that is within reach; what could not be is told by `health`.

        Raises what the station's own backup raised, after the other places were tried.
        """
        if self._station.only_reading:
            return
        try:
            self._station.back_up()
        finally:
            for place in self._memory().places:
                try:
                    self.to_place(place.path)
                except (NotWrittenError, DamagedStationError):
                    continue

    def add_place(self, folder: Path) -> BackupPlace:
        """Remember a folder or a stick as a further place, with a first backup there. Raises what `to_place` does."""
        self._station.session.require(Right.MANAGE_SETTINGS)
        new = BackupPlace(str(folder), removable=backup_places.is_removable(folder))
        known = self._memory().place(new.path)
        if known is None:
            self._keep(self._memory().with_place(new))
        return self.to_place(new.path)

    def drop_place(self, path: str) -> None:
        """Let no more backups go there; what lies there stays."""
        self._station.session.require(Right.MANAGE_SETTINGS)
        self._keep(self._memory().without_place(path))

    def to_place(self, path: str) -> BackupPlace:
        """Bring a further place up to date; when it returns, a stick may be taken out.

        Raises NotWrittenError (reason no_folder if it is not within reach), DiskFullError or DamagedStationError; the
        place then remembers why.
        """
        place = self._memory().place(path) or BackupPlace(path, removable=False)
        folder = Path(path)
        if not folder.is_dir():
            self._keep(self._memory().with_place(replace(place, trouble=AWAY)))
            raise NotWrittenError(path, "no_folder")
        try:
            self._station.back_up(folder / backup_places.STORE, lasting=place.removable)
        except (NotWrittenError, DamagedStationError) as error:
            self._keep(self._memory().with_place(replace(place, trouble=_reason(error))))
            raise
        done = replace(place, verified=self._station.now(), trouble="")
        self._keep(self._memory().with_place(done))
        return done

    def on_same_disk(self, path: str) -> bool:
        """Whether a further place lies on the disk of the data: then both would be lost together."""
        return backup_places.same_disk(Path(path), self._station.folder)

    def drill(self, progress: Progress | None = None) -> DrillReport:
        """Try to restore the newest backup; see `drills.drill`."""
        return drill(self._station, progress)

    def missing_deeds(self) -> Sequence[MissingDeed]:
        """What a restored backup did not hold, to be worked off; sensitive as the archive itself."""
        self._station.session.require(Right.SEE_ARCHIVE, Right.MANAGE_SETTINGS)
        with self._station.database.read() as look:
            return look.missing_deeds.all()

    def settle_missing(self, uid: str, note: str) -> None:
        """A missing deed was done again, or need not be, as the note says; raises NotFoundError."""
        actor = self._station.session.require(Right.EDIT_ARCHIVE, Right.MANAGE_SETTINGS)
        with self._station.database.write("settle what was missing", actor) as work:
            work.missing_deeds.settle(uid, note)

    def _memory(self) -> BackupMemory:
        return backup_places.remembered(self._station.folder)

    def _keep(self, memory: BackupMemory) -> None:
        backup_places.remember(self._station.folder, memory)


def _reason(error: Exception) -> str:
    return error.reason if isinstance(error, NotWrittenError) else "damaged"
