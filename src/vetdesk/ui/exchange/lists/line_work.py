"""The deeds on the chosen line, or on many: buttons for what is offered, the form of the one that is begun."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.lists.deed_form import LineDeedForm
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import language, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:  # needed only when a line is shown
    from vetdesk.domain.outside_lists import DeedWords
    from vetdesk.services.outside_lists.proposals import DeedForm
    from vetdesk.services.outside_lists.views import LineView
    from vetdesk.services.outside_lists.working_off import WorkedOff

ACCEPT = "accept_offered"
_ALONE = frozenset({"open_case", "begin_archive"})
"""What is done with one line at a time."""


class LineWork(Translated):
    """Works lines off."""

    worked = Signal(str, bool)
    """Lines were worked off or settled: what to say, and whether none was left open."""
    asked = Signal()
    """A form is shown that must be in sight."""
    left = Signal()
    """The form was left."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self.following: Callable[[Task], Task] = lambda task: task
        self._line: LineView | None = None
        self._ids: Sequence[int] = ()
        self.form = LineDeedForm(services.station.definitions.vocabulary, self)
        self.form.wanted.connect(self._carry_out)
        self.form.left.connect(self._leave_form)
        self.deeds = QWidget(self)
        """The buttons; whoever shows the line places them where they stay in sight."""
        self._buttons = FlowLayout(self.deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def retranslate(self) -> None:
        """Set every text."""
        self.offer(self._line, self._ids)

    def leave(self) -> None:
        """Put the form away."""
        self.form.put_away()

    def offer(self, line: "LineView | None", ids: Sequence[int]) -> None:
        """Buttons for what may be done with a line and all that are selected with it."""
        self._line, self._ids = line, ids
        while item := self._buttons.takeAt(0):
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        self.deeds.setVisible(not self.form.isVisibleTo(self) and line is not None)
        if line is None:
            return
        several = len(ids) > 1
        if line.row.state == "open" and line.offered:
            self._add_button(ACCEPT, self.tr("C&onfirm who is offered"), lambda: self._accept(ids))
        deeds = [deed for deed in line.deeds if not several or deed.does not in _ALONE]
        for deed in (*deeds[1:], *deeds[:1]):  # the likeliest one last, where every primary button stands
            text = worded(deed.label)
            button = self._add_button(deed.key, text, lambda deed=deed: self._begin(deed, ids or [line.line.id]))  # type: ignore[misc]  # default binds now
            if deed is deeds[0]:
                give_role(button, primary="true")

    def _add_button(self, name: str, text: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self.deeds)
        button.setObjectName(f"deed_{name}")
        button.clicked.connect(lambda _checked=False: then())
        self._buttons.addWidget(button)
        button.show()
        return button

    def _begin(self, deed: "DeedWords", ids: Sequence[int]) -> None:
        if len(ids) > 1:
            self._shown_form(lambda: self.form.begin_many(deed, ids))
            return
        working = self._services.outside_lists.working
        self._tasks.look(
            lambda _progress: working.form(ids[0], deed.key), owner=self, done=lambda form: self._asked(form, ids),
            instead_of="deed_form",
        )  # fmt: skip

    def _asked(self, form: "DeedForm", ids: Sequence[int]) -> None:
        deed = form.deed
        if not (form.fields or form.case_fields or deed.reason or form.why_not):
            self._work_off(deed, ids, {}, "")
            return
        self._shown_form(lambda: self.form.begin(form, ids))

    def _shown_form(self, begin: Callable[[], None]) -> None:
        self.deeds.hide()
        self.asked.emit()
        begin()

    def _leave_form(self) -> None:
        self.leave()
        self.offer(self._line, self._ids)
        self.left.emit()

    def _carry_out(self) -> None:
        deed = self.form.deed
        if deed is not None and self.form.do.isEnabled():
            self._work_off(deed, self.form.line_ids, dict(self.form.values()), self.form.reason.text().strip())

    def _work_off(self, deed: "DeedWords", ids: Sequence[int], values: dict[str, str | int], reason: str) -> None:
        working, overrides = self._services.outside_lists.working, self.form.fields.reasons()
        self.following(
            self._tasks.change(
                lambda _progress: working.work_off(ids, deed.key, values, reason, overrides),
                owner=self,
                done=lambda found: self._tell(deed, found),
                failed=self._refused,
            )
        )

    def _refused(self, error: Exception) -> None:
        if not (self.form.isVisibleTo(self) and self.form.refused(error)):
            self._talk.about_failure(error)

    def _tell(self, deed: "DeedWords", found: "WorkedOff") -> None:
        self.form.draft_saved()
        self.form.put_away()
        text = self.tr("{deed}: lines {count}").format(deed=worded(deed.outcome), count=len(found.done))
        if found.left:
            first = found.left[0]
            more = self.tr("Left open: {count}. {name}: {why}")
            more = more.format(count=len(found.left), name=first.name, why=self._why(first.error))
            text = f"{text}\n{more}"
        self.worked.emit(text, not found.left)

    def _why(self, error: VetDeskError) -> str:
        problems = getattr(error, "problems", ())
        words = self._services.station.definitions.vocabulary
        if problems:
            return " ".join(words.problem_text(one, language()) for one in problems)
        why = getattr(error, "why", ())
        return " ".join(map(worded, why)) if why else sentence(error, shown)

    def settle(self, line_id: int, recipient_id: int) -> None:
        """The line means this person."""
        working = self._services.outside_lists.working
        self._tasks.change(
            lambda _progress: working.choose(line_id, recipient_id), owner=self, done=lambda _none: self._settled(1)
        )

    def _accept(self, ids: Sequence[int]) -> None:
        working = self._services.outside_lists.working
        self._tasks.change(
            lambda _progress: working.accept_offered(ids), owner=self, done=lambda found: self._settled(len(found))
        )

    def _settled(self, count: int) -> None:
        self.worked.emit(self.tr("Settled: {count}").format(count=count), True)
