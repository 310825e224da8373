import openpyxl
import pytest
from PySide6.QtWidgets import QPushButton

from tests.files.papers.pdf_reading import text_of
from tests.services.case_desk import KIND, OPENING
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.desks import settle_people
from tests.ui.printed import save_shown
from vetdesk.domain.papers import PrinterSetting
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing import printers
from vetdesk.ui.settings.numbers_section import NumbersSection
from vetdesk.ui.settings.printers_section import PrintersSection
from vetdesk.ui.settings.settings_page import SettingsPage
from vetdesk.ui.settings.station_section import StationSection

PAPER = "acceptance_notice"


@pytest.fixture
def two_printers(monkeypatch):
    monkeypatch.setattr(printers, "printer_names", lambda: ["HP LaserJet 1020", "Epson LQ-630K"])


@pytest.fixture
def printers_section(qtbot, services, tasks, talk, navigator, *, tmp_path, two_printers):
    preferences = Preferences(tmp_path / "preferences.ini")
    shown = PrintersSection(services, tasks, talk, navigator, preferences=preferences)
    qtbot.addWidget(shown)
    return shown


@pytest.fixture
def numbers(qtbot, services, tasks, talk, navigator, *, settle):
    shown = NumbersSection(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.show()
    shown.refresh()
    settle()
    return shown


def test_each_printer_keeps_its_own_correction(printers_section):
    printers_section.printer.setCurrentText("Epson LQ-630K")
    printers_section.right.setValue(2.5)
    printers_section.down.setValue(-1.0)
    printers_section.values_only.setChecked(True)
    assert printers_section.has_unsaved()
    printers_section.save()
    printers_section.printer.setCurrentText("HP LaserJet 1020")
    assert printers_section.right.value() == 0
    printers_section.printer.setCurrentText("Epson LQ-630K")
    assert (printers_section.right.value(), printers_section.values_only.isChecked()) == (2.5, True)


def test_the_test_page_is_shifted_as_the_fields_say(services):
    plain = services.printing.test_page(PrinterSetting())
    shifted = services.printing.test_page(PrinterSetting(3.0, 0.0))
    assert plain.pages == 1
    assert plain.missing == ()
    assert plain.content != shifted.content


def test_a_series_gets_its_word_and_its_register_tells_voids(numbers, services, settle, talk, navigator):
    applicant = settle_people(services)[1]
    case_id = services.casework.open_case(KIND, applicant.id, OPENING).case.id
    place = [one.paper for one in numbers._series].index(PAPER)
    numbers.paper.setCurrentIndex(place)
    settle()
    numbers.word.setText("石退役受字")
    numbers.start.setValue(12)
    numbers.save()
    settle()
    services.printing.make(PAPER, case_id=case_id, purpose="交申请人")
    services.printing.make(PAPER, case_id=case_id, purpose="补发")
    numbers.refresh()
    settle()
    (one,) = services.paper_numbers.register(PAPER, 2025)
    assert (one.text, one.times) == ("石退役受字〔2025〕12号", 2)
    numbers.list.choose(12)
    talk.answers.append("打印时卡纸")
    numbers.findChild(QPushButton, "void_number").click()
    settle()
    services.printing.make(PAPER, case_id=case_id, purpose="重打")
    told = [(each.serial, each.void_reason) for each in services.paper_numbers.register(PAPER, 2025)]
    assert told == [(12, "打印时卡纸"), (13, "")]
    numbers.start.setValue(40)
    numbers.save()
    settle()
    assert services.paper_numbers.papers()[place].series.start == 12


def test_the_register_is_seen_before_it_is_printed_and_written_as_a_workbook(
    numbers, services, settle, talk, tmp_path, *, navigator
):
    applicant = settle_people(services)[1]
    case_id = services.casework.open_case(KIND, applicant.id, OPENING).case.id
    services.printing.make(PAPER, case_id=case_id, purpose="交申请人")
    numbers.refresh()
    settle()
    numbers.paper.setCurrentIndex([one.paper for one in numbers._series].index(PAPER))
    settle()
    numbers.print_paper()
    assert "优抚字〔2025〕1号" in text_of(save_shown(settle, talk, tmp_path / "register.pdf", "归档"))
    talk.answers = ["上报", tmp_path / "register.xlsx"]
    numbers.findChild(QPushButton, "export_register").click()
    settle()
    sheet = openpyxl.load_workbook(tmp_path / "register.xlsx").active
    assert "优抚字〔2025〕1号" in {cell.value for row in sheet.iter_rows() for cell in row}
    assert navigator.said[-1] == "Saved: register.xlsx, numbers: 1"


def test_the_province_before_titles_is_set_in_the_window(qtbot, services, tasks, talk, navigator, *, settle):
    section = StationSection(services, tasks, talk, navigator)
    qtbot.addWidget(section)
    section.refresh()
    settle()
    section._province.setText("青川省")
    assert section.has_unsaved()
    section.save()
    settle()
    assert services.stations.province() == "青川省"
    assert not section.has_unsaved()


@pytest.mark.parametrize("section", ["station", "printer", "number"])
def test_the_sections_are_without_fault(
    qtbot, services, tasks, talk, navigator, *, settle, two_printers, section, audited
):
    page = SettingsPage(services, tasks, talk, navigator)
    qtbot.addWidget(page)
    page.open_record(section, 0)
    settle()
    assert audited(page, DECIDING_LOOKS) == []
