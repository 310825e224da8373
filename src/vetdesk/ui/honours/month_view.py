"""This month (本月工作): what the working calendar says is to be done, each line opening its list or page."""

from collections.abc import Mapping, Sequence

from vetdesk.domain.honours.rules import MonthlyWork
from vetdesk.ui.honours.honour_view import HonourView
from vetdesk.ui.months import month_name
from vetdesk.ui.page import Page
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("work", "honours", QT_TRANSLATE_NOOP("honours", "Task"), 44, must_show=True),
    Column("when", "honours", QT_TRANSLATE_NOOP("honours", "When"), 20),
)


class MonthView(HonourView):
    """The work of the month at the station; that of the season stands first."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, COLUMNS, "month_work")
        self._month = 1
        self._work: Sequence[MonthlyWork] = ()
        self._open = self.buttons.add_primary("open_work", self.open_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._empty.set_text(self.tr("The working calendar has nothing for this month."))
        self.list.setAccessibleName(self.tr("Tasks this month"))
        self._open.setText(self.tr("&Open the list"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the month."""
        self.look(self.page.services.honours.this_month, self._show, "month_work")

    def rows(self) -> Mapping[int, Row]:
        """The lines by their place."""
        every, season = self.tr("Every month"), month_name(self._month)
        return {
            place: (worded(one.label), Status(Tone.DUE_SOON, season) if one.seasonal else every)
            for place, one in enumerate(self._work, 1)
        }

    def open_chosen(self) -> None:
        """Show the list or the page of the chosen line."""
        opens = self._work[self.list.current_id() - 1].opens if self.list.current_id() else ""
        kind, _, name = opens.partition(":")
        if kind == "page":
            self.page.navigator.show_page(name)
        elif name:
            self.wanted.emit(name)

    def _show(self, found: tuple[int, Sequence[MonthlyWork]]) -> None:
        self._month, self._work = found
        self.retranslate()

    def _offer(self) -> None:
        chosen = self.list.current_id()
        self._open.setEnabled(bool(chosen) and bool(self._work[chosen - 1].opens))
