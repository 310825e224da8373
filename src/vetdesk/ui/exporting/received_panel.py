"""What came in a workbook from outside (来表): looked at first, row by row, then taken in."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.decisions import Outcome
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.services.case_exchange import ReceivedDecisions, ReceivedRow
    from vetdesk.services.progress import Progress

COLUMNS = (
    Column("row", "exporting", QT_TRANSLATE_NOOP("exporting", "Row"), 7, right=True, must_show=True),
    Column("name", "exporting", QT_TRANSLATE_NOOP("exporting", "Name"), 10, must_show=True),
    Column("number", "exporting", QT_TRANSLATE_NOOP("exporting", "Case number"), 18, must_show=True),
    Column("outcome", "exporting", QT_TRANSLATE_NOOP("exporting", "Outcome"), 20, must_show=True),
    Column("text", "exporting", QT_TRANSLATE_NOOP("exporting", "Why"), 40),
)
Words = Mapping[Outcome, tuple[Tone, str]]


class ReceivedPanel(ExportPanel):
    """Shows what would become of each row before anything is kept; a row that cannot be used holds no other back."""

    case_wanted = Signal(int)
    """The case of a row is to be shown."""
    outcomes: Words
    """What became of a row, in words; the subclass says them."""
    to_come: Words
    """The same while a file is only looked at."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._path: Path | None = None
        self._found: ReceivedDecisions | None = None
        self._kept = False
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._totals = QLabel(self)
        self._totals.setWordWrap(True)
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        give_role(self._totals, role="heading")
        give_role(self._why, role="soft")
        self._other = QPushButton(self)
        self._other.setObjectName("other_decisions")
        self._other.clicked.connect(lambda _checked=False: self._choose())
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("decisions")
        self.list.chosen.connect(self._explain)
        self.list.opened.connect(self._open)
        self._arrange()
        self.retranslate()

    @abstractmethod
    def about(self) -> str:
        """What this is for, as long as no file is chosen."""

    @abstractmethod
    def nothing_new(self) -> str:
        """Why nothing can be kept."""

    @abstractmethod
    def kept(self, file: str, count: int) -> str:
        """What was taken in, as a sentence."""

    @abstractmethod
    def asked_for(self) -> str:
        """What kind of file is chosen."""

    @abstractmethod
    def receive(self, path: Path, progress: "Progress", *, keep: bool) -> "ReceivedDecisions":
        """Read the file and, if it is to be kept, take it in; called off the window's thread."""

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(self.about())
        self.list.setAccessibleName(self.tr("Rows of the workbook"))
        self.list.tell_nothing(self.tr("No row yet. Choose the workbook that came back."))
        self._other.setText(self.tr("A&nother file…"))
        self._show_found()

    def deed(self) -> str:
        """Choose a file first, then keep what it says."""
        return self.tr("&Choose a workbook…") if self._found is None or self._kept else self.tr("&Take them in")

    def ready(self) -> bool:
        """There must be something to keep."""
        return self._found is None or self._kept or bool(self._found.totals[Outcome.APPLIED])

    def hint(self) -> str:
        """Why nothing can be kept."""
        return "" if self.ready() else self.nothing_new()

    def carry_out(self) -> None:
        """Choose a workbook, or keep what the chosen one says."""
        if self._found is None or self._kept:
            self._choose()
        elif self._path is not None:
            self._receive(self._path, keep=True)

    def look_at(self, path: Path) -> None:
        """See what would become of each row of a file; nothing is kept."""
        self._receive(path, keep=False)

    def _choose(self) -> None:
        self.talk.choose_file(self.asked_for(), self.tr("Workbooks (*.xlsx *.xls *.ods *.csv)"), self.look_at)

    def _receive(self, path: Path, *, keep: bool) -> None:
        self.follow(
            self.tasks.change(
                lambda progress: self.receive(path, progress, keep=keep),
                owner=self,
                done=lambda found: self._take(path, found, kept=keep),
            )
        )

    def _take(self, path: Path, found: "ReceivedDecisions", *, kept: bool) -> None:
        self._path, self._found, self._kept = path, found, kept
        self._show_found()
        self.list.setFocus()
        if kept:
            self.told.emit(self.kept(found.file, found.totals[Outcome.APPLIED]))

    def _show_found(self) -> None:
        found = self._found
        for widget in (self.list, self._totals, self._why, self._other):
            widget.setVisible(found is not None)
        self._about.setVisible(found is None)
        if found is not None:
            words = self.outcomes if self._kept else self.to_come
            rows = dict(enumerate((self._row(row, words) for row in found.rows), start=1))
            self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
            said = [f"{shown('exporting', word)} {found.totals[outcome]}" for outcome, (_, word) in words.items()]
            text = self.tr("{file}, rows {count}: {totals}")
            self._totals.setText(text.format(file=found.file, count=len(found.rows), totals="  ".join(said)))
            if rows and not self.list.current_id():
                self.list.choose(1)
            self._explain(self.list.current_id())
        self.deed_changed.emit()

    @staticmethod
    def _row(row: "ReceivedRow", words: Words) -> Row:
        tone, word = words[row.outcome]
        return (str(row.row), row.name, row.number, Status(tone, shown("exporting", word)), worded(row.text))

    def _explain(self, place: int) -> None:
        """The whole sentence of the chosen row: in the list it may be cut."""
        if self._found is not None and place:
            row = self._found.rows[place - 1]
            self._why.setText(f"{row.name} {row.number}: {worded(row.text)}")

    def _open(self, place: int) -> None:
        case_id = self._found.rows[place - 1].case_id if self._found is not None else None
        if case_id is not None:
            self.case_wanted.emit(case_id)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._totals, 1)
        head.addWidget(self._other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._why)
        column.addStretch()
