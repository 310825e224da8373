"""How one or many findings between townships are decided: whose they are, who checks, or that they stand."""

import zlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language

if TYPE_CHECKING:  # needed only when findings are shown
    from collections.abc import Sequence

    from vetdesk.domain.township_findings import Finding
    from vetdesk.domain.vocabulary import Vocabulary
    from vetdesk.services.township_reconciliation import Reconciliation

BELONGS, CHECK, ACCEPTED = "belongs", "check", "accepted"


class DecisionForm(Drafted, Translated):
    """Offers what all chosen findings allow."""

    DRAFT = "township_decision"
    decided = Signal(str, str, str)
    """The decision ("" opens findings again), the uid of the township it names, the reason."""

    def __init__(self, vocabulary: "Vocabulary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._findings: Sequence[Finding] = ()
        self._merged: Reconciliation | None = None
        self._label, self._note_label = QLabel(self), QLabel(self)
        self.choice, self.note = QComboBox(self), QLineEdit(self)
        self.choice.setObjectName("finding_decision")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(10)
        self.note.setObjectName("finding_note")
        self.note.setMaxLength(200)
        self._label.setBuddy(self.choice)
        self._note_label.setBuddy(self.note)
        self.note.returnPressed.connect(self.decide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        for widget in (self._label, self.choice, self._note_label, self.note):
            column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._label.setText(self.tr("De&cision"))
        self._note_label.setText(self.tr("&Reason (goes to the township)"))
        self.choice.setAccessibleName(self.tr("Decision"))
        self.note.setAccessibleName(self.tr("Reason"))
        self._refill()

    def offer(self, findings: "Sequence[Finding]", merged: "Reconciliation") -> None:
        """Offer decisions about these."""
        if [one.key for one in findings] != [one.key for one in self._findings]:
            self.note.clear()
        other = [one.key for one in findings] != [one.key for one in self._findings]
        self._findings, self._merged = findings, merged
        self._refill()
        if other and findings:
            self.draft_begun()

    def draft_record(self) -> str:
        """The findings."""
        keys = repr([one.key for one in self._findings])
        return f"{zlib.crc32(keys.encode()):08x}" if self._findings else ""

    def draft_key(self) -> str:
        """Nothing is kept before findings are chosen."""
        return super().draft_key() if self._findings else ""

    def draft_title(self) -> str:
        """What is typed."""
        return f"{self._label.text().replace('&', '')}: {self.choice.currentText()}"

    def decide(self) -> None:
        """Decide as chosen."""
        if self._findings and self.choice.currentData() is not None:
            decision, owner = self.choice.currentData()
            self.decided.emit(decision, owner, self.note.text().strip())

    def _refill(self) -> None:
        from vetdesk.domain.township_findings import owners

        merged, findings = self._merged, self._findings
        self.setVisible(bool(findings))
        if merged is None or not findings:
            return
        self.choice.clear()
        common = [uid for uid in owners(findings[0]) if all(uid in owners(one) for one in findings)]
        for uid in common:
            text = self.tr("Belongs to {township}").format(township=merged.names.get(uid, "—"))
            self.choice.addItem(text, (BELONGS, uid))
        for decision in (CHECK, ACCEPTED):
            text = self._vocabulary.code_label("township_decision", decision, language())
            self.choice.addItem(text, (decision, ""))
        if any(merged.decided(one) is not None for one in findings):
            self.choice.addItem(self.tr("Open again"), ("", ""))
        kept = merged.decided(findings[0])
        if kept is not None and len(findings) == 1:
            self.choice.setCurrentIndex(max(self.choice.findData((kept.decision, kept.township)), 0))
            self.note.setText(self.note.text() or kept.note)
