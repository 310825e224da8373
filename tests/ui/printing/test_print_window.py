from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QPushButton

from tests.files.papers.pdf_reading import text_of
from tests.services.case_desk import KIND, OPENING
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.desks import settle_people
from tests.ui.printed import save_shown
from vetdesk.domain.papers import SHEETS, PaperFile, PrinterSetting, Sheet
from vetdesk.services.paper_press import ListContent
from vetdesk.services.progress import Unwatched
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.printing.print_order import PrintOrder, pages_meant
from vetdesk.ui.printing.print_window import PrintWindow
from vetdesk.ui.printing.printers import page_layout, put_out

PAPER = "acceptance_notice"


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def order(services) -> PrintOrder:
    applicant = settle_people(services)[1]
    case_id = services.casework.open_case(KIND, applicant.id, OPENING).case.id
    printing = services.printing
    return PrintOrder(
        "受理通知书", "受理通知书.pdf",
        lambda: printing.preview(PAPER, case_id=case_id),
        lambda purpose, printer, _progress: printing.make(PAPER, case_id=case_id, purpose=purpose, printer=printer),
        lambda: printing.purpose_of(case_id),
    )  # fmt: skip


@pytest.fixture
def window(qtbot, services, tasks, talk, navigator, *, preferences):
    shown = PrintWindow(services, tasks, talk, navigator.say, preferences=preferences)
    qtbot.addWidget(shown)
    return shown


def printings(services) -> list[dict[str, object]]:
    with services.station.database.read() as look:
        return [dict(entry.new) for entry in look.journal.entries(kind="paper")]


def test_the_paper_is_seen_before_it_is_made_and_the_number_is_given_only_then(
    window, order, services, settle, talk, *, tmp_path, qtbot
):
    window.show_order(order)
    settle()
    qtbot.wait_until(lambda: not window.pages.view.image.isNull())
    assert [entry.get("act") for entry in printings(services)] == ["preview"]
    assert services.paper_numbers.register(PAPER, 2025) == []
    target = tmp_path / "out.pdf"
    talk.answers.append(target)
    window.findChild(QPushButton, "save_pdf").click()
    settle()
    (line,) = services.paper_numbers.register(PAPER, 2025)
    assert line.text in text_of(target.read_bytes())
    assert (line.name, line.times) == ("史长河", 1)
    made = printings(services)[-1]
    assert made["number"] == "优抚字〔2025〕1号"
    assert str(made["purpose"]).startswith("办理")


def test_pages_are_put_out_as_they_were_drawn(services, order, tmp_path):
    import pypdfium2

    made = order.make("", PrinterSetting(5.0, 0.0), Unwatched())
    out = tmp_path / "printed.pdf"
    sheets = put_out(lambda number, width: services.printing.page(made, number, width), [1], target=out, copies=2)
    assert sheets == 2
    printed = pypdfium2.PdfDocument(out.read_bytes())
    assert len(printed) == 2
    assert [round(side) for side in printed[0].get_size()] == [595, 842]
    before = pypdfium2.PdfDocument(made.content)[0].render(scale=1).to_pil().convert("L").resize((59, 84))
    after = printed[0].render(scale=1).to_pil().convert("L").resize((59, 84))
    pairs = zip(before.tobytes(), after.tobytes(), strict=True)
    assert max(abs(one - two) for one, two in pairs) < 60


@pytest.mark.parametrize(
    ("name", "size", "across"),
    [("A4", "A4", False), ("A4-landscape", "A4", True), ("A3", "A3", False), ("A3-landscape", "A3", True)],
)
def test_the_printer_is_told_size_and_way_of_the_paper(name, size, across):
    layout = page_layout(SHEETS[name])
    assert layout.pageSize().name().startswith(size)
    assert (layout.orientation() is QPageLayout.Orientation.Landscape) is across


def test_a_list_that_lies_across_is_put_out_across(services, tmp_path):
    import pypdfium2

    made: PaperFile = services.printing.make_list("payment_roster", ListContent([{"name": "史长河"}]))
    assert made.sheet == Sheet(297, 210)
    out = tmp_path / "across.pdf"
    put_out(lambda number, width: services.printing.page(made, number, width), [1], target=out, sheet=made.sheet)
    assert [round(side) for side in pypdfium2.PdfDocument(out.read_bytes())[0].get_size()] == [842, 595]


def test_what_a_printer_needs_is_kept_on_this_computer(preferences):
    assert preferences.printer_setting("HP/1020 办公室") is None
    preferences.keep_printer_setting("HP/1020 办公室", PrinterSetting(1.5, -2.0, values_only=True))
    preferences.write()
    again = Preferences(preferences.file)
    assert again.printer_setting("HP/1020 办公室") == PrinterSetting(1.5, -2.0, values_only=True)


@pytest.mark.parametrize(
    ("text", "pages"),
    [("", [1, 2, 3, 4]), ("1-2, 4", [1, 2, 4]), ("3，1", [1, 3]), ("2-9", None), ("0", None), ("x", None)],
)
def test_pages_are_written_as_people_write_them(text, pages):
    assert pages_meant(text, 4) == pages


def test_the_window_is_without_fault(window, order, settle, audited, *, qtbot):
    window.show_order(order)
    settle()
    qtbot.wait_until(lambda: not window.pages.view.image.isNull())
    assert audited(window, DECIDING_LOOKS) == []


@pytest.fixture
def demand(services) -> PrintOrder:
    printing, paper = services.printing, "repayment_demand"
    return PrintOrder(
        "退款通知书", "退款通知书.pdf", lambda: printing.make(paper),
        lambda _purpose, printer, _progress: printing.make(paper, printer=printer), ready=True, paper=paper,
    )  # fmt: skip


def test_the_words_of_the_office_are_set_where_the_paper_is_seen(window, demand, services, settle, talk, *, tmp_path):
    window.show_order(demand)
    settle()
    window.findChild(QPushButton, "set_presets").click()
    window.words.edits["payee"].setPlainText("青川岭县财政局专户")
    window.words.save()
    settle()
    assert save_shown(settle, talk, tmp_path / "demand.pdf")
    assert "青川岭县财政局专户" in "".join(text_of((tmp_path / "demand.pdf").read_bytes()).split())


def test_the_words_can_be_read_in_every_look(window, demand, settle, audited):
    window.show_order(demand)
    settle()
    window.findChild(QPushButton, "set_presets").click()
    assert audited(window.words, DECIDING_LOOKS) == []
    window.words.close()
    assert audited(window, DECIDING_LOOKS) == []
