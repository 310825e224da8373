"""A rule as text (规则文本): changed as a dated version of our own, checked while it is written, tried out, kept."""

import re

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout

from vetdesk.ui.benefits.rules.keeping import RuleKeeping
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low

_PAUSE_MS = 600
"""So long nothing is typed before the text is read."""
_CODE = re.compile(r'^code\s*=\s*"([^"]+)"', re.MULTILINE)


class RuleEditor(Drafted, SteadyPanel):
    """Takes the text of one rule."""

    DRAFT = "rule"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._begun = ""
        self._heading, self._hint = QLabel(self), QLabel(self)
        give_role(self._heading, role="heading")
        give_role(self._hint, role="soft")
        self._hint.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("rule_text")
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        self.text.setStyleSheet(f"font-family: '{fixed}', 'Noto Sans Mono CJK SC', 'NSimSun';")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self.text.textChanged.connect(self._pause.start)
        self.keeping = RuleKeeping(services, tasks, talk, self)
        self.keeping.kept.connect(self._kept)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_rule", self.leave)
        self._try = self.buttons.add("try_rule", self.try_out, right=True)
        self._keep = self.buttons.add_primary("keep_rule", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("A rule of our county"))
        self._hint.setText(
            self.tr("Write from which day it holds (valid_from): the version before ends the day before and stays "
                    "readable. Law, article, source and at least two examples are needed.")
        )  # fmt: skip
        self.text.setAccessibleName(self.tr("Text of the rule"))
        self._leave.setText(self.tr("&Back"))
        self._try.setText(self.tr("&Try out"))
        self._keep.setText(self.tr("&Keep…"))

    def begin(self, text: str) -> None:
        """Begin with a text."""
        self._begun = text
        self.text.setPlainText(text)
        self._pause.stop()
        self.keeping.clear()
        self.draft_begun()
        self.text.setFocus()

    def draft_record(self) -> str:
        """The code of the rule, as the text names it to begin with."""
        named = _CODE.search(self._begun)
        return named[1] if named else ""

    def draft_title(self) -> str:
        """The heading, and which rule."""
        return f"{self._heading.text()} {self.draft_record()}".strip()

    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.text.toPlainText() != self._begun

    def check(self) -> None:
        """Read the text and show what is wrong with it."""
        service, written = self._services.rule_settings, self.text.toPlainText()
        if self.is_changed():
            self.keeping.check(lambda _progress: service.check(written))

    def try_out(self) -> None:
        """Find out who would change."""
        self._pause.stop()
        service, written = self._services.rule_settings, self.text.toPlainText()
        self.keeping.try_out(lambda progress: service.try_rule(written, progress))

    def primary(self) -> None:
        """Ask why, and keep the rule."""
        self._pause.stop()
        self._talk.ask_text(self.tr("Why is the rule set so (document, decision)?"), self._keep_with)

    def leave(self) -> None:
        """Back to the list."""
        self._pause.stop()
        self._begun = self.text.toPlainText()
        self.left.emit()

    def _keep_with(self, reason: str) -> None:
        service, written = self._services.rule_settings, self.text.toPlainText()
        self.keeping.carry_out(lambda _progress: service.keep_rule(written, reason))

    def _kept(self) -> None:
        self.draft_saved()
        self._navigator.say(self.tr("The rule is kept. The next scan goes by it."))
        self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; where it is low, the text needs it more than the hint."""
        super().resizeEvent(event)
        self._hint.setVisible(not is_low(self.height()))

    def _arrange(self) -> None:
        parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        parts.addWidget(self.text, 3)
        parts.addWidget(self.keeping.effect, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._hint, self.keeping):
            layout.addWidget(widget)
        layout.addLayout(parts, 1)
        layout.addWidget(self.buttons)
