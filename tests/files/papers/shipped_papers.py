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
    "recipient.enlisted_on": "1963-12",
    "recipient.discharged_on": "1969-02-15",
    "case.number": "2025-0012",
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
    texts = {key.replace("__", "."): value for key, value in values.items()}
    return draw(shipped_papers()[paper], [PaperFilling(texts, a_code(paper))], fonts())


def filled(paper: str) -> PaperFile:
    return draw(shipped_papers()[paper], [PaperFilling(VALUES, a_code(paper))], fonts())
