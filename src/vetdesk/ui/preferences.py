"""What a person set on this computer: language, text size, colours, layouts of tables, last station. An INI file."""

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings

from vetdesk.domain.papers import PrinterSetting
from vetdesk.ui.catalogue import CHINESE, LANGUAGES
from vetdesk.ui.colours import Scheme
from vetdesk.ui.theme import TextSize

SYSTEM: Final = "system"
"""The scheme that follows the computer's own."""
SCHEME_CHOICES: Final = (SYSTEM, *(scheme.value for scheme in Scheme))
_IN_USE: Final = "preferences"


class Preferences:
    """Reads and writes the file; what is missing or unknown gives the ordinary value."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @classmethod
    def in_use(cls) -> "Preferences | None":
        """What the window uses now, for parts deep inside it; None where there is no window (see `announce`)."""
        application = QCoreApplication.instance()
        file = application.property(_IN_USE) if application is not None else None
        return cls(Path(str(file))) if file else None

    def announce(self) -> None:
        """These are the preferences that the window uses."""
        application = QCoreApplication.instance()
        if application is not None:
            application.setProperty(_IN_USE, str(self.file))

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
    def scheme(self) -> str:
        """The scheme of colours (配色): one of SCHEME_CHOICES."""
        found = str(self._store.value("scheme", SYSTEM))
        return found if found in SCHEME_CHOICES else SYSTEM

    @scheme.setter
    def scheme(self, choice: str) -> None:
        self._store.setValue("scheme", choice)

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

    @property
    def scan_folder(self) -> Path | None:
        """The scan folder (扫描文件夹): where the scanner's software of this computer puts its files."""
        found = str(self._store.value("scan_folder", ""))
        return Path(found) if found else None

    @scan_folder.setter
    def scan_folder(self, folder: Path | None) -> None:
        self._store.setValue("scan_folder", str(folder or ""))

    @property
    def file_folder(self) -> Path | None:
        """Where the last file was read from: such files mostly come the same way."""
        found = str(self._store.value("file_folder", ""))
        return Path(found) if found else None

    @file_folder.setter
    def file_folder(self, folder: Path) -> None:
        self._store.setValue("file_folder", str(folder))

    @property
    def filed_scans(self) -> tuple[str, ...]:
        """Keys of the files in the scan folder that need not be offered any more; they tell no names."""
        return tuple(str(self._store.value("filed_scans", "")).split())

    @filed_scans.setter
    def filed_scans(self, keys: tuple[str, ...]) -> None:
        self._store.setValue("filed_scans", " ".join(keys))

    @property
    def printer(self) -> str:
        """The printer used last on this computer."""
        return str(self._store.value("printer", ""))

    @printer.setter
    def printer(self, name: str) -> None:
        self._store.setValue("printer", name)

    def printer_of(self, paper: str) -> str:
        """The printer on which a paper (its declared key) was printed last; else the one used last for any."""
        return str(self._store.value(f"papers/{_key(paper)}/printer", "")) or self.printer

    def both_sides_of(self, paper: str) -> bool:
        """Whether a paper was printed on both sides last."""
        return str(self._store.value(f"papers/{_key(paper)}/both_sides", "")) == "yes"

    def keep_printing(self, paper: str, printer: str, *, both_sides: bool) -> None:
        """Keep how a paper was printed; the printer is also the first that is offered for papers new here."""
        self.printer = printer
        self._store.setValue(f"papers/{_key(paper)}/printer", printer)
        self._store.setValue(f"papers/{_key(paper)}/both_sides", "yes" if both_sides else "no")

    def printer_setting(self, name: str, paper: str = "") -> PrinterSetting | None:
        """How this computer corrects a printer, for a paper if that was set on its own.

        None if nobody measured it here, then the station's own holds.
        """
        kept = str(self._store.value(_setting_key(name, paper), "")) if paper else ""
        parts = (kept or str(self._store.value(_setting_key(name), ""))).split()
        try:
            return PrinterSetting(float(parts[0]), float(parts[1]), parts[2] == "values") if len(parts) == 3 else None
        except ValueError:
            return None

    def keep_printer_setting(self, name: str, setting: PrinterSetting, paper: str = "") -> None:
        """Keep what was measured of a printer, or of one paper on it."""
        kind = "values" if setting.values_only else "whole"
        self._store.setValue(_setting_key(name, paper), f"{setting.shift_right:.1f} {setting.shift_down:.1f} {kind}")

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


def _setting_key(printer: str, paper: str = "") -> str:
    """Where the correction of a printer is kept; that of a paper on it lies with the paper."""
    return f"papers/{_key(paper)}/{_key(printer)}" if paper else f"printers/{_key(printer)}"


def _key(name: str) -> str:
    """A name, such as a printer's, as a key of an INI file, which takes no slashes and no Chinese."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]
