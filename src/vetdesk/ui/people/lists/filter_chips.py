"""The conditions of the list as chips above it, each taken away by a click or the space bar."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.domain.people_list import PeopleFilter
from vetdesk.ui.page import Translated
from vetdesk.ui.people.lists.filter_words import Chip
from vetdesk.ui.widgets.flow_layout import FlowLayout

_LONGEST = 40


class FilterChips(Translated):
    """Hidden while nothing is asked."""

    changed = Signal(object)
    """The filter without the chip that was taken away (PeopleFilter)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: Sequence[Chip] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self._clear = QPushButton(self)
        self._clear.setObjectName("clear_filter")
        self._clear.setFlat(True)
        self._clear.setProperty("flat", "true")
        self._clear.clicked.connect(lambda _checked=False: self.changed.emit(PeopleFilter()))
        self._flow.addWidget(self._clear)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._clear.setText(self.tr("Remove all"))
        self._clear.setAccessibleName(self.tr("Remove all conditions"))
        for button, chip in zip(self._buttons, self._chips, strict=True):
            self._name(button, chip)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these parts of a filter."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._chips = tuple(chips)
        self._buttons = [self._button(chip) for chip in chips]
        for place, button in enumerate(self._buttons):
            self._flow.insertWidget(place, button)
            button.show()
        self.setVisible(bool(chips))
        self.updateGeometry()

    def texts(self) -> list[str]:
        """What is shown."""
        return [chip.text for chip in self._chips]

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("filter_chip")
        button.clicked.connect(lambda _checked=False: self.changed.emit(chip.without))
        self._name(button, chip)
        return button

    def _name(self, button: QPushButton, chip: Chip) -> None:
        short = chip.text if len(chip.text) <= _LONGEST else chip.text[: _LONGEST - 1] + "…"
        button.setText(f"{short.replace('&', '&&')}  ✕")
        button.setToolTip(chip.text)
        button.setAccessibleName(self.tr("Remove the condition: {text}").format(text=chip.text))
