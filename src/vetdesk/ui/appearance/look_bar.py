"""A line of buttons by which the window before the desk can be made readable: language, text size, colours."""

from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from vetdesk.ui.appearance.words import SCHEME_NAMES
from vetdesk.ui.dress import Dress
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import TextSize, text_size


class LookBar(Translated):
    """What is chosen shows at once and is kept for this computer."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        self.smaller = self._button(row, "text_smaller", "A-", dress.smaller)
        self.larger = self._button(row, "text_larger", "A+", dress.larger)
        self.colours = self._button(row, "colours", "", None)
        self.language = self._button(row, "switch_language", "中文 / English", dress.switch_language)
        self._menu = QMenu(self.colours)
        self._group = QActionGroup(self._menu)
        for choice in SCHEME_NAMES:
            action = QAction(self._menu, checkable=True)
            action.setData(choice)
            action.triggered.connect(partial(self._use_scheme, choice))
            self._group.addAction(action)
            self._menu.addAction(action)
        self.colours.setMenu(self._menu)
        self.colours.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        dress.listen(self._mark)
        self.retranslate()
        self._mark()

    def retranslate(self) -> None:
        """Set every text."""
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.colours.setText(self.tr("Colours"))
        self.language.setAccessibleName("中文 / English")
        for button in (self.smaller, self.larger):
            button.setToolTip(button.accessibleName())
        for action in self._group.actions():
            action.setText(shown("appearance", SCHEME_NAMES[str(action.data())]))

    def _mark(self) -> None:
        """Mark the colours in use; there is no size smaller than the smallest."""
        for action in self._group.actions():
            action.setChecked(action.data() == self._dress.preferences.scheme)
        self.smaller.setEnabled(text_size() is not TextSize.STANDARD)
        self.larger.setEnabled(text_size() is not TextSize.EXTRA_LARGE)

    def _use_scheme(self, choice: str, _checked: bool = False) -> None:
        self._dress.use_scheme(choice)

    def _button(self, row: QHBoxLayout, name: str, text: str, then: object) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("plain")
        button.setProperty("deed", name)
        button.setText(text)
        if callable(then):
            button.clicked.connect(lambda _checked=False: then())
        row.addWidget(button)
        return button
