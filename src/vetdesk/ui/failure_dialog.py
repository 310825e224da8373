"""What went wrong, in one window: what happened, what was kept, what to do next; details can be copied or saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from vetdesk import __version__
from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.crash import CrashReport
from vetdesk.ui.messages import Told
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.theme import give_role

ICON_PX = 40
_BETWEEN = 8
_LETTERS = 56
"""So many letters wide the text is, where the screen allows it."""


class FailureDialog(QDialog):
    """Shows three sentences, each under its heading; `details` is what Copy puts into the clipboard."""

    def __init__(self, told: Told, details: str, parent: QWidget | None = None, *, ours: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("failure")
        self.setWindowTitle(self.tr("VetDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._details = details
        kind = QStyle.StandardPixmap.SP_MessageBoxCritical if ours else QStyle.StandardPixmap.SP_MessageBoxWarning
        picture = QLabel(self)
        picture.setPixmap(self.style().standardIcon(kind).pixmap(ICON_PX, ICON_PX))
        picture.setAccessibleName(self.tr("Something went wrong"))
        texts = (
            ("failure_happened", "", told.happened),
            ("failure_kept", self.tr("What was kept"), told.kept),
            ("failure_next", self.tr("What to do now"), told.next_step),
        )
        inner = QWidget(self)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        for name, heading, text in texts:
            self._add(name, heading, text)
        self._column.addStretch()
        area = Overflow(inner, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row, self._copied = QHBoxLayout(), QLabel(self)
        self._row.setSpacing(_BETWEEN)
        give_role(self._copied, role="soft")
        self._row.addWidget(self._button("failure_copy", self.tr("&Copy"), self.copy))
        self._row.addWidget(self._copied, 1)
        go_on = self._button("failure_go_on", self.tr("C&ontinue") if ours else self.tr("&OK"), self.accept)
        give_role(go_on, primary="true")
        go_on.setDefault(True)
        self._row.addWidget(go_on)
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(14)
        grid.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(area, 0, 1)
        grid.addLayout(self._row, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._take_room(inner)

    def add_save(self, save: Callable[[], None]) -> None:
        """Offer to save the details for the administrator."""
        self._row.insertWidget(1, self._button("failure_save", self.tr("&Save the details…"), save))

    def copy(self) -> None:
        """Put everything into the clipboard."""
        clipboard = QGuiApplication.clipboard()
        if clipboard is not None:
            clipboard.setText(self._details)
        self._copied.setText(self.tr("Copied."))

    def _button(self, name: str, text: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _add(self, name: str, heading: str, text: str) -> None:
        if not text:
            return
        if heading:
            above = QLabel(heading, self)
            give_role(above, role="soft")
            self._column.addWidget(above)
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if not heading:
            give_role(label, role="heading")
        self._column.addWidget(label)

    def _take_room(self, inner: QWidget) -> None:
        """As high as its text, within the screen."""
        screen = self.screen().availableGeometry() if self.screen() is not None else None
        wide = self.fontMetrics().horizontalAdvance("x" * _LETTERS) + ICON_PX + 60
        high = inner.heightForWidth(wide - ICON_PX - 60) if inner.hasHeightForWidth() else inner.sizeHint().height()
        high += self._row.sizeHint().height() + 60
        if screen is not None:
            wide, high = min(wide, screen.width() - 40), min(high, screen.height() - 60)
        self.resize(wide, high)


def error_details(error: VetDeskError, told: Told) -> str:
    """What is copied of an error: its sentences as they stand, the program's version, and which error it was."""
    return f"{told.whole()}\n\nVetDesk {__version__}, {type(error).__name__}"


def bug_details(told: Told, report: CrashReport) -> str:
    """What is copied of a bug of ours: its sentences and its report, both without personal data."""
    return f"{told.whole()}\n\n{report.text}"
