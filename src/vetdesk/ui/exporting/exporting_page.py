"""The page for what leaves the station as a workbook, and for the district's answers that come back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.answers_panel import AnswersPanel
from vetdesk.ui.exporting.changes_panel import ChangesPanel, DeathsPanel
from vetdesk.ui.exporting.decisions_panel import DecisionsPanel
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.exporting.payment_panel import PaymentPanel, StatisticsPanel
from vetdesk.ui.exporting.received_panel import ReceivedPanel
from vetdesk.ui.exporting.report_panel import ReportPanel
from vetdesk.ui.exporting.roster_panel import AccountsPanel, PublicPanel, RosterPanel
from vetdesk.ui.exporting.templates_panel import TemplatesPanel
from vetdesk.ui.exporting.township_report_panel import TownshipReportPanel
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack

MakePanel = Callable[[Desk, TaskRunner, Talk, Callable[[Task], Task], QWidget], ExportPanel]
OFFERS: Final[tuple[tuple[str, str, frozenset[Right], MakePanel], ...]] = (
    ("roster", QT_TRANSLATE_NOOP("exporting", "Roster of the station"), frozenset({Right.EXPORT}), RosterPanel),
    (
        "template",
        QT_TRANSLATE_NOOP("exporting", "The county's own template"),
        frozenset({Right.EXPORT}),
        TemplatesPanel,
    ),
    ("payment", QT_TRANSLATE_NOOP("exporting", "Payment list"), frozenset({Right.EXPORT}), PaymentPanel),
    ("changes", QT_TRANSLATE_NOOP("exporting", "Change list of a month"), frozenset({Right.EXPORT}), ChangesPanel),
    ("deaths", QT_TRANSLATE_NOOP("exporting", "Deaths of a month"), frozenset({Right.EXPORT}), DeathsPanel),
    ("accounts", QT_TRANSLATE_NOOP("exporting", "Bank accounts"), frozenset({Right.EXPORT}), AccountsPanel),
    ("public", QT_TRANSLATE_NOOP("exporting", "List to be posted"), frozenset({Right.EXPORT}), PublicPanel),
    (
        "statistics",
        QT_TRANSLATE_NOOP("exporting", "Statistic of recipients"),
        frozenset({Right.EXPORT}),
        StatisticsPanel,
    ),
    (
        "report",
        QT_TRANSLATE_NOOP("exporting", "Cases for the district"),
        frozenset({Right.EXPORT, Right.WORK_CASES}),
        ReportPanel,
    ),
    (
        "decisions",
        QT_TRANSLATE_NOOP("exporting", "Decisions from the district"),
        frozenset({Right.WORK_CASES}),
        DecisionsPanel,
    ),
)
"""What can be sent or received: key, name, the rights it needs, its panel."""
DISTRICT: Final = "district"
AT_A_DISTRICT: Final[tuple[tuple[str, str, frozenset[Right], MakePanel], ...]] = (
    (
        "township_report",
        QT_TRANSLATE_NOOP("exporting", "Report from a township"),
        frozenset({Right.WORK_CASES, Right.EDIT_ARCHIVE}),
        TownshipReportPanel,
    ),
    (
        "answers",
        QT_TRANSLATE_NOOP("exporting", "Decisions for a township"),
        frozenset({Right.EXPORT, Right.WORK_CASES}),
        AnswersPanel,
    ),
)
"""The same for a station that is a district's."""


