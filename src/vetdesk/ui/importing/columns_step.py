"""What was understood of a workbook: its sheets, where the headings stand, and what each column means."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.columns import ColumnCatalogue, heading_key
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.importing.draft import EXTRA, ColumnLine, Draft
from vetdesk.ui.importing.notices import Notices
from vetdesk.ui.importing.row_words import field_word, sample_word
from vetdesk.ui.importing.step import Step
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import is_low

COLUMNS = (
    Column("letter", "importing", QT_TRANSLATE_NOOP("importing", "Column"), 8, must_show=True),
    Column("heading", "importing", QT_TRANSLATE_NOOP("importing", "Heading in the file"), 18, must_show=True),
    Column("means", "importing", QT_TRANSLATE_NOOP("importing", "What it means"), 26, must_show=True),
    Column("samples", "importing", QT_TRANSLATE_NOOP("importing", "First values"), 30),
)
AS_IT_IS = "-"
"""The choice that keeps a column under its own heading."""


class ColumnsStep(Step):
    """Shows the columns of one sheet at a time; the chosen one can be given another meaning."""

    def __init__(
        self, vocabulary: Vocabulary, columns: ColumnCatalogue, tasks: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._fields = tuple(columns.fields)
        self._not_taken = columns.not_taken
        self._draft: Draft | None = None
        self._lines: list[ColumnLine] = []
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._sheet_label = QLabel(self)
        self.sheet = QComboBox(self)
        self.sheet.setObjectName("sheet")
        self._sheet_label.setBuddy(self.sheet)
        self.notices = Notices(self)
        self.notices.turned.connect(self._make_room)
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._origin_label = QLabel(self)
        self.origin = QComboBox(self)
        self.origin.setObjectName("origin")
        self.origin.setEditable(True)
        self.origin.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.origin.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._origin_label.setBuddy(self.origin)
        self.origin.currentTextChanged.connect(self._take_sender)
        self.sheet.currentIndexChanged.connect(lambda _index: self._show_columns())
        self._asked = False
        self._ask = QLabel(self)
        self._ask.setWordWrap(True)
        give_role(self._ask, role="warning")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("columns")
        self.list.chosen.connect(self._show_meaning)
        self.list.opened.connect(lambda _place: self._to_meaning())
        self._meaning_label = QLabel(self)
        self.meaning = CodeEdit(self)
        self.meaning.setObjectName("meaning")
        self._meaning_label.setBuddy(self.meaning)
        self.meaning.activated.connect(lambda _index: self._answer())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._sheet_label.setText(self.tr("&Sheet"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self.list.setAccessibleName(self.tr("Columns of the sheet"))
        self.list.tell_nothing(self.tr("This sheet has no columns with headings. Choose another sheet above."))
        self._origin_label.setText(self.tr("Fr&om"))
        self.origin.setAccessibleName(self.tr("Who the file came from"))
        if line := self.origin.lineEdit():
            give_hint(line, self.tr("township, village or office"))
            line.setAccessibleName(self.tr("Who the file came from"))
        fields = sorted(((key, field_word(key, self._vocabulary)) for key in self._fields), key=_word)
        self.meaning.offer([(AS_IT_IS, self.tr("kept under its own heading")), *fields], empty=False)
        if line := self.meaning.lineEdit():
            give_hint(line, self.tr("please choose"))
        self._tell_file()
        self._show_columns()

    def title(self) -> str:
        """What this step is about."""
        return self.tr("What was understood") if self._draft is None else self._draft.reading.file

    def focus_first(self) -> None:
        """The list is walked with the arrow keys at once."""
        self.list.setFocus()

    def deed(self) -> str:
        """Go on, or read the file again with the new answers."""
        return self.tr("&Read again") if self._draft is not None and self._draft.pending else self.tr("&Go on")

    def show_draft(self, draft: Draft) -> None:
        """Show what was understood of a file."""
        self._draft = None
        self.origin.clear()
        self.origin.addItems(list(draft.facts.senders))
        self.origin.setEditText(draft.sender)
        self._draft = draft
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for place, sheet in draft.rosters:
            self.sheet.addItem(sheet.name, place)
        self.sheet.setCurrentIndex(max(self.sheet.findData(next(iter(draft.asked()), 0)), 0))
        self.sheet.blockSignals(False)
        self._sheet_label.setVisible(self.sheet.count() > 1)
        self.sheet.setVisible(self.sheet.count() > 1)
        self._tell_file()
        self._show_columns()
        self._to_first_question()

    def answer(self, letter: str, field: str) -> None:
        """Give a column of the shown sheet another meaning ("" keeps it under its own heading)."""
        if self._draft is not None:
            self._draft.answer_heading(int(self.sheet.currentData()), letter, field)
            self._show_columns()
            self.changed.emit()

    def _take_sender(self, text: str) -> None:
        if self._draft is not None:
            self._draft.sender = text.strip()

    def _to_meaning(self) -> None:
        self.meaning.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where there is little height, the columns are more than what is said about them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In little height sender and meaning share a line, and one thing is said at a time."""
        low = is_low(self.height())
        self._about.setVisible(not low)
        self._ask.setVisible(not low or (self._asked and not self.notices.text))
        line = self._head if low else self._foot
        if line.indexOf(self.meaning) < 0:
            line.addWidget(self._meaning_label, 0 if low else 1)
            line.addWidget(self.meaning, 1)

    def _answer(self) -> None:
        place, meaning = self.list.current_id(), self.meaning.value()
        if place:
            self.answer(self._lines[place - 1].letter, "" if meaning == AS_IT_IS else meaning)

    def _tell_file(self) -> None:
        draft = self._draft
        if draft is None:
            return
        people = len(draft.reading.records)
        text = self.tr("Kind of file: {kind}. Rows: {rows}, of these people: {people}.")
        said = [text.format(kind=draft.reading.kind, rows=f"{len(draft.reading.rows):,}", people=f"{people:,}")]
        others = [sheet.name for sheet in draft.reading.sheets if not sheet.is_roster]
        if others:
            said.append(self.tr("No list of people, not taken: {sheets}.").format(sheets=enumerated(others)))
        self._about.setText(" ".join(said))

    def _show_columns(self) -> None:
        draft = self._draft
        if draft is None or self.sheet.currentData() is None:
            return
        place = int(self.sheet.currentData())
        self._lines = draft.columns(place)
        rows: list[Row] = [self._row(line) for line in self._lines]
        self.list.show_records(range(1, len(rows) + 1), lambda ids: [rows[wanted - 1] for wanted in ids], rows)
        if rows and not self.list.current_id():
            self.list.step(0)
        headings = enumerated(str(number) for number in draft.reading.sheets[place].header_rows)
        asked = [line.letter for line in self._lines if line.ask]
        text = self.tr("Headings in row {rows}.").format(rows=headings)
        if asked:
            ask = self.tr("Please say what these columns mean, they may be about another person: {columns}")
            text = f"{text} {ask.format(columns=enumerated(asked))}"
        others = [draft.reading.sheets[other].name for other in draft.asked() if other != place]
        if others:
            too = self.tr("Other sheets have such columns, too: {sheets}")
            text = f"{text} {too.format(sheets=enumerated(others))}"
        self._asked = bool(asked or others)
        self._ask.setText(text)
        give_role(self._ask, role="warning" if self._asked else "soft")
        self._make_room()
        self._show_meaning(self.list.current_id())

    def _to_first_question(self) -> None:
        place = next((place for place, line in enumerate(self._lines, start=1) if line.ask), 0)
        if place:
            self.list.choose(place)

    def _row(self, line: ColumnLine) -> Row:
        samples = enumerated(sample_word(line.field, one, self._vocabulary) for one in line.samples)
        return (line.letter, line.heading or line.field.removeprefix(EXTRA), self._means(line), samples)

    def _means(self, line: ColumnLine) -> Status:
        if line.ask:
            return Status(Tone.DUE_SOON, self.tr("whose? please say"))
        if line.extra and heading_key(line.heading or line.field.removeprefix(EXTRA)) in self._not_taken:
            return Status(Tone.DRAFT, self.tr("not taken over: a status changes by its own step only"))
        if line.extra:
            return Status(Tone.DRAFT, self.tr("kept under its own heading"))
        word = field_word(line.field, self._vocabulary)
        return Status(Tone.WAITING if line.answered else Tone.GOOD, word)

    def _show_meaning(self, place: int) -> None:
        self.meaning.setEnabled(bool(place))
        if place:
            line = self._lines[place - 1]
            text = self.tr("Column {letter} &means")
            self._meaning_label.setText(text.format(letter=line.letter))
            name = self.tr("Column {letter} “{heading}” means")
            self.meaning.setAccessibleName(name.format(letter=line.letter, heading=self._row(line)[1]))
            if line.ask:
                self.meaning.setCurrentIndex(-1)
            else:
                self.meaning.choose(AS_IT_IS if line.extra else line.field)

    def _arrange(self) -> None:
        head, foot = self._head, self._foot
        head.addWidget(self._sheet_label)
        head.addWidget(self.sheet, 1)
        head.addWidget(self._origin_label)
        head.addWidget(self.origin, 1)
        foot.addWidget(self._meaning_label, 1)
        foot.addWidget(self.meaning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.notices)
        column.addWidget(self._about)
        column.addLayout(head)
        column.addWidget(self._ask)
        column.addWidget(self.list, 1)
        column.addLayout(foot)


def _word(choice: tuple[str, str]) -> str:
    return choice[1]
