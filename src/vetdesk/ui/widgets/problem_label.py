"""What is wrong with a value, said beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from vetdesk.domain.forms import Severity
from vetdesk.ui.theme import give_role

_SIGNS = {Severity.ERROR: "■", Severity.ASK: "?", Severity.WARNING: "▲", Severity.NOTICE: "○"}
_ORDER = list(_SIGNS)


class ProblemLabel(QLabel):
    """One line per problem, the gravest first, with a sign for its severity; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.worst: Severity | None = None
        self.hide()

    def show_problems(self, problems: Sequence[tuple[Severity, str]]) -> None:
        """Show sentences with their severities."""
        ordered = sorted(problems, key=lambda problem: _ORDER.index(problem[0]))
        self.worst = ordered[0][0] if ordered else None
        self.setText("\n".join(f"{_SIGNS[severity]} {text}" for severity, text in ordered))
        give_role(self, role="problem" if self.worst is Severity.ERROR else "warning")
        self.setVisible(bool(ordered))
