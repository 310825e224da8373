"""The buttons and menus of one activity: invite, answers, who came, papers, and what is done with the whole."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout

from vetdesk.domain.activities import NO, YES, Participant
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Right
from vetdesk.services.activities import ActivityView
from vetdesk.services.activity_lists import Invitation, Reached, Reply
from vetdesk.services.export_deed import ExportReport
from vetdesk.ui.activities.activity_page import ActivityPagePanel
from vetdesk.ui.activities.words import sentences
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import choose_leaving
from vetdesk.ui.page import Navigator, Translated
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow

_T = TypeVar("_T")


class ActivityDeeds(Translated):
    """Deeds on the chosen people; those on the whole activity stand in `bar`, which the page shows below."""

    left = Signal()
    """Back to the list of activities."""
    people_wanted = Signal()
    """People are to be put on the list."""
    note_wanted = Signal()
    """What is noted of the chosen person is to be shown."""
    cost_wanted = Signal()
    """The costs are to be noted."""
    change_wanted = Signal()
    """The activity is to be changed."""
    done = Signal()
    """Something was changed."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, page: ActivityPagePanel
    ) -> None:
        super().__init__(page)
        self.services, self.tasks, self.talk, self.navigator = services, tasks, talk, navigator
        self._page = page
        self._papers = PaperSaver(self)
        row = FlowingRow(self, fill=False)
        self._people = self._button(row, "put_people_on", self.people_wanted.emit)
        self._invite = self._menu_button(row, "invite_people")
        self._answers = self._menu_button(row, "note_answers")
        self._came = self._menu_button(row, "note_attendance")
        self._person = self._menu_button(row, "participant_deeds")
        self.bar = ButtonBar(self)
        self._leave = self.bar.add("leave_activity", self.left.emit)
        self._more: QPushButton = self.bar.add("activity_more", lambda: None)
        self._print: QPushButton = self.bar.add("activity_papers", lambda: None)
        self._close = self.bar.add_primary("close_activity", self.close_activity)
        for button in (self._more, self._print):
            button.setMenu(QMenu(button))
        self._invite.menu().aboutToShow.connect(self._fill_invitations)
        self._came.menu().aboutToShow.connect(self._fill_attendance)
        self._person.menu().aboutToShow.connect(self._fill_person)
        page.list.picked.connect(lambda _count: self.enable())
        page.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        view = self._page.view
        by_turns = view is not None and bool(view.kind.rotation)
        self._people.setText(self.tr("Ta&ke turns…") if by_turns else self.tr("&People…"))
        self._invite.setText(self.tr("Invited (&Q)"))
        self._answers.setText(self.tr("Ans&wered"))
        self._came.setText(self.tr("Came (&G)"))
        self._person.setText(self.tr("Ch&osen"))
        self._leave.setText(self.tr("&Back to the list"))
        self._more.setText(self.tr("More"))
        self._print.setText(self.tr("Pape&rs"))
        self._close.setText(self.tr("C&lose the activity"))
        if view is not None:
            self._fill_menus(view)
        self.enable()

    def enable(self) -> None:
        """Offer what can be done now."""
        view, chosen = self._page.view, self._page.chosen()
        actor = self.services.station.session.actor
        works = view is not None and not view.activity.ended and actor.may(Right.LOG_VISIT)
        begun = view is not None and view.activity.since <= self.services.activities.today()
        self._people.setEnabled(works)
        self._invite.setEnabled(works and bool(self._to_invite()))
        self._answers.setEnabled(works and bool(chosen))
        self._came.setEnabled(works and begun and bool(self._page.lines))
        self._person.setEnabled(bool(chosen))
        self._close.setEnabled(works)
        self._print.setEnabled(actor.may(Right.PRINT) or actor.may(Right.EXPORT))

    def invite(self, how: str) -> None:
        """Note that the chosen people, or all who were not invited yet, were invited in this way."""
        people, lists = self._to_invite(), self.services.activities.lists
        self._change(lambda: lists.invite(people, Invitation(how)), self._invited)

    def answer(self, reply: Reply) -> None:
        """Note the same answer of all chosen people."""
        people, lists = self._page.chosen(), self.services.activities.lists
        self._change(lambda: lists.answer(people, reply))

    def attendance(self, *, but_chosen: bool = False) -> None:
        """Note that everybody came, or everybody except the chosen people."""
        if self._page.view is None:
            return
        held, absent = self._page.view.activity, {one.id for one in self._page.chosen()} if but_chosen else set()
        lists = self.services.activities.lists
        self._change(lambda: lists.attendance(held.id, absent), self._counted)

    def take_off(self) -> None:
        """Ask why, and take the chosen people off the list."""
        self.talk.ask_text(self.tr("Why are these people taken off the list?"), self._take_off)

    def close_activity(self) -> None:
        """Close the activity."""
        if self._page.view is not None:
            held, activities = self._page.view.activity, self.services.activities
            self._change(lambda: activities.close(held))

    def _take_off(self, reason: str) -> None:
        people, lists = self._page.chosen(), self.services.activities.lists
        self._change(lambda: lists.take_off(people, reason))

    def _to_invite(self) -> list[Participant]:
        """The chosen people; without a choice those who were not invited and have not answered."""
        everybody = [line.participant for line in self._page.lines.values()]
        return self._page.chosen() or [one for one in everybody if not one.invited_on and not one.answer]

    def _invited(self, reached: Reached) -> None:
        self.tell(reached)

    def tell(self, reached: Reached) -> None:
        """Say whom a deed reached, and whom it left out."""
        said = [self.tr("People: {count}.").format(count=reached.done)]
        if reached.already:
            said.append(self.tr("Already on the list: {count}.").format(count=reached.already))
        if reached.gone:
            said.append(self.tr("Died or moved away, left out: {names}.").format(names=", ".join(reached.gone)))
        if reached.over:
            said.append(self.tr("{count} more than planned places.").format(count=reached.over))
        tone = Tone.WAITING if reached.gone or reached.over else Tone.GOOD
        self._page.notice.show_message(" ".join(said), tone=tone)

    def _counted(self, came: int) -> None:
        self._page.notice.show_message(self.tr("Came: {count}.").format(count=came))

    def _change(self, work: Callable[[], _T], told: Callable[[_T], None] | None = None) -> None:
        def after(result: _T) -> None:
            if told is not None:
                told(result)
            self.done.emit()

        self.tasks.change(lambda _progress: work(), owner=self, done=after, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        """Say on the page what stands against it."""
        if isinstance(error, InvalidFieldsError):
            said = sentences(error, self.services.station.definitions.vocabulary)
            self._page.notice.show_message(said, tone=Tone.LATE)
        else:
            self.talk.about_failure(error)

    def _fill_menus(self, view: ActivityView) -> None:
        """The menus that do not depend on who is chosen."""
        papers, rules = self.services.station.definitions.papers, self.services.activities.rules
        printed = [(worded(papers[key].title) + "…", partial(self.print_paper, key)) for key in view.kind.papers]
        self._offer(self._print, [*printed, (self.tr("Workbook of the list…"), self.write)])
        ended = [(self.tr("Reopen…"), self._reopen)]
        works = [
            (self.tr("Costs…"), self.cost_wanted.emit), (self.tr("Change…"), self.change_wanted.emit),
            (self.tr("Cancel the activity…"), self._cancel),
        ]  # fmt: skip
        self._offer(self._more, ended if view.activity.ended else works)
        trips = self.services.station.definitions.vocabulary.codes("activity_transport")
        comes, stays = self.tr("Comes: {transport}"), self.tr("Does not come: {why}")
        replies = [
            (comes.format(transport=one.label.text(language())), Reply(YES, transport=code))
            for code, one in trips.items()
        ]
        replies += [(stays.format(why=worded(one.label)), Reply(NO, one.key)) for one in rules.declines.values()]
        self._offer(self._answers, [(text, partial(self.answer, reply)) for text, reply in replies])

    def _fill_invitations(self) -> None:
        """In which way whom: the chosen people, or everybody who was not invited yet."""
        people, ways = self._to_invite(), self.services.station.definitions.vocabulary.codes("invitation_way")
        whom = self.tr("The chosen ({count}):") if self._page.chosen() else self.tr("Not invited yet ({count}):")
        self._offer(
            self._invite, [(one.label.text(language()), partial(self.invite, code)) for code, one in ways.items()],
            whom.format(count=len(people)),
        )  # fmt: skip

    def _fill_attendance(self) -> None:
        """Whoever is expected came, all of them or all but the chosen ones."""
        deeds: list[tuple[str, Callable[[], None]]] = [(self.tr("All came"), self.attendance)]
        if count := len(self._page.chosen()):
            but = self.tr("All came except the chosen ({count})").format(count=count)
            deeds.insert(0, (but, partial(self.attendance, but_chosen=True)))
        self._offer(self._came, deeds)

    def _fill_person(self) -> None:
        """What is done with the chosen people."""
        view, one = self._page.view, len(self._page.chosen()) == 1
        deeds: list[tuple[str, Callable[[], None]]] = []
        if one:
            deeds += [(self.tr("Note about the person…"), self.note_wanted.emit)]
            deeds += [(self.tr("Open the record"), self._open_person)]
        if view is not None and not view.activity.ended:
            deeds.append((self.tr("Take off the list…"), self.take_off))
        self._offer(self._person, deeds)

    @staticmethod
    def _offer(button: QPushButton, deeds: Sequence[tuple[str, Callable[[], None]]], heading: str = "") -> None:
        menu = button.menu()
        menu.clear()
        if heading:
            menu.addAction(heading).setEnabled(False)
        for text, then in deeds:
            menu.addAction(text).triggered.connect(lambda _checked=False, then=then: then())

    def print_paper(self, paper: str) -> None:
        """Show a paper of the activity; invitations for the chosen people only, if some are chosen."""
        if self._page.view is None:
            return
        held, papers = self._page.view.activity, self.services.activities.papers
        chosen = [one.recipient_id for one in self._page.chosen()]
        self.tasks.look(
            lambda _progress: papers.invitations(held.id, chosen)
            if paper == "activity_invitation" else papers.run(held.id, paper),
            owner=self, done=lambda run: self._papers.offer_run(run, f"{run.title.zh} {held.title}.pdf"),
            failed=self._refused,
        )  # fmt: skip

    def write(self) -> None:
        """Ask where to, and write the list as a workbook."""
        if self._page.view is not None:
            name = f"{self._page.view.activity.title}.xlsx"
            choose_leaving(self.talk, self.tr("Export the list"), name, self._to, self._page.view.activity.title)

    def _to(self, path: Path, purpose: str) -> None:
        if self._page.view is not None:
            held, papers = self._page.view.activity, self.services.activities.papers
            self.tasks.change(
                lambda _progress: papers.write(held.id, path, purpose=purpose), owner=self, done=self._written
            )

    def _written(self, report: ExportReport) -> None:
        self.navigator.say(self.tr("{file} is saved.").format(file=report.path.name))

    def _cancel(self) -> None:
        self.talk.ask_text(self.tr("Why is the activity cancelled?"), lambda reason: self._end("cancel", reason))

    def _reopen(self) -> None:
        self.talk.ask_text(self.tr("Why is the activity reopened?"), lambda reason: self._end("reopen", reason))

    def _end(self, how: str, reason: str) -> None:
        if self._page.view is not None:
            held, activities = self._page.view.activity, self.services.activities
            step = activities.cancel if how == "cancel" else activities.reopen
            self._change(lambda: step(held, reason))

    def _open_person(self) -> None:
        for one in self._page.chosen()[:1]:
            self.navigator.open("recipient", one.recipient_id)

    def _button(self, row: FlowingRow, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        row.add(button)
        return button

    def _menu_button(self, row: FlowingRow, name: str) -> QPushButton:
        button = self._button(row, name, lambda: None)
        button.setMenu(QMenu(button))
        return button
