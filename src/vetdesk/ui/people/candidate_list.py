"""Who of the archive may be the person that is being entered: at most five, each with what speaks for it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.services.duplicates import Candidate
from vetdesk.ui.page import Translated
from vetdesk.ui.talk import Talk
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout
from vetdesk.ui.widgets.status_chip import StatusChip

STOP = "stop"
"""The band of a score that must be decided about before a record is begun."""


class CandidateCard(Translated):
    """One candidate: who it is, the points, and what to do."""

    opened = Signal(int)
    cleared = Signal(int)

    def __init__(self, candidate: Candidate, cleared: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._candidate = candidate
        self._cleared = cleared
        number = candidate.row.id
        self._who = QLabel(self)
        self._who.setWordWrap(True)
        give_role(self._who, role="heading")
        self._chip = StatusChip(self)
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        give_role(self._why, role="soft")
        self._open = QPushButton(self)
        self._open.setObjectName(f"open_candidate_{number}")
        self._open.clicked.connect(lambda _checked=False: self.opened.emit(number))
        self._other = QPushButton(self)
        self._other.setObjectName(f"another_person_{number}")
        self._other.clicked.connect(lambda _checked=False: self.cleared.emit(number))
        deeds = FlowLayout()
        deeds.addWidget(self._open)
        deeds.addWidget(self._other)
        frame = QFrame(self)
        frame.setObjectName("card")
        column = QVBoxLayout(frame)
        for widget in (self._who, self._chip, self._why):
            column.addWidget(widget)
        column.addLayout(deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        row, score = self._candidate.row, self._candidate.score
        facts = (row.name, row.id_number, row.birth_date, row.village)
        self._who.setText(" · ".join(fact for fact in facts if fact))
        if self._cleared:
            self._chip.show_status(Tone.GOOD, self.tr("Another person"))
        else:
            tone = Tone.LATE if self._candidate.band == STOP else Tone.DUE_SOON
            self._chip.show_status(tone, self.tr("Likeness: {points} points").format(points=score.points))
        point = self.tr("{label} {points:+d}")
        told = (point.format(label=worded(one.label), points=one.points) for one in self._candidate.explained)
        self._why.setText(" · ".join(told))
        self._why.setVisible(bool(self._why.text()))
        self._open.setText(self.tr("Open this record instead"))
        self._other.setText(self.tr("It is another person…"))
        for button in (self._open, self._other):
            button.setAccessibleName(f"{button.text()} ({row.name})")
        self._other.setVisible(not self._cleared)


class CandidateList(Translated):
    """Shows candidates and keeps which of them were said to be other people, and why."""

    opened = Signal(int)
    """The record of this recipient is to be shown instead."""

    def __init__(self, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk = talk
        self._found: Sequence[Candidate] = ()
        self._cards: list[CandidateCard] = []
        self.reasons: dict[int, str] = {}
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        give_role(self._told, role="warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._told)
        self._column.addStretch(1)
        self.hide()
        self.retranslate()

    def begin(self) -> None:
        """Forget everybody."""
        self.reasons = {}
        self.show_candidates(())

    def show_candidates(self, found: Sequence[Candidate]) -> None:
        """Show these; hidden while there is nobody."""
        self._found = tuple(found)
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(candidate) for candidate in found]
        for card in self._cards:
            self._column.insertWidget(self._column.count() - 1, card)
        self.setVisible(bool(found))

    @property
    def shown(self) -> set[int]:
        """The ids of everybody shown."""
        return {candidate.row.id for candidate in self._found}

    def undecided(self) -> list[str]:
        """The names of those about whom something must be said before the record can be begun."""
        return [one.row.name for one in self._found if one.band == STOP and one.row.id not in self.reasons]

    def verdicts(self) -> Mapping[int, str]:
        """Why each of those shown is another person, where that was said."""
        return {number: reason for number, reason in self.reasons.items() if number in self.shown}

    def retranslate(self) -> None:
        """Set every text."""
        self._told.setText(self.tr("▲ This person may already have a record. Please compare:"))

    def _card(self, candidate: Candidate) -> CandidateCard:
        card = CandidateCard(candidate, candidate.row.id in self.reasons, self)
        card.opened.connect(self.opened)
        card.cleared.connect(self._clear)
        return card

    def _clear(self, recipient_id: int) -> None:
        self._talk.ask_text(
            self.tr("How do you know that it is another person? The answer is kept with both records."),
            lambda reason: self._cleared(recipient_id, reason),
        )

    def _cleared(self, recipient_id: int, reason: str) -> None:
        self.reasons[recipient_id] = reason
        self.show_candidates(self._found)
