"""Two records side by side with a button that shows hidden numbers in full, for a purpose that is kept."""

from collections.abc import Mapping

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.merging import MergePreview
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.people.duplicates.side_by_side import SideBySide
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.flow_layout import FlowLayout


class FullSides(Translated):
    """SideBySide below a line of buttons: that of its own, and those that its panel adds."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget, *, choosing: bool) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._ids = (0, 0)
        self.sides = SideBySide(choosing=choosing, parent=self)
        self.line = FlowLayout()
        self._reveal = self.add_button("show_in_full")
        self._reveal.clicked.connect(lambda _checked=False: self._ask_purpose())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.line)
        column.addWidget(self.sides)
        self.retranslate()

    def add_button(self, name: str) -> QPushButton:
        """A button in the line above."""
        button = QPushButton(self)
        button.setObjectName(name)
        self.line.addWidget(button)
        return button

    def show_preview(self, preview: MergePreview, heads: tuple[str, str]) -> None:
        """Show the fields of a preview under these headings."""
        self._ids = (preview.kept.id, preview.gone.id)
        self.sides.show_fields(preview.fields, heads)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._reveal.setText(self.tr("Show n&umbers in full…"))
        self._reveal.setVisible(self.sides.masked and self._services.station.session.actor.may(Right.REVEAL_SENSITIVE))

    def _ask_purpose(self) -> None:
        self._talk.ask_text(self.tr("For what purpose are the numbers shown in full? It is kept."), self._in_full)

    def _in_full(self, purpose: str) -> None:
        first, second = self._ids
        self._tasks.change(
            lambda _progress: self._services.merging.in_full(first, second, purpose),
            owner=self,
            done=self._show_in_full,
        )

    def _show_in_full(self, values: Mapping[str, tuple[str, str]]) -> None:
        self.sides.show_in_full(values)
        self.retranslate()
