"""The stages of a case in a line: which are passed, where it stands, what lies ahead."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from vetdesk.domain.case_stages import Place
from vetdesk.services.case_views import StageView
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout

SIGNS: Final = {Place.PASSED: "✓", Place.HERE: "▶", Place.AHEAD: "○"}
"""What tells the places of stages apart without colour."""
ROLES: Final = {Place.PASSED: "stage_passed", Place.HERE: "stage_here", Place.AHEAD: "soft"}


class StageLine(Translated):
    """Shows the way of a case; where there is little room, only the stages next to the present one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_line")
        self._way: tuple[StageView, ...] = ()
        self._short = False
        self._labels: list[QLabel] = []
        self._flow = FlowLayout(self, spacing=4)

    def show_way(self, way: Sequence[StageView]) -> None:
        """Show these stages."""
        self._way = tuple(way)
        self.retranslate()

    def shorten(self, *, short: bool) -> None:
        """Show all stages, or only the last passed, the present and the next one."""
        if short != self._short:
            self._short = short
            self.retranslate()

    def texts(self) -> list[str]:
        """What each stage shown says, with its sign."""
        return [label.text() for label in self._labels]

    def retranslate(self) -> None:
        """Set every text."""
        self._clear()
        shown = self._near() if self._short else self._way
        for number, stage in enumerate(shown):
            label = self._add(f"{SIGNS[stage.place]} {worded(stage.label)}", ROLES[stage.place], follows=number > 0)
            label.setToolTip(self._told(stage))
            label.setAccessibleDescription(self._told(stage))
        self.setAccessibleName(self.tr("Stages of the case"))
        self.setVisible(bool(shown))

    def _near(self) -> Sequence[StageView]:
        here = next((place for place, stage in enumerate(self._way) if stage.place is Place.HERE), 0)
        return self._way[max(here - 1, 0) : here + 2]

    def _told(self, stage: StageView) -> str:
        if stage.place is Place.HERE:
            return self.tr("Current stage")
        if stage.on is None:
            return self.tr("Still to come")
        return self.tr("Passed on {day} by {person}").format(day=stage.on.isoformat(), person=stage.person)

    def _add(self, text: str, role: str, *, follows: bool) -> QLabel:
        """A stage, behind its arrow: where a line ends, both go on in the next one."""
        pair = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        label, arrow = QLabel(text, pair), QLabel("→", pair)
        give_role(label, role=role)
        give_role(arrow, role="stage_arrow")
        arrow.setVisible(follows)
        row.addWidget(arrow)
        row.addWidget(label)
        self._flow.addWidget(pair)
        self._labels.append(label)
        return label

    def _clear(self) -> None:
        self._labels = []
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
