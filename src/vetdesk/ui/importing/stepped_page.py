"""A page that leads through steps: title above, one step at a time, Back and one primary button below."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.errors import CancelledError, UnreadableFileError
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.importing.step import Step
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack, is_low

T = TypeVar("T")


class SteppedPage(Page):
    """Shows one of its steps and does one piece of work at a time."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.working = False
        self.steps: tuple[Step, ...] = ()
        self.asides: tuple[Step, ...] = ()
        """Steps beside the way, which are not counted."""
        self.bar = InlineBar(self)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._stack = CurrentStack(self)
        self._progress = ProgressPanel(self)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("back", self.back)
        self._next = self.buttons.add_primary("next", self.primary)
        above, column = QVBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(9, 4, 9, 4)
        for layout in (above, column):
            layout.setSpacing(4)
        above.addWidget(self._title)
        above.addWidget(self.bar)
        above.addWidget(self._stack, 1)
        column.addWidget(Scrolled(above, self), 1)
        column.addWidget(self._progress)
        column.addWidget(self.buttons)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return (*self.steps, *self.asides)[self._stack.currentIndex()]

    def hasHeightForWidth(self) -> bool:
        """Qt: no; the page takes the height it is given, and what is long scrolls inside it."""
        return False

    def back(self) -> None:
        """Go to the step before."""

    def before(self, step: Step) -> Step | None:
        """The step to which Back leads; None where there is no way back."""
        raise NotImplementedError

    def take_steps(self, *steps: Step, asides: tuple[Step, ...] = ()) -> None:
        """Show these steps, the first of them now; `asides` stand beside the way."""
        self.steps, self.asides = steps, asides
        for step in (*steps, *asides):
            self._stack.addWidget(step)
            step.changed.connect(self.show_step)

    def go(self, step: Step) -> None:
        """Show a step."""
        self._stack.setCurrentWidget(step)
        self._stack.updateGeometry()
        self.bar.hide()
        self.show_step()
        step.focus_first()

    def show_step(self) -> None:
        """Title and buttons of the step that is shown."""
        step = self.step
        text = self.tr("Step {place} of {all}: {title}")
        place, count = self._stack.currentIndex() + 1, len(self.steps)
        aside = step in self.asides
        self._title.setText(step.title() if aside else text.format(place=place, all=count, title=step.title()))
        self._next.setText(step.deed())
        self._next.setEnabled(not self.working and step.ready())
        low = is_low(self.height())
        self._title.setVisible(not low)
        self.buttons.set_hint(step.hint() or (f"{place} / {count}" if low and not aside else ""))
        self._back.setText(self.tr("&Back"))
        self._back.setVisible(self.before(step) is not None)
        self._back.setEnabled(not self.working)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self.show_step()

    def work(
        self,
        deed: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Work in the lane of changes: reading takes long, and what is kept depends on it."""
        self.working = True
        self.bar.hide()
        self.show_step()
        task = self.tasks.change(
            deed, owner=self, done=lambda value: self._end(done, value), failed=failed or self.failed
        )
        task.ended.connect(self._rest)  # also when it was cancelled before it began
        self._progress.follow(task)

    def failed(self, error: Exception) -> None:
        """Say what went wrong."""
        if isinstance(error, CancelledError):
            self.bar.show_message(self.tr("Stopped. Nothing was kept."), tone=Tone.DRAFT)
        elif isinstance(error, UnreadableFileError):
            self.bar.show_message(sentence(error, shown), tone=Tone.LATE)
        else:
            self.talk.about_failure(error)

    def _end(self, done: Callable[[T], None], value: T) -> None:
        done(value)
        self.show_step()

    def _rest(self) -> None:
        self.working = False
        self.show_step()
