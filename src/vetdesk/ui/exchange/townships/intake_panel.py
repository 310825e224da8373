"""A township's roster that is about to be taken in: whose it is, of which period, and what it stands beside."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.ui.scrolling.overflow import overflowing
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.small_screens import SteadyPanel

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.domain.township_rosters import Township
    from vetdesk.services.township_rosters import Intake, OfferedRoster

STAMPS = {
    "unstamped": QT_TRANSLATE_NOOP("townships", "No stamp: a person says whose it is."),
    "partner": QT_TRANSLATE_NOOP("townships", "Signed by a known key: it is certain whose it is."),
    "broken": QT_TRANSLATE_NOOP("townships", "Its stamp is damaged, so it counts as a file without one."),
    "unknown_signer": QT_TRANSLATE_NOOP("townships", "Signed by a key that is not known: a person says whose it is."),
}


class TownshipIntake(SteadyPanel):
    """Asks what a file does not say surely; nothing is guessed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered: OfferedRoster | None = None
        self._title, self._about, self._beside = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._title, self._about, self._beside):
            label.setWordWrap(True)
        give_role(self._title, role="heading")
        give_role(self._about, role="soft")
        give_role(self._beside, role="warning")
        self.township, self.instead = QComboBox(self), QComboBox(self)
        self.name, self.code, self.period = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._labels = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, editor in self._editors().items():
            editor.setObjectName(f"township_{key}")
            self._labels[key] = QLabel(self)
            self._labels[key].setBuddy(editor)
            form.addRow(self._labels[key], editor)
        for box in (self.township, self.instead):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.currentIndexChanged.connect(lambda _place: self._settle())
        for place in range(3):
            self.instead.addItem("", (None, True, False)[place])
        self.name.setMaxLength(60)
        self.code.setMaxLength(12)
        self.period.setMaxLength(10)
        for edit in (self.name, self.period):
            edit.textChanged.connect(lambda _text: self._settle())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(overflowing([self._title, self._about, form, self._beside], self))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = {
            "township": self.tr("T&ownship"),
            "name": self.tr("&Name of the new township"),
            "code": self.tr("Area &code (9 or 12 digits)"),
            "period": self.tr("&Period (2025-Q3, 2025-09, 2025)"),
            "instead": self.tr("Anothe&r roster of this period"),
        }
        for key, editor in self._editors().items():
            self._labels[key].setText(names[key])
            editor.setAccessibleName(names[key].replace("&", ""))
        self.instead.setItemText(0, self.tr("Please choose"))
        self.instead.setItemText(1, self.tr("This one replaces it"))
        self.instead.setItemText(2, self.tr("Both belong together"))
        if self.township.count():
            self.township.setItemText(self.township.count() - 1, self.tr("A township that is not listed"))
        self._settle()

    def show_file(self, offered: "OfferedRoster") -> None:
        """Show what a file says of itself."""
        self.offered = offered
        self.township.blockSignals(True)
        self.township.clear()
        listed = list(offered.townships)
        listed += [one for one in offered.told if one not in listed]
        for one in listed:
            self.township.addItem(one.name, one)
        self.township.addItem("", None)
        told = offered.told[0] if len(offered.told) == 1 else None
        places = [place for place, one in enumerate(listed) if told is not None and one.uid == told.uid]
        self.township.setCurrentIndex(places[0] if places else -1 if listed else 0)
        self.township.setEnabled(not offered.signed)
        self.township.blockSignals(False)
        for edit in (self.name, self.code):
            edit.clear()
        self.period.setText(offered.period)
        self.instead.setCurrentIndex(0)
        self.retranslate()

    def chosen(self) -> "Township | None":
        """The township that was chosen or named."""
        from vetdesk.domain.township_rosters import Township

        if self.township.currentIndex() < 0:
            return None
        known: Township | None = self.township.currentData()
        if known is not None:
            return known
        name = self.name.text().strip()
        return Township(0, "", name, self.code.text().strip()) if name else None

    def wanted(self) -> "Intake":
        """How it is to be taken in."""
        from vetdesk.services.township_rosters import Intake

        return Intake(self.chosen(), self.period.text().strip(), self.instead.currentData() if self._asks() else None)

    def ready(self) -> bool:
        """Whether everything is settled."""
        from vetdesk.domain.township_rosters import last_month

        if self.offered is None or self.chosen() is None or not last_month(self.period.text()):
            return False
        return not self._asks() or self.instead.currentData() is not None

    def _editors(self) -> dict[str, QComboBox | QLineEdit]:
        return {
            "township": self.township,
            "name": self.name,
            "code": self.code,
            "period": self.period,
            "instead": self.instead,
        }

    def _asks(self) -> bool:
        """Whether there is a roster of the period already, and no stamp that tells which one is newer."""
        chosen = self.chosen()
        return bool(self.offered and chosen and not self.offered.ordered(chosen, self.period.text().strip()))

    def _settle(self) -> None:
        fresh = self.township.currentIndex() >= 0 and self.township.currentData() is None
        for key, visible in (("name", fresh), ("code", fresh), ("instead", self._asks())):
            self._labels[key].setVisible(visible)
            self._editors()[key].setVisible(visible)
        offered = self.offered
        if offered is None:
            return
        people = len(offered.reading.records)
        self._title.setText(self.tr("{file}: people {count}").format(file=offered.path.name, count=f"{people:,}"))
        self._about.setText(shown("townships", STAMPS.get(str(offered.judged.verdict), "")))
        self._beside.setText(self._standing_beside())
        self._beside.setVisible(bool(self._beside.text()))

    def _standing_beside(self) -> str:
        """Other rosters of the township that this one has to do with, in words."""
        chosen, offered, period = self.chosen(), self.offered, self.period.text().strip()
        if chosen is None or offered is None:
            return self.tr("The file does not say surely which township it is of. Please choose.")
        same = [one.file_name for one in offered.same_period(chosen, period)]
        newer = [f"{one.period} {one.file_name}" for one in offered.newer(chosen, period)]
        said = []
        if same:
            said.append(self.tr("Of this period there is already: {files}").format(files=enumerated(same)))
        if newer:
            said.append(self.tr("This file is older than: {files}").format(files=enumerated(newer)))
        return "\n".join(said)
