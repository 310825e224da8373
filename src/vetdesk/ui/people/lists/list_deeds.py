"""What is made of the people of a list: a roster as a workbook, and the catalogue of their archives (档案目录)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.rosters import roster_of
from vetdesk.domain.staff import Right
from vetdesk.ui import clipboard
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import ask_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

CATALOGUE = "archive_catalogue"
"""The paper with a line for each person, in the order of the volume numbers."""


class ListDeeds(QObject):
    """Asks what it is for and makes it; both are journalled."""

    working = Signal(object)
    """A Task that may take long."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QObject) -> None:
        super().__init__(parent)
        self.services, self.tasks, self.talk, self.navigator = services, tasks, talk, navigator
        self._papers = PaperSaver(self)

    def fill(self, menu: QMenu, filters: PeopleFilter, ids: Sequence[int], *, searched: bool) -> None:
        """Offer them for a list: `ids` are those selected, or all; a roster follows the filter, not words."""
        actor = self.services.station.session.actor
        roster = menu.addAction(self.tr("Export this list as a roster…"))
        roster.setEnabled(actor.may(Right.EXPORT) and bool(len(ids)) and not searched)
        roster.triggered.connect(lambda: self._ask_purpose(filters))
        whole = menu.addAction(self.tr("Copy {count} people in full…").format(count=f"{len(ids):,}"))
        whole.setEnabled(actor.may(Right.EXPORT) and actor.may(Right.REVEAL_SENSITIVE) and bool(len(ids)))
        whole.triggered.connect(lambda: ask_purpose(self.talk, lambda why: self._copy(list(ids), why)))
        catalogue = menu.addAction(self.tr("Archive catalogue of {count} people…").format(count=f"{len(ids):,}"))
        catalogue.setEnabled(actor.may(Right.PRINT) and bool(len(ids)))
        catalogue.triggered.connect(lambda: self._offer_catalogue(list(ids)))

    def _ask_purpose(self, filters: PeopleFilter) -> None:
        self.talk.ask_text(
            self.tr("What is the list exported for? The answer is written into the journal."),
            lambda purpose: self._choose_target(filters, purpose),
        )

    def _choose_target(self, filters: PeopleFilter, purpose: str) -> None:
        if purpose.strip():
            title, suggested = self.tr("Save the roster as"), self.tr("Roster.xlsx")
            self.talk.choose_target(
                title, suggested, "*.xlsx", lambda path: self._export(path, filters, purpose.strip())
            )

    def _export(self, path: Path, filters: PeopleFilter, purpose: str) -> None:
        wanted, exporting = roster_of(filters), self.services.exporting
        task = self.tasks.change(
            lambda progress: exporting.roster(path, wanted, purpose=purpose, progress=progress), owner=self,
            done=lambda report: self.navigator.say(
                self.tr("Saved: {file}, {count} rows").format(file=report.path.name, count=report.rows)
            ),
        )  # fmt: skip
        self.working.emit(task)

    def _copy(self, ids: list[int], purpose: str) -> None:
        """Put rows in full onto the clipboard; a second person is asked for as for an export."""
        copying = self.services.copying
        self.tasks.change(lambda _progress: copying.in_full(ids, purpose), owner=self, done=self._copied)

    def _copied(self, text: str) -> None:
        clipboard.put(text)
        said = self.tr("Copied in full: {count}. The clipboard is emptied after a minute.")
        self.navigator.say(said.format(count=f"{text.count(chr(10)):,}"))

    def _offer_catalogue(self, ids: list[int]) -> None:
        run = self.services.printing.run_for_people(CATALOGUE, ids)
        self._papers.offer_run(run, self.tr("Archive catalogue.pdf"))
