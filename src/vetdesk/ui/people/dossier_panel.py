"""The tab Dossier (个人档案) of a record: which parts, masked or in full, what for; then one PDF."""

from typing import Final

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vetdesk.domain.dossiers import Part
from vetdesk.domain.record_views import RecordView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.people.record_tab import RecordTab
from vetdesk.ui.scrolling.in_sight import tab_after
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowLayout

LONGEST_PURPOSE: Final = 200


class DossierPanel(RecordTab):
    """Everything about one person as a file to print or hand over; its making is journalled."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator, parent)
        self._view: RecordView | None = None
        self.about = QLabel(self)
        self.about.setWordWrap(True)
        give_role(self.about, role="soft")
        self.masked, self.full = QRadioButton(self), QRadioButton(self)
        self._choice = QButtonGroup(self)
        self._parts_label = QLabel(self)
        self.parts = {part: QCheckBox(self) for part in Part}
        self._purpose_label = QLabel(self)
        self.purpose = QLineEdit(self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        give_role(self.problem, role="problem")
        self._papers = PaperSaver(self)
        self.buttons = ButtonBar(self)
        self._make = self.buttons.add_primary("save_dossier", self.make)
        self._arrange()
        self.retranslate()

    def title(self) -> str:
        """The name of the tab."""
        return self.tr("Dossier")

    def retranslate(self) -> None:
        """Set every text."""
        self.about.setText(
            self.tr(
                "Everything kept about this person as one PDF. Who made it, when and what for goes into the journal "
                "and appears on each page."
            )
        )
        self.masked.setText(self.tr("Sensitive fields &masked"))
        self.full.setText(self.tr("Everything in f&ull"))
        self._parts_label.setText(self.tr("Parts"))
        texts = self.services.station.definitions.vocabulary.texts
        for part, box in self.parts.items():
            box.setText(worded(texts[f"dossier.part.{part}"]))
        self.parts[Part.SCANS].setToolTip(self.tr("Only in full: scanned pages show what they show."))
        self._purpose_label.setText(self.tr("Purpose, for the &journal"))
        self.purpose.setAccessibleName(self.tr("Purpose"))
        self._make.setText(self.tr("Preview, print or &save…"))

    def show_record(self, view: RecordView) -> None:
        """Make the dossier of this person."""
        if self._view is None or self._view.id != view.id:
            self.purpose.clear()
            self.problem.setText("")
            self.masked.setChecked(True)
        self._view = view
        may_show = self.services.dossiers.may_show_in_full()
        self.full.setEnabled(may_show)
        self._allow_scans()

    def begin_adding(self) -> None:
        """Ctrl+Enter: make it."""
        self.make()

    def chosen(self) -> tuple[Part, ...]:
        """The parts that are ticked."""
        return tuple(part for part, box in self.parts.items() if box.isChecked() and box.isEnabled())

    def make(self) -> None:
        """Show it as it would be, to be printed or saved; without a purpose nothing is made."""
        view = self._view
        if view is None:
            return
        if not self.purpose.text().strip():
            self.problem.setText(self.tr("Say what the dossier is for. Nothing was made yet."))
            self.purpose.setFocus()
            return
        self.problem.setText("")
        name = self.tr("Dossier of {name}").format(name=view.name)
        run = self.services.dossiers.run(
            view.id, self.purpose.text().strip(), masked=self.masked.isChecked(), parts=self.chosen()
        )
        self._papers.offer_run(run, f"{name}.pdf")

    def _allow_scans(self) -> None:
        """Scanned pages cannot be masked: only in full they may be in it, and then they are unless taken out."""
        scans, full = self.parts[Part.SCANS], self.full.isChecked()
        if scans.isEnabled() != full:
            scans.setEnabled(full)
            scans.setChecked(full)

    def _arrange(self) -> None:
        for name, button in (("dossier_masked", self.masked), ("dossier_full", self.full)):
            button.setObjectName(name)
            self._choice.addButton(button)
        self.masked.setChecked(True)
        self.full.toggled.connect(lambda _on: self._allow_scans())
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        above: tuple[QWidget, ...] = (self.about, self.masked, self.full, self._parts_label)
        for widget in above:
            column.addWidget(widget)
        boxes = QWidget()
        flow = FlowLayout(boxes, spacing=12)
        for part, box in self.parts.items():
            box.setObjectName(f"dossier_{part}")
            box.setChecked(True)
            flow.addWidget(box)
        column.addWidget(boxes)
        self.purpose.setObjectName("dossier_purpose")
        self.purpose.setMaxLength(LONGEST_PURPOSE)
        self._purpose_label.setBuddy(self.purpose)
        below: tuple[QWidget, ...] = (self._purpose_label, self.purpose, self.problem)
        for widget in below:
            column.addWidget(widget)
        column.addStretch()
        area = Overflow(inner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)
        layout.addWidget(self.buttons)
        tab_after(self, [self.masked, self.full, *self.parts.values(), self.purpose, self._make])
