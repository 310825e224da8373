"""What the window wears: kept for this computer, or as the computer has it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

from vetdesk.ui import colours
from vetdesk.ui.colours import Scheme
from vetdesk.ui.dress import Dress
from vetdesk.ui.preferences import SYSTEM, Preferences
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme


@pytest.fixture
def dress(dressed: tuple[Language, Theme], tmp_path: Path) -> Dress:
    return Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")


class Listening:
    """Somebody who is told of changes, as long as it is there."""

    def __init__(self, told: list[Scheme]) -> None:
        self.told = told

    def tell(self) -> None:
        """A change: which scheme shows now."""
        self.told.append(colours.scheme())


def test_listening_keeps_nobody(dress: Dress) -> None:
    told: list[Scheme] = []
    dress.listen(Listening(told).tell)
    gc.collect()
    dress.use_scheme(Scheme.DARK.value)
    assert told == []


def test_the_colours_follow_the_computer_until_something_is_chosen(
    dress: Dress, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Scheme] = []
    listening = Listening(told)
    dress.listen(listening.tell)
    for reported in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Unknown, Qt.ColorScheme.Dark):
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints, reported=reported: reported)
        dress._system.colorSchemeChanged.emit(reported)
    assert told == [Scheme.DARK, Scheme.LIGHT, Scheme.LIGHT, Scheme.DARK]
    dress.use_scheme(Scheme.LIGHT.value)
    dress._system.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert colours.scheme() is Scheme.LIGHT
    dress.use_scheme(SYSTEM)
    assert colours.scheme() is Scheme.DARK


def test_what_was_chosen_is_worn_from_the_beginning(dressed: tuple[Language, Theme], tmp_path: Path) -> None:
    Preferences(tmp_path / "vetdesk.ini").scheme = "contrast"
    worn = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"))
    assert colours.scheme() is Scheme.CONTRAST
    assert Dress.in_use() is worn


def test_an_unknown_scheme_in_the_file_is_the_computers_own(tmp_path: Path) -> None:
    (tmp_path / "vetdesk.ini").write_text("[General]\nscheme=pink\n")
    assert Preferences(tmp_path / "vetdesk.ini").scheme == SYSTEM
