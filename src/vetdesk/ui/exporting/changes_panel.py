"""The change list (变动情况表) of a month as a workbook."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.choice_form import ChoiceForm
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import breakable

if TYPE_CHECKING:  # needed only when something is written
    from vetdesk.services.export_deed import ExportReport

MONTHS = 24
EARLY_DAYS = 15
"""Up to this day of a month the list of the month before is what is usually wanted."""


def months_back(today: date, count: int) -> list[date]:
    """The first days of this month and of those before it."""
    months = [today.replace(day=1)]
    while len(months) < count:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


class ChangesPanel(ExportPanel):
    """Writes who was added, removed and changed in a month, with the figures that reconcile."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._months = months_back(self.today(), MONTHS)
        self.month = QComboBox()
        for month in self._months:
            self.month.addItem("", month)
        self.month.setCurrentIndex(1 if self.today().day <= EARLY_DAYS else 0)
        self.purpose = QLineEdit()
        self.purpose.setMaxLength(200)
        self._form = ChoiceForm({"changes_month": self.month, "changes_purpose": self.purpose}, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._form.about.setText(
            self.tr(
                "Who was added, removed or changed, by what the journal knows; on a second sheet for each category: "
                "before + added − removed = now."
            )
        )
        self._form.name("changes_month", self.tr("&Month"))
        self._form.name("changes_purpose", self.tr("&Purpose, for the journal"))
        for place, month in enumerate(self._months):
            text = self.tr("{year}-{month}").format(year=month.year, month=f"{month:%m}")
            self.month.setItemText(place, text)

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("&Write the change list …")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        month = self._months[self.month.currentIndex()]
        name = self.tr("Change list")
        self.choose_target(f"{name}{month:%Y-%m}", self._write)

    def span(self) -> tuple[date, date]:
        """First and last day of the chosen month, up to today."""
        first = self._months[self.month.currentIndex()]
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return first, min(last, self.today())

    def _write(self, path: Path) -> None:
        (since, until), purpose = self.span(), self.purpose.text().strip()
        exporting = self.services.exporting
        self.follow(
            self.tasks.change(
                lambda progress: exporting.changes(path, since, until, purpose=purpose, progress=progress),
                owner=self,
                done=self._tell,
            )
        )

    def _tell(self, report: "ExportReport") -> None:
        text = self.tr("Changes written: {rows}. Export {year}-{number}, file {path}")
        self.told.emit(
            text.format(rows=f"{report.rows:,}", year=report.year, number=report.number, path=breakable(report.path))
        )
