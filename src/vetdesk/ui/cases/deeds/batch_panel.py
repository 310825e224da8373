"""One step in many cases: choose it, fill in its form once, see what would become of each case, then do it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.services.case_batches import BatchLine
from vetdesk.services.case_taking import StepRequest
from vetdesk.services.case_views import StepView
from vetdesk.services.progress import Progress
from vetdesk.ui.cases.deeds.batch_verdicts import BatchVerdicts
from vetdesk.ui.cases.step_panel import StepPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

NAMED = 20
"""So many of the chosen cases are named; the count is in the title."""


class BatchPanel(SteadyPanel):
    """Stands in the place of the queue. Nothing is kept before the list of what would happen was seen."""

    left = Signal()
    """Back to the queue."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._case_ids: tuple[int, ...] = ()
        self._steps: dict[str, StepView] = {}
        self._request: StepRequest | None = None
        self._lines: Sequence[BatchLine] = ()
        self._done = self._fetched = False
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self._names = QLabel(self)
        self._names.setWordWrap(True)
        self._names.setObjectName("batch_names")
        give_role(self._names, role="soft")
        self.step = CodeEdit(self)
        self.step.setObjectName("batch_step")
        self._none = QLabel(self)
        self._none.setWordWrap(True)
        self.step.currentIndexChanged.connect(lambda _index: self._begin_step())
        self.form = StepPanel(services.station.definitions.vocabulary, self)
        self.form.wanted.connect(self._rehearse)
        self.form.left.connect(self.left)
        self.verdicts = BatchVerdicts(tasks, self)
        self._before = ButtonBar(self)
        self._leave = self._before.add("leave_batch", self.left.emit)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back_to_form", self._to_form)
        self._apply = self.buttons.add_primary("apply_batch", self.apply)
        self._progress = ProgressPanel(self)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        count = sum(line.allowed for line in self._lines)
        self._title.setText(self.tr("The same step in several cases: {count}").format(count=len(self._case_ids)))
        self.step.setAccessibleName(self.tr("Step in common"))
        self.step.set_placeholder(self.tr("Choose a step that all of them share"))
        self._none.setText(
            self.tr("These cases have no step in common. Go back and choose cases that stand at the same stage.")
        )
        self._none.setVisible(self._fetched and not self._steps)
        self.step.setVisible(bool(self._steps))
        self.step.offer([(key, worded(step.label)) for key, step in self._steps.items()])
        self._back.setText(self.tr("&Back to the list") if self._done else self.tr("&Back to the form"))
        self._leave.setText(self.tr("&Back to the list"))
        self._apply.setText(self.tr("Carry out (cases: {count})").format(count=count))
        self._apply.setVisible(not self._done)
        self._apply.setEnabled(count > 0)

    def begin(self, case_ids: Sequence[int]) -> None:
        """Begin with these cases."""
        self._case_ids, self._steps, self._lines, self._done = tuple(case_ids), {}, (), False
        self._fetched = False
        self._names.clear()
        self.form.setVisible(False)
        self._before.setVisible(True)
        self._stack.setCurrentIndex(0)
        self.step.choose("")
        self.retranslate()
        self._tasks.look(
            lambda _progress: self._in_common(), owner=self, done=self._show_steps, instead_of="batch_steps"
        )

    def primary(self) -> None:
        """Ctrl+Enter: go on."""
        if self._stack.currentIndex() == 0:
            self.form.take()
        elif self._apply.isEnabled() and not self._done:
            self.apply()

    def apply(self) -> None:
        """Take the step wherever the rehearsal said that it is possible."""
        request, seen = self._request, {line.case_id: line.facts_hash for line in self._lines if line.allowed}
        if request is None or not seen:
            return

        def work(progress: Progress) -> tuple[BatchLine, ...]:
            return self._services.case_deeds.batch(list(seen), request, dry_run=False, seen=seen, progress=progress)

        self._apply.setEnabled(False)
        self._progress.follow(self._tasks.change(work, owner=self, done=self._show_result))

    def has_unsaved(self) -> bool:
        """Whether an opinion was typed and nothing was done with it yet."""
        return not self._done and self.form.isVisible() and self.form.has_unsaved()

    def _in_common(self) -> tuple[dict[str, StepView], list[str]]:
        """In the look lane: the steps that every case has, by the first case of each kind and stage; whose they are."""
        lines = self._services.queues.lines(self._case_ids)
        alike = {(one.line.kind, one.line.stage): one.line.case_id for one in lines}
        found: dict[str, StepView] | None = None
        for case_id in alike.values():
            steps = {step.key: step for step in self._services.casework.get(case_id).steps}
            found = steps if found is None else {key: step for key, step in found.items() if key in steps}
        return found or {}, [one.line.name for one in lines]

    def _show_steps(self, found: tuple[dict[str, StepView], list[str]]) -> None:
        (self._steps, names), self._fetched = found, True
        self._names.setText(enumerated([*names[:NAMED], "…"] if len(names) > NAMED else names))
        self.retranslate()
        self.step.setFocus()

    def _begin_step(self) -> None:
        step = self._steps.get(self.step.value())
        self.form.setVisible(step is not None)
        self._before.setVisible(step is None)
        if step is not None:
            blank = tuple(replace(view, proposal="", required=False) for view in step.fields)
            self.form.about = ",".join(map(str, self._case_ids))
            self.form.about_title = self._title.text()
            self.form.begin(replace(step, fields=blank, cautions=()), "")

    def _rehearse(self, request: StepRequest) -> None:
        self._request = request

        def work(progress: Progress) -> tuple[BatchLine, ...]:
            return self._services.case_deeds.batch(self._case_ids, request, dry_run=True, progress=progress)

        self._progress.follow(self._tasks.change(work, owner=self, done=self._show_rehearsal))

    def _show_rehearsal(self, lines: Sequence[BatchLine]) -> None:
        self._show(lines, done=False)

    def _show_result(self, lines: Sequence[BatchLine]) -> None:
        self.form.draft_saved()
        self._show(lines, done=True)

    def _show(self, lines: Sequence[BatchLine], *, done: bool) -> None:
        self._lines, self._done = lines, done
        self.verdicts.show_lines(lines, done=done)
        self._stack.setCurrentIndex(1)
        self.retranslate()

    def _to_form(self) -> None:
        if self._done:
            self.left.emit()
        else:
            self._stack.setCurrentIndex(0)

    def _arrange(self) -> None:
        first, second = QWidget(self), QWidget(self)
        filled = QVBoxLayout(first)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addWidget(self._names)
        filled.addWidget(self.step)
        filled.addWidget(self._none)
        filled.addWidget(self.form, 1)
        filled.addStretch()
        filled.addWidget(self._before)
        listed = QVBoxLayout(second)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.addWidget(self.verdicts, 1)
        listed.addWidget(self.buttons)
        self._stack.addWidget(first)
        self._stack.addWidget(second)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._progress)
        layout.addWidget(self._stack, 1)
