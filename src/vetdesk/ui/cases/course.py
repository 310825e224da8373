"""The course of a case (经过): every step ever taken, with who, when and what was recorded."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vetdesk.services.case_views import EventView
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role


class CourseList(Translated):
    """Shows events from the first to the last; those taken back stay, and are marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[EventView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_events(self, events: Sequence[EventView]) -> None:
        """Show these events."""
        self._events = tuple(events)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for event in self._events:
            self._column.addWidget(self._card(event))

    def _card(self, event: EventView) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        head = QLabel(self._head(event), card)
        head.setWordWrap(True)
        give_role(head, role="heading")
        text = "\n".join(
            [
                *([event.event.note] if event.event.note else []),
                *(f"{worded(label)}: {worded(value)}" for label, value in event.recorded),
            ]
        )
        body = QLabel(text, card)
        body.setWordWrap(True)
        body.setVisible(bool(text))
        layout = QVBoxLayout(card)
        layout.addWidget(head)
        layout.addWidget(body)
        return card

    def _head(self, event: EventView) -> str:
        day = event.event.at.strftime("%Y-%m-%d %H:%M")
        text = self.tr("{day}  {step} — {person}")
        if event.taken_back:
            text = self.tr("{day}  {step} — {person} (taken back)")
        return text.format(day=day, step=worded(event.label), person=event.event.actor)
