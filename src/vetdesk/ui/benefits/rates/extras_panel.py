"""Local supplements (地方补贴), the local average wage, and how the county pays, each with its source."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.benefits.extras import Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import STATION
from vetdesk.domain.staff import Right
from vetdesk.ui.benefits.rates.figure_form import FigureForm
from vetdesk.ui.benefits.rates.supplement_form import SupplementForm
from vetdesk.ui.benefits.rates.ways_form import WaysForm
from vetdesk.ui.benefits.rates.words import period_words, yuan
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import month_words
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

SUPPLEMENTS = (
    Column("name", "rates", QT_TRANSLATE_NOOP("rates", "Supplement"), 18, must_show=True),
    Column("amount", "rates", QT_TRANSLATE_NOOP("rates", "Amount"), 20, right=True, must_show=True),
    Column("from", "rates", QT_TRANSLATE_NOOP("rates", "From"), 9, must_show=True),
    Column("to", "rates", QT_TRANSLATE_NOOP("rates", "Until"), 9),
    Column("whom", "rates", QT_TRANSLATE_NOOP("rates", "For"), 40),
    Column("source", "rates", QT_TRANSLATE_NOOP("rates", "Source"), 30),
)
FIGURES = (
    Column("figure", "rates", QT_TRANSLATE_NOOP("rates", "Figure"), 30, must_show=True),
    Column("year", "rates", QT_TRANSLATE_NOOP("rates", "Year"), 6, must_show=True),
    Column("amount", "rates", QT_TRANSLATE_NOOP("rates", "Amount"), 24, right=True, must_show=True),
    Column("from", "rates", QT_TRANSLATE_NOOP("rates", "Used from"), 10),
    Column("source", "rates", QT_TRANSLATE_NOOP("rates", "Source"), 40),
)


class ExtrasPanel(SteadyPanel):
    """Two lists, with a form for each, and one for what the county settles itself."""

    left = Signal()
    """Back to the tables."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._supplements: Mapping[int, Supplement] = {}
        self._figures: Mapping[int, YearFigure] = {}
        self._titles = tuple(self._heading() for _ in range(2))
        self.supplements = RecordList(SUPPLEMENTS, tasks, self)
        self.supplements.setObjectName("supplements")
        self.supplements.chosen.connect(lambda _id: self._enable())
        self.figures = RecordList(FIGURES, tasks, self)
        self.figures.setObjectName("figures")
        self.supplement_form = SupplementForm(services, tasks, talk, self)
        self.figure_form = FigureForm(services, tasks, talk, self)
        self.ways_form = WaysForm(services, tasks, talk, self)
        for form in (self.supplement_form, self.figure_form, self.ways_form):
            form.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_extras", self.left.emit)
        self._withdraw = self.buttons.add("withdraw_supplement", self.withdraw)
        self._ways = self.buttons.add("county_ways", self.set_ways)
        self._wage = self.buttons.add("enter_figure", self.enter_figure, right=True)
        self._new = self.buttons.add("new_supplement", self.new_supplement, right=True)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for label, text in zip(self._titles, (self.tr("Local supplements"), self.tr("Figures of a year")), strict=True):
            label.setText(text)
        self.supplements.setAccessibleName(self.tr("Local supplements"))
        self.supplements.tell_nothing(
            self.tr("No local supplement yet. One that the county pays besides is entered with the button below.")
        )
        self.figures.setAccessibleName(self.tr("Figures of a year"))
        self.figures.tell_nothing(
            self.tr("No figure of a year yet, such as the average income that funeral grants are reckoned from.")
        )
        self._leave.setText(self.tr("Back"))
        self._withdraw.setText(self.tr("Withdraw…"))
        self._ways.setText(self.tr("How the county pays…"))
        self._wage.setText(self.tr("Enter a figure…"))
        self._new.setText(self.tr("New supplement…"))
        rows = {number: self._supplement_row(one) for number, one in self._supplements.items()}
        figures = {number: self._figure_row(one) for number, one in self._figures.items()}
        self.supplements.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        self.figures.show_records(list(figures), lambda ids: [figures[one] for one in ids], list(figures.values()))
        self._enable()

    def refresh(self) -> None:
        """Show what is in force and past."""
        book = self._services.rates.book
        self._supplements = dict(enumerate(book.supplements, 1))
        newest = sorted(book.figures, key=lambda one: (one.origin == STATION, one.year), reverse=True)
        self._figures = dict(enumerate(newest, 1))
        self.retranslate()

    def new_supplement(self) -> None:
        """Enter a supplement."""
        self._stack.setCurrentWidget(self.supplement_form)
        self.supplement_form.begin()

    def enter_figure(self) -> None:
        """Enter the average wage of a year, or another figure."""
        self._stack.setCurrentWidget(self.figure_form)
        self.figure_form.begin()

    def set_ways(self) -> None:
        """Set what the county settles for itself."""
        self._stack.setCurrentWidget(self.ways_form)
        self.ways_form.begin()

    def withdraw(self) -> None:
        """Ask why, and take the chosen supplement back."""
        chosen = self._supplements.get(self.supplements.current_id())
        if chosen is None:
            return
        prompt = self.tr("Why is “{title}” taken back?").format(title=worded(chosen.title))
        self._talk.ask_text(prompt, lambda reason: self._withdrawn(chosen.key, reason))

    def _withdrawn(self, key: str, reason: str) -> None:
        rates = self._services.rates
        self._tasks.change(lambda _progress: rates.withdraw(key, reason), owner=self, done=lambda _none: self.refresh())

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _supplement_row(self, one: Supplement) -> Row:
        words, said = self._services.station.definitions.vocabulary, language()
        whom = [words.code_label("category", code, said) for code in sorted(one.categories)]
        whom += [words.field(fact).label.text(said) for fact in one.conditions]
        whom += self._services.rates.asked_by(one, said)
        if one.age_from:
            whom.append(self.tr("from the age of {age}").format(age=one.age_from))
        share = self.tr("{share}% of the rate").format(share=f"{float(one.share * 100):g}")
        told = self.tr("{amount} {unit}").format(amount=yuan(one.amount), unit=period_words(one.period))
        amount = share if one.share else told
        first, last = month_words(one.dated.valid_from), month_words(one.dated.valid_to)
        return (
            worded(one.title), amount, first, last or "—", self.tr(", ").join(whom), one.source,
        )  # fmt: skip

    def _figure_row(self, one: YearFigure) -> Row:
        words = self._services.station.definitions.vocabulary
        told = self.tr("{amount} {unit}").format(amount=yuan(one.amount), unit=period_words(one.period))
        name = words.code_label("year_figure", one.key, language())
        return (name, str(one.year), told, month_words(one.valid_from), one.source)

    def _enable(self) -> None:
        may = self._services.station.session.actor.may(Right.SET_RATES)
        chosen = self._supplements.get(self.supplements.current_id())
        self._new.setEnabled(may)
        self._wage.setEnabled(may)
        self._ways.setEnabled(may)
        self._withdraw.setEnabled(may and chosen is not None and chosen.origin == STATION)
        self.buttons.set_hint("" if may else self.tr("Clerks and the leader set rates."))

    def _heading(self) -> QLabel:
        label = QLabel(self)
        give_role(label, role="heading")
        return label

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        for title, shown in zip(self._titles, (self.supplements, self.figures), strict=True):
            column.addWidget(title)
            column.addWidget(shown, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.supplement_form, self.figure_form, self.ways_form):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
