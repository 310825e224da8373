"""Puts it together: opens the desk on whatever station is asked for."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from vetdesk import paths
from vetdesk.wiring import build_services, people_finder

if TYPE_CHECKING:
    from collections.abc import Callable

    from vetdesk.services.open_station import OpenStation
    from vetdesk.ui.practice.station import PracticeStation


def run(
    language: str | None = None,
    station: Path | None = None,
    admitted: "OpenStation | None" = None,
    make_practice: "Callable[[Path], PracticeStation] | None" = None,
) -> int:
    """Open the desk and give back the exit code when it is closed.

    `station` is the folder to open instead of the one opened last, `admitted` a station that somebody has already
    signed in to; `make_practice` gives the practice station of a folder (its maker stands above this module, so
    whoever runs the program brings it along). The language is kept in the preferences.
    """
    from platformdirs import user_config_path, user_data_path, user_log_path

    from vetdesk.ui.input_method import prepare

    method = prepare()
    from PySide6.QtWidgets import QApplication

    from vetdesk.ui.crash import catch_all, log_to
    from vetdesk.ui.dress import Dress
    from vetdesk.ui.forms.moving_on import let_enter_move_on
    from vetdesk.ui.front_door import FrontDoor
    from vetdesk.ui.preferences import Preferences
    from vetdesk.ui.talk import Talk
    from vetdesk.ui.texts import Language
    from vetdesk.ui.theme import Theme

    log_to(user_log_path("vetdesk", appauthor=False))
    application = QApplication(sys.argv[:1])
    application.setApplicationName("VetDesk")
    let_enter_move_on()
    preferences = Preferences(user_config_path("vetdesk", appauthor=False) / "vetdesk.ini")
    dress = Dress(Language(application, paths.resources() / "i18n"), Theme(application), preferences, language)
    application.setQuitOnLastWindowClosed(False)
    talk, data = Talk(), user_data_path("vetdesk", appauthor=False)
    door = FrontDoor(
        dress,
        method,
        talk=talk,
        make_services=build_services,
        make_finder=people_finder,
        new_folder=data / "station",
        practice=make_practice(data / "practice") if make_practice is not None else None,
    )
    door.ended.connect(application.quit)
    catch_all(talk.about_failure)
    if admitted is None:
        door.begin(station)
    else:
        door.admit(admitted)
    return application.exec()


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
