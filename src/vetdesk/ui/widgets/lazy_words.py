"""A change of the language reaches what is out of sight only when it comes into sight."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class LazyWords(QObject):
    """Watches a part of the window that others cover, such as a page, and keeps a change of the language from it.

    Everything inside the part is told of it as soon as the part is shown, before it is painted.
    """

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._missed = False
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something happens to the part."""
        assert isinstance(watched, QWidget)
        if event.type() == QEvent.Type.LanguageChange and not watched.isVisibleTo(watched.window()):
            self._missed = True
            return True
        if event.type() == QEvent.Type.Show and self._missed:
            self._missed = False
            QApplication.sendEvent(watched, QEvent(QEvent.Type.LanguageChange))
        return False
