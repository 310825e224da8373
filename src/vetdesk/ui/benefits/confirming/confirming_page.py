"""Annual confirmation: the rounds, the villages of one with their progress, and the people of a village."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.confirming import ConfirmingRound, Standing, VillageProgress
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.confirming import RoundView
from vetdesk.ui.benefits.confirming.found_panel import FoundPanel
from vetdesk.ui.benefits.confirming.people_panel import ConfirmingPeoplePanel
from vetdesk.ui.benefits.confirming.person_panel import ConfirmedPersonPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.page import Navigator, Page, Translated
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack

COLUMNS = (
    Column("village", "confirming", QT_TRANSLATE_NOOP("confirming", "Village"), 18, must_show=True),
    Column("total", "confirming", QT_TRANSLATE_NOOP("confirming", "On the list"), 12, right=True),
    Column("confirmed", "confirming", QT_TRANSLATE_NOOP("confirming", "Confirmed"), 12, right=True),
    Column("other", "confirming", QT_TRANSLATE_NOOP("confirming", "Died or deferred"), 14, right=True),
    Column("lost", "confirming", QT_TRANSLATE_NOOP("confirming", "Not found"), 12, right=True),
    Column("left", "confirming", QT_TRANSLATE_NOOP("confirming", "Still to do"), 14, must_show=True),
)
LAST_DAY = "12-31"


class NewRoundForm(Translated):
    """The year and the last day of a new round."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.year, self.until = QLineEdit(self), PartialDateEdit(self)
        self.year.setObjectName("round_year")
        self.until.setObjectName("round_until")
        self._labels = (QLabel(self), QLabel(self))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in zip(self._labels, (self.year, self.until), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for label, text in zip(self._labels, (self.tr("&Year"), self.tr("&Last day")), strict=True):
            label.setText(text)


class ConfirmingPage(Page):
    """Shows the villages of a round; the people of one, or what was found, in their place."""

    SHOWS = ("confirming_round", "confirming_person", "confirming_change", "confirmation", "recipient", "identity")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._rounds: Sequence[ConfirmingRound] = ()
        self.view: RoundView | None = None
        self.round = CodeEdit(self)
        self.round.setObjectName("confirming_round")
        self.round.currentIndexChanged.connect(lambda _index: self._fetch_round())
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setObjectName("round_told")
        give_role(self._told, role="soft")
        self.form = NewRoundForm(self)
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("confirming_villages")
        self.list.opened.connect(self._open_village)
        self.list.chosen.connect(lambda _number: self._offer_village())
        self.people = ConfirmingPeoplePanel(services, tasks, talk, navigator, PaperSaver(self))
        self.people.left.connect(self._back)
        self.people.changed.connect(self._fetch_round)
        self.noting = ConfirmedPersonPanel(services, tasks, talk, navigator)
        self.noting.draft_opener = self._continue_noting
        self.noting.left.connect(self._back_to_people)
        self.people.noting_wanted.connect(self._note_person)
        self.found = FoundPanel(services, tasks, talk, navigator)
        self.found.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._join = self.buttons.add("join_round", self._join_people)
        self._all = self.buttons.add("all_villages", lambda: self._show_people(None))
        self._found = self.buttons.add("found_of_round", self._show_found)
        self._new = self.buttons.add("begin_round", self._begin, right=True)
        self._open = self.buttons.add_primary("open_village", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Villages of the round"))
        self.round.setAccessibleName(self.tr("Round"))
        self._empty.set_text(
            self.tr("No round yet. Everybody who draws today is put on a list, which is then worked off by village.")
        )
        self._new.setText(self.tr("Begin the &round"))
        self._all.setText(self.tr("A&ll people"))
        self._open.setText(self.tr("&Open the village"))
        self._found.setText(self.tr("Chan&ges found…"))
        self._join.setText(self.tr("Add who came &later"))
        self._offer_rounds()
        self._show_rows()

    def refresh(self) -> None:
        """Fetch the rounds, then the one that is chosen."""
        service = self.services.confirming
        self.tasks.look(lambda _progress: service.rounds(), owner=self, done=self._take, instead_of="rounds")

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a round."""
        self._stack.setCurrentIndex(0)
        if record_id:
            self.round.choose(str(record_id))

    def primary(self) -> None:
        """Open the chosen village; begin a round where there is none; in the parts: keep, accept."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ConfirmedPersonPanel | FoundPanel):
            shown.primary()
        elif self.view is None:
            self._begin()
        elif self.list.current_id():
            self._open_village(self.list.current_id())

    def _take(self, rounds: Sequence[ConfirmingRound]) -> None:
        self._rounds = rounds
        self._offer_rounds()
        if not self.form.year.text():
            today = day_at_station(self.services.station.now())
            self.form.year.setText(str(today.year))
            self.form.until.setText(f"{today.year}-{LAST_DAY}")
        self._fetch_round()

    def _offer_rounds(self) -> None:
        chosen = self.round.value()
        blocked = self.round.blockSignals(True)
        self.round.offer([(str(one.id), one.year) for one in self._rounds], empty=False)
        if chosen:
            self.round.choose(chosen)
        self.round.blockSignals(blocked)
        self.round.setVisible(bool(self._rounds))

    def _fetch_round(self) -> None:
        number, service = int(self.round.value() or 0), self.services.confirming
        if number:
            self.tasks.look(
                lambda _progress: service.view(number), owner=self, done=self._show_round, instead_of="round"
            )
        else:
            self.view = None
            self._show_rows()

    def _show_round(self, view: RoundView) -> None:
        self.view = view
        self.form.hide()
        self._show_rows()

    def _show_rows(self) -> None:
        view = self.view
        self._empty.setVisible(view is None)
        self.list.setVisible(view is not None)
        rows = dict(enumerate((self._row(one) for one in view.villages), 1)) if view else {}
        self.list.show_records(list(rows), lambda ids: [rows[place] for place in ids], list(rows.values()))
        if view is not None:
            told = self.tr("On the list: {total}. Still to do: {left}. From {began} to {until}. Added later: {joined}.")
            self._told.setText(
                told.format(
                    total=view.total, left=view.left, began=view.round.began_on, until=view.round.until_on,
                    joined=view.joined,
                )
            )  # fmt: skip
        self._told.setVisible(view is not None)
        may = self.services.station.session.actor.may(Right.WORK_CASES)
        self._join.setVisible(may and view is not None and view.joined > 0)
        self._new.setEnabled(may)
        for button in (self._all, self._found):
            button.setEnabled(view is not None)
        self._offer_village()

    def _offer_village(self) -> None:
        self._open.setEnabled(self.view is not None and bool(self.list.current_id()))

    def _row(self, one: VillageProgress) -> Row:
        counts = one.counts
        other = counts.get(Standing.DIED, 0) + counts.get(Standing.DEFERRED, 0)
        left = Status(Tone.WAITING if one.left else Tone.GOOD, str(one.left))
        sums = (one.total, counts.get(Standing.CONFIRMED, 0), other, counts.get(Standing.NOT_FOUND, 0))
        return (one.village or self.tr("no village"), *(str(figure) for figure in sums), left)

    def _begin(self) -> None:
        if not self.form.isVisible():
            self.form.show()
            self.form.year.setFocus()
            return
        year, until, service = self.form.year.text().strip(), self.form.until.text().strip(), self.services.confirming
        self.tasks.change(lambda _progress: service.begin(year, until), owner=self, done=self._began)

    def _began(self, made: ConfirmingRound) -> None:
        self.navigator.say(self.tr("The round of {year} has begun.").format(year=made.year))
        self.refresh()

    def _join_people(self) -> None:
        view, service = self.view, self.services.confirming
        if view is not None:
            self.tasks.change(
                lambda _progress: service.join(view.round), owner=self, done=lambda _count: self.refresh()
            )

    def _open_village(self, place: int) -> None:
        if self.view is not None:
            self._show_people(self.view.villages[place - 1].village)

    def _show_people(self, village: str | None) -> None:
        if self.view is not None:
            self._stack.setCurrentWidget(self.people)
            self.people.show_village(self.view.round, village)

    def _note_person(self, recipient_id: int) -> None:
        if self.view is not None:
            self._stack.setCurrentWidget(self.noting)
            self.noting.begin(self.view.round, recipient_id)

    def _continue_noting(self, record: str) -> None:
        """Somebody goes on with a draft of what was found."""
        one, _, person = record.partition(":")
        known = next((each for each in self._rounds if str(each.id) == one), None)
        if known is not None:
            self._stack.setCurrentWidget(self.noting)
            self.noting.begin(known, int(person))

    def _back_to_people(self) -> None:
        self._stack.setCurrentWidget(self.people)
        self.people.refresh()

    def _show_found(self) -> None:
        if self.view is not None:
            self._stack.setCurrentWidget(self.found)
            self.found.begin(self.view.round)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.list.setFocus()

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout()
        head = QHBoxLayout()
        head.addWidget(self.round)
        head.addWidget(self._told, 1)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.form)
        whole = QVBoxLayout(overview)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scrolled(column, self), 1)
        whole.addWidget(self.buttons)
        self._stack = CurrentStack(self)
        for widget in (overview, self.people, self.noting, self.found):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
