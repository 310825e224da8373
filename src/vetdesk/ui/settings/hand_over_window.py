"""Handing over everything of a colleague, from the list of staff: the same panel that Cases has."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vetdesk.ui.cases.deeds.hand_over_panel import HandOverPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.tasks import TaskRunner


class HandOverWindow(QDialog):
    """The panel in a window of its own, for whoever looks after staff but works on no cases."""

    def __init__(self, giver: int, services: Desk, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand over work"))
        self.panel = HandOverPanel(services, tasks, self)
        self.panel.left.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.panel)
        unit = self.fontMetrics().height()
        self.resize(44 * unit, 26 * unit)
        self.panel.begin(giver)
