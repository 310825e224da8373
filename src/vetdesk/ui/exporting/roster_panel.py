"""The station's roster (花名册) as a workbook: whom it lists, and why it is written."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.rosters import RosterFilter
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.choice_form import ChoiceForm
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.glyphs import marked
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import breakable, language

if TYPE_CHECKING:  # needed only when something is written
    from vetdesk.services.export_deed import ExportReport
    from vetdesk.services.villages import VillageLine

EVERYONE: Final = "*"
"""The choice of statuses that leaves nobody out, not even those whose entitlement has ended."""


class RosterPanel(ExportPanel):
    """Writes the roster of everybody on the books, or of a village, a category, a status."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._vocabulary = services.station.definitions.vocabulary
        self.village, self.category, self.status = CodeEdit(), CodeEdit(), CodeEdit()
        self.purpose = QLineEdit()
        self.purpose.setMaxLength(200)
        self._form = ChoiceForm(
            {
                "roster_village": self.village,
                "roster_category": self.category,
                "roster_status": self.status,
                "roster_purpose": self.purpose,
            },
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._form.about.setText(self.tr("One row per identity, in the official layout."))
        self._form.name("roster_village", self.tr("&Village"))
        self._form.name("roster_category", self.tr("&Category"))
        self._form.name("roster_status", self.tr("&Status"))
        self._form.name("roster_purpose", self.tr("&Purpose, for the journal"))
        self._placeholder(self.village, self.tr("All villages"))
        self._placeholder(self.category, self.tr("All categories"))
        self._placeholder(self.status, self.tr("All who are on the books"))
        word = self._vocabulary.code_label
        self.category.offer([(code, word("category", code, language())) for code in self._vocabulary.categories])
        statuses = [(code, word("status", code, language())) for code in self._vocabulary.statuses]
        self.status.offer([(EVERYONE, self.tr("Everybody, the ended ones too")), *statuses])

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Write the roster …")

    def fetch(self) -> None:
        """Fetch the villages."""
        self.tasks.look(
            lambda _progress: self.services.villages.list(), owner=self, done=self._offer, instead_of="villages"
        )

    def carry_out(self) -> None:
        """Ask where to, then write."""
        self.choose_target(self.tr("Roster"), self._write)

    def wanted(self) -> RosterFilter:
        """Whom the roster lists by the choices made."""
        village, category, status = self.village.value(), self.category.value(), self.status.value()
        standing = {code for code, known in self._vocabulary.statuses.items() if not known.ended}
        statuses = {status} if status else standing
        return RosterFilter(
            frozenset({category} if category else ()),
            frozenset(() if status == EVERYONE else statuses),
            frozenset({int(village)} if village else ()),
        )

    def _write(self, path: Path) -> None:
        wanted, purpose = self.wanted(), self.purpose.text().strip()
        exporting = self.services.exporting
        self.follow(
            self.tasks.change(
                lambda progress: exporting.roster(path, wanted, purpose=purpose, progress=progress),
                owner=self,
                done=self._tell,
            )
        )

    def _tell(self, report: "ExportReport") -> None:
        text = self.tr("Rows written: {rows}. Export {year}-{number}, file {path}")
        self.told.emit(
            text.format(rows=f"{report.rows:,}", year=report.year, number=report.number, path=breakable(report.path))
        )
        if report.undrawn:
            text = self.tr("Kept in the workbook, though this computer may show them as boxes: {characters}")
            self.talk.tell(text.format(characters=marked("".join(report.undrawn))))

    def _offer(self, lines: "Sequence[VillageLine]") -> None:
        self.village.offer([(str(line.village.id), line.village.name) for line in lines])

    @staticmethod
    def _placeholder(box: CodeEdit, text: str) -> None:
        line = box.lineEdit()
        if line is not None:
            line.setPlaceholderText(text)
