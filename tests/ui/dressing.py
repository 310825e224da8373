"""The one language and the one theme of the test's application: a second one would not know what the first did."""

from functools import cache

from PySide6.QtWidgets import QApplication

from vetdesk import paths
from vetdesk.ui.forms.moving_on import let_enter_move_on
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme


@cache
def dress_of(application: QApplication) -> tuple[Language, Theme]:
    """The application in VetDesk's style and font, with its translators; Enter moves on as in the program."""
    let_enter_move_on()
    return Language(application, paths.resources() / "i18n"), Theme(application)
