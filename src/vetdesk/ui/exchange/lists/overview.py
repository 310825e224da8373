"""All lists that were taken in, the newest first, with how much of each is still open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.ui.exchange.lists.words import kind_word, open_status, period_word
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:  # needed only when lists are shown
    from collections.abc import Sequence

    from vetdesk.services.outside_lists.views import ListView

COLUMNS = (
    Column("kind", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "List"), 24, must_show=True),
    Column("open", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Status"), 14, must_show=True),
    Column("lines", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Lines"), 8, right=True),
    Column("period", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Period"), 10),
    Column("sender", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "From"), 14),
    Column("at", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Taken in"), 17),
    Column("who", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Who"), 10),
    Column("file", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "File"), 30),
)


class ListsOverview(SteadyPanel):
    """Lists with their state; Enter opens one. Empty, it says what this is for."""

    opened = Signal(int)
    """A list is to be opened."""

    def __init__(self, tasks: TaskRunner, local_time: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._local_time = local_time
        self._lines: dict[int, ListView] = {}
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("outside_lists")
        self.list.opened.connect(self.opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._about.setText(
            self.tr(
                "Lists that change no archive by themselves. Each line is compared with the archive and worked off."
            )
        )
        self._empty.set_text(
            self.tr(
                "No list has been received yet: choose a file or drop it here.\nPayment lists, failed payments, "
                "deaths, data matching, annual confirmations, bank accounts, change lists and visit sheets are "
                "handled here."
            )
        )
        self.list.setAccessibleName(self.tr("Lists"))
        self._show()

    def show_lists(self, views: "Sequence[ListView]") -> None:
        """Show these lists."""
        self._lines = {view.received.id: view for view in views}
        self._show()

    def current(self) -> int:
        """The chosen list, 0 for none."""
        return self.list.current_id()

    def _show(self) -> None:
        rows = {number: self._row(view) for number, view in self._lines.items()}
        self._empty.setVisible(not rows)
        self._about.setVisible(bool(rows))
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.step(0)

    def _row(self, view: "ListView") -> Row:
        received, still = view.received, view.counts.open
        text = self.tr("open: {count}").format(count=f"{still:,}") if still else self.tr("worked off")
        return (
            kind_word(view.kind),
            open_status(still, text),
            f"{view.lines:,}",
            period_word(received.period),
            received.sender,
            self._local_time(received.received_at),
            view.who,
            received.file_name,
        )
