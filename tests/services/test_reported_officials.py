"""A report is never shown to the official it is about (信访工作条例 第三十条), whichever way they go."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_station
from tests.files.papers.pdf_reading import text_of
from tests.people_world import a_person, keep, with_identities
from tests.services.complaint_desk import ORAL, as_user, go, staff_id
from tests.services.damaged_pages import as_pdf, drawn
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.history import HistoryFilter
from vetdesk.services.complaint_counts import CountPeriod
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.services.filing_views import ScanFile
from vetdesk.services.progress import Unwatched
from vetdesk.wiring import Services

YEAR = CountPeriod(2025)
SECRET = "补发2024年8月以来的差额"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    station = a_station(tmp_path, clock=Clock())
    yield Services(station)
    station.close()


@pytest.fixture
def person(desk: Services) -> int:
    return keep(desk.station.database, with_identities(a_person("史长河", 2), ("51", "drawing")))[0].id


def a_report(desk: Services, person: int) -> int:
    """A report by a person about Li, told in writing."""
    links = ComplaintLinks(recipient_id=person, about_staff_id=staff_id(desk, "li"))
    number = desk.complaints.register({**ORAL, "kind": "report", "matter": "staff_manner"}, links)
    go(desk, number, "tell")
    return number


def test_neither_lists_nor_search_nor_today_nor_links_show_it(desk: Services, person: int) -> None:
    number = a_report(desk, person)
    again = desk.complaints.register(ORAL, ComplaintLinks(person, earlier_id=number))
    as_user(desk, "li")
    assert [line.complaint.id for line in desk.complaints.lines()] == [again]
    assert [line.complaint.id for line in desk.complaints.of_recipient(person)] == [again]
    assert [line.complaint.id for line in desk.complaints.find("史长河", 9)] == [again]
    assert desk.complaints.find("信访〔2025〕1号", 9) == []
    assert [item.record_id for group in desk.today.items() for item in group.items if item.kind == "complaint"] == [
        again
    ]
    assert desk.complaints.linkable(person)[1] == [(again, "信访〔2025〕2号 2025-01-02")]
    assert desk.complaints.view(again).earlier_number == ""
    with pytest.raises(NotFoundError):
        desk.complaints.register(ORAL, ComplaintLinks(earlier_id=number))
    as_user(desk, "zhao")
    assert desk.complaints.view(again).earlier_number == "信访〔2025〕1号"
    assert [line.complaint.id for line in desk.complaints.find("差额 史长河", 9)] == [again, number]
    as_user(desk, "chen")  # a liaison officer has no right to complaints
    assert desk.complaints.of_recipient(person) == desk.complaints.find("史长河", 9) == []


def test_counts_and_workbooks_leave_it_out(desk: Services, person: int, tmp_path: Path) -> None:
    a_report(desk, person)

    def received() -> int:
        first = desk.complaint_counts.counts(YEAR).lines[0]
        assert len(desk.complaint_counts.behind(first, YEAR)) == first.count
        return first.count

    assert received() == 1
    as_user(desk, "li")
    assert received() == 0
    as_user(desk, "zhao")
    desk.complaint_counts.write_book(tmp_path / "全部.xlsx", YEAR, purpose="报县局")
    as_user(desk, "li")
    assert [line.kind for line in desk.looking_back.looks(person)] == []
    desk.complaint_counts.write_book(tmp_path / "台账.xlsx", YEAR, purpose="报县局")
    sheet = openpyxl.load_workbook(tmp_path / "台账.xlsx").worksheets[0]
    told = "".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert SECRET not in told
    assert "1号" not in told


def test_histories_and_registers_of_numbers_do_not_name_it(desk: Services, person: int) -> None:
    """The paper was printed before the clerk knew whom the report is about."""
    number = desk.complaints.register(ORAL, ComplaintLinks(recipient_id=person))
    go(desk, number, "tell")
    desk.complaints.paper(number, "complaint_receipt").make("办理信访事项", None, Unwatched())
    found = desk.complaints.view(number).complaint
    about = ComplaintLinks(recipient_id=person, about_staff_id=staff_id(desk, "li"))
    desk.complaints.correct(number, found.version, found.values, about)
    assert [line.kind for line in desk.looking_back.looks() if line.kind == "paper"]
    (line,) = desk.paper_numbers.register("complaint_receipt", 2025)
    assert (line.name, line.case_number, line.text) == ("史长河", "信访〔2025〕1号", "信访收字〔2025〕1号")
    as_user(desk, "li")
    assert [line.kind for line in desk.looking_back.looks() if line.kind == "paper"] == []
    assert [line.kind for line in desk.looking_back.looks(person) if line.kind == "paper"] == []
    (line,) = desk.paper_numbers.register("complaint_receipt", 2025)
    assert (line.name, line.case_number, line.text) == ("", "", "信访收字〔2025〕1号")
    told = [one for deed in desk.looking_back.history(HistoryFilter()) for one in deed.lines]
    assert not [one for one in told if "complaint" in one.kind or SECRET in f"{one.before}{one.after}"]


def test_a_scanned_paper_of_it_is_an_unknown_code(desk: Services, person: int) -> None:
    """A known hole: the code on a sheet lying about told whoever typed it whose report it is."""
    number = a_report(desk, person)
    made = desk.complaints.paper(number, "complaint_receipt").make("办理信访事项", None, Unwatched())
    (sheet,) = desk.complaints.view(number).made
    with desk.station.database.read() as look:
        (printed,) = look.paper_sheets.of_record(look.complaints.get(number).uid)
    assert sheet.number == "信访收字〔2025〕1号"
    scan = ScanFile("scan.pdf", as_pdf([drawn(made.content)]))
    (came,) = desk.paper_loop.take(scan)
    assert came.paper is not None
    assert (came.paper.complaint_id, came.paper.name, came.scan) == (number, "信访〔2025〕1号", None)
    assert desk.paper_loop.find(printed.letters).complaint_id == number
    for user in ("li", "chen"):  # whom it is about; who has no right to complaints
        as_user(desk, user)
        with pytest.raises(NotFoundError):
            desk.paper_loop.find(printed.letters)
    as_user(desk, "li")
    (came,) = desk.paper_loop.take(scan)
    assert (came.paper, came.scan, came.form) == (None, None, None)
    with pytest.raises(NotFoundError):
        desk.paper_loop.take_typed(scan, printed.letters)


def test_nothing_of_it_lies_in_the_persons_file_or_dossier(desk: Services, person: int) -> None:
    number = a_report(desk, person)
    made = desk.complaints.paper(number, "complaint_receipt").make("办理信访事项", None, Unwatched())
    desk.paper_loop.take(ScanFile("scan.pdf", as_pdf([drawn(made.content)])))
    with desk.station.database.read() as look:
        assert look.materials.of_recipient(person) == []
    file = desk.dossiers.make(person, "核对", masked=False)
    text = "".join(text_of(file.content, page) for page in range(file.pages))
    assert "信访" not in text
    assert SECRET not in text


def test_the_official_neither_takes_it_down_nor_is_left_in_charge_of_it(desk: Services, person: int) -> None:
    zhang = staff_id(desk, "zhang")
    with pytest.raises(InvalidFieldsError) as refused:
        desk.complaints.register(ORAL, ComplaintLinks(about_staff_id=zhang))
    assert [one.code for one in refused.value.problems] == ["complaint.about_you"]
    number = desk.complaints.register(ORAL, ComplaintLinks(recipient_id=person))
    go(desk, number, "assign", zhang)
    as_user(desk, "zhao")
    found = desk.complaints.view(number).complaint
    desk.complaints.correct(number, found.version, found.values, ComplaintLinks(person, about_staff_id=zhang))
    assert desk.complaints.view(number).officer == ""


def test_a_reception_day_which_all_read_takes_no_report_about_staff(desk: Services) -> None:
    day = {"held_on": "2025-01-15", "leader": "赵站长", "visitors": "史长河", "matters": "反映李复核态度差"}
    with pytest.raises(InvalidFieldsError) as refused:
        desk.reception_days.keep(day)
    assert [(one.field, one.code) for one in refused.value.problems] == [("matters", "complaint.about_staff")]
    assert desk.reception_days.all() == []
    desk.reception_days.keep({**day, "matters": "补发差额", "assigned": "李复核，3月底前"})


def test_family_of_whoever_complains_keeps_out_of_the_matter(desk: Services, person: int) -> None:
    cousin = keep(desk.station.database, a_person("李大海", 3))[0].id
    with desk.station.database.write("set up", desk.station.session.actor) as work:
        work.entries.add(Entry(0, "", person, "family_member", {"member_name": "李大海"}, cousin))
        li = work.staff.by_user("li")
        assert li is not None
        work.staff.save(replace(li, recipient_id=cousin))
    number = desk.complaints.register(ORAL, ComplaintLinks(recipient_id=person))
    with pytest.raises(InvalidFieldsError) as refused:
        go(desk, number, "assign", staff_id(desk, "li"))
    assert [one.code for one in refused.value.problems] == ["complaint.relative"]
    as_user(desk, "li")
    with pytest.raises(InvalidFieldsError):
        go(desk, number, "tell")
    assert [item for group in desk.today.items() for item in group.items if item.kind == "complaint"] == []
