"""What the station is (级别): a township's, which reports cases, or a district's, which receives and decides them."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

LEVELS: Final = ("township", "district")


class LevelSection(Page):
    """Shows and sets the level of the station."""

    SHOWS = ("setting",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._shown = ""
        self._label = QLabel(self)
        self.level = QComboBox(self)
        self.level.setObjectName("station_level")
        for key in LEVELS:
            self.level.addItem("", key)
        self._label.setBuddy(self.level)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        give_role(self._about, role="soft")
        self._bar = ButtonBar(self)
        self._save = self._bar.add_primary("save_level", self.save)
        may = services.station.session.actor.may(Right.MANAGE_SETTINGS)
        self.level.setEnabled(may)
        self._save.setEnabled(may)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("&Level"))
        self.level.setAccessibleName(self.tr("Level of the station"))
        for place, text in enumerate((self.tr("Township"), self.tr("District"))):
            self.level.setItemText(place, text)
        self._about.setText(
            self.tr(
                "A township reports cases and receives decisions. A district also receives townships' reports, "
                "decides them and sends the decisions back; both are done on the Exchange page."
            )
        )
        self._save.setText(self.tr("&Save"))
        if not self._save.isEnabled():
            self._bar.set_hint(self.tr("Only the administrator changes this."))

    def refresh(self) -> None:
        """Fetch the level; what is being chosen is left alone."""
        if not self.has_unsaved():
            self.tasks.look(
                lambda _progress: self.services.district.level(), owner=self, done=self._show, instead_of="level"
            )

    def primary(self) -> None:
        """Save."""
        self.save()

    def save(self) -> None:
        """Save what was chosen."""
        if self._save.isEnabled():
            level = str(self.level.currentData())
            self.tasks.change(
                lambda _progress: self.services.district.set_level(level), owner=self, done=lambda _: self._saved(level)
            )

    def has_unsaved(self) -> bool:
        """Whether something was chosen."""
        return bool(self._shown) and self.level.currentData() != self._shown

    def _show(self, level: str) -> None:
        self._shown = str(level)
        self.level.setCurrentIndex(self.level.findData(self._shown))

    def _saved(self, level: str) -> None:
        self._shown = level
        self.navigator.say(self.tr("The level of the station is saved."))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._label)
        line.addWidget(self.level)
        line.addStretch()
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(self._about)
        column.addStretch()
        column.addWidget(self._bar)
