"""How far each person is with the tour on this computer: which ticks they have, and whether they put the card away."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QSettings

AWAY = "away"


class TourProgress:
    """Keeps it beside the preferences, under a name that tells nobody's."""

    def __init__(self, file: Path, station: str, person: str) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._key = "tour/" + hashlib.sha256(f"{station} {person}".encode()).hexdigest()[:16]

    def _words(self) -> list[str]:
        return str(self._store.value(self._key, "")).split()

    @property
    def done(self) -> frozenset[str]:
        """The keys of what is ticked."""
        return frozenset(self._words()) - {AWAY}

    @property
    def away(self) -> bool:
        """Whether the person has put the card away."""
        return AWAY in self._words()

    def keep(self, done: frozenset[str], *, away: bool) -> None:
        """Keep both."""
        self._store.setValue(self._key, " ".join(sorted(done | ({AWAY} if away else set()))))
