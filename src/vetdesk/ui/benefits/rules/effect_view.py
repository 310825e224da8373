"""Who would be affected (试算): findings that would come and go by kind, and the people by name."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.rule_effects import RuleChange, RuleEffect
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS = (
    Column("name", "rules", QT_TRANSLATE_NOOP("rules", "Name"), 10, must_show=True),
    Column("village", "rules", QT_TRANSLATE_NOOP("rules", "Village"), 12),
    Column("kind", "rules", QT_TRANSLATE_NOOP("rules", "Finding"), 16),
    Column("change", "rules", QT_TRANSLATE_NOOP("rules", "Would"), 10, must_show=True),
    Column("rule", "rules", QT_TRANSLATE_NOOP("rules", "Rule"), 28),
)
_LEAST_ROWS = 5


class RuleEffectView(Translated):
    """Shows what other rules would find; hidden until it was asked."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = services.station.definitions.vocabulary
        self._effect: RuleEffect | None = None
        self._told = QLabel(self)
        self._told.setObjectName("rule_effect")
        self._told.setWordWrap(True)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rule_effect_people")
        self.list.setMinimumHeight(self.list.fontMetrics().height() * 2 * _LEAST_ROWS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._told)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        effect = self._effect
        self.setVisible(effect is not None)
        self.list.setAccessibleName(self.tr("Who would be affected"))
        self.list.tell_nothing(self.tr("Nobody would be judged otherwise."))
        if effect is None:
            return
        self._told.setText(self._sentence(effect))
        rows = self._rows(effect)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def show_effect(self, effect: RuleEffect | None) -> None:
        """Show an effect, or nothing."""
        self._effect = effect
        self.retranslate()

    def _sentence(self, effect: RuleEffect) -> str:
        if not effect.changed:
            return self.tr("Nobody at this station would be affected. Nothing is saved yet.")
        text = self.tr("New findings: {coming}. Gone: {going}. Listed: {listed}. Nothing is saved yet.")
        return text.format(coming=self._sums(effect.coming), going=self._sums(effect.going), listed=len(effect.changes))

    def _sums(self, counts: Mapping[str, int]) -> str:
        named = (
            self.tr("{kind} {count}").format(
                kind=self._words.code_label("finding_kind", kind, language()), count=count
            )
            for kind, count in sorted(counts.items())
        )  # fmt: skip
        return self.tr(", ").join(named) or "0"

    def _rows(self, effect: RuleEffect) -> Mapping[int, Row]:
        return {place: self._row(one) for place, one in enumerate(effect.changes, 1)}

    def _row(self, one: RuleChange) -> Row:
        kind = self._words.code_label("finding_kind", one.kind, language())
        change = Status(Tone.DUE_SOON, self.tr("come")) if one.comes else Status(Tone.DRAFT, self.tr("go"))
        return (one.name, one.village, kind, change, worded(one.rule))
