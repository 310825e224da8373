"""Which findings are shown: kind with its sums, rule, village, open or answered."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from vetdesk.domain.people import Village
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.entitlements import FindingFilter, Overview
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import language
from vetdesk.ui.theme import text_size

PAIR, LINE_ROWS = 2, 24
"""In a filter that is not as wide as so many rows of a list are high, two choices stand in a line."""
OPEN, ANSWERED, ALL = "open", "answered", "all"
_ANSWERED = {OPEN: False, ANSWERED: True, ALL: None}


class FindingsFilter(Translated):
    """Four choices: in a line, or in two where it is narrow."""

    changed = Signal()

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._overview = Overview(None, False, (), 0)
        self._villages: Sequence[Village] = ()
        self._columns = 0
        self.kind, self.rule, self.village, self.state = (CodeEdit(self) for _ in range(4))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for edit, name in self._edits():
            edit.setObjectName(f"finding_{name}")
        self._place(PAIR)
        self.retranslate()
        for edit, _ in self._edits():
            edit.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def retranslate(self) -> None:
        """Set every text; what was chosen stays chosen."""
        names = (self.tr("Kind of finding"), self.tr("Handled or not"), self.tr("Rule"), self.tr("Village"))
        offers = (self._kinds(), self._states(), self._rules(), self._places())
        for (edit, _), name, offer in zip(self._edits(), names, offers, strict=True):
            chosen = edit.value()
            blocked = edit.blockSignals(True)
            edit.offer(offer, empty=False)
            edit.choose(chosen if chosen in {code for code, _ in offer} else offer[0][0])
            edit.blockSignals(blocked)
            edit.setAccessibleName(name)
            edit.setToolTip(name)

    def show_overview(self, overview: Overview, villages: Sequence[Village]) -> None:
        """Offer the kinds and rules that have findings, with their sums."""
        self._overview, self._villages = overview, villages
        self.retranslate()

    def wanted(self) -> FindingFilter:
        """What is chosen."""
        village = int(self.village.value() or 0)
        return FindingFilter(self.kind.value(), self.rule.value(), village, _ANSWERED[self.state.value() or OPEN])

    def show_few(self, few: bool) -> None:
        """In low windows show kind and state only; a rule or village that is chosen stays in sight."""
        for edit in (self.rule, self.village):
            edit.setVisible(not few or bool(edit.value()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; all choices stand in one line where they can be read there."""
        super().resizeEvent(event)
        self._place(len(self._edits()) if self.width() >= LINE_ROWS * text_size().row else PAIR)

    def choose(self, kind: str) -> None:
        """Show one kind of finding."""
        self.kind.choose(kind)

    def _place(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for place, (edit, _) in enumerate(self._edits()):
                self._grid.addWidget(edit, place // columns, place % columns)

    def _edits(self) -> tuple[tuple[CodeEdit, str], ...]:
        return ((self.kind, "kind"), (self.state, "state"), (self.rule, "rule"), (self.village, "village"))

    def _kinds(self) -> list[tuple[str, str]]:
        word = self.tr("{kind} ({count})")
        total = sum(one.open for one in self._overview.counts)
        found = [("", word.format(kind=self.tr("All findings"), count=total))]
        for code, declared in self._vocabulary.codes("finding_kind").items():
            count = self._overview.open_of(code)
            found.append((code, word.format(kind=declared.label.text(language()), count=count)))
        return found

    def _rules(self) -> list[tuple[str, str]]:
        titles = {one.rule: one.title.text(language()) for one in self._overview.counts}
        return [("", self.tr("All rules")), *sorted(titles.items(), key=lambda pair: pair[1])]

    def _places(self) -> list[tuple[str, str]]:
        return [("", self.tr("All villages")), *((str(one.id), one.name) for one in self._villages)]

    def _states(self) -> list[tuple[str, str]]:
        words = {OPEN: self.tr("To be handled"), ANSWERED: self.tr("Handled"), ALL: self.tr("All")}
        return list(words.items())
