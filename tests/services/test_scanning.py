from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.files.pages.scan_pictures import a_pdf, a_picture, a_tiff
from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.domain.errors import (
    InvalidFieldsError,
    LostScanError,
    NotFoundError,
    NotPermittedError,
    UnreadableScanError,
)
from vetdesk.domain.materials import OTHER, MaterialState
from vetdesk.domain.staff import Right
from vetdesk.services.casework import StepRequest
from vetdesk.services.checking import check
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.storage import attachments

PHOTO, PDF = a_picture("JPEG"), a_pdf("one", "two")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as made:
        yield made


def add(desk: FilingDesk, *contents: bytes, key: str = "id_card") -> tuple[ScanView, ...]:
    files = [ScanFile(f"扫描{number}", content) for number, content in enumerate(contents, 1)]
    return desk.filing.add_scans(desk.drawing.id, files, material_key=key)


def acts(desk: FilingDesk) -> list[str]:
    return [str(entry.new.get("act", "change")) for entry in desk.entries("scan")]


def test_scans_are_kept_in_order_and_the_material_is_then_there_as_a_copy(desk: FilingDesk):
    views = add(desk, PHOTO, PDF)
    assert [(one.media_type, one.pages) for one in views] == [("image/jpeg", 1), ("application/pdf", 2)]
    line = desk.line(desk.drawing, "id_card")
    assert (line.state, line.received_on) == (MaterialState.COPY, "2025-01-20")
    assert line.scans == views
    assert acts(desk) == ["add", "add"]


def test_an_original_stays_an_original(desk: FilingDesk):
    desk.filing.set_state(desk.drawing.id, "id_card", MaterialState.ORIGINAL, received_on="2024-05-01")
    add(desk, PHOTO)
    line = desk.line(desk.drawing, "id_card")
    assert (line.state, line.received_on) == (MaterialState.ORIGINAL, "2024-05-01")


def test_the_same_picture_is_filed_once(desk: FilingDesk):
    (first,) = add(desk, PHOTO, PHOTO)
    assert add(desk, PHOTO) == (first,)
    assert acts(desk) == ["add"]


def test_one_file_that_is_no_scan_keeps_all_of_them_out(desk: FilingDesk):
    with pytest.raises(UnreadableScanError) as caught:
        add(desk, PHOTO, b"PK\x03\x04 a workbook")
    assert (caught.value.file, caught.value.reason) == ("扫描2", "unknown_format")
    assert desk.line(desk.drawing, "id_card").scans == ()
    assert desk.services.station.attachments.names() == []


def test_nothing_of_a_scan_lies_on_the_disk_unencrypted_and_a_backup_holds_it(desk: FilingDesk, tmp_path: Path):
    add(desk, PDF)
    station = desk.services.station
    contents = [path.read_bytes() for path in station.folder.rglob("*") if path.is_file()]
    assert not any(b"%PDF" in content or PDF[100:160] in content for content in contents)
    made = station.back_up(tmp_path / "stick")
    assert made is not None
    names = {path.name for path in (tmp_path / "stick" / attachments.FOLDER).rglob("*") if path.is_file()}
    assert names == set(station.attachments.names())
    assert len(names) == 1


def test_a_page_is_drawn_and_turned_for_good(desk: FilingDesk):
    (view,) = add(desk, PDF)
    before = desk.filing.page(view.id, 2, 210)
    assert (before.width, before.height) == (210, 298)
    turned = desk.filing.turn(view.id, 2)
    assert turned.turned == "01"
    page = desk.filing.page(view.id, 2, 210)
    assert page.width > page.height
    assert desk.filing.page(view.id, 1, 210).height > 210
    assert desk.filing.turn(view.id, 2, 3).turned == ""
    assert desk.filing.page(view.id, 2, 210) == before
    for number in (0, 3):
        with pytest.raises(NotFoundError):
            desk.filing.page(view.id, number, 100)


def test_looking_is_journalled_once_a_day_with_its_purpose(desk: FilingDesk):
    (view,) = add(desk, PDF)
    desk.filing.page(view.id, 1, 100, purpose="核对身份")
    desk.filing.page(view.id, 2, 100)
    assert acts(desk) == ["add", "look"]
    entry = desk.entries("scan")[-1]
    assert (entry.reason, entry.new["recipient"], entry.label) == ("核对身份", desk.drawing.uid, "look at a scan")
    desk.clock.move(days=1)
    desk.filing.page(view.id, 1, 100)
    assert acts(desk) == ["add", "look", "look"]


def test_printing_copies_is_journalled(desk: FilingDesk):
    one, two = add(desk, PHOTO, a_tiff(2))
    assert desk.filing.print_scans([one.id, two.id], "报县局").pages == 3
    assert acts(desk)[-2:] == ["print", "print"]
    assert desk.entries("scan")[-1].reason == "报县局"


