"""What a list comes to: the sums of a payment list by category and village, or who is still to be confirmed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:  # needed only when figures are shown
    from vetdesk.domain.outside_list_payments import PaymentSum, Reconciliation

SUMS = (
    Column("group", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Category or village"), 24, must_show=True),
    Column("lines", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Lines"), 8, right=True),
    Column("expected", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Expected"), 16, right=True),
    Column("paid", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Paid"), 16, right=True),
    Column("more", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Difference"), 16, right=True),
)
PEOPLE = (
    Column("name", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Name"), 10, must_show=True),
    Column("village", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Village"), 14),
    Column("id_number", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "ID number"), 20),
    Column("phone", "outside_lists", QT_TRANSLATE_NOOP("outside_lists", "Phone"), 14),
)


class FiguresPanel(SteadyPanel):
    """A table of sums or of people."""

    person_wanted = Signal(int)
    """The archive of this recipient is to be opened."""

    def __init__(self, vocabulary: Vocabulary, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._sums: Reconciliation | None = None
        self._people: Sequence[PersonRow] = ()
        self._year = ""
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._empty = EmptyState(self)
        self.list = RecordList(SUMS, tasks, self)
        self.list.setObjectName("list_figures")
        self.list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Figures"))
        self._empty.set_text(self.tr("Everybody who draws a benefit is confirmed: nothing is left to do."))
        if self._sums is not None:
            self._title.setText(self.tr("Expected and paid, in yuan"))
            self._show(SUMS, self._sum_rows(self._sums))
        else:
            text = self.tr("Not yet confirmed for {year}: {count}")
            self._title.setText(text.format(year=self._year, count=f"{len(self._people):,}"))
            rows = {row.id: (row.name, row.village, row.id_number, row.phone) for row in self._people}
            self._show(PEOPLE, rows)

    def show_sums(self, found: "Reconciliation") -> None:
        """Show the sums of a payment list."""
        self._sums = found
        self.retranslate()

    def show_people(self, people: Sequence[PersonRow], year: str) -> None:
        """Show who is not confirmed for a year."""
        self._sums, self._people, self._year = None, people, year
        self.retranslate()

    def _show(self, columns: Sequence[Column], rows: Mapping[int, Row]) -> None:
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.set_columns(columns)
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        if rows:
            self.list.step(0)

    def _sum_rows(self, found: "Reconciliation") -> dict[int, Row]:
        words = self._vocabulary
        named: list[tuple[str, PaymentSum]] = [
            (words.code_label("category", code, language()) if code else self.tr("no category"), one)
            for code, one in found.by_category.items()
        ]
        named += [(name or self.tr("no village"), one) for name, one in found.by_village.items()]
        named.append((self.tr("In all"), found.whole))
        return {at: _row(name, one) for at, (name, one) in enumerate(named, 1)}

    def _open(self, number: int) -> None:
        if self._sums is None:
            self.person_wanted.emit(number)


def _row(name: str, one: "PaymentSum") -> Row:
    from vetdesk.services.outside_lists.views import yuan

    return (name, f"{one.lines:,}", yuan(one.expected), yuan(one.paid), yuan(one.difference))
