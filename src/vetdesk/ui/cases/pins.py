"""What stands above a case until somebody answers it: objection, question, the note of a return, outdated papers."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.forms import Label
from vetdesk.services.case_views import CaseView, FactChange, PinKind, PinView
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone, give_role

PINS: Final = {
    PinKind.FORGED: (Tone.LATE, ""),
    PinKind.OBJECTION: (
        Tone.LATE, QT_TRANSLATE_NOOP("cases", "Objection of the supervisor {person}, {day}: {note}"),
    ),
    PinKind.OPINION: (
        Tone.WAITING, QT_TRANSLATE_NOOP("cases", "{person} asked {asked} for an opinion, {day}: {note}"),
    ),
    PinKind.RETURN: (Tone.RETURNED, QT_TRANSLATE_NOOP("cases", "Sent back by {person}, {day}: {note}")),
}  # fmt: skip


class Pins(Translated):
    """Tinted lines; hidden while there is nothing to answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pins: tuple[PinView, ...] = ()
        self._ends: Label | None = None
        self._changed: tuple[FactChange, ...] = ()
        self._outdated: tuple[Label, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.retranslate()

    def show_pins(self, view: CaseView, outdated: Sequence[Label]) -> None:
        """Show what is to be answered, and the titles of papers that were printed before the case changed."""
        self._pins, self._ends, self._changed, self._outdated = (
            view.pins,
            view.ends,
            view.changed_since,
            tuple(outdated),
        )
        self.retranslate()

    def texts(self) -> list[str]:
        """What is shown, line by line."""
        return [text for _, text in self._lines()]

    def retranslate(self) -> None:
        """Set every text."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lines = self._lines()
        for tone, text in lines:
            self._column.addWidget(_line(tone, text, self))
        self.setVisible(bool(lines))

    def _lines(self) -> list[tuple[Tone, str]]:
        found = [(Tone.LATE, worded(self._ends))] if self._ends else []
        for pin in self._pins:
            tone, pattern = PINS[pin.kind]
            facts = {"person": pin.person, "day": pin.on.isoformat(), "note": pin.note, "asked": pin.asked}
            told = worded(pin.sentence) if pin.sentence else shown("cases", pattern).format(**facts)
            found.append((tone, told))
        if self._changed:
            found.append((Tone.DRAFT, self._changes()))
        text = self.tr("The printed version is out of date: {paper}. Print it again before it is signed.")
        return found + [(Tone.DUE_SOON, text.format(paper=worded(paper))) for paper in self._outdated]

    def _changes(self) -> str:
        """What the archive says otherwise since the decision, in one line: it asks for nothing."""
        none, line = self.tr("(not filled in)"), self.tr("{label} {then} → {now}")
        told = (
            line.format(label=worded(one.label), then=worded(one.then) or none, now=worded(one.now) or none)
            for one in self._changed
        )
        words = self.tr("The archive was changed after the decision; the decision stands: {changes}.")
        return words.format(changes=self.tr("; ").join(told))


def _line(tone: Tone, text: str, parent: QWidget) -> QLabel:
    label = QLabel(f"{tone.sign} {text}", parent)
    label.setContentsMargins(0, 2, 0, 2)
    label.setWordWrap(True)
    give_role(label, tone=tone.name.lower())
    return label
