"""The form of one table of rates: for which benefit, from when, by which facts, how much, on what it rests."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Mode, Period, RateTable
from vetdesk.domain.forms import Label
from vetdesk.ui.benefits.rates.amount_grid import AmountGrid
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.benefits.rates.keeping import RateKeeping
from vetdesk.ui.benefits.rates.words import mode_words, period_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role, text_size
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel

_CODE = Qt.ItemDataRole.UserRole
_MONTH = 7


class _WithTick(QStyledItemDelegate):
    """Gives a ticked entry the room that its tick takes: in our style it is larger than Qt counts with."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt: how large an entry wants to be."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + text_size().row, hint.height())


class TableForm(Drafted, SteadyPanel):
    """Takes one table. It begins with what is in force, so that only what is new has to be typed."""

    DRAFT = "rate_table"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._heading = QLabel(self)
        give_role(self._heading, role="heading")
        self.benefit, self.mode, self.period = CodeEdit(self), CodeEdit(self), CodeEdit(self)
        self.valid_from = PartialDateEdit(self)
        self.title, self.source, self.round_to = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.facts = QListWidget(self)
        self.gaps = QCheckBox(self)
        self.grid = AmountGrid(self)
        edits: dict[str, QWidget] = {
            "benefit": self.benefit, "valid_from": self.valid_from, "mode": self.mode, "period": self.period,
            "title": self.title, "source": self.source, "round_to": self.round_to,
        }  # fmt: skip
        self.fields = FieldGrid(edits, "table", self)
        self._by, self._amounts = QLabel(self), QLabel(self)
        give_role(self._amounts, role="heading")
        self.keeping = RateKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self.draft_saved)
        self.keeping.kept.connect(self.left)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_table", self.left.emit)
        self._try = self.buttons.add("try_table", self.try_out, right=True)
        self._keep = self.buttons.add_primary("keep_table", self.keep)
        self.benefit.currentIndexChanged.connect(lambda _index: self._renew())
        self.mode.currentIndexChanged.connect(lambda _index: self._show_amounts())
        self.facts.itemChanged.connect(lambda _item: self._show_amounts())
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("A table of rates"))
        words = {
            "benefit": self.tr("Benefit *"), "valid_from": self.tr("From month *"),
            "mode": self.tr("What is announced *"),
            "period": self.tr("Unit *"), "title": self.tr("Name *"), "source": self.tr("Circular (number or title) *"),
            "round_to": self.tr("Rounded to whole … yuan"),
        }  # fmt: skip
        self.fields.name_all(words)
        self._by.setText(self.tr("Rates differ by"))
        self.facts.setAccessibleName(self.tr("Rates differ by"))
        self.gaps.setText(self.tr("Blank amounts are not known yet"))
        self._amounts.setText(self.tr("Amounts"))
        self.grid.everybody = self.tr("Everybody")
        self._leave.setText(self.tr("Back"))
        self._try.setText(self.tr("Who would change?"))
        self._keep.setText(self.tr("Keep the table"))
        self._offer()

    def begin(self, benefit: str = "") -> None:
        """Begin a table from this month on."""
        self.keeping.clear()
        self.valid_from.setText(self._services.rates.month)
        for edit in (self.title, self.source, self.round_to):
            edit.clear()
        self.gaps.setChecked(False)
        self.mode.choose(Mode.AMOUNT.value)
        self.benefit.choose(benefit or next(iter(self._services.rates.book.benefits)))
        self._renew()
        self.draft_begun()
        self.benefit.setFocus()

    def table(self) -> RateTable | None:
        """The table as it is filled in; None, with the problem shown, if an amount cannot be read."""
        amounts = self.grid.amounts()
        rounded = amount(self.round_to.text()) if self.round_to.text().strip() else 0
        if amounts is None or rounded is None or not amounts:
            self._show_wrong_amounts()
            return None
        benefit, month = self.benefit.value(), self.valid_from.value()[:_MONTH]
        name = self.title.text().strip() or self._services.rates.usual_title(benefit, month)
        found = RateTable(
            "", benefit, Label(name, name), month, Period(self.period.value() or Period.YEAR), self._keys(), amounts,
            Mode(self.mode.value() or Mode.AMOUNT), round_to=rounded, source=self.source.text().strip(),
            confidence=Confidence.CERTAIN, origin=STATION,
        )  # fmt: skip
        return self._settled(found)

    def try_out(self) -> None:
        """Show who would change."""
        if (table := self._valid()) is not None:
            self.keeping.try_out([table])

    def keep(self) -> None:
        """Keep the table."""
        if (table := self._valid()) is not None:
            self.keeping.keep([table], table.source)

    def _valid(self) -> RateTable | None:
        if len(self.valid_from.value()) < _MONTH:
            words = self._services.station.definitions.vocabulary
            self.keeping.show_problems([words.problem("rate.month_wrong", "valid_from", self.valid_from.text())])
            return None
        return self.table()

    def _settled(self, found: RateTable) -> RateTable:
        rates = self._services.rates
        if found.mode is not Mode.AMOUNT:
            before = rates.book.table(found.benefit, month_after(found.valid_from, -1))
            found = replace(found, changes=before.key if before else "")
        if self.gaps.isChecked():
            found = replace(found, gaps=rates.missing(found))
        return replace(found, key=rates.own_key(found))

    def _show_wrong_amounts(self) -> None:
        words = self._services.station.definitions.vocabulary
        rounding = self.round_to.text().strip()
        texts = [*self.grid.wrong(), *([rounding] if rounding and amount(rounding) is None else [])]
        wrong = [words.problem("rate.amount_wrong", "amounts", text) for text in texts]
        self.keeping.show_problems(wrong or [words.problem("rate.no_amounts", "amounts")])

    def _keys(self) -> tuple[str, ...]:
        items = [self.facts.item(place) for place in range(self.facts.count())]
        return tuple(str(item.data(_CODE)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _offer(self) -> None:
        self.benefit.offer(
            [(key, worded(one.label)) for key, one in self._services.rates.book.benefits.items()], empty=False
        )
        self.mode.offer([(mode.value, mode_words(mode)) for mode in Mode], empty=False)
        self.period.offer([(period.value, period_words(period)) for period in Period], empty=False)

    def _renew(self) -> None:
        """Offer the facts of the benefit, those ticked by which its table in force differs."""
        benefit, rates = self.benefit.value(), self._services.rates
        if not benefit:
            return
        table = rates.book.table(benefit, rates.month)
        self.period.choose((table.period if table else Period.YEAR).value)
        ticked = set(rates.facts_of(benefit, rates.month))
        self.facts.blockSignals(True)
        self.facts.clear()
        for key in rates.book.benefits[benefit].keys:
            item = QListWidgetItem(worded(rates.heading(key)), self.facts)
            item.setData(_CODE, key)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.facts.blockSignals(False)
        self._show_amounts()

    def _show_amounts(self) -> None:
        benefit, rates, keys = self.benefit.value(), self._services.rates, self._keys()
        mode = Mode(self.mode.value() or Mode.AMOUNT)
        for widget in (self.fields.labels["round_to"], self.round_to):
            widget.setVisible(mode is Mode.SHARE)
        if benefit:
            known = rates.announced(benefit, keys, rates.month) if mode is Mode.AMOUNT else {}
            self.grid.show_axes(rates.axes(benefit, keys), rates.combinations(benefit, keys), known, mode)

    def _arrange(self) -> None:
        self.gaps.setObjectName("table_gaps")
        self.facts.setObjectName("table_facts")
        self.facts.setFlow(QListWidget.Flow.LeftToRight)
        self.facts.setWrapping(True)
        self.facts.setItemDelegate(_WithTick(self.facts))
        self.facts.setFixedHeight(self.facts.fontMetrics().height() * 3)
        self._by.setBuddy(self.facts)
        self.fields.add_below(self._by, self.facts, self._amounts, self.grid, self.gaps, self.keeping.effect)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.keeping)
        layout.addWidget(self.fields, 1)
        layout.addWidget(self.buttons)
