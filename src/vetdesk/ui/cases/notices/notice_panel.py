"""One public notice: where it stands, who is on it, photographs, objections with their course, and its deeds."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.notices import Notice, NoticeState, Objection, Opinion, Outcome, Standing
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.notice_views import Answer, NoticeTexts, NoticeView, ObjectionRequest, Posting
from vetdesk.services.progress import Progress
from vetdesk.ui.cases.notices.card import Card
from vetdesk.ui.cases.notices.cards import (
    AnswerCard,
    ClosingCard,
    MovingCard,
    ObjectionCard,
    PostingCard,
    TellingCard,
    WritingCard,
)
from vetdesk.ui.cases.notices.notice_words import TONES, days_words, objection_words, person_cells, standing_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.dropped import files_in, holds_scans, read_file
from vetdesk.ui.page import Navigator
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, in_sequence, language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.progress_panel import ProgressPanel
from vetdesk.ui.widgets.record_header import RecordHeader
from vetdesk.ui.widgets.record_list import Column, RecordList
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "notices", QT_TRANSLATE_NOOP("notices", "Name"), 10, must_show=True),
    Column("sex", "notices", QT_TRANSLATE_NOOP("notices", "Sex"), 6),
    Column("born", "notices", QT_TRANSLATE_NOOP("notices", "Born"), 12),
    Column("place", "notices", QT_TRANSLATE_NOOP("notices", "Village or unit"), 14),
    Column("service", "notices", QT_TRANSLATE_NOOP("notices", "Service"), 24),
    Column("grants", "notices", QT_TRANSLATE_NOOP("notices", "To be granted"), 26),
    Column("stage", "notices", QT_TRANSLATE_NOOP("notices", "Stage of the case"), 18, must_show=True),
)
NOT_YET = frozenset({"ends_on", "objections"})
"""What stands against closing a notice that is not over, apart from the opinions that come afterwards."""


class NoticePanel(SteadyPanel):
    """Shows a NoticeView and asks for its deeds. Which are possible follows from where the notice stands."""

    left = Signal()
    """Back to the lists."""
    case_wanted = Signal(int)
    """A case is to be shown."""
    paper_wanted = Signal(object, str)
    """A PaperRun, and the name of its file."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self.view: NoticeView | None = None
        words = services.station.definitions.vocabulary
        self.header = RecordHeader(self)
        self._back = self.header.add_button("leave_notice", self.left.emit)
        self.print_button = self.header.add_button("print_notice", lambda: None)
        papers = QMenu(self.print_button)
        self.sheet, self.report = papers.addAction(""), papers.addAction("")
        self.sheet.triggered.connect(lambda _checked=False: self._print(report=False))
        self.report.triggered.connect(lambda _checked=False: self._print(report=True))
        self.print_button.setMenu(papers)
        self.bar = InlineBar(self)
        self._progress = ProgressPanel(self)
        self._days, self._against, self._photos, self._opinions = (self._text() for _ in range(4))
        give_role(self._against, role="soft")
        self.people = RecordList(COLUMNS, tasks, self)
        self.people.setObjectName("notice_people")
        self.people.opened.connect(self.case_wanted)
        self.deeds = FlowingRow(self, fill=False)
        self._take_off = self._button("take_off_notice", partial(self._ask_take_off, private=False))
        self._private = self._button("leave_out_private", partial(self._ask_take_off, private=True))
        self._grants = self._button("write_grants", self._ask_grants)
        self._move = self._button("move_notice", self._begin_moving)
        self._withdraw = self._button("withdraw_notice", self._ask_withdraw)
        self._photo = self._button("add_notice_photo", partial(self._choose_photo, report=False))
        self._signed = self._button("add_notice_report", partial(self._choose_photo, report=True))
        self._load = self._button("load_calendar", self._to_calendar)
        self.writing, self.posting = WritingCard(words, self), PostingCard(words, self)
        self.objecting, self.closing = ObjectionCard(words, self), ClosingCard(words, self)
        self.moving = MovingCard(words, self)
        self.answers: list[AnswerCard] = []
        self.tellings: list[TellingCard] = []
        self._course, self._answers = self._text(), QVBoxLayout()
        self.writing.wanted.connect(self._write)
        self.posting.wanted.connect(self._post)
        self.objecting.wanted.connect(self._object)
        self.closing.wanted.connect(self._close)
        self.moving.wanted.connect(self._moved)
        self.setAcceptDrops(True)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Back to the notices"))
        self.print_button.setText(self.tr("Prin&t"))
        self.sheet.setText(self.tr("Notice…"))
        self.report.setText(self.tr("Report on the result…"))
        self._take_off.setText(self.tr("Leave a person out…"))
        self._private.setText(self.tr("Private: not to be posted…"))
        self._grants.setText(self.tr("What is to be granted…"))
        self._move.setText(self.tr("Post again: days, place…"))
        self._withdraw.setText(self.tr("Take the notice down…"))
        self._photo.setText(self.tr("Add a photograph…"))
        self._signed.setText(self.tr("Add the signed report…"))
        self._load.setText(self.tr("Load the calendar of the year…"))
        self.people.setAccessibleName(self.tr("People on the notice"))
        self.people.tell_nothing(self.tr("Nobody is on this notice. Take cases from “Cases waiting to be posted”."))
        if self.view is not None:
            self._show_texts(self.view)

    def show_notice(self, notice_id: int) -> None:
        """Fetch a notice and show it."""
        self._tasks.look(
            lambda _progress: self._services.notices.get(notice_id), owner=self, done=self.show_view,
            instead_of="notice",
        )  # fmt: skip

    def show_view(self, view: NoticeView) -> None:
        """Show a notice and offer what can be done with it now."""
        self.view = view
        today = day_at_station(self._services.station.now()).isoformat()
        state, running = view.notice.state, view.notice.state is NoticeState.POSTED
        for card, wanted in (
            (self.writing, state is NoticeState.DRAFT), (self.posting, state is NoticeState.DRAFT),
            (self.objecting, running), (self.closing, view.standing in {Standing.OVER, Standing.OBJECTED}),
        ):  # fmt: skip
            card.setVisible(wanted)
            if card.primary is not None:
                card.primary.setVisible(wanted)
        self.writing.show_notice(view.notice)
        self.posting.begin(today, self._services.station.session.actor.name)
        self.objecting.begin(view, today)
        self.closing.clear()
        self.moving.hide()
        self._offer(view)
        self._show_answers(view)
        self._show_texts(view)
        cards: list[Card] = [self.writing, self.posting, self.objecting, self.closing, *self.answers, *self.tellings]
        for each in [one for one in cards if not one.isHidden()]:
            each.begun(view.notice.id)

    def primary(self) -> None:
        """Ctrl+Enter: post a notice that is prepared, close one that is over."""
        if self.view is not None and self.view.notice.state is NoticeState.DRAFT:
            self.posting.carry_out()
        elif not self.closing.isHidden():
            self.closing.carry_out()

    def has_unsaved(self) -> bool:
        """Whether a text was typed and not kept."""
        view = self.view
        return view is not None and not self.writing.isHidden() and self.writing.is_changed(view.notice)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is dragged over the notice."""
        if self.view is not None and self.view.notice.begins_on and holds_scans(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: photographs were dropped."""
        self._add(files_in(event.mimeData()), report=False)
        event.acceptProposedAction()

    # ---- deeds

    def _change(
        self, deed: Callable[[], NoticeView], said: str, failed: Callable[[Exception], None] | None = None,
        card: Card | None = None,
    ) -> None:  # fmt: skip
        def done(view: NoticeView) -> None:
            if card is not None:
                card.draft_saved()
            self._navigator.say(said)
            self.show_view(view)

        self._tasks.change(lambda _progress: deed(), owner=self, done=done, failed=failed)

    def _seen(self) -> Notice:
        assert self.view is not None, "deeds are offered while a notice is shown"
        return self.view.notice

    def _write(self, texts: NoticeTexts) -> None:
        failed = partial(self.writing.refused, otherwise=self._talk.about_failure)
        deed = partial(self._services.notices.write, self._seen(), texts)
        self._change(deed, self.tr("The text is kept."), failed, self.writing)

    def _post(self, posting: Posting) -> None:
        failed = partial(self.posting.refused, otherwise=self._talk.about_failure)
        if self.writing.is_changed(self._seen()):
            self._talk.tell(self.tr("The text was changed and is not saved yet. Save it first, then note the posting."))
            return
        self._change(
            partial(self._services.notices.post, self._seen(), posting), self.tr("The notice is noted as posted."),
            failed, self.posting,
        )  # fmt: skip

    def _object(self, request: ObjectionRequest) -> None:
        failed = partial(self.objecting.refused, otherwise=self._talk.about_failure)
        deed = partial(self._services.notices.object, self._seen(), request)
        said = self.tr("The objection is recorded; it must be answered before the notice ends.")
        self._change(deed, said, failed, self.objecting)

    def _answer(self, card: AnswerCard, objection_id: int, answer: Answer) -> None:
        failed = partial(card.refused, otherwise=self._talk.about_failure)
        deed = partial(self._services.notices.answer, objection_id, answer)
        self._change(deed, self.tr("The answer to the objection is kept."), failed, card)

    def _close(self, village: Opinion, township: Opinion) -> None:
        failed = partial(self.closing.refused, otherwise=self._talk.about_failure)
        deed = partial(self._services.notices.close, self._seen(), village, township)
        self._change(deed, self.tr("The notice is closed; its cases go on."), failed, self.closing)

    def _ask_take_off(self, *, private: bool) -> None:
        case_id = self.people.current_id()
        if not case_id:
            self._talk.tell(self.tr("Choose somebody in the list first."))
            return
        deed = partial(self._services.notices.take_off, self._seen(), case_id, private=private)
        prompt = self.tr("Why is this person not posted?") if private else self.tr("Why is this person taken off?")
        said = self.tr("The person is off the notice.")
        self._talk.ask_text(prompt, lambda reason: self._change(partial(deed, reason=reason), said))

    def _ask_grants(self) -> None:
        """What is to be granted to the chosen person stands in the line of the notice."""
        seen, case_id = self._seen(), self.people.current_id()
        person = next((one for one in seen.people if one.case_id == case_id), None)
        if person is None:
            self._talk.tell(self.tr("Choose somebody in the list first."))
            return
        prompt = self.tr("What is to be granted to {name}? It stands on the notice.").format(name=person.name)
        typed = self.writing.values()

        def keep(grants: str) -> None:
            texts = NoticeTexts(typed["title"], typed["text"], typed["places"], {person.case_id: grants})
            self._write(texts)

        self._talk.ask_text(prompt, keep, person.grants)

    def _begin_moving(self) -> None:
        self.moving.show()
        today = day_at_station(self._services.station.now()).isoformat()
        self.moving.begin(today, self._seen().places)
        self.moving.begun(self._seen().id)

    def _moved(self, day: str, places: str, reason: str) -> None:
        deed = partial(self._services.notices.move, self._seen(), day, places, reason)
        failed = partial(self.moving.refused, otherwise=self._talk.about_failure)
        said = self.tr("The notice is noted as posted anew; its last day is counted again.")
        self._change(deed, said, failed, self.moving)

    def _told(self, card: TellingCard, objection_id: int, told_on: str) -> None:
        failed = partial(card.refused, otherwise=self._talk.about_failure)
        deed = partial(self._services.notices.tell, objection_id, told_on)
        self._change(deed, self.tr("It is noted that the objector knows the outcome."), failed, card)

    def _ask_withdraw(self) -> None:
        seen = self._seen()
        deed = partial(self._services.notices.withdraw, seen)
        said = self.tr("The notice is taken down; its cases wait to be posted again.")
        prompt = self.tr("Why is the notice taken down?")
        self._talk.ask_text(prompt, lambda reason: self._change(partial(deed, reason), said))

    def _choose_photo(self, *, report: bool) -> None:
        title, kinds = (
            self.tr("Photograph or scan"),
            self.tr("Pictures and scans (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)"),
        )
        self._talk.choose_file(title, kinds, lambda path: self._add([path], report=report))

    def _add(self, paths: Sequence[Path], *, report: bool) -> None:
        notices, filing, number = self._services.notices, self._services.filing, self._seen().id

        def work(progress: Progress) -> Sequence[ScanView]:
            files: list[ScanFile] = [read_file(path, filing.largest_file) for path in paths]
            return notices.add_photos(number, files, progress, report=report)

        def done(_added: Sequence[ScanView]) -> None:
            self._navigator.say(self.tr("Filed with every case on the notice."))
            self.show_notice(number)

        self._progress.follow(self._tasks.change(work, owner=self, done=done))

    def _print(self, *, report: bool) -> None:
        notice = self._seen()
        run = self._services.notices.paper(notice.id, report=report)
        name = "notice_report" if report else "notice"
        self.paper_wanted.emit(run, f"{name}-{notice.begins_on or notice.id}.pdf")

    def _to_calendar(self) -> None:
        if self.view is not None and self.view.provisional:
            self._navigator.open("calendar", self.view.provisional[0])

    # ---- showing

    def _offer(self, view: NoticeView) -> None:
        """The deeds that fit where the notice stands."""
        state = view.notice.state
        draft, posted = state is NoticeState.DRAFT, state is NoticeState.POSTED
        for button, wanted in (
            (self._take_off, draft or posted), (self._private, draft), (self._grants, draft), (self._move, posted),
            (self._withdraw, draft or posted), (self._photo, posted),
            (self._signed, posted or state is NoticeState.CLOSED), (self._load, bool(view.provisional)),
        ):  # fmt: skip
            button.setVisible(wanted)
        self.deeds.fit()
        self.report.setEnabled(posted or state is NoticeState.CLOSED)

    def _show_answers(self, view: NoticeView) -> None:
        for card in (*self.answers, *self.tellings):
            card.hide()
            card.deleteLater()
        self.answers, self.tellings = [], []
        for objection in view.objections:
            if objection.outcome is Outcome.OPEN and view.notice.state is NoticeState.POSTED:
                self._offer_answer(objection)
            elif objection.outcome is not Outcome.OPEN and not objection.told_on:
                self._offer_telling(objection)

    def _offer_answer(self, objection: Objection) -> None:
        card = AnswerCard(objection, self._services.station.definitions.vocabulary, self)
        card.wanted.connect(partial(self._answer, card))
        self.answers.append(card)
        self._answers.addWidget(card)

    def _offer_telling(self, objection: Objection) -> None:
        card = TellingCard(objection, self._services.station.definitions.vocabulary, self)
        card.wanted.connect(partial(self._told, card))
        card.fill({"told_on": day_at_station(self._services.station.now()).isoformat()})
        self.tellings.append(card)
        self._answers.addWidget(card)

    def _show_texts(self, view: NoticeView) -> None:
        words = self._services.station.definitions.vocabulary
        notice = view.notice
        facts = self.tr("{kind} · people: {count}").format(kind=worded(view.title), count=len(notice.posted_people))
        chip = (TONES[view.standing], standing_words(words, view.standing))
        self.header.show_record(notice.title, facts, (chip,))
        self._days.setText(days_words(view))
        over = view.standing is Standing.OVER
        reasons = [words.problem_text(one, language()) for one in view.against_closing if over or one.field in NOT_YET]
        if self.closing.primary is not None:
            self.closing.primary.setEnabled(not any(one.field in NOT_YET for one in view.against_closing))
        self._against.setText(in_sequence(dict.fromkeys(reasons)))
        self._against.setVisible(notice.state is NoticeState.POSTED and bool(reasons))
        self._photos.setText(
            self.tr("Photographs: {photos}; signed report: {reports} (filed under “Materials” of every case)").format(
                photos=len(view.photos), reports=len(view.reports)
            )
        )
        self._photos.setVisible(bool(notice.begins_on))
        lines = [objection_words(words, notice, one) for one in view.objections]
        self._course.setText("\n".join(lines) or self.tr("Nobody has objected."))
        self._course.setVisible(bool(notice.begins_on))
        self._show_opinions(notice)
        rows = {one.case_id: person_cells(line, one) for line, one in zip(notice.people, view.people, strict=True)}
        self.people.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _show_opinions(self, notice: Notice) -> None:
        texts = ((self.tr("Village"), notice.village), (self.tr("Township"), notice.township))
        lines = [
            self.tr("{body}: {text} ({signer}, {day})").format(
                body=body, text=one.text, signer=one.signer, day=one.signed_on
            )
            for body, one in texts
            if one.complete
        ]
        lines += [self.tr("Reason: {reason}").format(reason=notice.reason)] if notice.reason else []
        self._opinions.setText("\n".join(lines))
        self._opinions.setVisible(bool(lines))

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        self.deeds.add(button)
        return button

    def _text(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, column.contentsMargins().right(), 0)  # what scrolls begins where the head does
        self.people.setMinimumHeight(self.people.fontMetrics().lineSpacing() * 6)
        for widget in (self._days, self._against, self.people, self.deeds, self._photos, self._course):
            column.addWidget(widget)
        column.addLayout(self._answers)
        cards: tuple[QWidget, ...] = (
            self.writing, self.posting, self.moving, self.closing, self.objecting, self._opinions,
        )  # fmt: skip
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        area = Overflow(inside, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.addStretch()
        for first in (self.posting, self.closing):
            if first.primary is not None:
                foot.addWidget(first.primary)
            first.refusal.connect(area.ensureWidgetVisible)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.header, self.bar, self._progress):
            layout.addWidget(part)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
