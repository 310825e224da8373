"""Appearance (外观): language, size of text and colours of this computer, each shown as it is before it is chosen."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QLabel, QRadioButton, QVBoxLayout

from vetdesk.ui.appearance.scheme_sample import SchemeSample
from vetdesk.ui.appearance.words import SCHEME_NAMES, SIZE_NAMES
from vetdesk.ui.colours import Scheme
from vetdesk.ui.desk import Desk
from vetdesk.ui.dress import Dress
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.preferences import SYSTEM
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import CHINESE, ENGLISH, language, shown
from vetdesk.ui.theme import TextSize, give_role, text_size

K = TypeVar("K")
LANGUAGES = {CHINESE: ("中文", "优抚对象档案，今日待办"), ENGLISH: ("English", "Archives of recipients, to do today")}
"""Names and samples of the languages, each in itself."""
SAMPLE = "优抚 Aa 2025"


class AppearanceSection(Page):
    """What is chosen is shown at once and kept for this computer; there is nothing to save."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, *, dress: Dress | None = None
    ) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._dress = dress or Dress.in_use()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._headings = [QLabel(self) for _ in range(3)]
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        self.languages = self._choices(column, 0, {name: _said(name) for name in LANGUAGES}, self._use_language)
        self.sizes = self._choices(column, 1, {size: _size_sample(size) for size in TextSize}, self._use_size)
        samples = {scheme.value: SchemeSample(scheme) for scheme in Scheme}
        self.schemes = self._choices(column, 2, {SYSTEM: None, **samples}, self._use_scheme)
        column.addStretch()
        self.retranslate()
        self.refresh()
        if self._dress is not None:
            self._dress.listen(self.refresh)

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(self.tr("How the window looks on this computer. Choices take effect at once and are kept."))
        for heading, text in zip(
            self._headings, (self.tr("Language"), self.tr("Text size"), self.tr("Colours")), strict=True
        ):
            heading.setText(text)
        for name, button in self.languages.items():
            button.setText(LANGUAGES[name][0])
        for size, button in self.sizes.items():
            button.setText(shown("appearance", SIZE_NAMES[size]))
        for choice, button in self.schemes.items():
            button.setText(shown("appearance", SCHEME_NAMES[choice]))

    def refresh(self) -> None:
        """Mark what is in use."""
        chosen = self._dress.preferences.scheme if self._dress is not None else SYSTEM
        for buttons, now in ((self.languages, language()), (self.sizes, text_size()), (self.schemes, chosen)):
            for key, button in buttons.items():
                button.setChecked(key == now)

    def _use_language(self, name: str) -> None:
        if self._dress is not None:
            self._dress.use_language(name)

    def _use_size(self, size: TextSize) -> None:
        if self._dress is not None:
            self._dress.use_size(size)

    def _use_scheme(self, choice: str) -> None:
        if self._dress is not None:
            self._dress.use_scheme(choice)

    def _choices(
        self, column: QVBoxLayout, place: int, samples: Mapping[K, QLabel | SchemeSample | None],
        use: Callable[[K], None],
    ) -> dict[K, QRadioButton]:  # fmt: skip
        """A card with one line for each choice, its sample beside it."""
        give_role(self._headings[place], role="heading")
        card = QFrame(self)
        card.setObjectName("card")
        lines, group = QGridLayout(card), QButtonGroup(card)
        lines.setColumnStretch(1, 1)
        lines.addWidget(self._headings[place], 0, 0, 1, 2)
        made: dict[K, QRadioButton] = {}
        for row, (key, sample) in enumerate(samples.items(), start=1):
            made[key] = QRadioButton(card)
            made[key].setObjectName(f"use_{key.name.lower() if isinstance(key, TextSize) else key}")
            made[key].clicked.connect(partial(_chosen, use, key))
            group.addButton(made[key])
            lines.addWidget(made[key], row, 0, 1, 2 if sample is None else 1)
            if sample is not None:
                lines.addWidget(sample, row, 1)
        column.addWidget(card)
        return made


def _said(name: str) -> QLabel:
    """What a language looks like."""
    sample = QLabel(LANGUAGES[name][1])
    sample.setObjectName("sample")
    sample.setWordWrap(True)
    return sample


def _size_sample(size: TextSize) -> QLabel:
    """Words in a size of text, whatever the size in use."""
    sample = QLabel(SAMPLE)
    sample.setObjectName("sample")
    font = QFont(sample.font())
    font.setPointSize(size.points)
    sample.setFont(font)
    return sample


def _chosen(use: Callable[[K], None], key: K, _checked: bool = False) -> None:
    use(key)
