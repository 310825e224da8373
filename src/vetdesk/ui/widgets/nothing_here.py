"""What stands in a list without rows: what belongs here and how it comes here."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from vetdesk.ui.theme import give_role

_AIR = 12


class NothingHere(QLabel):
    """Lies over the rows of a list as long as there are none; it takes neither keys nor clicks."""

    def __init__(self, over: QAbstractItemView) -> None:
        super().__init__(over.viewport())
        self._over = over
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        give_role(self, role="soft")
        over.viewport().installEventFilter(self)
        over.model().modelReset.connect(self._show)
        self._show()

    def tell(self, text: str) -> None:
        """Set the sentence."""
        self.setText(text)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the list has more or less room."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._show()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        """Only where the whole sentence has room: a part of it would tell nothing."""
        room, empty = self._over.viewport().size(), self._over.model().rowCount() == 0
        fits = self.heightForWidth(room.width()) <= room.height()
        self.setGeometry(0, 0, room.width(), room.height())
        self.setVisible(bool(self.text()) and empty and fits)
        if empty:
            self._over.setAccessibleDescription(self.text())
