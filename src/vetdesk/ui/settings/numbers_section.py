"""Numbers of papers: the word of each series, the register of a year, and what is void."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.paper_numbering import RegisteredNumber, number_text
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import at_station
from vetdesk.services.paper_numbers import NumberedPaper
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS = (
    Column("text", "settings", QT_TRANSLATE_NOOP("settings", "Number"), 24),
    Column("name", "settings", QT_TRANSLATE_NOOP("settings", "Given for"), 14),
    Column("case", "settings", QT_TRANSLATE_NOOP("settings", "Case"), 16),
    Column("on", "settings", QT_TRANSLATE_NOOP("settings", "First printed"), 14),
    Column("by", "settings", QT_TRANSLATE_NOOP("settings", "By"), 10),
    Column("void", "settings", QT_TRANSLATE_NOOP("settings", "Void because"), 24),
)


class NumbersSection(Drafted, Page):
    """Shows one series at a time."""

    DRAFT = "settings_number"
    SHOWS = ("number", "setting", "definition")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._series: Sequence[NumberedPaper] = ()
        self._numbers: Mapping[int, RegisteredNumber] = {}
        self._labels = [QLabel(self) for _ in range(4)]
        self._hint, self._sample = QLabel(self), QLabel(self)
        for label in (self._hint, self._sample):
            label.setWordWrap(True)
            give_role(label, role="soft")
        self.paper, self.year = QComboBox(self), QComboBox(self)
        for name, box in (("numbered_paper", self.paper), ("number_year", self.year)):
            box.setObjectName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.word, self.start = QLineEdit(self), QSpinBox(self)
        self.word.setObjectName("number_word")
        QWidget.setTabOrder(self.start, self.year)  # the register stands below what it counts by
        self.start.setObjectName("number_start")
        self.start.setRange(1, 99_999)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("numbers")
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * 8)
        self._problem = InlineBar(self)
        self._bar = ButtonBar(self)
        self._void = self._bar.add("void_number", self._ask_why)
        self._print = self._bar.add("print_register", self.print_paper)
        self._export = QPushButton(self)
        self._export.setObjectName("export_register")
        self._export.clicked.connect(lambda _checked=False: self._ask_export())
        self._save = self._bar.add_primary("save_series", self.save)
        self._papers = PaperSaver(self)
        self._arrange()
        self.paper.currentIndexChanged.connect(lambda _place: self._show_series())
        self.year.currentIndexChanged.connect(lambda _place: self._fetch_register())
        self.word.textChanged.connect(lambda _text: self._show_sample())
        self.start.valueChanged.connect(lambda _number: self._show_sample())
        self.list.chosen.connect(lambda _serial: self._offer())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "A paper gets the next number when it is first printed, and keeps it. A spoilt number is declared void "
                "with a reason: none is missing without one."
            )
        )
        texts = (self.tr("Paper"), self.tr("Word befo&re 字"), self.tr("First number of this year"), self.tr("&Year"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.list.setAccessibleName(self.tr("Register of numbers"))
        self.list.tell_nothing(self.tr("No number was given yet. Papers get their numbers when they are made."))
        self._void.setText(self.tr("&Void…"))
        self._print.setText(self.tr("&Print the register…"))
        self._export.setText(self.tr("E&xport…"))
        self._save.setText(self.tr("&Save"))
        self._show_papers(self._series)

    def refresh(self) -> None:
        """Fetch the series and the register."""
        self.tasks.look(
            lambda _progress: self.services.paper_numbers.papers(),
            owner=self, done=self._show_papers, instead_of="series",
        )  # fmt: skip

    def primary(self) -> None:
        """Save."""
        self.save()

    def save(self) -> None:
        """Keep word and first number of the series."""
        one, word, start = self._current(), self.word.text(), self.start.value()
        if one is None or not self._save.isEnabled():
            return

        def work(_progress: Progress) -> None:
            self.services.paper_numbers.set_series(one.paper, word, start)

        self._problem.hide()
        said = self.tr("Numbers of “{paper}” are written this way from now on.").format(paper=worded(one.title))
        self.tasks.change(work, owner=self, done=lambda _: self._saved(said), failed=self._refused)

    def _saved(self, said: str) -> None:
        self.draft_saved()
        self._said(said)

    def draft_record(self) -> str:
        """The paper whose numbers are changed."""
        one = self._current()
        return one.paper if one is not None else ""

    def draft_title(self) -> str:
        """What is changed."""
        one = self._current()
        return self.tr("Numbers of “{paper}”").format(paper=worded(one.title) if one is not None else "")

    def draft_parts(self) -> tuple[QWidget, ...]:
        """Word and first number."""
        return (self.word, self.start)

    def has_unsaved(self) -> bool:
        """Whether word or first number were changed."""
        one = self._current()
        return one is not None and (self.word.text().strip() != one.series.word or self.start.value() != self._first())

    def print_paper(self) -> None:
        """Show the register as a paper, to be printed or saved."""
        one, year = self._current(), self._year()
        if one is None:
            return
        run = self.services.listed_papers.number_register(one.paper, one.title.zh, year)
        self._papers.offer_run(run, f"{one.paper}-{year}.pdf")

    def _ask_export(self) -> None:
        prompt = self.tr("What is the register exported for? The answer is written into the journal.")
        self.talk.ask_text(prompt, self._choose_workbook)

    def _choose_workbook(self, purpose: str) -> None:
        one, year = self._current(), self._year()
        if one is not None and purpose.strip():
            suggested, kinds = f"{one.title.zh}{year}.xlsx", self.tr("Workbooks (*.xlsx)")
            title = self.tr("Where is the register saved?")
            self.talk.choose_target(
                title, suggested, kinds, lambda path: self._write_register(path, one, year, purpose.strip())
            )  # fmt: skip

    def _write_register(self, path: Path, one: NumberedPaper, year: int, purpose: str) -> None:
        numbers, said = self.services.paper_numbers, self.tr("Saved: {file}, numbers: {count}")
        self.tasks.change(
            lambda _progress: numbers.write_register(path, one.paper, year, purpose), owner=self,
            done=lambda count: self.navigator.say(said.format(file=path.name, count=count)),
        )  # fmt: skip

    def _show_papers(self, series: Sequence[NumberedPaper]) -> None:
        typed, chosen = self.has_unsaved(), self.paper.currentIndex()
        self._series = tuple(series)
        self.paper.blockSignals(True)
        self.paper.clear()
        self.paper.addItems([worded(one.title) for one in self._series])
        self.paper.setCurrentIndex(max(0, min(chosen, len(self._series) - 1)) if self._series else -1)
        self.paper.blockSignals(False)
        if typed:
            self._fetch_years()
        else:
            self._show_series()

    def _show_series(self) -> None:
        one = self._current()
        if one is not None:
            self.word.setText(one.series.word)
            self.start.setValue(self._first())
            self.draft_begun()
        self._show_sample()
        self._fetch_years()

    def _fetch_years(self) -> None:
        one = self._current()
        if one is not None:
            self.tasks.look(
                lambda _progress: self.services.paper_numbers.years(one.paper),
                owner=self, done=self._show_years, instead_of="years",
            )  # fmt: skip

    def _show_years(self, years: Sequence[int]) -> None:
        chosen = self.year.currentText()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in years])
        self.year.setCurrentIndex(max(0, self.year.findText(chosen)))
        self.year.blockSignals(False)
        self._fetch_register()

    def _fetch_register(self) -> None:
        one, year = self._current(), self._year()
        if one is not None and year:
            self.tasks.look(
                lambda _progress: self.services.paper_numbers.register(one.paper, year),
                owner=self, done=self._show_register, instead_of="register",
            )  # fmt: skip

    def _show_register(self, numbers: Sequence[RegisteredNumber]) -> None:
        self._numbers = {one.serial: one for one in reversed(numbers)}
        rows = {serial: _row(one) for serial, one in self._numbers.items()}
        self.list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._offer()

    def _show_sample(self) -> None:
        number = number_text(self.word.text().strip().removesuffix("字"), self._this_year(), self.start.value())
        self._sample.setText(self.tr("For example: {number}").format(number=number))
        self._offer()

    def _offer(self) -> None:
        may = self.services.station.session.actor.may
        chosen = self._numbers.get(self.list.current_id())
        self._void.setEnabled(chosen is not None and not chosen.void_reason and may(Right.PRINT))
        self._print.setEnabled(self._current() is not None and may(Right.PRINT))
        self._export.setEnabled(self._current() is not None and may(Right.EXPORT) and may(Right.PRINT))
        self._save.setEnabled(self._current() is not None and may(Right.MANAGE_SETTINGS))

    def _ask_why(self) -> None:
        one, chosen = self._current(), self._numbers.get(self.list.current_id())
        if one is None or chosen is None:
            return
        prompt = self.tr("Why is {number} void? The reason is kept in the register.").format(number=chosen.text)
        self.talk.ask_text(prompt, partial(self._declare_void, one.paper, self._year(), chosen))

    def _declare_void(self, paper: str, year: int, chosen: RegisteredNumber, reason: str) -> None:
        said = self.tr("{number} is void.").format(number=chosen.text)
        numbers = self.services.paper_numbers
        self.tasks.change(
            lambda _progress: numbers.void(paper, year, chosen.serial, reason),
            owner=self, done=lambda _: self._said(said), failed=self._refused,
        )  # fmt: skip

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            words = self.services.station.definitions.vocabulary
            told = [words.problem_text(problem, language()) for problem in error.problems]
            self._problem.show_message("\n".join(told), tone=Tone.LATE)
        else:
            self.talk.about_failure(error)

    def _said(self, text: str) -> None:
        self.navigator.say(text)
        self.refresh()

    def _current(self) -> NumberedPaper | None:
        place = self.paper.currentIndex()
        return self._series[place] if 0 <= place < len(self._series) else None

    def _first(self) -> int:
        one = self._current()
        return one.series.first_in(self._this_year()) if one is not None else 1

    def _year(self) -> int:
        return int(self.year.currentText() or self._this_year())

    def _this_year(self) -> int:
        return at_station(self.services.station.now()).year

    def _arrange(self) -> None:
        edits = (self.paper, self.word, self.start, self.year)
        for label, edit in zip(self._labels, edits, strict=True):
            label.setBuddy(edit)
        series = FlowingRow(self)  # low, so that the register has room below
        series.add_labelled(self._labels[1], self.word)
        series.add_labelled(self._labels[2], self.start)
        year = QHBoxLayout()
        year.addWidget(self._labels[3])
        year.addWidget(self.year)
        year.addStretch()
        year.addWidget(self._export)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        for part in (self._labels[0], self.paper, series):
            column.addWidget(part)
        column.addWidget(self._sample)
        column.addLayout(year)
        column.addWidget(self.list, 1)
        column.addWidget(self._problem)
        column.addWidget(self._bar)


def _row(one: RegisteredNumber) -> Row:
    day = f"{at_station(datetime.fromisoformat(one.first_at)):%Y-%m-%d}" if one.first_at else ""
    void = Status(Tone.RETURNED, one.void_reason) if one.void_reason else ""
    return (one.text, one.name, one.case_number, day, one.first_by, void)
