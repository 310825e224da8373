"""The stages of a case in a line: which are passed, where it stands, what lies ahead."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

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
        self._flow = FlowLayout(self, spacing=2)

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
        return [label.text() for label in self._labels() if label.property("role") != "stage_arrow"]

    def retranslate(self) -> None:
        """Set every text."""
        self._clear()
        shown = self._near() if self._short else self._way
        for number, stage in enumerate(shown):
            if number:
                self._add("→", "stage_arrow")
            label = self._add(f"{SIGNS[stage.place]} {worded(stage.label)}", ROLES[stage.place])
            label.setToolTip(self._told(stage))
            label.setAccessibleDescription(self._told(stage))
        self.setAccessibleName(self.tr("Stages of the case"))
        self.setVisible(bool(shown))

    def _near(self) -> Sequence[StageView]:
        here = next((place for place, stage in enumerate(self._way) if stage.place is Place.HERE), 0)
        return self._way[max(here - 1, 0) : here + 2]

    def _told(self, stage: StageView) -> str:
        if stage.place is Place.HERE:
            return self.tr("The case stands here")
        if stage.on is None:
            return self.tr("Still to come")
        return self.tr("Passed on {day} by {person}").format(day=stage.on.isoformat(), person=stage.person)

    def _add(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        give_role(label, role=role)
        self._flow.addWidget(label)
        return label

    def _labels(self) -> list[QLabel]:
        found = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, QLabel)]

    def _clear(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
