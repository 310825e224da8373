"""Public notices: the cases that wait to be posted, the notices under way, those that have ended, and one notice."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from vetdesk.services.notice_views import NoticeLine, NoticeView, PendingCase
from vetdesk.ui.cases.notices.notice_panel import NoticePanel
from vetdesk.ui.cases.notices.notice_words import line_cells
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

NOTICES = (
    Column("title", "notices", QT_TRANSLATE_NOOP("notices", "Notice"), 30, must_show=True),
    Column("standing", "notices", QT_TRANSLATE_NOOP("notices", "Status"), 18, must_show=True),
    Column("people", "notices", QT_TRANSLATE_NOOP("notices", "People"), 8, right=True),
    Column("begins", "notices", QT_TRANSLATE_NOOP("notices", "From"), 12),
    Column("ends", "notices", QT_TRANSLATE_NOOP("notices", "To"), 12, must_show=True),
    Column("left", "notices", QT_TRANSLATE_NOOP("notices", "Days left"), 20),
    Column("places", "notices", QT_TRANSLATE_NOOP("notices", "Place"), 20),
)
PENDING = (
    Column("number", "notices", QT_TRANSLATE_NOOP("notices", "Case number"), 18, must_show=True),
    Column("name", "notices", QT_TRANSLATE_NOOP("notices", "Name"), 10, must_show=True),
    Column("village", "notices", QT_TRANSLATE_NOOP("notices", "Village"), 14),
    Column("kind", "notices", QT_TRANSLATE_NOOP("notices", "Case"), 30),
)
LISTS = ("open", "pending", "ended")


class NoticesPanel(SteadyPanel):
    """One of three lists, or one notice in their place."""

    left = Signal()
    """Back to the queue of cases."""
    case_wanted = Signal(int)
    """A case is to be shown."""
    paper_wanted = Signal(object, str)
    """A PaperRun, and the name of its file."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self.lines: Sequence[NoticeLine] = ()
        self.pending: Sequence[PendingCase] = ()
        self._title, self._hint = QLabel(self), QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._title, role="title")
        give_role(self._hint, role="soft")
        self.which = QComboBox(self)
        self.which.setObjectName("which_notices")
        for key in LISTS:
            self.which.addItem("", key)
        self.which.currentIndexChanged.connect(lambda _index: self.refresh())
        self._empty = EmptyState(self)
        self.notices, self.cases = RecordList(NOTICES, tasks, self), RecordList(PENDING, tasks, self)
        self.notices.setObjectName("notices")
        self.cases.setObjectName("cases_to_post")
        self.notices.opened.connect(self.open_notice)
        self.cases.opened.connect(self.case_wanted)
        self.cases.picked.connect(lambda _count: self._name_primary())
        self.notice = NoticePanel(services, tasks, talk, navigator, self)
        self.notice.left.connect(self._to_lists)
        self.notice.case_wanted.connect(self.case_wanted)
        self.notice.paper_wanted.connect(self.paper_wanted)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_notices", self.left.emit)
        self._primary = self.buttons.add_primary("notice_deed", self.primary)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Public notices"))
        names = (self.tr("Notices under way"), self.tr("Cases waiting to be posted"), self.tr("Ended"))
        for place, name in enumerate(names):
            self.which.setItemText(place, name)
        self.which.setAccessibleName(self.tr("Which notices"))
        self.notices.setAccessibleName(self.tr("Notices"))
        self.cases.setAccessibleName(self.tr("Cases waiting to be posted"))
        self._back.setText(self.tr("&Back to the cases"))
        self._name_primary()
        self._show_rows()

    def begin(self) -> None:
        """Show the lists."""
        self._to_lists()

    def open_notice(self, notice_id: int) -> None:
        """Show one notice."""
        self._stack.setCurrentWidget(self.notice)
        self.notice.show_notice(notice_id)

    def choose_list(self, key: str) -> None:
        """Show another list."""
        self.which.setCurrentIndex(LISTS.index(key))

    def refresh(self) -> None:
        """Fetch what is shown."""
        if self._stack.currentWidget() is self.notice:
            if self.notice.view is not None and not self.notice.has_unsaved():
                self.notice.show_notice(self.notice.view.notice.id)
            return
        key, notices = str(self.which.currentData()), self._services.notices
        self._tasks.look(
            lambda _progress: (notices.list(ended=key == "ended"), notices.pending()), owner=self,
            done=lambda found: self._show(*found), instead_of="notices",
        )  # fmt: skip

    def primary(self) -> None:
        """Ctrl+Enter: prepare a notice for the chosen cases, or open the chosen notice."""
        if self._stack.currentWidget() is self.notice:
            self.notice.primary()
        elif self.which.currentData() == "pending":
            self._prepare()
        elif self.notices.current_id():
            self.open_notice(self.notices.current_id())

    def has_unsaved(self) -> bool:
        """Whether a text of the notice was typed and not kept."""
        return self._stack.currentWidget() is self.notice and self.notice.has_unsaved()

    def _prepare(self) -> None:
        case_ids = self.cases.selected_ids()

        def done(view: NoticeView) -> None:
            self._stack.setCurrentWidget(self.notice)
            self.notice.show_view(view)

        self._tasks.change(lambda _progress: self._services.notices.prepare(case_ids), owner=self, done=done)

    def _show(self, lines: Sequence[NoticeLine], pending: Sequence[PendingCase]) -> None:
        self.lines, self.pending = lines, pending
        self._show_rows()
        self._name_primary()

    def _show_rows(self) -> None:
        asked = self.which.currentData() == "pending"
        words = self._services.station.definitions.vocabulary
        notices: Mapping[int, Row] = {line.id: line_cells(words, line) for line in self.lines}
        cases: Mapping[int, Row] = {
            one.case_id: (one.number, one.name, one.village, worded(one.title)) for one in self.pending
        }
        _fill(self.notices, notices)
        _fill(self.cases, cases)
        shown = bool(cases if asked else notices)
        self.cases.setVisible(asked and shown)
        self.notices.setVisible(not asked and shown)
        self._empty.setVisible(not shown)
        self._empty.set_text(
            self.tr("No case waits to be posted.")
            if asked
            else self.tr("There are no notices of this kind. Choose “Cases waiting to be posted” to prepare one.")
        )
        count = self.tr("Waiting to be posted: {count}")
        self._hint.setText(count.format(count=len(self.pending)))

    def _name_primary(self) -> None:
        asked = self.which.currentData() == "pending"
        chosen = self.cases.selected_count()
        prepare = self.tr("&Prepare a notice for the selected cases: {count}").format(count=chosen)
        self._primary.setText(prepare if asked else self.tr("&Open the notice"))
        self._primary.setEnabled(bool(chosen) if asked else bool(self.lines))

    def _to_lists(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _arrange(self) -> None:
        head = FlowingRow(self, fill=False)
        for widget in (self._title, self.which, self._hint):
            head.add(widget)
        first = QWidget(self)
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        for part in (self._empty, self.notices, self.cases):
            column.addWidget(part, 1)
        column.addWidget(self.buttons)
        self._stack.addWidget(first)
        self._stack.addWidget(self.notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


def _fill(table: RecordList, rows: Mapping[int, Row]) -> None:
    table.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
