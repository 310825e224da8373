"""What is chosen for a printing, and found again for the same paper."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from vetdesk.domain.papers import PrinterSetting
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing import print_choices
from vetdesk.ui.printing.print_choices import PrintChoices


@pytest.fixture
def choices(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(print_choices, "printer_names", lambda: ["Laser", "Needle"])
    parent = QWidget()
    qtbot.addWidget(parent)
    return lambda: PrintChoices(Preferences(tmp_path / "vetdesk.ini"), parent)


def test_each_paper_finds_its_printer_sides_and_offset_again(choices) -> None:
    first = choices()
    first.use_paper("card")
    assert (first.printer.currentText(), first.setting()) == ("Laser", None)
    first.printer.setCurrentText("Needle")
    first.right.setValue(2.5)
    first.down.setValue(-1.0)
    first.both_sides.setChecked(True)
    first.remember()
    first.use_paper("notice")
    assert (first.printer.currentText(), first.both_sides.isChecked(), first.setting()) == ("Needle", False, None)
    first.printer.setCurrentText("Laser")
    first.remember()
    again = choices()
    again.use_paper("card")
    assert (again.printer.currentText(), again.both_sides.isChecked()) == ("Needle", True)
    assert again.setting() == PrinterSetting(2.5, -1.0)
    again.use_paper("notice")
    assert (again.printer.currentText(), again.setting()) == ("Laser", None)


def test_a_computer_without_printer_says_so_below_the_empty_choice(choices, monkeypatch: pytest.MonkeyPatch) -> None:
    assert choices().findChild(QLabel, "no_printer").isHidden()
    monkeypatch.setattr(print_choices, "printer_names", list)
    without = choices().findChild(QLabel, "no_printer")
    assert not without.isHidden()
    assert "PDF" in without.text()
