"""The director's figures: one list in groups, and behind each figure those that it counts."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.services.overview import OverviewFigure
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.reports.report_page import ReportPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (
    Column("label", "reports", QT_TRANSLATE_NOOP("reports", "Item"), 40, must_show=True),
    Column("value", "reports", QT_TRANSLATE_NOOP("reports", "Count or sum"), 14, right=True, must_show=True),
)


class OverviewPage(ReportPage):
    """Shows every figure that whoever is signed in may see."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._figures: Sequence[OverviewFigure] = ()
        self.list = RecordList(COLUMNS, tasks, self.front)
        self.list.setObjectName("overview_figures")
        self.list.opened.connect(lambda _place: self.open_figure())
        self.list.chosen.connect(lambda _place: self._offer())
        self.buttons = ButtonBar(self.front)
        self._look = self.buttons.add_primary("open_figure", self.open_figure)
        layout = QVBoxLayout(self.front)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.note)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.note.setText(self.tr("Counted from the records now. Enter shows the list behind a figure."))
        self.list.setAccessibleName(self.tr("Figures of the station"))
        self.list.tell_nothing(self.tr("No figures yet. They come with the first archives; import your roster first."))
        self._look.setText(self.tr("&Show the list"))
        self._show()

    def figures(self) -> QWidget:
        """The list of figures."""
        return self.list

    def refresh(self) -> None:
        """Count anew, one portion after the other: whoever looks for something meanwhile comes in between."""
        self._go_on(self.services.overview.parts(), ())

    def _go_on(self, parts: Iterator[Sequence[OverviewFigure]], found: Sequence[OverviewFigure]) -> None:
        def come(part: Sequence[OverviewFigure] | None) -> None:
            if part is not None:
                self._go_on(parts, (*found, *part))
            self._take(found if part is None else (*found, *part, *self._figures[len(found) + len(part) :]))

        self.tasks.look(lambda _progress: next(parts, None), owner=self, done=come, instead_of="overview")

    def open_figure(self) -> None:
        """Show those behind the chosen figure."""
        figure = self._chosen()
        if figure is None or not figure.ids:
            return
        service = self.services.overview
        self.show_behind(
            f"{worded(figure.group)} · {worded(figure.label)}", lambda: figure.ids, int,
            lambda ids: service.lines(figure, ids),
        )  # fmt: skip

    def _take(self, figures: Sequence[OverviewFigure]) -> None:
        self._figures = figures
        self._show()

    def _show(self) -> None:
        chosen = self.list.current_id()
        rows: dict[int, Row] = {}
        for place, one in enumerate(self._figures, 1):
            rows[place] = (f"{worded(one.group)} · {worded(one.label)}", worded(one.value))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        if chosen in rows:
            self.list.choose(chosen)
        self._offer()

    def _chosen(self) -> OverviewFigure | None:
        place = self.list.current_id() or 0
        return self._figures[place - 1] if 1 <= place <= len(self._figures) else None

    def _offer(self) -> None:
        figure = self._chosen()
        self._look.setEnabled(figure is not None and bool(figure.ids))
