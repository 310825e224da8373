"""The opinions (意见) given in a case, each in a box as it will stand on the paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vetdesk.services.case_views import OpinionView
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role


class OpinionBoxes(Translated):
    """Shows one box for each duty that somebody performed; a sentence if nobody did yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opinions: tuple[OpinionView, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_opinions(self, opinions: Sequence[OpinionView]) -> None:
        """Show these, the first one given first."""
        self._opinions = tuple(opinions)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for opinion in self._opinions:
            self._column.addWidget(self._box(opinion))
        if not self._opinions:
            none_yet = QLabel(self.tr("Nobody has given an opinion yet."), self)
            none_yet.setWordWrap(True)
            self._column.addWidget(none_yet)

    def _box(self, opinion: OpinionView) -> QFrame:
        box = QFrame(self)
        box.setObjectName("card")
        duty = worded(opinion.duty_label)
        told = self.tr("{duty}: {step}").format(duty=duty[:1].upper() + duty[1:], step=worded(opinion.step))
        head = QLabel(told, box)
        give_role(head, role="heading")
        note = QLabel(opinion.note, box)
        note.setVisible(bool(opinion.note))
        signed = QLabel(f"{opinion.person}  {opinion.on.isoformat()}", box)
        signed.setAlignment(Qt.AlignmentFlag.AlignRight)
        give_role(signed, role="soft")
        layout = QVBoxLayout(box)
        for label in (head, note, signed):
            label.setWordWrap(True)
            layout.addWidget(label)
        return box
