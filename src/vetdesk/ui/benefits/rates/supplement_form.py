"""The form of one local supplement: name, for whom, how much, from when until when."""

from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.extras import Dated, Supplement
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Period
from vetdesk.domain.forms import Label
from vetdesk.ui.benefits.rates.condition_rows import ConditionRows
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.benefits.rates.keeping import RateKeeping
from vetdesk.ui.benefits.rates.words import period_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

_CODE = Qt.ItemDataRole.UserRole
_MONTH = 7
_SHARE = "share"


class SupplementForm(Drafted, SteadyPanel):
    """Takes one new supplement; facts of the archive (孤老, 低保, 独居 …) can be asked as conditions."""

    DRAFT = "rate_supplement"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._heading = QLabel(self)
        give_role(self._heading, role="heading")
        self.title, self.amount, self.source, self.age = (QLineEdit(self) for _ in range(4))
        self.period, self.conditions = CodeEdit(self), ConditionRows(services, self)
        self.valid_from, self.valid_to = PartialDateEdit(self), PartialDateEdit(self)
        self.categories = QListWidget(self)
        self.beside = QCheckBox(self)
        self.beside.setObjectName("supplement_beside")
        edits: dict[str, QWidget] = {
            "title": self.title, "source": self.source, "amount": self.amount, "period": self.period,
            "valid_from": self.valid_from, "valid_to": self.valid_to, "age": self.age,
            "categories": self.categories,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "supplement", self)
        self.keeping = RateKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self.draft_saved)
        self.keeping.kept.connect(self.left)
        self.fields.add_below(self.conditions, self.beside, self.keeping.effect)
        self.categories.setMinimumHeight(self.categories.fontMetrics().height() * 8)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_supplement", self.left.emit)
        self._try = self.buttons.add("try_supplement", self.try_out, right=True)
        self._keep = self.buttons.add_primary("keep_supplement", self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.keeping)
        layout.addWidget(self.fields, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("A local supplement"))
        names = {
            "title": self.tr("Name *"),
            "source": self.tr("Circular (number or title) *"),
            "amount": self.tr("Amount *"),
            "period": self.tr("Unit *"),
            "valid_from": self.tr("From month *"),
            "valid_to": self.tr("Until month"),
            "age": self.tr("From the age of"),
            "categories": self.tr("For these categories *"),
        }
        self.fields.name_all(names)
        self.beside.setText(self.tr("Paid beside a higher benefit too"))
        self._leave.setText(self.tr("Back"))
        self._try.setText(self.tr("Who would change?"))
        self._keep.setText(self.tr("Keep"))
        units = [(one.value, period_words(one)) for one in Period]
        self.period.offer([*units, (_SHARE, self.tr("% of the rate"))], empty=False)
        self._offer_categories()

    def begin(self) -> None:
        """Begin a new supplement from this month on."""
        self.keeping.clear()
        for edit in (self.title, self.amount, self.source, self.age, self.valid_to):
            edit.clear()
        self.valid_from.setText(self._services.rates.month)
        self.conditions.clear()
        self.period.choose(Period.MONTH.value)
        self.beside.setChecked(False)
        self._offer_categories(anew=True)
        self.draft_begun()
        self.title.setFocus()

    def supplement(self) -> Supplement | None:
        """The supplement as it is filled in; None, with the problem shown, if something is missing."""
        words, name = self._services.station.definitions.vocabulary, self.title.text().strip()
        value = amount(self.amount.text().strip().removesuffix("%"))
        month, age = self.valid_from.value()[:_MONTH], self.age.text().strip()
        problems = []
        if value is None or (age and not age.isdecimal()):
            problems.append(words.problem("rate.amount_wrong", "amount", self.amount.text() if value is None else age))
        if len(month) < _MONTH:
            problems.append(words.problem("rate.month_wrong", "valid_from", self.valid_from.text()))
        if not self._ticked():
            problems.append(words.problem("rate.no_category", "categories"))
        if self.conditions.is_wrong():
            problems.append(words.problem("rate.condition_wrong", "condition"))
        self.keeping.show_problems(problems)
        if problems or value is None:
            return None
        share = self.period.value() == _SHARE
        asked = self.conditions.table()
        return Supplement(
            "", Label(name, name), Dated(month, self.valid_to.value()[:_MONTH]), self._ticked(),
            amount=0 if share else value, share=Fraction(value, 1_000_000) if share else Fraction(0),
            period=Period.MONTH if share else Period(self.period.value()),
            written=self._services.rates.written(asked) if asked else "", age_from=int(age or 0),
            beside_other=self.beside.isChecked(), source=self.source.text().strip(), confidence=Confidence.CERTAIN,
            origin=STATION,
        )  # fmt: skip

    def try_out(self) -> None:
        """Show who would change."""
        if (one := self.supplement()) is not None:
            self.keeping.look_at(lambda progress: self._services.rates.effect_of_supplement(one, progress))

    def keep(self) -> None:
        """Keep the supplement."""
        if (one := self.supplement()) is not None:
            self.keeping.carry_out(lambda _progress: self._services.rates.keep_supplement(one, one.source))

    def _offer_categories(self, *, anew: bool = False) -> None:
        ticked = frozenset() if anew else self._ticked()
        self.categories.clear()
        for code, category in self._services.station.definitions.vocabulary.categories.items():
            item = QListWidgetItem(worded(category.label), self.categories)
            item.setData(_CODE, code)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)

    def _ticked(self) -> frozenset[str]:
        items = [self.categories.item(place) for place in range(self.categories.count())]
        return frozenset(str(one.data(_CODE)) for one in items if one.checkState() is Qt.CheckState.Checked)
