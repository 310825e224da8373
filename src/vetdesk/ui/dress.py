"""Language, text size and preferences of this computer, changed together."""

from collections.abc import Callable

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.texts import CHINESE, ENGLISH, Language, language
from vetdesk.ui.theme import TextSize, Theme


class Dress:
    """What the window looks like on this computer; every change is kept in the preferences."""

    def __init__(
        self, language: Language, theme: Theme, preferences: Preferences, chosen_language: str | None = None
    ) -> None:
        self.preferences = preferences
        preferences.announce()
        self._language = language
        self._theme = theme
        self._listeners: list[Callable[[], None]] = []
        self._theme.use(self.preferences.text_size)
        self._language.use(chosen_language or self.preferences.language)

    def listen(self, listener: Callable[[], None]) -> None:
        """Call after each change."""
        self._listeners.append(listener)

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

    def larger(self) -> None:
        """The next larger text."""
        self.use_size(self._theme.size.larger)

    def smaller(self) -> None:
        """The next smaller text."""
        self.use_size(self._theme.size.smaller)

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
