"""What was merged before: who went into whom, what was not taken over, and taking it back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.station_time import minute_at_station
from vetdesk.services.merging import MergingView
from vetdesk.services.unmerge_checks import Dependence
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.people.duplicates.words import later_word
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS = (
    Column("at", "duplicates", QT_TRANSLATE_NOOP("duplicates", "When"), 17, must_show=True),
    Column("kept", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Kept"), 10, must_show=True),
    Column("gone", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Merged into it"), 12, must_show=True),
    Column("state", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Status"), 12, must_show=True),
    Column("who", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Who"), 10),
    Column("reason", "duplicates", QT_TRANSLATE_NOOP("duplicates", "Why"), 20),
)


class MergingsList(Translated):
    """The mergings, the newest first; its deeds stand among the `buttons` of the page."""

    opened = Signal(int)
    fetched = Signal()
    """The mergings were fetched anew."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, buttons: ButtonBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._known: dict[int, MergingView] = {}
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("mergings")
        self.list.chosen.connect(lambda _number: self._tell())
        self.list.opened.connect(self._open)
        self._lost = QLabel(self)
        self._lost.setObjectName("lost_values")
        self._lost.setWordWrap(True)
        self._open_kept = buttons.add("open_kept_record", lambda: self._open(self.list.current_id()))
        self._undo = buttons.add("take_merging_back", self._ask, right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self._lost)
        self.retranslate()

    def show_buttons(self, *, needed: bool) -> None:
        """Offer the deeds of the list, or not, while another list stands in its place."""
        for button in (self._open_kept, self._undo):
            button.setVisible(needed)

    def refresh(self) -> None:
        """Fetch the mergings."""
        self._tasks.look(
            lambda _progress: self._services.merging.mergings(), owner=self, done=self._show, instead_of="mergings"
        )

    def _show(self, found: Sequence[MergingView]) -> None:
        self._known = {one.id: one for one in found}
        self.retranslate()
        self.fetched.emit()

    @property
    def count(self) -> int:
        """How many mergings are in force."""
        return sum(not one.undone_at for one in self._known.values())

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Merges"))
        self.list.tell_nothing(
            self.tr("No records have been merged yet. Two records of the same person can be merged from the pairs.")
        )
        self._open_kept.setText(self.tr("&Open the kept record"))
        self._undo.setText(self.tr("Undo &the merge…"))
        rows: dict[int, Row] = {number: self._row(one) for number, one in self._known.items()}
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._tell()

    def _row(self, one: MergingView) -> Row:
        state = Status(Tone.DRAFT, self.tr("Undone")) if one.undone_at else Status(Tone.GOOD, self.tr("Merged"))
        return (minute_at_station(one.at), one.kept, one.gone, state, one.who, one.reason)

    def _current(self) -> MergingView | None:
        return self._known.get(self.list.current_id())

    def _tell(self) -> None:
        one = self._current()
        self._open_kept.setEnabled(one is not None)
        self._undo.setEnabled(one is not None and not one.undone_at)
        lost = [f"{worded(label)} {worded(value)}" for label, value in one.lost] if one is not None else []
        words = self.tr("Values that were not taken over: {list}")
        self._lost.setText(words.format(list=self.tr("; ").join(lost)) if lost else "")
        self._lost.setVisible(bool(lost))

    def _open(self, number: int) -> None:
        if number in self._known:
            self.opened.emit(self._known[number].kept_id)

    def _ask(self) -> None:
        one = self._current()
        if one is None:
            return
        self._tasks.look(
            lambda _progress: self._services.merging.can_unmerge(one.id),
            owner=self,
            done=lambda found: self._go_on(one, found),
        )

    def _go_on(self, one: MergingView, found: Sequence[Dependence]) -> None:
        if found:
            lines = "\n".join(self._line(each) for each in found)
            told = self.tr(
                "The merging of {gone} into {kept} cannot be taken back yet. Nothing was changed. "
                "These came later and depend on it; take them back or withdraw them first:\n{lines}"
            )
            self._talk.tell(told.format(gone=one.gone, kept=one.kept, lines=lines))
            return
        self._talk.ask_text(self.tr("Why is the merge undone?"), lambda reason: self._take_back(one, reason))

    def _line(self, each: Dependence) -> str:
        facts = (later_word(each.kind), worded(each.what), each.day, each.who)
        return "• " + " · ".join(fact for fact in facts if fact)

    def _take_back(self, one: MergingView, reason: str) -> None:
        self._tasks.change(
            lambda _progress: self._services.merging.unmerge(one.id, reason),
            owner=self,
            done=lambda _none: self.refresh(),
        )
