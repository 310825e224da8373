"""Lines for the reasons why something is kept although a rule speaks against it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.widgets.hints import give_hint


class ReasonLines(Translated):
    """One line for each rule that knows an exception; what was typed stays while the same rule is asked about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, QLineEdit] = {}
        self._sentences: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    @property
    def edits(self) -> list[QLineEdit]:
        """The lines, in their order."""
        return list(self._lines.values())

    def ask(self, sentences: Mapping[str, str]) -> None:
        """Ask a reason for each of these rules: what is wrong, by the code of the rule."""
        self._sentences = dict(sentences)
        for code in [code for code in self._lines if code not in sentences]:
            line = self._lines.pop(code)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        for code in sentences:
            if code not in self._lines:
                line = self._lines[code] = QLineEdit(self)
                line.setObjectName(f"reason_{code}")
                self._column.addWidget(line)
        self.setVisible(bool(sentences))
        self.retranslate()

    def reasons(self) -> dict[str, str]:
        """The reasons given, by the code of the rule."""
        return {code: text for code, line in self._lines.items() if (text := line.text().strip())}

    def retranslate(self) -> None:
        """Set every text."""
        for code, line in self._lines.items():
            give_hint(line, self.tr("Keep it despite the rule, because …"))
            line.setAccessibleName(self.tr("Reason for keeping it"))
            line.setAccessibleDescription(self._sentences[code])
