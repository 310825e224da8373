"""The form of a figure of a year: the local average wage, or national income."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.extras import YearFigure
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Period
from vetdesk.domain.forms import Problem
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.benefits.rates.keeping import RateKeeping
from vetdesk.ui.benefits.rates.words import period_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

_MONTH = 7
_YEAR = 4


class FigureForm(Drafted, SteadyPanel):
    """Takes one figure; nursing fees are a share of the average wage of the year before."""

    DRAFT = "rate_figure"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._heading, self._hint = QLabel(self), QLabel(self)
        give_role(self._heading, role="heading")
        give_role(self._hint, role="soft")
        self._hint.setWordWrap(True)
        self.key, self.period = CodeEdit(self), CodeEdit(self)
        self.year, self.amount, self.source = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.valid_from = PartialDateEdit(self)
        edits: dict[str, QWidget] = {
            "key": self.key, "year": self.year, "amount": self.amount, "period": self.period,
            "valid_from": self.valid_from, "source": self.source,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "figure", self)
        self.fields.add_below()
        self.keeping = RateKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self.draft_saved)
        self.keeping.kept.connect(self.left)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_figure", self.left.emit)
        self._keep = self.buttons.add_primary("keep_figure", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._hint, self.keeping):
            layout.addWidget(widget)
        layout.addWidget(self.fields, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("A figure of a year"))
        self._hint.setText(self.tr("Nursing fees are a share of the local average wage of the year before."))
        names = {
            "key": self.tr("Figure *"),
            "year": self.tr("Year *"),
            "amount": self.tr("Amount *"),
            "period": self.tr("Unit *"),
            "valid_from": self.tr("Used from month (blank: next January)"),
            "source": self.tr("Source *"),
        }
        self.fields.name_all(names)
        self._leave.setText(self.tr("Back"))
        self._keep.setText(self.tr("Keep the figure"))
        words = self._services.station.definitions.vocabulary
        figures = words.code_lists["year_figure"].values()
        self.key.offer([(one.code, one.label.text(language())) for one in figures], empty=False)
        self.period.offer([(one.value, period_words(one)) for one in Period], empty=False)

    def begin(self) -> None:
        """Begin with last year's average wage."""
        self.keeping.clear()
        for edit in (self.amount, self.source, self.valid_from):
            edit.clear()
        self.key.choose("average_wage")
        self.year.setText(str(int(self._services.rates.month[:_YEAR]) - 1))
        self.draft_begun()
        self.amount.setFocus()

    def keep(self) -> None:
        """Keep the figure."""
        words, year = self._services.station.definitions.vocabulary, self.year.text().strip()
        value = amount(self.amount.text())
        problems: list[Problem] = []
        if not value:
            problems.append(words.problem("rate.amount_wrong", "amount", self.amount.text()))
        if len(year) != _YEAR or not year.isdecimal():
            problems.append(words.problem("rate.year_wrong", "year", year))
        if not self.source.text().strip():
            problems.append(words.problem("rate.no_source", "source"))
        self.keeping.show_problems(problems)
        if problems or not value:
            return
        month = self.valid_from.value()[:_MONTH] or f"{int(year) + 1:04d}-01"
        figure = YearFigure(
            self.key.value(), int(year), value, Period(self.period.value()), month, self.source.text().strip(),
            Confidence.CERTAIN, STATION,
        )  # fmt: skip
        self.keeping.carry_out(lambda _progress: self._services.rates.keep_figure(figure, figure.source))
