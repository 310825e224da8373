"""Rounds (走访安排): the people of the list as a sheet to carry along, or as a workbook to fill in and bring back."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Right
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.gift_receipts import gift_of
from vetdesk.services.round_sheets import Round
from vetdesk.ui.outgoing import choose_leaving
from vetdesk.ui.page import Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.visits.due_panel import DuePanel


class RoundMenu(QObject):
    """The menu of one button of the page of visits."""

    def __init__(self, page: Page, due: DuePanel, button: QPushButton) -> None:
        super().__init__(page)
        self._page = page
        self._due = due
        self._papers = PaperSaver(page)
        self._button = button
        menu = QMenu(button)
        self._print: QAction = menu.addAction("", self.print_sheet)
        self._write: QAction = menu.addAction("", self.write_workbook)
        self._receipts: QAction = menu.addAction("", self.print_receipts)
        menu.addSeparator()
        self._take_in: QAction = menu.addAction("", lambda: page.navigator.open("outside_list", 0))
        button.setMenu(menu)
        actor = page.services.station.session.actor
        self._print.setEnabled(actor.may(Right.PRINT))
        self._receipts.setEnabled(actor.may(Right.PRINT))
        self._write.setEnabled(actor.may(Right.EXPORT))
        self._take_in.setEnabled(actor.may(Right.EXPORT) and actor.may(Right.IMPORT))

    def retranslate(self) -> None:
        """Set every text."""
        self._button.setText(self.tr("Visit &round"))
        self._print.setText(self.tr("Sheet to print…"))
        self._write.setText(self.tr("Workbook to fill in…"))
        self._receipts.setText(self.tr("Gift receipts to sign…"))
        self._take_in.setText(self.tr("Import a returned workbook…"))

    def print_sheet(self) -> None:
        """Show the sheet of the round, to be printed from there."""
        self._papers.offer_run(self._page.services.round_sheets.paper(self._wanted()), self.tr("Round of visits.pdf"))

    def print_receipts(self) -> None:
        """Ask what everybody gets, and show the sheet on which they sign for it."""
        prompt = self.tr("What does everybody get? Yuan, then goods: 500 rice and oil. 0 leaves both to the pen.")
        self._page.talk.ask_text(prompt, self._receipts_of)

    def _receipts_of(self, text: str) -> None:
        try:
            gift = gift_of(text)
        except InvalidFieldsError as error:
            self._page.talk.about_failure(error)
            return
        run = self._page.services.gift_receipts.of_round(self._wanted(), gift)
        self._papers.offer_run(run, self.tr("Gift receipts.pdf"))

    def write_workbook(self) -> None:
        """Ask where to, and write the workbook of the round."""
        title, name = self.tr("Export the visit workbook"), self.tr("Round of visits.xlsx")
        choose_leaving(self._page.talk, title, name, self._to, self.tr("Round of visits"))

    def _to(self, path: Path, purpose: str) -> None:
        wanted, sheets = self._wanted(), self._page.services.round_sheets
        self._page.tasks.change(
            lambda _progress: sheets.write(path, wanted, purpose=purpose), owner=self, done=self._written
        )

    def _written(self, report: ExportReport) -> None:
        text = self.tr("{file} is saved. People: {count}. Import it here once it is filled in.")
        self._page.navigator.say(text.format(file=report.path.name, count=report.rows))

    def _wanted(self) -> Round:
        return Round(self._due.filter.chosen_officer(), self._due.filter.chosen_village())
