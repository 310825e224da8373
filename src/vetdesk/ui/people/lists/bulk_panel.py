"""Changing many archives at once: what and why, the dry run, then the change with its one way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.bulk_changes import BulkPlan, BulkVerdict
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.bulk_changes import BulkReport
from vetdesk.services.importing.undoing import UndoReport
from vetdesk.services.progress import Progress
from vetdesk.services.villages import VillageLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.people.lists.bulk_verdicts import BulkVerdicts
from vetdesk.ui.people.lists.bulk_what import BulkWhat
from vetdesk.ui.people.people_panel import PeoplePanel
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.small_screens import CurrentStack


class BulkPanel(PeoplePanel):
    """Three steps; nothing is written before the second one was seen."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        vocabulary = services.station.definitions.vocabulary
        self._vocabulary = vocabulary
        self._plan: BulkPlan | None = None
        self._done = False
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self.bar = InlineBar(self)
        self._progress = ProgressPanel(self)
        self.what = BulkWhat(vocabulary, self)
        self.verdicts = BulkVerdicts(vocabulary, tasks, self)
        self._stack = CurrentStack(self)
        self._stack.addWidget(self.what)
        self._stack.addWidget(self.verdicts)
        self.buttons = ButtonBar(self)
        self._add = self.buttons.add("add_edit", self.what.add_row)
        self._back = self.buttons.add("back_to_list", self._go_back, right=True)
        self._next = self.buttons.add_primary("bulk_next", self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self.bar, self._progress):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.buttons)
        self.what.edited.connect(self._forget_plan)
        self.retranslate()

    def title(self) -> str:
        """The heading of the panel."""
        return self.tr("Change many people")

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.title())
        self._add.setText(self.tr("Add a fie&ld"))
        self._tell_step()

    def show_people(self, picked: Sequence[int], everyone: Sequence[int]) -> None:
        """Whom it may be about."""
        self.what.show_people(picked, everyone)

    def begin(self) -> None:
        """Fetch the villages; the cursor stands in the first row."""
        villages = self.services.villages
        self.tasks.look(lambda _progress: villages.list(), owner=self, done=self._offer_villages)
        self.what.focus_first()

    def primary(self) -> None:
        """The next step."""
        if self._done:
            self.left.emit()
        elif self._plan is None:
            self._dry_run()
        else:
            self._change(self._plan)

    def has_unsaved(self) -> bool:
        """Whether something is to be changed and was not yet."""
        return not self._done and not self.what.edits().is_empty

    def _offer_villages(self, lines: Sequence[VillageLine]) -> None:
        self.what.offer_villages([(str(line.village.id), line.village.name) for line in lines if line.in_use])

    def _dry_run(self) -> None:
        ids, edits, service = list(self.what.ids()), self.what.edits(), self.services.bulk_changes
        self._progress.follow(
            self.tasks.look(
                lambda progress: service.dry_run(ids, edits, progress),
                owner=self, done=self._show_plan, failed=self._refused, instead_of="dry_run",
            )
        )  # fmt: skip

    def _show_plan(self, plan: BulkPlan) -> None:
        self._plan = plan
        self.verdicts.show_plan(plan)
        self._stack.setCurrentWidget(self.verdicts)
        self._tell_step()
        self.verdicts.list.setFocus()

    def _change(self, plan: BulkPlan) -> None:
        reason, services = self.what.reason.text(), self.services

        def work(progress: Progress) -> BulkReport:
            services.backups.before_large_change()
            return services.bulk_changes.change(plan, reason, progress)

        self._progress.follow(self.tasks.change(work, owner=self, done=self._changed, failed=self._refused))

    def _changed(self, report: BulkReport) -> None:
        self._done = True
        self.verdicts.show_rows(report.left_out)
        self._stack.setCurrentWidget(self.verdicts)
        self._tell_step()
        text = self.tr("Changed: {count} people.").format(count=f"{report.changed:,}")
        if report.left_out:
            text += " " + self.tr("Left out, because somebody changed them meanwhile: those below.")
        name = self.tr("change of {count} people").format(count=f"{report.changed:,}")
        undo = self.navigator.undoable(name, partial(self._undo, report.batch.id))
        self.bar.show_message(text, self.tr("Undo"), undo)

    def _undo(self, batch_id: int) -> None:
        service = self.services.bulk_changes
        self._progress.follow(
            self.tasks.change(lambda progress: service.undo(batch_id, progress), owner=self, done=self._undone)
        )

    def _undone(self, report: UndoReport) -> None:
        text = self.tr("Restored: {count} people.").format(count=f"{report.restored:,}")
        if report.blocked:
            text += " " + self.tr("Those below were changed again later and stay as they are.")
        self.verdicts.show_blocked(report.blocked)
        self.bar.show_message(text, tone=Tone.DUE_SOON if report.blocked else Tone.GOOD)

    def _refused(self, error: BaseException) -> None:
        """What is wrong with the change is said beside its button."""
        if not isinstance(error, InvalidFieldsError):
            self.talk.about_failure(error)
            return
        self.buttons.set_hint(" ".join(self._vocabulary.problem_text(one, language()) for one in error.problems))
        if any(one.code == "bulk.reason_missing" for one in error.problems):
            self._stack.setCurrentWidget(self.what)
            self.what.reason.setFocus()

    def _forget_plan(self) -> None:
        self._plan = None
        self._tell_step()

    def _go_back(self) -> None:
        if self._stack.currentWidget() is self.verdicts and not self._done:
            self._stack.setCurrentWidget(self.what)
            self._forget_plan()
        else:
            self.left.emit()

    def _tell_step(self) -> None:
        first = self._stack.currentWidget() is self.what
        self._add.setVisible(first)
        self._back.setText(self.tr("&Back"))
        self._back.setVisible(not self._done)
        self.buttons.set_hint("")
        if self._done:
            self._next.setText(self.tr("&Back to the list"))
        elif self._plan is None:
            self._next.setText(self.tr("&See what would change"))
        else:
            count = self._plan.totals[BulkVerdict.CHANGE]
            self._next.setText(self.tr("&Change {count} people").format(count=f"{count:,}"))
        self._next.setEnabled(self._done or self._plan is None or bool(self._plan.totals[BulkVerdict.CHANGE]))
