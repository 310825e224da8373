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
        self._set_aside: tuple[EventView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_events(self, events: Sequence[EventView], set_aside: Sequence[EventView] = ()) -> None:
        """Show these events, and below them the steps of another PC that gave way to them."""
        self._events, self._set_aside = tuple(events), tuple(set_aside)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for event in self._events:
            self._column.addWidget(self._card(event, self._head(event)))
        if self._set_aside:
            self._column.addWidget(self._about_set_aside())
        for event in self._set_aside:
            self._column.addWidget(self._card(event, self._head(event)))

    def _about_set_aside(self) -> QLabel:
        told = self.tr("Set aside: another PC went on with the case as well, and these steps gave way")
        title = QLabel(told, self)
        title.setWordWrap(True)
        give_role(title, role="soft")
        return title

    def _card(self, event: EventView, told: str) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        head = QLabel(told, card)
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
