"""The one language and the one theme of the test's application: a second one would not know what the first did."""

from functools import cache

from PySide6.QtWidgets import QApplication

from vetdesk import paths
from vetdesk.ui.forms.moving_on import let_enter_move_on
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme


class TestTheme(Theme):
    """A theme whose style sheet can be taken off: putting it on every widget takes a quarter of a test's time."""

    __test__ = False

    def take_off(self) -> None:
        """Show everything plainly, in the standard size, until a look is asked for."""
        self._dressed, self.size = False, TextSize.STANDARD
        self._application.setProperty("text_size", self.size.name)
        if self._application.styleSheet():
            self._application.setStyleSheet("")
        if self._application.font() != (font := self._font()):
            self._application.setFont(font)


@cache
def dress_of(application: QApplication) -> tuple[Language, TestTheme]:
    """The application in VetDesk's style and font, with its translators; Enter moves on as in the program."""
    let_enter_move_on()
    return Language(application, paths.resources() / "i18n"), TestTheme(application)
