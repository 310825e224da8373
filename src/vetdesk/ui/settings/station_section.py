"""What the office is called and where it is; papers printed from now on carry it."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from vetdesk.domain.staff import Right
from vetdesk.domain.stations import StationDetails
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.opening.office_form import OfficeForm
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import breakable
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar


class StationSection(Drafted, Page):
    """Shows and changes the details of the station."""

    DRAFT = "settings_station"
    SHOWS = ("station",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._shown: StationDetails | None = None
        self._form = OfficeForm(self)
        self._shown_province = ""
        self._province_label, self._province = QLabel(self), QLineEdit(self)
        self._province.setObjectName("province")
        self._form.add_line(self._province_label, self._province)
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
        self._province.setReadOnly(not may)
        self._save.setEnabled(may)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._province_label.setText(self.tr("Province in form &titles (optional)"))
        self._where.setText(
            self.tr("The data is kept in {folder}.").format(folder=breakable(self.services.station.folder))
        )
        self._save.setText(self.tr("&Save"))
        if not self._save.isEnabled():
            self._bar.set_hint(self.tr("Only the administrator changes this."))

    def refresh(self) -> None:
        """Fetch the details; what is being typed is left alone."""
        if not self.has_unsaved():
            stations = self.services.stations
            self.tasks.look(
                lambda _progress: (stations.details(), stations.province()),
                owner=self, done=lambda found: self._show(*found), instead_of="details",
            )  # fmt: skip

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
        details, province = self._form.details(), self._province.text().strip()
        stations = self.services.stations

        def save(_progress: Progress) -> None:
            stations.save(details)
            stations.save_province(province)

        self.tasks.change(save, owner=self, done=lambda _: self._saved(details, province))

    def has_unsaved(self) -> bool:
        """Whether something was typed."""
        if self._shown is None:
            return False
        return self._form.details() != self._shown or self._province.text().strip() != self._shown_province

    def _show(self, details: StationDetails, province: str) -> None:
        self._shown, self._shown_province = details, province
        self._province.setText(province)
        self._form.show_details(details)
        self.draft_begun()

    def draft_title(self) -> str:
        """What is changed."""
        return self.tr("Details of the station")

    def _saved(self, details: StationDetails, province: str) -> None:
        self._shown, self._shown_province = details, province
        self.draft_saved()
        self.navigator.say(self.tr("The details of the station are saved."))
