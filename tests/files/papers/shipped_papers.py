"""The papers VetDesk ships, and values of an invented person to fill them with."""

from functools import cache
from pathlib import Path

from vetdesk.definitions import papers
from vetdesk.definitions.source import shipped
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFile, PaperFilling
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.drawing import draw

ROOT = Path(__file__).parents[3]

VALUES = {
    "recipient.name": "王㛃𬴂",
    "recipient.sex": "男",
    "recipient.ethnic_group": "汉族",
    "recipient.id_number": "529901194503124519",
    "recipient.birth_date": "1945-03-12",
    "recipient.discharge_certificate": "退字第0012345号",
    "recipient.phone": "13800000000",
    "recipient.household_address": "青川岭县柳河镇上湾村三组27号",
    "recipient.address": "青川岭县柳河镇上湾村三组27号",
    "recipient.own": "网格编号：03；帮扶联系人：李为民",
    "recipient.enlisted_on": "1963-12",
    "recipient.discharged_on": "1969-02-15",
    "case.number": "2025-0012",
    "paper.number": "优抚受字〔2025〕12号",
    "case.notice_number": "柳退服受字〔2025〕第12号",
    "case.matter": "部分农村籍退役士兵老年生活补助",
    "case.accepted_on": "2025-01-20",
    "case.converted_years": "6",
    "notice.days": "3个工作日",
    "notice.from": "2025-01-20",
    "notice.to": "2025-01-22",
    "notice.issuer": "青川岭县柳河镇退役军人服务站",
    "opinion.village": "　　经入户核实，材料属实。",
    "opinion.village.name": "张大有",
    "opinion.village.date": "2025-01-16",
    "opinion.township": "　　经审核，符合条件，同意上报。",
    "opinion.township.name": "李为民",
    "opinion.township.date": "2025-02-08",
    "station.name": "青川岭县柳河镇退役军人服务站",
    "station.phone": "0999-1234567",
    "station.address": "柳河镇人民路8号",
    "station.authority": "青川岭县退役军人事务局",
}

_ITEMS = (
    ("1", "史长河", "", "个人书面申请", "2025-01-06", "1", "原件"),
    ("2", "", "", "户口簿复印件（首页和本人页）", "", "2", "复印件"),
    ("3", "青川岭县退役军人事务局", "岭退役发〔2025〕12号", "老年生活补助审批表", "2025-02-14", "2", "原件"),
)  # fmt: skip
_PEOPLE = (("2025-017", "17", "王㛃𬴂", "鲁军A000123", ""), ("2025-018", "18", "欧阳长河", "", "去世"))
_ITEM_KEYS = ("number", "responsible", "document_number", "title", "dated_on", "pages", "remarks")
_PERSON_KEYS = ("archive_volume", "office_volume", "name", "certificate_number", "remarks")
FILE_VALUES = {
    "recipient.fonds_number": "0123",
    "recipient.catalogue_number": "4",
    "recipient.archive_year": "2025",
    "recipient.archive_volume": "2025-017",
    "recipient.office_volume": "17",
    "recipient.compiled_by": "青川岭县柳河镇退役军人服务站",
    "recipient.compiled_on": "2025-01-20",
    "recipient.cabinet": "3",
    "recipient.shelf": "2",
    "recipient.box": "12",
    "recipient.village": "上湾村",
    "recipient.box_note": "退伍证原件由本人保管，盒内为复印件。",
    "recipient.arranged_by": "张经办",
    "recipient.arranged_on": "2025-01-20",
    "recipient.checked_by": "李复核",
    "identity.category": "60周岁以上农村籍退役士兵",
    "box.fonds_number": "0123",
    "box.cabinet": "3",
    "file.items": "3",
    "file.pages": "5",
    "file.about": "优抚对象档案",
    "file.until": "2025-02-20",
    "file.missing": "　　1.近期免冠照片（一式2份）；\n　　2.银行卡（一卡通、社会保障卡）复印件。",
    "paper.printed_on": "2025-01-20",
    "sheet.number": "1",
    "sheet.count": "1",
} | {
    f"{group}.{place}.{key}": text
    for group, keys, lines in (("item", _ITEM_KEYS, _ITEMS), ("person", _PERSON_KEYS, _PEOPLE))
    for place, line in enumerate(lines, 1)
    for key, text in zip(keys, line, strict=True)
}
"""What the papers of a paper file show beside the values of the person."""
FILE_PAPERS = frozenset({"archive_catalogue", "file_catalogue", "file_cover", "missing_letter", "note_sheet"})

FIRST_PAPERS = frozenset({"acceptance_notice", "public_notice", "rural_subsidy_approval"})
EARLIER_PAPERS = frozenset({"correction_notice", "visit_sheet"})
"""Papers of our own layout that are filled with the same values as the first papers."""


@cache
def shipped_papers() -> dict[str, PaperDefinition]:
    return dict(papers.read(shipped(ROOT / "resources" / "definitions")))


@cache
def fonts() -> Fonts:
    return Fonts(ROOT / "resources" / "fonts")


def a_code(paper: str = "rural_subsidy_approval") -> PaperCode:
    return PaperCode(paper, "01939f2e-1111-7abc-8def-0123456789ab", "3f9a1c2e", "a81b22c4")


def drawn(paper: str, **values: str) -> PaperFile:
    """One sheet of a shipped paper; keys with __ for the dot."""
    if not values:
        return blank(paper)
    texts = {key.replace("__", "."): value for key, value in values.items()}
    return draw(shipped_papers()[paper], [PaperFilling(texts, a_code(paper))], fonts())


@cache
def blank(paper: str) -> PaperFile:
    """One sheet of a shipped paper with nothing filled in; made once, for many tests look at it."""
    return draw(shipped_papers()[paper], [PaperFilling({}, a_code(paper))], fonts())


def values_for(paper: str) -> dict[str, str]:
    """The invented values that fill a shipped paper."""
    from tests.files.papers.case_paper_values import CASE_PAPER_VALUES  # builds on VALUES of this module
    from tests.files.papers.own_paper_values import own_sheets

    if shipped_papers()[paper].layout and paper not in EARLIER_PAPERS:
        return own_sheets(shipped_papers()[paper])[0]
    if paper in FILE_PAPERS:
        return VALUES | FILE_VALUES
    if shipped_papers()[paper].source and paper not in FIRST_PAPERS:
        return CASE_PAPER_VALUES
    return VALUES


@cache
def filled(paper: str) -> PaperFile:
    """One sheet of a shipped paper filled with the invented values; made once."""
    return draw(shipped_papers()[paper], [PaperFilling(values_for(paper), a_code(paper))], fonts())
