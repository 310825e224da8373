"""The change list (变动情况表) and the list of deaths (去世人员名单) of a month as workbooks."""

from abc import abstractmethod
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from vetdesk.ui.exporting.list_panel import ListPanel
from vetdesk.ui.months import month_words
from vetdesk.ui.texts import breakable

if TYPE_CHECKING:  # needed only when something is written
    from vetdesk.services.export_deed import ExportReport
    from vetdesk.services.paper_press import PaperRun

MONTHS = 24
EARLY_DAYS = 15
"""Up to this day of a month the list of the month before is what is usually wanted."""


def months_back(today: date, count: int) -> list[date]:
    """The first days of this month and of those before it."""
    months = [today.replace(day=1)]
    while len(months) < count:
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    return months


class MonthPanel(ListPanel):
    """Writes a list of one month."""

    def choices(self) -> Mapping[str, QWidget]:
        """The month."""
        self._months = months_back(self.today(), MONTHS)
        self.month = QComboBox()
        for month in self._months:
            self.month.addItem("", month)
        self.month.setCurrentIndex(1 if self.today().day <= EARLY_DAYS else 0)
        return {"month": self.month}

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.name(f"{self.key}_month", self.tr("&Month"))
        for place, month in enumerate(self._months):
            self.month.setItemText(place, month_words(f"{month:%Y-%m}"))

    @abstractmethod
    def list_name(self) -> str:
        """What the file is called."""

    @abstractmethod
    def write_list(self, path: Path) -> None:
        """Write it."""

    def carry_out(self) -> None:
        """Ask where to, then write."""
        month = self._months[self.month.currentIndex()]
        self.choose_target(f"{self.list_name()}{month:%Y-%m}", self.write_list)

    def span(self) -> tuple[date, date]:
        """First and last day of the chosen month, up to today."""
        first = self._months[self.month.currentIndex()]
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return first, min(last, self.today())


class ChangesPanel(MonthPanel):
    """Writes who was added, removed and changed in a month, with the figures that reconcile."""

    key = "changes"
    prints = True

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(
            self.tr(
                "Who was added, removed or changed, according to the journal; a second sheet gives for each "
                "category: before + added − removed = now."
            )
        )

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def paper(self) -> "tuple[PaperRun, str]":
        """The change list to be signed."""
        since, until = self.span()
        return self.services.printed_lists.changes(since, until), f"{self.list_name()}{since:%Y-%m}.pdf"

    def list_name(self) -> str:
        """What the file is called."""
        return self.tr("Change list")

    def write_list(self, path: Path) -> None:
        """Write the change list."""
        (since, until), exporting = self.span(), self.services.exporting
        self.write(lambda told, progress: exporting.changes(path, since, until, progress=progress, **told))

    def tell_written(self, report: "ExportReport") -> None:
        """Say how many changes were written."""
        self.password.clear()
        text = self.tr("Changes written: {rows}. Export {year}-{number}, file {path}")
        self.told.emit(
            text.format(rows=f"{report.rows:,}", year=report.year, number=report.number, path=breakable(report.path))
        )


class DeathsPanel(MonthPanel):
    """Writes of whom it became known in a month that they died."""

    key = "deaths"

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(self.tr("People whose death became known this month, with the last month paid."))

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def list_name(self) -> str:
        """What the file is called."""
        return self.tr("List of deaths")

    def write_list(self, path: Path) -> None:
        """Write the list of deaths."""
        (since, until), exporting = self.span(), self.services.exporting
        self.write(lambda told, progress: exporting.deaths(path, since, until, progress=progress, **told))
