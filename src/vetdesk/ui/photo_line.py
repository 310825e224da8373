"""Photos that are put to a visit while it is logged: chosen, dropped or pasted, read and filed when it is kept."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from vetdesk.domain.station_time import at_station
from vetdesk.services.open_station import OpenStation
from vetdesk.services.visit_photos import ScanFile
from vetdesk.ui.desk import Desk
from vetdesk.ui.dropped import as_file, files_in, picture_in, read_file
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.texts import enumerated
from vetdesk.ui.theme import give_role

Reads = Callable[[], ScanFile]
"""Reads one photo; runs in the change lane."""


class PhotoLine(Translated):
    """One line: how many photos there are, add one, take them away again. `most` is how many bytes one may have."""

    added = Signal()
    """Photos were put to it."""

    def __init__(
        self, station: OpenStation, talk: Talk, most: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._station = station
        self._talk = talk
        self._most = most
        self._reads: list[Reads] = []
        self._names: list[str] = []
        self._title, self._told = QLabel(self), QLabel(self)
        self._told.setWordWrap(True)
        self._told.setObjectName("visit_photo_names")
        give_role(self._title, role="heading")
        self._add, self._paste, self._none = (self._button(name, then) for name, then in (
            ("add_visit_photo", self.choose), ("paste_visit_photo", self.paste), ("no_visit_photos", self.clear),
        ))  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        for widget in (self._title, self._add, self._paste, self._none):
            row.addWidget(widget)
        row.addWidget(self._told, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Photos"))
        self._add.setText(self.tr("Add a &photo…"))
        self._paste.setText(self.tr("Paste"))
        self._none.setText(self.tr("Remove"))
        self._none.setVisible(bool(self._names))
        self._told.setText(enumerated(self._names))

    def reads(self) -> Sequence[Reads]:
        """What reads the photos, in their order."""
        return tuple(self._reads)

    def clear(self) -> None:
        """Take all photos away again; nothing of them was kept yet."""
        self._reads, self._names = [], []
        self.retranslate()

    def choose(self) -> None:
        """Ask which file it is."""
        kinds = self.tr("Pictures and scans (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)")
        self._talk.choose_file(self.tr("Photo of the visit"), kinds, lambda path: self.add_files([path]))

    def paste(self) -> None:
        """Add what was copied: files, or a picture."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Add what was dropped or copied."""
        self.add_files(files_in(data))
        picture = picture_in(data)
        if not picture.isNull():
            name = self.tr("Pasted photo")
            self._names.append(name)
            self._reads.append(partial(as_file, picture.copy(), name, at_station(self._station.now())))
            self._tell()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files; they are read when the visit is kept."""
        for path in paths:
            self._names.append(path.name)
            self._reads.append(partial(read_file, path, self._most()))
        if paths:
            self._tell()

    def _tell(self) -> None:
        self.retranslate()
        self.added.emit()

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button


def file_photos(services: Desk, visit_id: int, reads: Sequence[Reads]) -> int:
    """Read photos and file them to a visit; how many there were. Runs in the change lane."""
    return len(services.visit_photos.add(visit_id, [read() for read in reads])) if reads else 0
