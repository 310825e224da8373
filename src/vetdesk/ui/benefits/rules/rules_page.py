"""Rules: what VetDesk holds every archive against, in words; the county sets and adds what is its to settle."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.ui.benefits.rules.editor_panel import RuleEditor
from vetdesk.ui.benefits.rules.list_panel import RulesPanel
from vetdesk.ui.benefits.rules.settings_panel import SettingsPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack


class RulesPage(Page):
    """The list of rules; the editor and the settings come in its place."""

    SHOWS = ("definition",)

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.rules = RulesPanel(services, tasks, self)
        self.rules.chosen.connect(self._enable)
        self.editor = RuleEditor(services, tasks, talk, navigator)
        self.settings = SettingsPanel(services, tasks, talk, navigator)
        self.editor.draft_opener, self.settings.draft_opener = self._continue, self._continue_setting
        for panel in (self.editor, self.settings):
            panel.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._revert = self.buttons.add("revert_rule", self.revert)
        self._new = self.buttons.add("new_rule", self.new_rule, right=True)
        self._change = self.buttons.add("change_rule", self.change_rule, right=True)
        self._set = self.buttons.add_primary("rule_settings_open", self.show_settings)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._revert.setText(self.tr("&Withdraw…"))
        self._new.setText(self.tr("&New rule…"))
        self._change.setText(self.tr("&Change…"))
        self._set.setText(self.tr("County &settings…"))
        self._enable()

    def refresh(self) -> None:
        """Fetch the rules."""
        self.rules.refresh()

    def has_unsaved(self) -> bool:
        """Whether a rule was typed that is not kept."""
        return self._stack.currentWidget() is self.editor and self.editor.is_changed()

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the list."""
        self._back()

    def primary(self) -> None:
        """The main deed of the part shown."""
        shown = self._stack.currentWidget()
        if shown is self.editor:
            self.editor.primary()
        elif shown is self.settings:
            self.settings.primary()
        elif self._set.isEnabled():
            self.show_settings()

    def focus_filter(self) -> None:
        """Go to the choice of benefits."""
        self.rules.benefit.setFocus()

    def show_settings(self) -> None:
        """Show what the rules rest on."""
        self._stack.setCurrentWidget(self.settings)
        self.settings.refresh()

    def new_rule(self) -> None:
        """Begin a rule of our own."""
        self._edit(self.services.rule_settings.starting_text())

    def change_rule(self) -> None:
        """Go on from the chosen rule."""
        line = self.rules.line()
        if line is not None:
            self._edit(self.services.rule_settings.text_of(line.rule.code))

    def revert(self) -> None:
        """Ask why, and take our own version of the chosen rule back."""
        line, service = self.rules.line(), self.services.rule_settings
        if line is None:
            return
        code, name = line.rule.code, worded(line.rule.title)

        def take_back(reason: str) -> None:
            self.tasks.change(
                lambda _progress: service.revert_rule(code, reason), owner=self,
                done=lambda _none: self.navigator.say(self.tr("Withdrawn: {name}").format(name=name)),
            )  # fmt: skip

        prompt = self.tr("Why is our version of “{name}” withdrawn? The built-in one applies again, if there is one.")
        self.talk.ask_text(prompt.format(name=name), take_back)

    def _continue(self, code: str) -> None:
        """Somebody goes on with a draft of a rule."""
        service = self.services.rule_settings
        known = {line.rule.code for line in service.lines()}
        self._edit(service.text_of(code) if code in known else service.starting_text())

    def _continue_setting(self, key: str) -> None:
        self._stack.setCurrentWidget(self.settings)
        self.settings.begin_with(key)

    def _edit(self, text: str) -> None:
        self._stack.setCurrentWidget(self.editor)
        self.editor.begin(text)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _enable(self) -> None:
        may, line = self.services.station.session.actor.may(Right.SET_RATES), self.rules.line()
        self._change.setEnabled(may and line is not None)
        self._revert.setEnabled(may and line is not None and line.own)
        for button in (self._new, self._set):
            button.setEnabled(may)
        self.buttons.set_hint("" if may else self.tr("Clerks and the leader set rules."))

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rules, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.editor, self.settings):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
