"""The amounts of one table to be typed: a line for each kind of recipient, a column for each value of the last fact."""

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.rate_tables import Mode
from vetdesk.domain.forms import Label
from vetdesk.domain.vocabulary import money_text
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import give_role

Axis = Sequence[tuple[str, Label]]
"""The values of one fact with their wordings."""
_SCALE = 100


class AmountGrid(QWidget):
    """Shows one edit per combination; a blank one means that the circular does not say."""

    edited = Signal()
    """Something was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.edits: dict[tuple[str, ...], QLineEdit] = {}
        self._mode = Mode.AMOUNT
        self.everybody = ""

    def show_axes(
        self,
        axes: Sequence[Axis],
        lawful: Collection[tuple[str, ...]],
        known: Mapping[tuple[str, ...], int],
        mode: Mode,
    ) -> None:
        """Offer every lawful combination of values, filled with what is known."""
        self._clear()
        self._mode = mode
        across: Axis = axes[-1] if len(axes) > 1 else (("", Label("", "")),)
        down = [axes[0]] if len(axes) == 1 else list(axes[:-1])
        for column, (_code, label) in enumerate(across if len(axes) > 1 else (), 1):
            self._heading(worded(label), 0, column)
        for row, labels in enumerate(product(*down) if axes else [()], 1):
            words = " ".join(worded(label) for _code, label in labels) or self.everybody
            self._heading(words, row, 0)
            for column, (code, label) in enumerate(across, 1):
                combination = (*(value for value, _label in labels), *((code,) if len(axes) > 1 else ()))
                if combination in lawful:
                    self._edit(combination, known, f"{words} {worded(label)}".strip(), (row, column))

    def amounts(self) -> dict[tuple[str, ...], int] | None:
        """What is filled in, in 1/10,000 yuan, or shares in 1/10,000; None if one of the texts is no amount."""
        found = {}
        for combination, edit in self.edits.items():
            text = edit.text().strip().removesuffix("%").strip()
            if not text:
                continue
            value = amount(text)
            if value is None:
                return None
            found[combination] = value // _SCALE if self._mode is Mode.SHARE else value
        return found

    def wrong(self) -> list[str]:
        """The texts that are no amounts."""
        texts = (edit.text().strip() for edit in self.edits.values())
        return [text for text in texts if text and amount(text.removesuffix("%").strip()) is None]

    def _edit(
        self, combination: tuple[str, ...], known: Mapping[tuple[str, ...], int], name: str, place: tuple[int, int]
    ) -> None:
        edit = QLineEdit(self)
        edit.setObjectName("amount_" + "_".join(combination))
        edit.setAccessibleName(name)
        if combination in known:
            value = known[combination]
            edit.setText(f"{value / _SCALE:g}%" if self._mode is Mode.SHARE else money_text(value).removesuffix(".00"))
        edit.textEdited.connect(lambda _text: self.edited.emit())
        self.edits[combination] = edit
        self._layout.addWidget(edit, *place)

    def _heading(self, text: str, row: int, column: int) -> None:
        label = QLabel(text, self)
        give_role(label, role="soft")
        self._layout.addWidget(label, row, column)

    def _clear(self) -> None:
        self.edits.clear()
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
