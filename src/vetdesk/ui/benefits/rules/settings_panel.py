"""What rules rest on and a county may set (参数): ages, months, limits; those nobody could check stand first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.rule_settings import OwnSetting, SettingLine
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.benefits.rules.keeping import RuleKeeping
from vetdesk.ui.benefits.rules.references import reference_words
from vetdesk.ui.benefits.rules.words import confidence, setting_text, setting_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, strung, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.list_with_detail import ListWithDetail
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "rules", QT_TRANSLATE_NOOP("rules", "Setting"), 36, must_show=True),
    Column("value", "rules", QT_TRANSLATE_NOOP("rules", "Value"), 14, must_show=True),
    Column("shipped", "rules", QT_TRANSLATE_NOOP("rules", "Default"), 12),
    Column("known", "rules", QT_TRANSLATE_NOOP("rules", "Reliability"), 14),
    Column("source", "rules", QT_TRANSLATE_NOOP("rules", "Basis"), 30),
)


class SettingsPanel(Drafted, SteadyPanel):
    """The list, and the chosen setting's value and basis below it."""

    DRAFT = "rule_setting"
    left = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._lines: Mapping[int, SettingLine] = {}
        self._key = ""
        self._heading, self._about = QLabel(self), QLabel(self)
        give_role(self._heading, role="heading")
        give_role(self._about, role="soft")
        self._about.setWordWrap(True)
        self._about.setObjectName("setting_about")
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("rule_settings")
        self.list.chosen.connect(lambda _id: self._show_setting())
        self.value, self.source = QLineEdit(self), QLineEdit(self)
        self.choice = CodeEdit(self)
        edits = {"value": self.value, "choice": self.choice, "source": self.source}
        self.fields = FieldGrid(edits, "setting", self)
        self.fields.show_only({"value", "source"})
        self.keeping = RuleKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self._kept)
        self.fields.add_below(self.keeping.effect, self._about)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_settings", self.left.emit)
        self._revert = self.buttons.add("revert_setting", self.revert)
        self._try = self.buttons.add("try_setting", self.try_out, right=True)
        self._keep = self.buttons.add_primary("keep_setting", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Settings of the rules"))
        self.list.setAccessibleName(self._heading.text())
        self.list.tell_nothing(self.tr("No value of a rule can be set here."))
        self._name_fields(self._line())
        self._leave.setText(self.tr("&Back"))
        self._revert.setText(self.tr("Restore defa&ult…"))
        self._try.setText(self.tr("&Try out"))
        self._keep.setText(self.tr("&Keep"))
        self._show_lines()

    def refresh(self) -> None:
        """Fetch the settings."""
        service = self._services.rule_settings
        self._tasks.look(lambda _progress: service.settings(), owner=self, done=self._take, instead_of="settings")

    def begin_with(self, key: str) -> None:
        """Fetch the settings and choose one of them."""
        self._key = key
        self.refresh()

    def choose(self, key: str) -> None:
        """Choose a setting by its key."""
        number = next((number for number, line in self._lines.items() if line.parameter.key == key), 0)
        if number:
            self.list.choose(number)

    def draft_record(self) -> str:
        """The setting."""
        return self._key

    def draft_key(self) -> str:
        """Nothing is kept before a setting is chosen."""
        return super().draft_key() if self._key else ""

    def draft_title(self) -> str:
        """What the setting is called."""
        line = self._line()
        return worded(line.parameter.label) if line is not None else self._heading.text()

    def draft_parts(self) -> tuple[QWidget, ...]:
        """Value and basis."""
        return (self.fields,)

    def try_out(self) -> None:
        """Find out who would change with the value typed."""
        service = self._services.rule_settings
        if (given := self._given()) is not None:
            self.keeping.try_out(lambda progress: service.try_settings(given, progress))

    def primary(self) -> None:
        """Keep the value typed."""
        service = self._services.rule_settings
        if (given := self._given()) is not None:
            basis = next(iter(given.values())).source
            self.keeping.carry_out(lambda _progress: service.keep_settings(given, basis))

    def revert(self) -> None:
        """Ask why, and let the shipped value count again."""
        line, service = self._line(), self._services.rule_settings
        if line is None:
            return
        key = line.parameter.key
        prompt = self.tr("Why is “{name}” restored to its default?").format(name=worded(line.parameter.label))

        def take_back(reason: str) -> None:
            self.keeping.carry_out(lambda _progress: service.revert_setting(key, reason))

        self._talk.ask_text(prompt, take_back)

    def _given(self) -> Mapping[str, OwnSetting] | None:
        """What is typed for the chosen setting; None if it cannot be read."""
        line = self._line()
        if line is None:
            return None
        key = line.parameter.key
        try:
            written = self.choice.value() if line.choices else self.value.text()
            return {key: self._services.rule_settings.read_setting(key, written, self.source.text())}
        except InvalidFieldsError as error:
            self.keeping.clear()
            self.keeping.show_failure(error)
            return None

    def _line(self) -> SettingLine | None:
        return self._lines.get(self.list.current_id())

    def _take(self, lines: Sequence[SettingLine]) -> None:
        key, self._key = self._key, ""
        self._lines = dict(enumerate(lines, 1))
        self._show_lines()
        self.choose(key)

    def _show_lines(self) -> None:
        key = self._key
        rows = {number: self._row(line) for number, line in self._lines.items()}
        self.list.show_records(list(rows), lambda ids: [rows[one] for one in ids], list(rows.values()))
        if key:
            self.choose(key)
        self._show_setting()

    def _row(self, line: SettingLine) -> Row:
        one = line.parameter
        told = reference_words(one.source, self._services.station.definitions.vocabulary)
        shipped = setting_words(line.shipped.value, line.choices) if line.shipped is not None and line.own else ""
        value = setting_words(one.value, line.choices)
        return (worded(one.label), value, shipped, confidence(one.confidence), told)

    def _name_fields(self, line: SettingLine | None) -> None:
        """The labels: of several codes it is said how they are written; words that may be chosen are offered."""
        several = line is not None and isinstance(line.parameter.value, tuple)
        self.fields.name_all({
            "value": self.tr("Value (codes with commas) *") if several else self.tr("Value *"),
            "choice": self.tr("Value *"),
            "source": self.tr("Basis: document and number *"),
        })  # fmt: skip
        choices = line.choices if line is not None else ()
        self.choice.offer([(code, worded(told)) for code, told in choices], empty=False)
        self.fields.show_only({"choice" if choices else "value", "source"})

    def _show_setting(self) -> None:
        """The chosen setting; what is typed for it stays as long as the same one is chosen."""
        line = self._line()
        if line is not None and line.parameter.key != self._key:
            self._key = line.parameter.key
            self.keeping.clear()
            self.choice.clear()  # what another setting may be does not stay among the choices
            self._name_fields(line)
            self.value.setText(setting_text(line.parameter.value))
            if line.choices:
                self.choice.choose(str(line.parameter.value))
            self.source.setText(line.parameter.source if line.own else "")
            self.draft_begun()
        rules = strung(worded(title) for title in line.rules) if line else ""
        self._about.setText(self.tr("Used by: {rules}").format(rules=rules or "—") if line else "")
        for widget in (self.value, self.choice, self.source, self._try, self._keep):
            widget.setEnabled(line is not None)
        self._revert.setEnabled(line is not None and line.own and line.shipped is not None)

    def _kept(self) -> None:
        self.draft_saved()
        self._navigator.say(self.tr("The setting is kept. The next scan goes by it."))
        self.refresh()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.keeping)
        layout.addWidget(ListWithDetail(self.list, self.fields, self), 1)
        layout.addWidget(self.buttons)
