from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError, StaleRecordError
from vetdesk.domain.materials import OTHER, MaterialState
from vetdesk.domain.staff import Right
from vetdesk.services.casework import StepRequest

COPY, MISSING, NOT_NEEDED = MaterialState.COPY, MaterialState.MISSING, MaterialState.NOT_NEEDED


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as made:
        yield made


def codes(error: InvalidFieldsError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_a_person_has_the_common_list_those_of_the_categories_and_further_papers(desk: FilingDesk):
    lists = desk.filing.checklists(desk.drawing.id)
    assert [one.category for one in lists] == ["", "51", OTHER]
    assert [one.title.zh for one in lists] == ["通用材料", "参战退役军人", "其他材料"]
    assert desk.line(desk.drawing, "photo").copies == 2
    assert desk.line(desk.drawing, "personal_file", "51").note is not None
    assert "funeral" in {offer.category for offer in desk.filing.more_lists(desk.drawing.id)}


def test_an_open_case_brings_the_list_of_its_route(desk: FilingDesk):
    case_id = desk.open_case()
    found = desk.checklist(desk.applicant, case_id=case_id)
    assert found.title.zh == "农村籍退役士兵老年生活补助（未编号）"
    assert [line.key for line in found.lines][:2] == ["application", "id_card"]
    assert desk.line(desk.applicant, "photo", case_id=case_id).copies == 2


def test_a_noted_material_is_there_and_no_longer_missing(desk: FilingDesk):
    before = len(desk.filing.missing(desk.drawing.id))
    desk.filing.set_state(desk.drawing.id, "id_card", COPY, pages=2)
    line = desk.line(desk.drawing, "id_card")
    assert (line.state, line.received_on, line.pages, line.missing) == (COPY, "2025-01-20", 2, False)
    assert len(desk.filing.missing(desk.drawing.id)) == before - 1
    desk.filing.set_state(desk.drawing.id, "id_card", MISSING)
    assert desk.line(desk.drawing, "id_card").missing
    assert desk.line(desk.drawing, "id_card").received_on == ""
    assert [(entry.old, entry.new) for entry in desk.entries("material")][-1] == (
        {"received_on": "2025-01-20", "state": "copy"},
        {"received_on": "", "state": "missing"},
    )


def test_what_is_not_needed_has_a_reason_and_nobody_is_asked_for_it(desk: FilingDesk):
    with pytest.raises(InvalidFieldsError) as caught:
        desk.filing.set_state(desk.drawing.id, "bank_card", NOT_NEEDED, reason="  ")
    assert codes(caught.value) == ["material.reason_missing"]
    desk.filing.set_state(desk.drawing.id, "bank_card", NOT_NEEDED, reason="由监护人代领，另存账户材料")
    line = desk.line(desk.drawing, "bank_card")
    assert (line.state, line.missing) == (NOT_NEEDED, False)
    assert desk.entries("material")[-1].reason == "由监护人代领，另存账户材料"


@pytest.mark.parametrize(
    ("day", "code"), [("2025-01-21", "material.future"), ("2025-01", "material.no_day"), ("soon", "material.no_day")]
)
def test_a_day_to_come_or_no_day_is_refused_and_nothing_is_kept(desk: FilingDesk, day: str, code: str):
    with pytest.raises(InvalidFieldsError) as caught:
        desk.filing.set_state(desk.drawing.id, "id_card", COPY, received_on=day)
    assert codes(caught.value) == [code]
    assert desk.line(desk.drawing, "id_card").material_id is None


def test_a_material_that_no_list_names_is_refused(desk: FilingDesk):
    for category in ("", "51", "nowhere"):
        with pytest.raises(NotFoundError):
            desk.filing.set_state(desk.drawing.id, "unheard_of", COPY, category=category)
    with pytest.raises(NotFoundError):
        desk.filing.set_state(desk.drawing.id, "id_card", COPY, case_id=desk.open_case())


def test_a_paper_in_the_file_serves_a_case_without_being_given_twice(desk: FilingDesk):
    source = desk.filing.set_state(desk.applicant.id, "id_card", COPY, received_on="2024-06-03")
    case_id = desk.open_case()
    offered = desk.line(desk.applicant, "id_card", case_id=case_id)
    assert offered.missing
    assert offered.in_file is not None
    assert (offered.in_file.material_id, offered.in_file.received_on) == (source, "2024-06-03")
    assert offered.in_file.where.zh == "通用材料"
    desk.filing.take_from_file(desk.applicant.id, case_id, source)
    line = desk.line(desk.applicant, "id_card", case_id=case_id)
    assert (line.state, line.received_on, line.served, line.missing) == (COPY, "2024-06-03", True, False)
    view = desk.services.casework.get(case_id)
    assert next(one for one in view.materials if one.key == "id_card").received_on == "2024-06-03"
    assert desk.filing.number_items(desk.applicant.id) == 1


def test_only_a_paper_that_is_there_can_serve(desk: FilingDesk):
    source = desk.filing.set_state(desk.applicant.id, "id_card", MISSING)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.filing.take_from_file(desk.applicant.id, desk.open_case(), source)
    assert codes(caught.value) == ["material.not_in_file"]


def test_what_was_brought_for_a_case_is_not_asked_for_again(desk: FilingDesk):
    case_id = desk.open_case()
    desk.filing.set_state(desk.applicant.id, "application", COPY, case_id=case_id)
    line = desk.line(desk.applicant, "application")
    assert line.in_file is not None
    assert not line.missing


def test_a_material_not_needed_with_its_reason_lets_the_case_go_on(desk: FilingDesk):
    case_id = desk.open_case()
    keys = [line.key for line in desk.checklist(desk.applicant, case_id=case_id).lines if line.required]
    for key in keys[1:]:
        desk.filing.set_state(desk.applicant.id, key, COPY, case_id=case_id)
    seen = desk.services.casework.get(case_id).facts_hash
    details = {"village_result": "agree", "village_on": "2025-01-20"}
    desk.services.casework.take(case_id, StepRequest("record_village_opinion", "情况属实。", details, seen))

    def accept() -> list[str]:
        steps = desk.services.casework.get(case_id).steps
        return [why.zh for step in steps if step.key == "accept" for why in step.why_not if "缺少材料" in why.zh]

    assert len(accept()) == 1
    before = desk.services.casework.get(case_id).facts_hash
    desk.filing.set_state(desk.applicant.id, keys[0], NOT_NEEDED, case_id=case_id, reason="村里统一申请")
    assert accept() == []
    view = desk.services.casework.get(case_id)
    assert view.facts_hash != before
    shown = next(one for one in view.materials if one.key == keys[0])
    assert (shown.state, shown.reason) == (NOT_NEEDED, "村里统一申请")


def test_materials_of_a_closed_case_cannot_be_changed(desk: FilingDesk):
    case_id = desk.open_case()
    casework = desk.services.casework
    casework.take(case_id, StepRequest("withdraw", "本人撤回。", {}, casework.get(case_id).facts_hash))
    with pytest.raises(InvalidFieldsError) as caught:
        desk.filing.set_state(desk.applicant.id, "photo", COPY, case_id=case_id)
    assert codes(caught.value) == ["material.case_closed"]
    with pytest.raises(InvalidFieldsError):
        casework.note_materials(case_id, {"photo": "2025-01-20"})


def test_days_to_come_are_refused_from_the_case_page_too(desk: FilingDesk):
    case_id = desk.open_case()
    with pytest.raises(InvalidFieldsError):
        desk.services.casework.note_materials(case_id, {"photo": "2025-01-21"})
    view = desk.services.casework.note_materials(case_id, {"photo": "2025-01-20"}, MaterialState.ORIGINAL)
    assert next(one for one in view.materials if one.key == "photo").state is MaterialState.ORIGINAL


def test_who_decides_nothing_notes_no_materials(tmp_path: Path):
    with a_filing_desk(tmp_path, "wang") as desk:
        assert desk.services.station.session.actor.may(Right.WORK_CASES)
        with pytest.raises(NotPermittedError):
            desk.filing.set_state(desk.drawing.id, "id_card", COPY)
        with pytest.raises(NotPermittedError):
            desk.services.casework.note_materials(1, {"photo": "2025-01-20"})


def test_a_paper_is_described_for_the_catalogue(desk: FilingDesk):
    number = desk.filing.set_state(desk.drawing.id, "approval_form", COPY)
    told = {"title": "审批表", "responsible": "区局", "dated_on": "2012-05", "pages": "2", "item_number": "3"}
    assert desk.filing.describe(number, 1, told) == 2
    line = desk.line(desk.drawing, "approval_form")
    assert (line.title, line.responsible, line.dated_on, line.pages, line.item_number) == (
        "审批表", "区局", "2012-05", 2, 3,
    )  # fmt: skip
    with pytest.raises(StaleRecordError):
        desk.filing.describe(number, 1, {"title": "另一个"})
    other = desk.filing.set_state(desk.drawing.id, "id_card", COPY)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.filing.describe(other, 1, {"item_number": 3, "pages": "many", "dated_on": "2012-13"})
    assert sorted(codes(caught.value)) == ["material.dated_on", "material.item_number_taken", "material.pages"]


def test_the_form_of_a_line_is_written_in_one_deed_or_not_at_all(desk: FilingDesk):
    told = {"title": "审批表", "pages": "2", "received_on": "2025-01-06"}
    with pytest.raises(InvalidFieldsError):
        desk.filing.describe_line(desk.drawing.id, "approval_form", 0, told | {"pages": "many"})
    assert desk.line(desk.drawing, "approval_form").material_id is None
    desk.filing.set_state(desk.drawing.id, "approval_form", COPY)
    desk.filing.describe_line(desk.drawing.id, "approval_form", 1, told)
    line = desk.line(desk.drawing, "approval_form")
    assert (line.title, line.pages, line.received_on, line.version) == ("审批表", 2, "2025-01-06", 2)
    with pytest.raises(StaleRecordError):
        desk.filing.describe_line(desk.drawing.id, "approval_form", 1, {"title": "另一个"})


def test_further_papers_have_a_title_and_numbers_go_on_behind_those_given(desk: FilingDesk):
    desk.filing.set_state(desk.drawing.id, "id_card", COPY)
    first = desk.filing.add_other(desk.drawing.id, "情况说明", values={"item_number": 5})
    with pytest.raises(InvalidFieldsError):
        desk.filing.add_other(desk.drawing.id, " ")
    assert desk.filing.number_items(desk.drawing.id) == 1
    assert desk.filing.number_items(desk.drawing.id) == 0
    assert desk.line(desk.drawing, "id_card").item_number == 6
    (line,) = desk.checklist(desk.drawing, OTHER).lines
    assert (line.material_id, line.label.zh, line.item_number) == (first, "情况说明", 5)
    with pytest.raises(InvalidFieldsError):
        desk.filing.describe(first, 1, {"title": ""})


def test_a_list_that_was_begun_is_shown_and_so_is_that_of_a_status(desk: FilingDesk):
    desk.filing.set_state(desk.plain.id, "commitment", COPY, category="temporary_help")
    assert "temporary_help" in [one.category for one in desk.filing.checklists(desk.plain.id)]
    with desk.services.station.database.read() as look:
        version = look.people.get(desk.drawing.id).version
        identity = look.people.get(desk.drawing.id).identities[0]
    desk.services.archives.change_status(
        desk.drawing.id, version, identity.id, "died", reason="家属报告",
        values={"died_on": "2025-01-03", "last_paid_month": "2025-01"},
    )  # fmt: skip
    assert "funeral" in [one.category for one in desk.filing.checklists(desk.drawing.id)]


def test_the_letter_names_everything_missing_at_once(desk: FilingDesk):
    desk.filing.set_state(desk.drawing.id, "id_card", COPY)
    printing = desk.services.printing
    file = printing.make("missing_letter", recipient_id=desk.drawing.id, purpose="通知补齐", until="2025-02-20")
    text = "".join(text_of(file.content).split())
    assert "请于2025年2月20日前" in text
    assert "近期免冠照片（一式2份）" in text
    assert "户口簿复印件（首页和本人页，加盖派出所或者村（居）民委员会印章）" in text
    assert "居民身份证复印件" not in text
    assert "优抚对象档案" in text
    assert desk.entries("paper")[-1].new["paper"] == "missing_letter"


def test_the_letter_about_a_case_names_what_the_case_lacks(desk: FilingDesk):
    case_id = desk.open_case()
    text = text_of(desk.services.printing.make("missing_letter", case_id=case_id).content)
    assert "农村籍退役士兵老年生活补助" in text
    assert "未享受职工养老待遇证明" in text


def test_the_catalogue_of_a_file_runs_over_as_many_sheets_as_it_needs(desk: FilingDesk):
    for number in range(1, 25):
        desk.filing.add_other(desk.drawing.id, f"材料第{number}件", values={"pages": 2})
    file = desk.services.printing.make("file_catalogue", recipient_id=desk.drawing.id, purpose="归档")
    first, second = (text_of(file.content, page) for page in (0, 1))
    assert file.pages == 2
    assert "件号" in first
    assert "件号" in second
    assert "第1页　共2页" in first
    assert "材料第20件" in first
    assert "材料第21件" in second
    assert "24" in second


def test_the_catalogue_of_archives_has_a_line_for_each_person_in_the_order_of_the_volumes(desk: FilingDesk):
    people = (desk.drawing, desk.applicant, desk.plain)
    for person, volume in zip(people, ("10", "9", ""), strict=True):
        version = desk.services.archives.get(person.id).version
        values = {"archive_volume": volume, "fonds_number": "0123"}
        desk.services.archives.save(person.id, version, {key: value for key, value in values.items() if value})
    before = len(desk.entries("paper"))
    file = desk.services.printing.make_for_people("archive_catalogue", [one.id for one in people], "年度归档")
    text = text_of(file.content)
    assert text.index("史长河") < text.index("王㛃") < text.index("单雄")
    assert "0123" in text
    assert [entry.reason for entry in desk.entries("paper")[before:]] == ["年度归档"] * 3


def test_several_people_get_a_cover_each(desk: FilingDesk, clock: Clock):
    file = desk.services.printing.make_for_people("file_cover", [desk.drawing.id, desk.applicant.id], purpose="报县局")
    assert file.pages == 2
    assert "王㛃" in text_of(file.content, 0) + text_of(file.content, 1)
