"""What the office is called and where it is."""

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.stations import StationDetails
from vetdesk.ui.page import Translated

_LINES = ("name", "area_code", "government", "authority", "address", "phone")


class OfficeForm(Translated):
    """A line for each detail of a station; name and area code are needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, QLineEdit] = {}
        self._labels: dict[str, QLabel] = {}
        form = self._form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for key in _LINES:
            line, label = QLineEdit(self), QLabel(self)
            line.setObjectName(f"station_{key}")
            line.setMinimumWidth(150)
            label.setBuddy(line)
            form.addRow(label, line)
            self._lines[key], self._labels[key] = line, label
        self._lines["area_code"].setMaxLength(12)
        self.retranslate()

    def add_line(self, label: QLabel, line: QLineEdit) -> None:
        """One more line of the page that the form stands on, below the others and like them."""
        label.setBuddy(line)
        line.setMinimumWidth(150)
        self._form.addRow(label, line)

    def details(self) -> StationDetails:
        """What was typed."""
        return StationDetails(**{key: line.text().strip() for key, line in self._lines.items()})

    def show_details(self, details: StationDetails) -> None:
        """Show the details of a station."""
        for key, line in self._lines.items():
            line.setText(getattr(details, key))
            line.setCursorPosition(0)

    def complaint(self) -> str:
        """What is missing or wrong, "" if nothing is."""
        details = self.details()
        if not details.name:
            return self.tr("Enter the name of the station; it is printed on every paper.")
        if not details.area_code.isdecimal() or len(details.area_code) not in (6, 9, 12):
            return self.tr("The area code has 6, 9 or 12 digits.")
        return ""

    def focus(self) -> None:
        """Put the cursor into the first line."""
        self._lines["name"].setFocus()

    def set_editable(self, editable: bool) -> None:
        """Whether the lines can be typed into."""
        for line in self._lines.values():
            line.setReadOnly(not editable)

    def retranslate(self) -> None:
        """Set every text."""
        texts = {
            "name": self.tr("&Name of the station"),
            "area_code": self.tr("Area &code (6, 9 or 12 digits)"),
            "government": self.tr("Township government that signs"),
            "authority": self.tr("District bureau that decides"),
            "address": self.tr("Address"),
            "phone": self.tr("Phone"),
        }
        for key, text in texts.items():
            self._labels[key].setText(text)
