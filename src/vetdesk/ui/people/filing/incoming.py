"""What is new in the scan folder: files with time and picture, one press files them to the chosen paper."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QImageReader, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.station_time import at_station
from vetdesk.ui.people.filing.folder_watch import FolderWatch
from vetdesk.ui.people.filing.scan_folder import FoundFile
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable
from vetdesk.ui.theme import give_role, icon, text_size
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

FOUND = Qt.ItemDataRole.UserRole


class IncomingPanel(SteadyPanel):
    """Lists what the watch found. It files nothing itself."""

    left = Signal()
    """Back to the list of papers."""
    file_wanted = Signal(object)
    """These FoundFiles are to be filed to the chosen paper."""
    codes_wanted = Signal(object)
    """These FoundFiles are to file themselves by the codes on them."""
    folder_wanted = Signal()
    """The user wants to choose the folder."""

    def __init__(self, watch: FolderWatch, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch, self._tasks = watch, tasks
        self._target = ""
        self._pictures: dict[str, QIcon] = {}
        self._bar, self._foot = FlowingRow(self, fill=False), FlowingRow(self, fill=False)
        self._back = self._button("back_from_folder", self.left.emit)
        self._choose = self._button("choose_folder", self.folder_wanted.emit)
        self._leave_out = self._button("leave_out", self._leave_chosen_out)
        self._by_codes = self._button("file_by_codes", lambda: self.codes_wanted.emit(self.chosen()))
        self._title, self._told = QLabel(self), QLabel(self)
        give_role(self._title, role="heading")
        self._told.setObjectName("folder_told")
        for label in (self._title, self._told):
            label.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("found_files")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(60)
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.itemDoubleClicked.connect(lambda _item: self.file_chosen())
        self.delete = QCheckBox(self)
        self.delete.setObjectName("delete_filed")
        self._file_button = self._button("file_found", self.file_chosen)
        give_role(self._file_button, primary="true")
        watch.changed.connect(self.show_found)
        self._arrange()
        self.show_back(needed=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("Back to the papers"))
        self._choose.setText(self.tr("Choose the scan folder…"))
        self._leave_out.setText(self.tr("Leave out"))
        self._by_codes.setText(self.tr("File signed papers by their codes"))
        self.delete.setText(self.tr("Delete in the folder what was filed"))
        self.list.setAccessibleName(self.tr("New in the scan folder"))
        self.show_found()

    def show_back(self, *, needed: bool) -> None:
        """Whether the panel covers the list of papers and so needs a way back."""
        self._back.setVisible(needed)
        self._bar.fit()

    def show_target(self, paper: str) -> None:
        """Name the paper that files would go to."""
        self._target = paper
        self._offer()

    def show_found(self) -> None:
        """Show what the watch found."""
        chosen = {item.data(FOUND) for item in self.list.selectedItems()}
        self._tell()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.setIconSize(QSize(text_size().row * 2, text_size().row * 2))
        for found in self._watch.files:
            item = QListWidgetItem(self._pictures.get(found.key, icon("paper")), self._line(found))
            item.setToolTip(found.path.name)
            item.setData(FOUND, found)
            self.list.addItem(item)
            item.setSelected(found in chosen)
        if not self.list.selectedItems() and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.list.setVisible(self.list.count() > 0)
        self._offer()
        self._fetch_pictures()

    def chosen(self) -> list[FoundFile]:
        """The chosen files, oldest first: so their pages follow each other as they were scanned."""
        found: list[FoundFile] = [item.data(FOUND) for item in self.list.selectedItems()]
        return sorted(found, key=lambda each: each.changed)

    def begin(self) -> None:
        """Come into sight: the cursor into the list, or on the button that chooses the folder."""
        (self.list if self.list.count() else self._choose).setFocus()

    def file_chosen(self) -> None:
        """Hand on what is chosen, if there is a paper to file it to."""
        if self._file_button.isEnabled() and self.chosen():
            self.file_wanted.emit(self.chosen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room: where it is low, the files need it more than what is said about them."""
        super().resizeEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter files what is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.file_chosen()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _leave_chosen_out(self) -> None:
        self._watch.leave_out(self.chosen())

    def _line(self, found: FoundFile) -> str:
        changed = at_station(datetime.fromtimestamp(found.changed / 1e9).astimezone())
        line = self.tr("{time} · {name} · {size} KB")
        return line.format(time=f"{changed:%m-%d %H:%M}", name=found.path.name, size=max(1, found.size // 1024))

    def _tell(self) -> None:
        folder = self._watch.folder
        self._title.setText(self.tr("New in the scan folder: {count}").format(count=len(self._watch.files)))
        if folder is None:
            told = self.tr("Choose the folder where the scanner saves its files. New ones are listed here.")
        elif self._watch.gone:
            told = self.tr(
                "The scan folder is not there: {folder}. Nothing was changed. "
                "Plug in the stick or connect the drive again, or choose another folder."
            ).format(folder=breakable(folder))
        elif self._watch.growing:
            told = self.tr("{folder} · still being written: {count}. It is listed as soon as it is whole.")
            told = told.format(folder=breakable(folder), count=self._watch.growing)
        else:
            told = breakable(folder)
        low = is_low(self.height())
        self._title.setHidden(low)
        self._told.setHidden(low and folder is not None and not self._watch.gone)
        self._told.setText(told)
        give_role(self._told, role="problem" if self._watch.gone else "soft")

    def _offer(self) -> None:
        some, there = bool(self.list.selectedItems()), self.list.count() > 0
        for widget in (self._leave_out, self._by_codes, self._foot):
            widget.setVisible(there)  # without files only choosing a folder helps
        self._leave_out.setEnabled(some)
        self._by_codes.setEnabled(some)
        self._file_button.setEnabled(some and bool(self._target))
        text = self.tr("File to “{paper}”").format(paper=self._target)
        self._file_button.setToolTip(text)
        if len(self._target) > 14:
            text = self.tr("File to “{paper}”").format(paper=f"{self._target[:13]}…")
        self._file_button.setText(text if self._target else self.tr("Choose a paper in the list first"))

    def _fetch_pictures(self) -> None:
        """Pictures of the files that have none yet, a few at a time, beside the window."""
        side = text_size().row * 2
        new = [each for each in self._watch.files if each.key not in self._pictures and _is_picture(each)][:6]
        if new:
            self._tasks.look(
                lambda _progress: {each.key: small_picture(each, side) for each in new},
                owner=self, done=self._take_pictures, instead_of="pictures",
            )  # fmt: skip

    def _take_pictures(self, pictures: Mapping[str, QImage]) -> None:
        for key, picture in pictures.items():
            drawn = QIcon(QPixmap.fromImage(picture)) if not picture.isNull() else icon("paper")
            self._pictures[key] = drawn
        self.show_found()

    def _button(self, name: str, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _arrange(self) -> None:
        self._bar.add(self._back, self._choose, self._leave_out, self._by_codes)
        self._foot.add(self._file_button, self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._bar, self._title, self._told):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        layout.addWidget(self._foot)


def _is_picture(found: FoundFile) -> bool:
    return found.path.suffix.lower() != ".pdf"


def small_picture(found: FoundFile, side: int) -> QImage:
    """A picture of a file that fits into a square; null if it cannot be read. Runs in the look lane."""
    reader = QImageReader(str(found.path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
