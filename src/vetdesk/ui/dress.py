"""Language, text size, scheme of colours and preferences of this computer, changed together."""

from collections.abc import Callable
from typing import Final
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from vetdesk.ui.colours import Scheme
from vetdesk.ui.preferences import SYSTEM, Preferences
from vetdesk.ui.texts import CHINESE, ENGLISH, Language, language
from vetdesk.ui.theme import TextSize, Theme

_IN_USE: Final = "dress"


class Dress:
    """What the window looks like on this computer; every change is kept in the preferences."""

    def __init__(
        self, language: Language, theme: Theme, preferences: Preferences, chosen_language: str | None = None
    ) -> None:
        self.preferences = preferences
        preferences.announce()
        self._language = language
        self._theme = theme
        self._listeners: list[WeakMethod[Callable[[], None]]] = []
        self._system = QGuiApplication.styleHints()
        self._system.colorSchemeChanged.connect(self._system_changed)
        self._theme.use_scheme(self._scheme())
        self._theme.use(self.preferences.text_size)
        _announce(self)
        self._language.use(chosen_language or self.preferences.language)

    @classmethod
    def in_use(cls) -> "Dress | None":
        """What the window wears, for parts deep inside it; None where there is no window."""
        application = QCoreApplication.instance()
        found = application.property(_IN_USE) if application is not None else None
        return found if isinstance(found, Dress) else None

    def listen(self, listener: Callable[[], None]) -> None:
        """Call a method after each change, for as long as its object is there: no window is kept by listening."""
        self._listeners.append(WeakMethod(listener))

    def use_language(self, name: str) -> None:
        """Show everything in a language."""
        self._language.use(name)
        self.preferences.language = name
        self._tell()

    def switch_language(self) -> None:
        """The other language."""
        self.use_language(ENGLISH if language() == CHINESE else CHINESE)

    def use_size(self, size: TextSize) -> None:
        """Show everything in a size of text."""
        self._theme.use(size)
        self.preferences.text_size = size
        self._tell()

    def use_scheme(self, choice: str) -> None:
        """Show everything in a scheme of colours (Scheme.value), or in that of the computer's own (SYSTEM)."""
        self.preferences.scheme = choice
        self._theme.use_scheme(self._scheme())
        self._tell()

    def larger(self) -> None:
        """The next larger text."""
        self.use_size(self._theme.size.larger)

    def smaller(self) -> None:
        """The next smaller text."""
        self.use_size(self._theme.size.smaller)

    def _scheme(self) -> Scheme:
        """The scheme that was chosen; where the computer says nothing of its own, it is light."""
        choice = self.preferences.scheme
        if choice != SYSTEM:
            return Scheme(choice)
        return Scheme.DARK if self._system.colorScheme() is Qt.ColorScheme.Dark else Scheme.LIGHT

    def _system_changed(self) -> None:
        """The computer went dark or light while we run."""
        if self.preferences.scheme == SYSTEM and Dress.in_use() is self:
            self._theme.use_scheme(self._scheme())
            self._tell()

    def _tell(self) -> None:
        self._listeners = [one for one in self._listeners if _lives(one())]
        for listener in [one() for one in self._listeners]:
            if listener is not None:
                listener()


def _announce(dress: Dress) -> None:
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_IN_USE, dress)


def _lives(listener: Callable[[], None] | None) -> bool:
    whose = getattr(listener, "__self__", None)
    return listener is not None and (not isinstance(whose, QObject) or shiboken6.isValid(whose))
