"""What a person set on this computer."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from vetdesk.domain.papers import PrinterSetting
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


def test_printer_sides_and_offset_are_kept_for_each_paper(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "vetdesk.ini")
    kept.keep_printer_setting("HP 1020", PrinterSetting(1.0, 0.0))
    kept.keep_printing("acceptance_notice", "HP 1020", both_sides=False)
    kept.keep_printing("card", "针式打印机", both_sides=True)
    kept.keep_printer_setting("HP 1020", PrinterSetting(2.5, -1.0, values_only=True), "card")
    kept.write()
    again = Preferences(tmp_path / "vetdesk.ini")
    assert (again.printer_of("acceptance_notice"), again.both_sides_of("acceptance_notice")) == ("HP 1020", False)
    assert (again.printer_of("card"), again.both_sides_of("card")) == ("针式打印机", True)
    assert again.printer_of("never printed") == "针式打印机"
    assert again.printer_setting("HP 1020") == PrinterSetting(1.0, 0.0)
    assert again.printer_setting("HP 1020", "card") == PrinterSetting(2.5, -1.0, values_only=True)
    assert again.printer_setting("HP 1020", "acceptance_notice") == PrinterSetting(1.0, 0.0)
