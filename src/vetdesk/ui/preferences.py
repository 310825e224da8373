"""What a person set on this computer: language, text size, layouts of tables, the last station. An INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from vetdesk.ui.catalogue import CHINESE, LANGUAGES
from vetdesk.ui.theme import TextSize


class Preferences:
    """Reads and writes the file; what is missing or unknown gives the ordinary value."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        """The language of the window, Chinese unless chosen otherwise."""
        found = str(self._store.value("language", CHINESE))
        return found if found in LANGUAGES else CHINESE

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    @property
    def text_size(self) -> TextSize:
        """The size of text."""
        found = str(self._store.value("text_size", TextSize.STANDARD.name))
        return TextSize[found] if found in TextSize.__members__ else TextSize.STANDARD

    @text_size.setter
    def text_size(self, size: TextSize) -> None:
        self._store.setValue("text_size", size.name)

    @property
    def station(self) -> Path | None:
        """The station folder opened last."""
        found = str(self._store.value("station", ""))
        return Path(found) if found else None

    @station.setter
    def station(self, folder: Path) -> None:
        self._store.setValue("station", str(folder))

    @property
    def user(self) -> str:
        """Who signed in last on this computer."""
        return str(self._store.value("user", ""))

    @user.setter
    def user(self, name: str) -> None:
        self._store.setValue("user", name)

    def layout(self, name: str) -> QByteArray:
        """The saved layout of a window or table (QHeaderView.saveState), empty if there is none."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Save a layout under a name."""
        self._store.setValue(f"layout/{name}", state)

    def write(self) -> None:
        """Put everything on disk now."""
        self._store.sync()
