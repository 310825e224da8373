"""Who would change (影响人数): how many, by how much a month, and some of them by name."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.rate_effects import RateChange, RateEffect
from vetdesk.ui.benefits.rates.words import yuan
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (
    Column("name", "rates", QT_TRANSLATE_NOOP("rates", "Name"), 10, must_show=True),
    Column("village", "rates", QT_TRANSLATE_NOOP("rates", "Village"), 12),
    Column("category", "rates", QT_TRANSLATE_NOOP("rates", "Category"), 18),
    Column("before", "rates", QT_TRANSLATE_NOOP("rates", "Month before"), 14, right=True, must_show=True),
    Column("after", "rates", QT_TRANSLATE_NOOP("rates", "Month after"), 14, right=True, must_show=True),
    Column("arrears", "rates", QT_TRANSLATE_NOOP("rates", "Arrears so far"), 14),
)
_LEAST_ROWS = 5


class EffectView(Translated):
    """Shows what other rates would mean; hidden until it was asked."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = services.station.definitions.vocabulary
        self._effect: RateEffect | None = None
        self._told = QLabel(self)
        self._told.setObjectName("rate_effect")
        self._told.setWordWrap(True)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rate_effect_people")
        self.list.setMinimumHeight(self.list.fontMetrics().height() * 2 * _LEAST_ROWS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        effect = self._effect
        self.setVisible(effect is not None)
        self.list.setAccessibleName(self.tr("Some of those who would change"))
        self.list.tell_nothing(self.tr("Nobody's amount would change."))
        if effect is None:
            return
        text = self.tr(
            "Concerned: {concerned}. Other amount: {changed}, together {monthly} yuan more a month. "
            "Amount cannot be told: {unknown}. Nothing is kept yet."
        )
        self._told.setText(
            text.format(
                concerned=effect.concerned, changed=effect.changed, monthly=yuan(effect.monthly), unknown=effect.unknown
            )
        )
        rows = self._rows(effect)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def show_effect(self, effect: RateEffect | None) -> None:
        """Show an effect, or nothing."""
        self._effect = effect
        self.retranslate()

    def _rows(self, effect: RateEffect) -> Mapping[int, Row]:
        return {place: self._row(one) for place, one in enumerate(effect.sample, 1)}

    def _row(self, one: RateChange) -> Row:
        category = self._words.code_label("category", one.category, language())
        return (one.name, one.village, category, yuan(one.before), yuan(one.after), yuan(one.arrears))
