"""The list of all rules, and the chosen one in words beside or below it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from vetdesk.services.rule_settings import RuleLine, RuleSheet
from vetdesk.ui.benefits.rules.rule_view import RuleView
from vetdesk.ui.benefits.rules.words import confidence, effect_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, capitalised, language, worded
from vetdesk.ui.widgets.list_with_detail import ListWithDetail
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("title", "rules", QT_TRANSLATE_NOOP("rules", "Rule"), 34, must_show=True),
    Column("benefit", "rules", QT_TRANSLATE_NOOP("rules", "Benefit"), 20),
    Column("effect", "rules", QT_TRANSLATE_NOOP("rules", "What it says"), 16),
    Column("law", "rules", QT_TRANSLATE_NOOP("rules", "Law"), 26),
    Column("article", "rules", QT_TRANSLATE_NOOP("rules", "Article"), 8),
    Column("from", "rules", QT_TRANSLATE_NOOP("rules", "From"), 11, must_show=True),
    Column("to", "rules", QT_TRANSLATE_NOOP("rules", "Until"), 11),
    Column("known", "rules", QT_TRANSLATE_NOOP("rules", "Reliability"), 14),
    Column("own", "rules", QT_TRANSLATE_NOOP("rules", "Set by"), 10),
)


class RulesPanel(SteadyPanel):
    """Lists and explains; deeds belong to the page."""

    chosen = Signal()
    """Another rule is chosen."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._lines: Mapping[int, RuleLine] = {}
        self.benefit = CodeEdit(self)
        self.benefit.setObjectName("rules_benefit")
        self.benefit.currentIndexChanged.connect(lambda _index: self._show_lines())
        self.past = QCheckBox(self)
        self.past.setObjectName("rules_past")
        self.past.toggled.connect(lambda _on: self._show_lines())
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rules")
        self.list.chosen.connect(lambda _id: self._fetch_rule())
        self.view = RuleView(services, self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.benefit.setAccessibleName(self.tr("Benefit"))
        self.benefit.set_placeholder(self.tr("All benefits"))
        book = self._services.rule_settings.book
        self.benefit.offer([(key, worded(one.label)) for key, one in book.benefits.items()])
        self.past.setText(self.tr("Past and future versions"))
        self.list.setAccessibleName(self.tr("Rules"))
        self.list.tell_nothing(self.tr("No rule for this benefit. Choose another benefit above."))
        self._show_lines()

    def refresh(self) -> None:
        """Fetch the rules."""
        service = self._services.rule_settings
        self._tasks.look(lambda _progress: service.lines(), owner=self, done=self._take, instead_of="rules")

    def line(self) -> RuleLine | None:
        """The chosen rule."""
        return self._lines.get(self.list.current_id())

    def choose(self, code: str) -> None:
        """Choose the newest version of a rule."""
        number = next((number for number, line in self._lines.items() if line.rule.code == code), 0)
        if number:
            self.list.choose(number)

    def _take(self, lines: Sequence[RuleLine]) -> None:
        code = line.rule.code if (line := self.line()) else ""
        self._lines = dict(enumerate(lines, 1))
        self.retranslate()
        self.choose(code)

    def _show_lines(self) -> None:
        wanted, past = self.benefit.value(), self.past.isChecked()
        rows = {
            number: self._row(line)
            for number, line in self._lines.items()
            if (not wanted or line.rule.benefit == wanted) and (past or line.in_force)
        }
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if rows and not self.list.current_id():
            self.list.choose(next(iter(rows)))  # half of the page would have nothing to say
        self._fetch_rule()

    def _row(self, line: RuleLine) -> Row:
        rule = line.rule
        whose = self.tr("Our own") if line.own else self.tr("Shipped")
        return (
            worded(rule.title), worded(line.benefit) if line.benefit else "", capitalised(effect_words(rule.effect)),
            worded(rule.law), rule.article, rule.valid_from, rule.valid_to, confidence(rule.confidence), whose,
        )  # fmt: skip

    def _fetch_rule(self) -> None:
        line, service, spoken = self.line(), self._services.rule_settings, language()
        if line is None:
            self._show_rule(None)
            return
        code, first = line.rule.code, line.rule.valid_from
        self._tasks.look(
            lambda _progress: service.sheet(code, first, spoken), owner=self, done=self._show_rule, instead_of="rule"
        )

    def _show_rule(self, sheet: RuleSheet | None) -> None:
        self.view.show_rule(sheet)
        self.chosen.emit()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.benefit, 1)
        above.addWidget(self.past)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(above)
        layout.addWidget(ListWithDetail(self.list, self.view, self, shares=(4, 5)), 1)