class ExportingPage(Page):
    """Chooses what is to be written, and by which filters; says what was written and where."""

    SHOWS = ("case", "village")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        may = services.station.session.actor.may
        self._offers = tuple(offer for offer in OFFERS if all(may(right) for right in offer[2]))
        self._progress = ProgressPanel(self)
        self.bar = InlineBar(self)
        self._what_label = QLabel(self)
        self.what = QComboBox(self)
        self.what.setObjectName("export_what")
        self._what_label.setBuddy(self.what)
        self._stack = CurrentStack(self)
        self.panels: dict[str, ExportPanel] = {}
        for key, _, _, make in self._offers:
            self._add_panel(key, make)
        self._nothing = QLabel(self)
        self._nothing.setWordWrap(True)
        give_role(self._nothing, role="soft")
        self.buttons = ButtonBar(self)
        self._print = self.buttons.add("print_list", self.print_paper)
        self._do = self.buttons.add_primary("export", self.primary)
        self._papers = PaperSaver(self)
        self.what.currentIndexChanged.connect(self._choose)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._what_label.setText(self.tr("&Kind of file"))
        self.what.setAccessibleName(self.tr("What to send or receive"))
        for place, (_, name, _, _) in enumerate(self._offers):
            self.what.setItemText(place, shown("exporting", name))
        self._nothing.setText(self.tr("Your roles do not include sending or receiving workbooks."))
        self._print.setText(self.tr("Preview and prin&t…"))
        self._show_deed()

    def refresh(self) -> None:
        """Fetch what the panels offer, and whether the station is a district's."""
        for panel in self.panels.values():
            panel.fetch()
        self.tasks.look(
            lambda _progress: self.services.district.level(), owner=self, done=self._show_level, instead_of="level"
        )

    def open_record(self, kind: str, record_id: int) -> None:
        """Begin an export: put the cursor where it is chosen what."""
        self.what.setFocus()

    def primary(self) -> None:
        """Carry out the deed of the panel that is shown."""
        panel = self.panel
        if panel is not None and panel.ready():
            panel.carry_out()

    def print_paper(self) -> None:
        """Ctrl+P: show the list on paper, to be printed or saved."""
        panel = self.panel
        found = panel.paper() if panel is not None and panel.ready() else None
        if found is not None:
            self._papers.offer_run(*found)

    def choose(self, key: str) -> None:
        """Show the panel for the roster, changes, report or decisions."""
        self.what.setCurrentIndex(self.what.findData(key))

    def hasHeightForWidth(self) -> bool:
        """Qt: no; the page takes the height it is given, and what is long scrolls inside it."""
        return False

    @property
    def panel(self) -> ExportPanel | None:
        """The panel that is shown."""
        return self.panels.get(str(self.what.currentData()))

    def _add_panel(self, key: str, make: MakePanel) -> None:
        panel = make(self.services, self.tasks, self.talk, self._progress.follow, self)
        panel.told.connect(self._tell)
        panel.deed_changed.connect(self._show_deed)
        if isinstance(panel, ReceivedPanel):
            panel.case_wanted.connect(lambda case_id: self.navigator.open("case", case_id))
        self.panels[key] = panel
        self._stack.addWidget(panel)
        self.what.addItem("", key)

    def _show_level(self, level: str) -> None:
        """A district also receives reports and sends decisions."""
        may = self.services.station.session.actor.may
        more = [offer for offer in AT_A_DISTRICT if offer[0] not in self.panels and all(map(may, offer[2]))]
        if level != DISTRICT or not more:
            return
        self._offers = (*self._offers, *more)
        for key, _, _, make in more:
            self._add_panel(key, make)
            self.panels[key].fetch()
        self._show_offered()
        self.retranslate()

    def _choose(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._stack.updateGeometry()
        self.bar.hide()
        self._show_deed()

    def _show_deed(self) -> None:
        panel = self.panel
        if panel is not None:
            for above in (self._what_label, self.what):
                above.setHidden(panel.inside())
            self._do.setText(panel.deed())
            self._do.setEnabled(panel.ready())
            self.buttons.set_hint(panel.hint())
            self._print.setVisible(panel.prints and self.services.station.session.actor.may(Right.PRINT))
            self._print.setEnabled(panel.ready())

    def _tell(self, text: str) -> None:
        self.bar.show_message(text)
        self._show_deed()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._what_label)
        line.addWidget(self.what, 1)
        above, column = QVBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        for layout in (above, column):
            layout.setSpacing(4)
        above.addLayout(line)
        above.addWidget(self._nothing)
        above.addWidget(self._stack, 1)
        column.addWidget(Scrolled(above, self), 1)
        for widget in (self.bar, self._progress, self.buttons):
            column.addWidget(widget)
        self._show_offered()

    def _show_offered(self) -> None:
        offered = bool(self._offers)
        self._nothing.setVisible(not offered)
        for shown_with_offers in (self._what_label, self.what, self._stack, self.buttons):
            shown_with_offers.setVisible(offered)
