"""One line of a list with the person of the archive beside it: what the file says, what was found, what was done."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.services.archives import Archives
from vetdesk.ui.exchange.lists.words import finding_status
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, labelled, strung, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.status_chip import StatusChip

if TYPE_CHECKING:  # needed only when a line is shown
    from vetdesk.services.outside_lists.views import LineView, PersonBeside

HITS = 6


class LineCard(Translated):
    """Shows a line; where it is not settled whom it means, the people in question and a search are offered."""

    person_wanted = Signal(int)
    """The archive of this recipient is to be opened."""
    case_wanted = Signal(int)
    """The case that was opened for the line is to be shown."""
    meant = Signal(int)
    """The line means this recipient."""

    def __init__(
        self, archives: Archives, tasks: TaskRunner, local_time: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archives, self._tasks, self._local_time = archives, tasks, local_time
        self._view: LineView | None = None
        self._title, self._chip = QLabel(self), StatusChip(self)
        give_role(self._title, role="heading")
        self._texts = {name: QLabel(self) for name in ("written", "facts", "steps")}
        for label in (self._title, *self._texts.values()):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        give_role(self._texts["written"], role="soft")
        self._beside = QFrame(self)
        self._beside.setObjectName("card")
        self._person = QLabel(self._beside)
        self._person.setWordWrap(True)
        self._open = QPushButton(self._beside)
        self._open.setObjectName("open_archive")
        self._open.clicked.connect(lambda _checked=False: self._open_person())
        self._case = QPushButton(self)
        self._case.setObjectName("open_line_case")
        self._case.clicked.connect(
            lambda _checked=False: self.case_wanted.emit(self._view.case_id if self._view else 0)
        )
        inner = QVBoxLayout(self._beside)
        inner.addWidget(self._person)
        inner.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._ask = QLabel(self)
        self._ask.setWordWrap(True)
        self.offered = QListWidget(self)
        self.offered.setObjectName("offered_people")
        self.offered.itemActivated.connect(self._take)
        self.search = SearchBox(self)
        self.search.setObjectName("find_person")
        self.search.searched.connect(self._look)
        self.search.returnPressed.connect(lambda: self._take(self.offered.currentItem()))
        self.search.moved.connect(lambda step: self.offered.setCurrentRow(max(self.offered.currentRow() + step, 0)))
        self.take = QPushButton(self)
        self.take.setObjectName("line_means")
        self.take.clicked.connect(lambda _checked=False: self._take(self.offered.currentItem()))
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._open.setText(self.tr("Open the a&rchive"))
        self._case.setText(self.tr("Open the &case"))
        give_hint(self.search, self.tr("Find the person by name, pinyin or number"))
        self.search.setAccessibleName(self.tr("Find whom the line means"))
        self.offered.setAccessibleName(self.tr("Who it may be"))
        self.take.setText(self.tr("It is &this person"))
        self._show()

    def show_line(self, view: "LineView | None") -> None:
        """Show a line, or nothing."""
        self._view = view
        self.search.clear()
        self._show()

    def _show(self) -> None:
        view = self._view
        self.setVisible(view is not None)
        if view is None:
            return
        row = view.row
        place = self.tr("in the file: {place}").format(place=row.place) if row.place else ""
        self._title.setText(" · ".join(filter(None, (row.name, place))))
        finding = finding_status(row.finding, row.state)
        self._chip.show_status(finding.tone, finding.word)
        self._texts["facts"].setText("\n".join(labelled(worded(label), text) for label, text in view.facts))
        self._texts["written"].setText(strung(labelled("".join(head.split()), text) for head, text in view.written))
        self._texts["steps"].setText("\n".join(self._step(view)))
        for label in self._texts.values():
            label.setVisible(bool(label.text()))
        self._case.setVisible(bool(view.case_id))
        self._beside.setVisible(view.person is not None)
        if view.person is not None:
            self._person.setText(f"{_described(view.person)}\n{row.matched}")
        self._show_question(view)

    def _step(self, view: "LineView") -> list[str]:
        return [
            f"✔ {worded(one.deed)}　{one.who}　{self._local_time(one.at)}　{one.text}".strip() for one in view.steps
        ]

    def _show_question(self, view: "LineView") -> None:
        asked = view.person is None and view.row.state in {"open", "agreed"}
        for widget in (self._ask, self.search, self.take, self.offered):
            widget.setVisible(asked)
        self._ask.setText(view.row.matched)
        self._offer([(one.recipient_id, _described(one)) for one in view.offered] if asked else [])

    def _look(self, words: str) -> None:
        if not words:
            if self._view is not None:
                self._show_question(self._view)
            return
        self._tasks.look(
            lambda _progress: self._archives.find(words, limit=HITS).rows, owner=self, done=self._show_hits,
            instead_of="line_person",
        )  # fmt: skip

    def _show_hits(self, rows: Sequence[PersonRow]) -> None:
        self._offer([(row.id, "　".join(filter(None, (row.name, row.id_number, row.village)))) for row in rows])

    def _offer(self, people: Sequence[tuple[int, str]]) -> None:
        self.offered.clear()
        for number, text in people:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.offered.addItem(item)
        self.offered.setCurrentRow(0)
        self.offered.setVisible(bool(people))
        self.take.setEnabled(bool(people))
        if people:
            height = sum(self.offered.sizeHintForRow(place) for place in range(self.offered.count()))
            self.offered.setFixedHeight(min(height + 8, 12 * self.fontMetrics().height()))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.meant.emit(int(item.data(Qt.ItemDataRole.UserRole)))

    def _open_person(self) -> None:
        if self._view is not None and self._view.person is not None:
            self.person_wanted.emit(self._view.person.recipient_id)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._chip, self._texts["facts"], self._beside, self._ask, self.search):
            column.addWidget(widget)
        column.addWidget(self.offered)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._texts["written"])
        column.addWidget(self._texts["steps"])
        column.addWidget(self._case, 0, Qt.AlignmentFlag.AlignLeft)


def _described(person: "PersonBeside") -> str:
    head = "　".join(filter(None, (person.name, person.id_number, person.birth_date, person.village)))
    facts = strung(labelled(worded(label), text) for label, text in person.facts)
    return "\n".join(filter(None, (head, enumerated(person.identities), facts)))
