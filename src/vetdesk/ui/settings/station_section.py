"""What the office is called and where it is; papers printed from now on carry it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.domain.stations import StationDetails
from vetdesk.ui.desk import Desk
from vetdesk.ui.opening.office_form import OfficeForm
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar


class StationSection(Page):
    """Shows and changes the details of the station."""

    SHOWS = ("station",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._shown: StationDetails | None = None
        self._form = OfficeForm(self)
        self._where = QLabel(self)
        self._where.setWordWrap(True)
        give_role(self._where, role="soft")
        self._problem = InlineBar(self)
        self._bar = ButtonBar(self)
        self._save = self._bar.add_primary("save_station", self.save)
        column = QVBoxLayout(self)
        for part in (self._form, self._where, self._problem):
            column.addWidget(part)
        column.addStretch()
        column.addWidget(self._bar)
        may = services.station.session.actor.may(Right.MANAGE_SETTINGS)
        self._form.set_editable(may)
        self._save.setEnabled(may)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._where.setText(
            self.tr("The data lies in {folder}.").format(folder=breakable(self.services.station.folder))
        )
        self._save.setText(self.tr("&Save"))
        if not self._save.isEnabled():
            self._bar.set_hint(self.tr("Only the system keeper changes this."))

    def refresh(self) -> None:
        """Fetch the details; what is being typed is left alone."""
        if not self.has_unsaved():
            self.tasks.look(
                lambda _progress: self.services.stations.details(), owner=self, done=self._show, instead_of="details"
            )

    def primary(self) -> None:
        """Save."""
        self.save()

    def save(self) -> None:
        """Save what was typed."""
        if not self._save.isEnabled():
            return
        if text := self._form.complaint():
            self._problem.show_message(text, tone=Tone.LATE)
            return
        self._problem.hide()
        details = self._form.details()
        self.tasks.change(
            lambda _progress: self.services.stations.save(details), owner=self, done=lambda _: self._saved(details)
        )

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        return self._shown is not None and self._form.details() != self._shown

    def _show(self, details: StationDetails) -> None:
        self._shown = details
        self._form.show_details(details)

    def _saved(self, details: StationDetails) -> None:
        self._shown = details
        self.navigator.say(self.tr("The details of the station are saved."))
