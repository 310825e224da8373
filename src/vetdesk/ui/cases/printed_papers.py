"""What was printed of a case, and the signed sheets (签章件) that came back: when, by whom, still right or not."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.station_time import at_station
from vetdesk.services.paper_loop import PrintedPaper
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role

FEWEST = 4
"""So many printings are shown at once; the others after a click."""


class PrintedPapers(Translated):
    """A line for each printing, newest first, and below it the sheets that came back, each to be looked at."""

    look_wanted = Signal(int)
    """The id of a scan to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._printed: Sequence[PrintedPaper] = ()
        self._all = False
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._lines = QGridLayout()
        self._lines.setColumnStretch(0, 1)
        self._more = QPushButton(self)
        self._more.setObjectName("more_printings")
        self._more.clicked.connect(lambda _checked=False: self._show_all())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addLayout(self._lines)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Printed papers and signed sheets that came back"))
        self._fill()

    def show_printed(self, printed: Sequence[PrintedPaper]) -> None:
        """Show the printings of a case, newest first; those that came back signed before all others."""
        self._printed = sorted(printed, key=lambda one: not one.returned)
        self._all = False
        self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = self._printed if self._all else self._printed[:FEWEST]
        for one in shown:
            self._add(self._told(one), 0, outdated=one.state.outdated)
            for told, scan_id in self._returns(one):
                self._add(told, scan_id)
        left = len(self._printed) - len(shown)
        self._more.setVisible(bool(left))
        self._more.setText(self.tr("Earlier printings: {count}…").format(count=left))
        self.setVisible(bool(self._printed))

    def _add(self, text: str, scan_id: int, *, outdated: bool = False) -> None:
        line, label = self._lines.rowCount(), QLabel(text, self)
        label.setWordWrap(True)
        give_role(label, role="problem" if outdated else "plain")
        if not scan_id:
            self._lines.addWidget(label, line, 0, 1, 2)
            return
        label.setContentsMargins(16, 0, 0, 0)
        look = QPushButton(self.tr("Look"), self)
        look.setObjectName(f"look_returned_{scan_id}")
        look.setAccessibleName(self.tr("Look at the signed sheet"))
        look.clicked.connect(lambda _checked=False: self.look_wanted.emit(scan_id))
        self._lines.addWidget(label, line, 0)
        self._lines.addWidget(look, line, 1)

    def _told(self, one: PrintedPaper) -> str:
        name = " ".join(filter(None, (worded(one.title), one.sheet.number)))
        told = self.tr("{paper}: printed on {day} by {who}").format(
            paper=name, day=_day(one.sheet.printed_at), who=one.sheet.printed_by
        )
        return self.tr("{line} · out of date").format(line=told) if one.state.outdated else told

    def _returns(self, one: PrintedPaper) -> Iterator[tuple[str, int]]:
        for came in one.returned:
            told = self.tr("Signed sheet came back on {day}, filed by {who}")
            if came.outdated:
                told = self.tr("Signed sheet came back on {day}, filed by {who}; it was out of date then")
            yield told.format(day=_day(came.filed_at), who=came.filed_by), came.scan_id


def _day(instant: str) -> str:
    return f"{at_station(datetime.fromisoformat(instant)):%Y-%m-%d}"
