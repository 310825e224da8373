"""One activity: its facts, the people on its list, and what can be done with all or some of them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.activities import NO, YES, Participant
from vetdesk.services.activities import ActivityView, ParticipantLine
from vetdesk.ui.activities.words import days_text, state_status, yuan_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.record_list import Cell, Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low_window

COLUMNS = (
    Column("name", "activities", QT_TRANSLATE_NOOP("activities", "Name"), 10, must_show=True),
    Column("village", "activities", QT_TRANSLATE_NOOP("activities", "Village"), 10),
    Column("invited", "activities", QT_TRANSLATE_NOOP("activities", "Invited"), 18),
    Column("answer", "activities", QT_TRANSLATE_NOOP("activities", "Answer"), 18),
    Column("transport", "activities", QT_TRANSLATE_NOOP("activities", "Transport"), 14),
    Column("attended", "activities", QT_TRANSLATE_NOOP("activities", "Attendance"), 12, must_show=True),
    Column("result", "activities", QT_TRANSLATE_NOOP("activities", "Result"), 20),
    Column("grounds", "activities", QT_TRANSLATE_NOOP("activities", "Why on the list"), 22),
)


class ActivityPagePanel(SteadyPanel):
    """Shows an activity; what it can do stands in its buttons (ActivityDeeds)."""

    note_wanted = Signal(object)
    """What is noted of this line's person is to be shown (ParticipantLine)."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.view: ActivityView | None = None
        self._low = False
        self.lines: dict[int, ParticipantLine] = {}
        self.header = RecordHeader(self)
        self._counts, self._passed = QLabel(self), QLabel(self)
        self._counts.setObjectName("activity_counts")
        for label in (self._counts, self._passed):
            label.setWordWrap(True)
        give_role(self._passed, role="soft")
        self.notice = InlineBar(self)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("participants")
        self.list.opened.connect(lambda one: self.note_wanted.emit(self.lines[one]))
        self.foot = QVBoxLayout()
        above = QVBoxLayout()
        for widget in (self.header, self._counts, self._passed, self.notice):
            above.addWidget(widget)
        above.addWidget(self._empty, 1)
        above.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scrolled(above, self), 1)
        layout.addLayout(self.foot)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("People of the activity"))
        self._empty.set_text(self.tr("Nobody is on the list yet. Put people on it with the button below."))
        if self.view is not None:
            self._show(self.view)

    def show_activity(self, view: ActivityView) -> None:
        """Show an activity with its list."""
        other = self.view is None or self.view.activity.id != view.activity.id
        if other:
            self.notice.hide()
            self.list.clearSelection()
        self.view = view
        self.lines = {line.participant.id: line for line in view.people}
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; a low window leaves out what the list of activities tells too."""
        super().resizeEvent(event)
        low = is_low_window(self.window().height())
        if low != self._low:
            self._low = low
            if self.view is not None:
                self._show(self.view)

    def chosen(self) -> list[Participant]:
        """The selected people."""
        return [self.lines[number].participant for number in self.list.selected_ids() if number in self.lines]

    def _show(self, view: ActivityView) -> None:
        held = view.activity
        facts = [worded(view.kind.label), days_text(held), held.place, view.provider]
        facts += [self.tr("Responsible: {name}").format(name=view.staff)] if view.staff else []
        facts += [self.tr("Cancelled: {reason}").format(reason=held.cancel_reason)] if held.cancel_reason else []
        state = state_status(view.state)
        said = "" if self._low else "　".join(fact for fact in facts if fact)
        self.header.show_record(held.title, said, [(state.tone, state.word)])
        self._counts.setText(self._counted(view))
        self._counts.setVisible(not self._low)
        passed = [f"{line.person.name} ({line.participant.reason})" for line in view.passed_over]
        self._passed.setText(self.tr("Passed over, keep their place: {people}").format(people=", ".join(passed)))
        self._passed.setVisible(bool(passed))
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _counted(self, view: ActivityView) -> str:
        """How many people were reached, and the money that was planned and paid."""
        held, counts = view.activity, view.counts
        of = self.tr(" of {places}").format(places=held.places) if held.places else ""
        told = [
            self.tr("On the list: {listed}{of}").format(listed=counts.listed, of=of),
            self.tr("invited: {count}").format(count=counts.invited),
            self.tr("coming: {count}").format(count=counts.coming),
            self.tr("declined: {count}").format(count=counts.declined),
            self.tr("took part: {count}").format(count=counts.attended),
        ]
        told += [self.tr("planned: {yuan} yuan").format(yuan=yuan_text(held.cost_plan))] if held.cost_plan else []
        told += [self.tr("paid: {yuan} yuan").format(yuan=yuan_text(held.cost))] if held.cost else []
        return self.tr(" · ").join(told)

    def _rows(self) -> Mapping[int, Row]:
        return {number: self._row(line) for number, line in self.lines.items()}

    def _row(self, line: ParticipantLine) -> Row:
        one, words, said = line.participant, self._services.station.definitions.vocabulary, language()
        how = words.code_label("invitation_way", one.invited_how, said) if one.invited_how else ""
        transport = words.code_label("activity_transport", one.transport, said) if one.transport else ""
        grounds = "; ".join(part for part in (one.grounds, one.reason, line.case_number) if part)
        return (
            line.person.name, line.person.village, f"{one.invited_on} {how}".strip(),
            self._answer(one), ", ".join(part for part in (transport, one.companion) if part), self._attended(one),
            self._result(one), grounds,
        )  # fmt: skip

    def _answer(self, one: Participant) -> Cell:
        if one.answer == YES:
            return Status(Tone.GOOD, self.tr("comes"))
        if one.answer == NO:
            decline = self._services.activities.rules.declines.get(one.why)
            why = worded(decline.label) if decline else ""
            return Status(Tone.RETURNED, self.tr("does not come: {why}").format(why=why))
        return ""

    def _attended(self, one: Participant) -> Cell:
        if one.attended == YES:
            return Status(Tone.GOOD, self.tr("was there"))
        return Status(Tone.RETURNED, self.tr("was not there")) if one.attended == NO else ""

    def _result(self, one: Participant) -> str:
        result = self._services.activities.rules.results.get(one.result)
        need = self.tr("(need opened)") if one.need_id is not None else ""
        told = (worded(result.label) if result else "", one.result_text or one.wish, need)
        return " ".join(part for part in told if part)
