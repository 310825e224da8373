import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.damaged_pages import as_jpeg, as_pdf, drawn, noisy, stamped, turned
from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.domain.errors import NotFoundError
from vetdesk.services.filing_views import ScanFile

APPROVAL, ACCEPTANCE = "rural_subsidy_approval", "acceptance_notice"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as opened:
        yield opened


def scan_of(content: bytes, degrees: float = 3.0, seed: int = 1, number: int = 1) -> ScanFile:
    page = stamped(drawn(content, number), random.Random(seed))
    return ScanFile("scan0001.jpg", as_jpeg(noisy(turned(page, degrees), 25)))


def change_phone(desk: FilingDesk, phone: str) -> None:
    with desk.services.station.database.write("edit", desk.services.station.session.actor) as work:
        known = work.people.get(desk.applicant.id)
        work.people.save(replace(known, values={**known.values, "phone": phone}))


@pytest.mark.parametrize("degrees", [3.0, 183.0, 87.5])
def test_a_tilted_stamped_and_noisy_sheet_files_itself_to_the_stage_of_its_case(
    desk: FilingDesk, degrees: float
) -> None:
    case_id = desk.open_case()
    made = desk.services.printing.make(APPROVAL, case_id=case_id)
    (came,) = desk.services.paper_loop.take(scan_of(made.content, degrees))
    assert came.paper is not None
    assert came.scan is not None
    with desk.services.station.database.read() as look:
        case = look.cases.get(case_id)
    assert (came.paper.case_id, came.paper.stage_key) == (case_id, case.stage)
    assert not came.paper.state.outdated
    others = desk.checklist(desk.applicant, "other")
    (line,) = others.lines
    assert line.title.endswith("（签章件）")
    assert [scan.id for scan in line.scans] == [came.scan.id]
    (printed,) = desk.services.paper_loop.of_case(case_id)
    assert [one.scan_id for one in printed.returned] == [came.scan.id]


def test_a_sheet_printed_before_a_change_is_called_out_of_date_with_what_differs(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    made = desk.services.printing.make(APPROVAL, case_id=case_id)
    change_phone(desk, "13911112222")
    (came,) = desk.services.paper_loop.take(scan_of(made.content))
    assert came.scan is not None
    assert came.paper is not None
    assert came.paper.state.outdated
    told = [(one.label, one.printed, one.now) for one in came.paper.state.differences]
    assert told == [("联系电话", "13800000000", "13911112222")]
    assert [title.zh for title in desk.services.paper_loop.outdated(case_id)] == [came.paper.title.zh]
    desk.services.printing.make(APPROVAL, case_id=case_id)
    assert desk.services.paper_loop.outdated(case_id) == ()


def test_several_papers_in_one_file_are_parted_by_their_codes_and_pages_without_one_are_left(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    printing = desk.services.printing
    first = printing.make(APPROVAL, case_id=case_id).content
    second = printing.make("recipient_sheet", recipient_id=desk.drawing.id, purpose="归档").content
    pages = [drawn(first), turned(drawn(second), 180), drawn(printing.make(APPROVAL).content)]
    came = desk.services.paper_loop.take(ScanFile("stack.pdf", as_pdf(pages)))
    whose = [(one.pages, one.paper.name if one.paper else "", one.scan is not None) for one in came]
    assert whose == [((1,), "史长河", True), ((2,), "王㛃", True), ((3,), "", False)]
    assert came[0].scan is not None
    assert came[0].scan.pages == 1


def test_a_code_that_no_paper_of_this_station_bears_is_told_and_nothing_is_filed(
    desk: FilingDesk, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    with a_filing_desk(tmp_path / "other") as other:
        strange = other.services.printing.make(APPROVAL, case_id=other.open_case())
    (came,) = desk.services.paper_loop.take(scan_of(strange.content))
    assert len(came.letters) == 8
    assert (came.paper, came.scan) == (None, None)
    assert desk.entries("scan") == []


def test_the_eight_letters_typed_by_hand_find_and_file_it_as_well(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    desk.services.printing.make(APPROVAL, case_id=case_id)
    (printed,) = desk.services.paper_loop.of_case(case_id)
    letters = printed.sheet.letters
    typed = f" {letters[:4].lower()} {letters[4:]}".replace("0", "o").replace("1", "l")
    assert desk.services.paper_loop.find(typed).sheet.uid == printed.sheet.uid
    blank = ScanFile("blurred.jpg", as_jpeg(drawn(desk.services.printing.make(APPROVAL).content, dpi=40)))
    assert desk.services.paper_loop.take(blank)[0].scan is None
    came = desk.services.paper_loop.take_typed(blank, typed)
    assert came.scan is not None
    assert came.paper is not None
    assert came.paper.case_id == case_id
    with pytest.raises(NotFoundError):
        desk.services.paper_loop.find("ZZZZ ZZZZ")


def test_the_same_picture_is_not_filed_twice(desk: FilingDesk) -> None:
    made = desk.services.printing.make(APPROVAL, case_id=desk.open_case())
    file = scan_of(made.content)
    assert not desk.services.paper_loop.take(file)[0].again
    assert desk.services.paper_loop.take(file)[0].again
    assert len(desk.checklist(desk.applicant, "other").lines[0].scans) == 1


def test_filing_is_journalled_with_paper_and_code(desk: FilingDesk) -> None:
    made = desk.services.printing.make(APPROVAL, case_id=desk.open_case())
    (came,) = desk.services.paper_loop.take(scan_of(made.content))
    added, returned = desk.entries("scan")
    assert (added.new["act"], returned.new["act"]) == ("add", "returned")
    assert (returned.new["paper"], returned.new["code"]) == (APPROVAL, came.letters)


def test_what_the_case_gathered_since_does_not_make_a_sheet_out_of_date(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    desk.services.printing.make(APPROVAL, case_id=case_id)
    with desk.services.station.database.write("go on", desk.services.station.session.actor) as work:
        case = work.cases.get(case_id)
        work.cases.save(replace(case, values={**case.values, "converted_years": 3}))
    (printed,) = desk.services.paper_loop.of_case(case_id)
    assert not printed.state.outdated
    assert all(one.is_filled_since for one in printed.state.differences)


def test_a_page_of_a_dossier_is_known_again_and_told_to_be_out_of_date(desk: FilingDesk) -> None:
    made = desk.services.dossiers.make(desk.applicant.id, "上级检查", masked=True)
    (printed,) = desk.services.paper_loop.of_recipient(desk.applicant.id)
    assert (printed.sheet.paper, printed.state.outdated) == ("dossier", False)
    (came,) = desk.services.paper_loop.take(scan_of(made.content, number=2))
    assert came.paper is not None
    assert came.scan is not None
    assert (came.paper.recipient_id, came.paper.state.outdated) == (desk.applicant.id, False)
    change_phone(desk, "13911112222")
    assert desk.services.paper_loop.find(came.letters).state.outdated
