"""Appearance: chosen, shown and kept at once."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui import colours
from vetdesk.ui.appearance.look_bar import LookBar
from vetdesk.ui.colours import Scheme
from vetdesk.ui.dress import Dress
from vetdesk.ui.preferences import SYSTEM, Preferences
from vetdesk.ui.settings.appearance_section import AppearanceSection
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.texts import language as language_now
from vetdesk.ui.theme import TextSize, Theme, text_size
from vetdesk.wiring import Services


def test_a_choice_shows_at_once_and_is_found_again(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    dressed: tuple[Language, Theme],
    tmp_path: Path,
    audited: Callable[[QWidget, Look | Sequence[Look]], list[str]],
) -> None:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    section = AppearanceSection(services, tasks, talk, navigator)
    qtbot.addWidget(section)
    assert audited(section, LOOKS) == []
    section.setFixedWidth(540)  # what is left of it beside rail and sections at 911 × 512
    assert audited(section, Look("en", TextSize.EXTRA_LARGE, 540, 512)) == []
    section.schemes["dark"].click()
    section.sizes[TextSize.LARGE].click()
    section.languages["zh_CN"].click()
    assert (colours.scheme(), text_size(), language_now()) == (Scheme.DARK, TextSize.LARGE, "zh_CN")
    kept = Preferences(dress.preferences.file)
    assert (kept.scheme, kept.text_size, kept.language) == ("dark", TextSize.LARGE, "zh_CN")
    dress.use_scheme("contrast")
    assert section.schemes["contrast"].isChecked()
    section.schemes[SYSTEM].click()
    assert colours.scheme() is Scheme.LIGHT


def test_the_window_before_the_desk_can_be_made_readable(
    qtbot: QtBot,
    dressed: tuple[Language, Theme],
    tmp_path: Path,
    audited: Callable[[QWidget, Look | Sequence[Look]], list[str]],
) -> None:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    bar = LookBar(dress)
    qtbot.addWidget(bar)
    assert audited(bar, LOOKS) == []
    dress.use_size(TextSize.STANDARD)
    assert not bar.smaller.isEnabled()
    bar.larger.click()
    bar.larger.click()
    assert text_size() is TextSize.EXTRA_LARGE
    assert not bar.larger.isEnabled()
    contrast = next(action for action in bar.colours.menu().actions() if action.data() == "contrast")
    contrast.trigger()
    assert (colours.scheme(), dress.preferences.scheme, contrast.isChecked()) == (Scheme.CONTRAST, "contrast", True)
    bar.language.click()
    assert language_now() == "zh_CN"


def test_who_has_gone_is_told_no_more(qtbot: QtBot, dressed: tuple[Language, Theme], tmp_path: Path) -> None:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    bar = LookBar(dress)
    bar.deleteLater()
    qtbot.wait_until(lambda: not dress_listens(dress, bar))
    dress.use_scheme("dark")
    assert colours.scheme() is Scheme.DARK


def dress_listens(dress: Dress, bar: LookBar) -> bool:
    import shiboken6

    return bool(shiboken6.isValid(bar))
