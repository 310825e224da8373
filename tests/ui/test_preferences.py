"""What a person set on this computer."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.theme import TextSize


def test_what_is_set_is_found_again(tmp_path: Path) -> None:
    first = Preferences(tmp_path / "vetdesk.ini")
    first.language, first.text_size, first.user = "en", TextSize.LARGE, "zhang"
    first.station = tmp_path / "站 数据"
    first.scan_folder, first.filed_scans = tmp_path / "扫描 件", ("0a1b", "2c3d")
    first.keep_layout("people", QByteArray(b"\x01\x02"))
    first.write()
    again = Preferences(tmp_path / "vetdesk.ini")
    assert (again.language, again.text_size, again.user) == ("en", TextSize.LARGE, "zhang")
    assert again.station == tmp_path / "站 数据"
    assert (again.scan_folder, again.filed_scans) == (tmp_path / "扫描 件", ("0a1b", "2c3d"))
    again.scan_folder = None
    assert again.scan_folder is None
    assert again.layout("people") == QByteArray(b"\x01\x02")


def test_what_is_missing_or_unknown_gives_the_ordinary_value(tmp_path: Path) -> None:
    (tmp_path / "vetdesk.ini").write_text("[General]\nlanguage=xx\ntext_size=HUGE\n")
    found = Preferences(tmp_path / "vetdesk.ini")
    assert (found.language, found.text_size, found.user, found.station) == ("zh_CN", TextSize.STANDARD, "", None)
    assert found.layout("people").isEmpty()
    assert (found.scan_folder, found.filed_scans) == (None, ())


def test_the_preferences_of_the_window_are_found_from_anywhere(qapp: QApplication, tmp_path: Path) -> None:
    used = Preferences(tmp_path / "vetdesk.ini")
    used.announce()
    used.scan_folder = tmp_path
    found = Preferences.in_use()
    assert found is not None
    assert found.scan_folder == tmp_path
