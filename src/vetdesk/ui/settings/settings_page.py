"""The Settings page: a list of sections at the left, the chosen one at the right, each made when first shown."""

from importlib import import_module
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.changes import Changes
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.lazy_words import LazyWords
from vetdesk.ui.widgets.small_screens import CurrentStack

SECTIONS: Final = (
    ("station", QT_TRANSLATE_NOOP("settings", "Station"), "station_section:StationSection"),
    ("appearance", QT_TRANSLATE_NOOP("settings", "Appearance"), "appearance_section:AppearanceSection"),
    ("level", QT_TRANSLATE_NOOP("settings", "Level"), "level_section:LevelSection"),
    ("staff", QT_TRANSLATE_NOOP("settings", "Staff"), "staff_section:StaffSection"),
    ("security", QT_TRANSLATE_NOOP("settings", "Security"), "security_section:SecuritySection"),
    ("village", QT_TRANSLATE_NOOP("settings", "Villages"), "villages_section:VillagesSection"),
    ("field", QT_TRANSLATE_NOOP("settings", "Own fields"), "fields_section:FieldsSection"),
    ("character", QT_TRANSLATE_NOOP("settings", "Rare characters"), "characters_section:CharactersSection"),
    ("route", QT_TRANSLATE_NOOP("settings", "Routes of cases"), "routes_section:RoutesSection"),
    ("printer", QT_TRANSLATE_NOOP("settings", "Printers"), "printers_section:PrintersSection"),
    ("number", QT_TRANSLATE_NOOP("settings", "Paper numbers"), "numbers_section:NumbersSection"),
    ("calendar", QT_TRANSLATE_NOOP("settings", "Working days"), "calendar_section:CalendarSection"),
    ("pc", QT_TRANSLATE_NOOP("settings", "PCs"), "pcs_section:PcsSection"),
    ("evidence", QT_TRANSLATE_NOOP("settings", "Journal"), "evidence_section:EvidenceSection"),
    ("backup", QT_TRANSLATE_NOOP("settings", "Backup"), "backup_section:BackupSection"),
)
"""Key (also the kind of record it opens), name, and page of each section."""
NARROW_ROWS: Final = 16
"""A page narrower than so many rows of a list are high has the sections in a box above, not in a list at the left."""
NEEDS: Final = {"character": Right.SEE_ARCHIVE, "number": Right.PRINT}
"""The right without which a section has nothing to show; it is left out of the list then."""


class SettingsPage(Page):
    """Holds the sections and passes on to the one in front what the menus ask."""

    LASTING = True

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._stale = False  # the sections fetch for themselves when they come into sight
        self._list = QListWidget(self)
        self._list.setObjectName("sections")
        self._front = CurrentStack(self)
        self._made: dict[str, Page] = {}
        for _ in SECTIONS:
            self._list.addItem(QListWidgetItem(""))
            room = _Room()
            LazyWords(room)
            self._front.addWidget(room)
        self._box = QComboBox(self)
        self._box.setObjectName("sections_box")
        self._box.hide()
        for place, (key, _, _) in enumerate(SECTIONS):
            self._list.item(place).setHidden(not self._may_see(key))
            if self._may_see(key):
                self._box.addItem("", place)
        self._list.currentRowChanged.connect(self._show)
        self._box.activated.connect(lambda at: self._list.setCurrentRow(self._box.itemData(at)))
        column = QVBoxLayout(self)
        column.setContentsMargins(-1, 0, 0, 0)  # as all pages have it: the list begins under the heading
        row = QHBoxLayout()
        row.setSpacing(3)  # the sections have margins of their own
        row.addWidget(self._list)
        row.addWidget(self._front, 1)
        column.addWidget(self._box)
        column.addLayout(row, 1)
        self.retranslate()
        self._list.setCurrentRow(0)

    def retranslate(self) -> None:
        """Name the sections."""
        self._list.setAccessibleName(self.tr("Sections of the settings"))
        for place, (_, name, _) in enumerate(SECTIONS):
            self._list.item(place).setText(shown("settings", name))
            room = self._front.widget(place)
            assert isinstance(room, _Room)
            room.call(shown("settings", name))
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 40)
        self._box.setAccessibleName(self._list.accessibleName())
        for at in range(self._box.count()):
            self._box.setItemText(at, self._list.item(self._box.itemData(at)).text())
        self._fit()

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the section that holds a kind of record."""
        keys = [key for key, _, _ in SECTIONS]
        self._list.setCurrentRow(keys.index(kind) if kind in keys and self._may_see(kind) else 0)
        section = self._made.get(kind)
        if section is not None:
            section.open_record(kind, record_id)

    def continue_draft(self, form: str, record: str) -> None:
        """Show the section that a draft belongs to."""
        if form.startswith("settings_"):
            self.open_record(form.removeprefix("settings_"), 0)

    def changed(self, changes: Changes) -> None:
        """Tell every section that was made."""
        for section in self._made.values():
            section.changed(changes)

    def mark_stale(self) -> None:
        """Every section fetches again."""
        for section in self._made.values():
            section.mark_stale()

    def refresh(self) -> None:
        """Fetch what the section in front shows again."""
        if section := self._current():
            section.refresh()

    def primary(self) -> None:
        """The main deed of the section in front."""
        if section := self._current():
            section.primary()

    def save(self) -> None:
        """Save the section in front."""
        if section := self._current():
            section.save()

    def why_not(self, deed: str) -> str:
        """Why the section in front cannot do what a menu asks."""
        section = self._current()
        return section.why_not(deed) if section is not None else super().why_not(deed)

    def has_unsaved(self) -> bool:
        """Whether a section holds something unsaved."""
        return any(section.has_unsaved() for section in self._made.values())

    def _show(self, place: int) -> None:
        key, _, target = SECTIONS[place]
        if key not in self._made:
            module, _, name = target.partition(":")
            made = getattr(import_module(f"vetdesk.ui.settings.{module}"), name)
            section: Page = made(self.services, self.tasks, self.talk, self.navigator)
            self._made[key] = section
            room = self._front.widget(place)
            assert isinstance(room, _Room)
            room.take(section)
        self._front.setCurrentIndex(place)
        self._box.setCurrentIndex(self._box.findData(place))

    def _may_see(self, key: str) -> bool:
        return key not in NEEDS or self.services.station.session.actor.may(NEEDS[key])

    def _current(self) -> Page | None:
        return self._made.get(SECTIONS[self._front.currentIndex()][0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW_ROWS * text_size().row
        self._box.setVisible(narrow)
        self._list.setVisible(not narrow)
        self._list.scrollToItem(self._list.currentItem())

    def changeEvent(self, event: QEvent) -> None:
        """Qt: language or size of text changed; the list's width follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_list"):
            self.retranslate()


class _Room(QWidget):
    """Where a section stands: it scrolls, with the buttons at its foot below in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._area = Overflow(parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._area, 1)

    def call(self, name: str) -> None:
        """What is heard when the keyboard comes to it, to scroll."""
        self._area.setAccessibleName(name)

    def take(self, section: Page) -> None:
        """Show a section."""
        column = section.layout()
        self._area.setWidget(section)
        bars: list[ButtonBar] = list(section.findChildren(ButtonBar))
        for bar in bars:
            if column is not None and column.indexOf(bar) == column.count() - 1 and bar.primary is not None:
                air = column.contentsMargins()
                bar.setContentsMargins(air.left(), 0, air.right(), 0)  # it stands below what it stood in
                self._column.addWidget(bar)