def test_scans_are_put_in_order_moved_and_withdrawn_with_a_reason(desk: FilingDesk):
    one, two = add(desk, PHOTO, PDF)
    desk.filing.reorder([two.id, one.id])
    assert [scan.id for scan in desk.line(desk.drawing, "id_card").scans] == [two.id, one.id]
    desk.filing.move_scan(one.id, material_key="household_register")
    assert desk.line(desk.drawing, "household_register").state is MaterialState.COPY
    desk.filing.move_scan(one.id)
    assert desk.line(desk.drawing, "", OTHER).scans[0].id == one.id
    with pytest.raises(InvalidFieldsError):
        desk.filing.withdraw_scan(one.id, " ")
    desk.filing.withdraw_scan(one.id, "不是本人材料")
    assert acts(desk)[-1] == "withdraw"
    assert all(not line.scans for line in desk.checklist(desk.drawing, OTHER).lines)
    with pytest.raises(NotFoundError):
        desk.filing.page(one.id, 1, 100)


def test_a_paper_that_serves_a_case_shows_its_scans_there(desk: FilingDesk):
    (view,) = desk.filing.add_scans(desk.applicant.id, [ScanFile("身份证.jpg", PHOTO)], material_key="id_card")
    case_id, source = desk.open_case(), desk.line(desk.applicant, "id_card").material_id
    assert source is not None
    desk.filing.take_from_file(desk.applicant.id, case_id, source)
    assert [scan.id for scan in desk.line(desk.applicant, "id_card", case_id=case_id).scans] == [view.id]


def test_scans_are_added_to_an_open_case_only(desk: FilingDesk):
    case_id, file = desk.open_case(), [ScanFile("申请.png", a_picture("PNG"))]
    desk.filing.add_scans(desk.applicant.id, file, material_key="application", case_id=case_id)
    casework = desk.services.casework
    materials = casework.get(case_id).materials
    assert next(one.state for one in materials if one.key == "application") is MaterialState.COPY
    casework.take(case_id, StepRequest("withdraw", "本人撤回。", {}, casework.get(case_id).facts_hash))
    with pytest.raises(InvalidFieldsError):
        desk.filing.add_scans(desk.applicant.id, file, material_key="photo", case_id=case_id)


def test_who_may_not_see_masked_numbers_sees_no_scan_and_adds_none(tmp_path: Path):
    with a_filing_desk(tmp_path, "chen") as desk:
        with pytest.raises(NotPermittedError):
            desk.filing.page(1, 1, 100)
        with pytest.raises(NotPermittedError):
            add(desk, PHOTO)
        with pytest.raises(NotPermittedError):
            desk.filing.print_scans([1], purpose="报县局")


def test_a_check_of_the_station_names_a_scan_whose_content_is_gone_or_altered(desk: FilingDesk):
    add(desk, PHOTO, PDF)
    station = desk.services.station
    before = check(station).faults
    assert not any("scan" in fault for fault in before)
    one, two = (path for path in station.folder.glob("attachments/??/*"))
    one.unlink()
    two.write_bytes(two.read_bytes()[:-1] + b"x")
    faults = set(check(station).faults) - set(before)
    assert sorted(fault.partition(": ")[2] for fault in faults) == ["content is missing", "content was altered"]


@pytest.mark.parametrize(
    ("left", "told"), [(None, "gone"), (b"", "altered"), (b"something else of its own", "altered")]
)
def test_a_picture_gone_or_altered_is_named_and_adding_the_file_again_puts_it_right(
    desk: FilingDesk, left: bytes | None, told: str
):
    (view,) = add(desk, PHOTO)
    (path,) = [one for one in (desk.services.station.folder / "attachments").rglob("*") if one.is_file()]
    path.unlink() if left is None else path.write_bytes(left)
    for shown in (
        lambda: desk.filing.page(view.id, 1, 100),
        lambda: desk.filing.print_scans([view.id], purpose="报县局"),
    ):
        with pytest.raises(LostScanError) as caught:
            shown()
        assert (caught.value.file, caught.value.reason) == (view.name, told)
    assert add(desk, PHOTO) == (view,)
    assert desk.filing.page(view.id, 1, 100).width == 100


def test_papers_of_a_case_are_scanned_by_those_who_work_on_cases(desk: FilingDesk):
    case_id, (scan,) = desk.open_case(), add(desk, PHOTO)
    session = desk.services.station.session
    session.actor = replace(session.actor, rights=session.actor.rights - {Right.WORK_CASES})
    with pytest.raises(NotPermittedError):
        desk.filing.add_scans(desk.applicant.id, [ScanFile("表", PDF)], material_key="application", case_id=case_id)
    with pytest.raises(NotPermittedError):
        desk.filing.move_scan(scan.id, material_key="application", case_id=case_id)
    assert acts(desk) == ["add"]
