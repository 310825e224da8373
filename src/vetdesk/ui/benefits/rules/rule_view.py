"""One rule in words: what it rests on, whom it looks at, what it asks, its settings, its examples."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.rules.rules import Example, Rule
from vetdesk.services.rule_sentences import Sentence
from vetdesk.services.rule_settings import RuleSheet
from vetdesk.ui.benefits.articles import law_words
from vetdesk.ui.benefits.rules.references import reference_words
from vetdesk.ui.benefits.rules.words import confidence, effect_words, setting_text
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import capitalised, language, worded
from vetdesk.ui.theme import give_role

_INDENT = "\u00a0" * 2
_OUTCOMES = {"yes": "✔", "no": "✘", "cannot_tell": "？"}


class RuleView(Translated):
    """Shows a rule; scrolls inside."""

    def __init__(self, services: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = services.station.definitions.vocabulary
        self._sheet: RuleSheet | None = None
        self._title, self._told = QLabel(self), QLabel(self)
        give_role(self._title, role="heading")
        for label, name in ((self._title, "rule_title"), (self._told, "rule_told")):
            label.setObjectName(name)
            label.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.RichText)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.addWidget(self._title)
        column.addWidget(self._told, 1)
        scroll = Overflow(inside, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self.retranslate()

    def hasHeightForWidth(self) -> bool:
        """Qt: no."""
        return False

    def retranslate(self) -> None:
        """Set every text."""
        sheet = self._sheet
        self._title.setText(worded(sheet.line.rule.title) if sheet else self.tr("Choose a rule to read it."))
        self._told.setText("".join(self._parts(sheet)) if sheet else "")

    def show_rule(self, sheet: RuleSheet | None) -> None:
        """Explain a rule, or ask for one to be chosen."""
        self._sheet = sheet
        self.retranslate()

    def _parts(self, sheet: RuleSheet) -> Iterable[str]:
        rule = sheet.line.rule
        yield f"<p>{escape(self._basis(sheet))}</p>"
        whom = self.tr(", ").join(worded(one) for one in sheet.categories) or self.tr("the person as a whole")
        yield self._block(self.tr("Whom it examines"), [Sentence(0, whom), *sheet.scope])
        yield self._block(self.tr("Conditions"), sheet.condition)
        if sheet.drawn:
            yield self._block(self.tr("Who counts as receiving it"), sheet.drawn)
        settings = [
            Sentence(0, self.tr("{name}: {value} ({source})").format(
                name=worded(one.label), value=setting_text(one.value),
                source=reference_words(one.source, self._words)))
            for one in sheet.parameters
        ]  # fmt: skip
        yield self._block(self.tr("Settings used"), settings)
        yield self._block(self.tr("Examples"), [Sentence(0, self._example(one)) for one in rule.examples])
        if rule.note is not None:
            yield f"<p>{escape(worded(rule.note))}</p>"

    def _basis(self, sheet: RuleSheet) -> str:
        rule = sheet.line.rule
        return self.tr("{effect}. {law}. {period} Source: {source}. {known}; {whose}.").format(
            effect=self._leads_to(rule), law=law_words(rule), period=self._period(rule),
            source=reference_words(rule.source, self._words), known=confidence(rule.confidence).word,
            whose=self.tr("set by our county") if sheet.line.own else self.tr("built in"),
        )  # fmt: skip

    def _leads_to(self, rule: Rule) -> str:
        told = capitalised(effect_words(rule.effect))
        if rule.kind is None:
            return told
        kind = self._words.code_label("finding_kind", rule.kind, language())
        return self.tr("{effect}: {kind}").format(effect=told, kind=kind)

    def _period(self, rule: Rule) -> str:
        if rule.valid_to:
            return self.tr("In force from {first} to {last}.").format(first=rule.valid_from, last=rule.valid_to)
        return self.tr("In force from {first}.").format(first=rule.valid_from)

    def _example(self, one: Example) -> str:
        if one.finding is None:
            found = _OUTCOMES[one.answer] if one.answer is not None else ""
        elif one.finding:
            found = self._words.code_label("finding_kind", one.finding, language())
        else:
            found = self.tr("nothing is found")
        return self.tr("{title} (on {day}): {found}").format(
            title=worded(one.title), day=one.on.isoformat(), found=found
        )

    @staticmethod
    def _block(heading: str, lines: Iterable[Sentence]) -> str:
        told = "<br>".join(f"{_INDENT * one.depth}{escape(one.text)}" for one in lines)
        return f"<p><b>{escape(heading)}</b><br>{told}</p>" if told else ""
