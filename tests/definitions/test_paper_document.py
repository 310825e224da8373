"""docs/papers.md tells of every declared paper; papers name only what the routes that use them have."""

import os
import re
from pathlib import Path

import pytest

from tests.domain.case_builders import ROUTE, new_case, routes
from tests.files.papers.shipped_papers import shipped_papers
from vetdesk.domain.case_values import case_values
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.papers import SHEETS, PaperDefinition
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Workflow

DOCUMENT = Path(__file__).parents[2] / "docs" / "papers.md"
PRIVATE = frozenset(
    ["id_number", "phone", "account_number", "injured_part", "injury_form", "service_illness", "illness_submitted"]
)
FORMER = (
    "民政部门",
    "民政局",
    "民政办",
    "退伍",
    "伤残等级",
    "伤残性质",
    "批准烈士",
    "烈士证明书",
    "初级士官",
    "新农合",
    "五保",
    "上一级",
)
"""Words that were official before (domain facts 1.5)."""
PROVINCES = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 "
    "广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆"
)
FOR_CASES = sorted(key for key, paper in shipped_papers().items() if paper.cases)
_EXAMPLE = routes().newest(ROUTE)
COMPUTED = frozenset(
    key
    for key in case_values(shipped_papers()["acceptance_notice"], new_case(), _EXAMPLE, {}, Calendar())
    if key.startswith("case.") and _EXAMPLE.field(key.removeprefix("case.")) is None
)
"""What every case can tell beside the fields of its route."""


def routes_of(key: str) -> list[Workflow]:
    return [routes().newest(kind) for kind in sorted(shipped_papers()[key].cases)]


@pytest.mark.parametrize("key", FOR_CASES)
def test_every_opinion_comes_from_a_step_of_the_routes(key: str) -> None:
    paper = shipped_papers()[key]
    for box, sources in paper.opinions.items():
        for source in sources:
            for route in routes_of(key):
                assert route.transition(source.step) is not None, (box, source.step, route.kind)
                for field in filter(None, (source.result, source.signer, source.on)):
                    assert route.field(field) is not None, (box, field, route.kind)


@pytest.mark.parametrize("key", FOR_CASES)
def test_a_paper_for_some_categories_is_for_a_route_about_them(key: str) -> None:
    paper = shipped_papers()[key]
    for route in routes_of(key):
        assert paper.categories <= {route.category, *route.categories}
        assert not paper.categories or paper.is_for(route.kind, min(paper.categories))
        assert not (paper.categories and paper.is_for(route.kind, ""))


def test_whoever_moves_gets_the_papers_of_the_disabled_or_those_of_all_others() -> None:
    for kind in ("transfer_into_province", "transfer_out_of_province", "transfer_out_within_province"):
        for category in routes().newest(kind).categories:
            own = [one for one in shipped_papers().values() if kind in one.cases and one.is_for(kind, category)]
            titles = {one.title.zh for one in own if one.source}
            assert titles, (kind, category)
            assert len({"残疾" in title for title in titles}) == 1, (kind, category, titles)


@pytest.mark.parametrize("key", FOR_CASES)
def test_what_calls_for_a_paper_is_a_step_of_the_routes(key: str) -> None:
    for step in shipped_papers()[key].after:
        assert any(route.transition(step) for route in routes_of(key)), step


@pytest.mark.parametrize("key", FOR_CASES)
def test_every_value_of_a_case_is_a_field_of_a_route_that_uses_the_paper(key: str) -> None:
    bound = {value for value in shipped_papers()[key].keys if value.startswith("case.")} - COMPUTED
    fields = [field for route in routes_of(key) for field in route.fields]
    known = {f"case.{field.key}" for field in fields}
    known |= {f"case.{field.key}_words" for field in fields if field.declaration.kind is FieldKind.MONEY}
    assert bound <= known, bound - known


@pytest.mark.parametrize("key", sorted(shipped_papers()))
def test_papers_use_the_words_of_today_and_name_no_place(key: str) -> None:
    paper = shipped_papers()[key]
    cells = list(paper.cells())
    texts = [cell.text for cell in cells] + [cell.heading for cell in cells if cell.heading]
    texts += [foot.text for cell in cells for foot in cell.foot]
    words = paper.title.zh + "".join(text.source for text in texts)
    for former in FORMER:
        assert former not in words.replace("《退伍军人登记表》", ""), former
    assert not re.search(rf"({'|'.join(PROVINCES.split())})|20\d\d年", words)


def test_whoever_is_refused_gets_one_decision_in_writing_with_the_remedy() -> None:
    refusals = [paper for paper in shipped_papers().values() if "record_refusal" in paper.after]
    for kind in sorted({kind for kind, _ in routes()}):
        if routes().newest(kind).transition("record_refusal"):
            (paper,) = [one for one in refusals if kind in one.cases]
            assert {"opinion.refusal", "case.refusal_basis", "preset.remedy"} <= paper.keys, kind
            words = paper.presets["preset.remedy"]
            assert "六十日内" in words, kind
            assert "本级人民政府申请行政复议" in words, kind
            assert "六个月内" in words, kind


@pytest.mark.parametrize("key", sorted(key for key, paper in shipped_papers().items() if "公示书" in paper.title.zh))
def test_a_public_notice_tells_nothing_private(key: str) -> None:
    paper = shipped_papers()[key]
    told = {value for value in paper.keys if not value.startswith("station.")}
    assert not {value for value in told if value.partition(".")[2] in PRIVATE}
    births = [cell.text.source for cell in paper.cells() if "recipient.birth_date" in cell.text.keys]
    assert births in (["{recipient.birth_date:yearmonth}"], ["{recipient.birth_date:yearmonth?}"])


def test_the_document_tells_what_is_declared() -> None:
    if os.environ.get("VETDESK_WRITE_DOCS"):
        DOCUMENT.write_text(document(), encoding="utf-8")
    assert DOCUMENT.read_text(encoding="utf-8") == document()


def document() -> str:
    """docs/papers.md as the declarations make it."""
    lines = [
        "# Papers (文书、表格)",
        "",
        "Written from resources/definitions/papers; a test holds it true. *Grid* names the form of an office whose",
        "cells the paper has, within 1 mm (tests/files/papers/office_grids.txt); a letter without a grid is named too.",
        "*own layout* (自定版式): no form of an office is known. Province, office, days and remedy come from the",
        "station, the route and the case. What an office words itself (remedy, terms, account for repayments) is set",
        "where a paper is seen before it is printed. Long lists go on over further sheets, each with the headings and",
        "its number; what does not fit a box goes on to a continuation sheet. All of them, filled: the pictures",
        "images/papers-*.png.",
        "",
        "| paper | title | grid | for | boxes | sheet | pages |",
        "|---|---|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *(row(paper) for _, paper in sorted(shipped_papers().items()))]) + "\n"


def row(paper: PaperDefinition) -> str:
    """One paper: for which kinds of case, with which opinion boxes, on how many pages."""
    users = ", ".join(sorted(paper.cases)) or f"any {paper.subject}"
    users += f" ({' '.join(sorted(paper.categories))})" if paper.categories else ""
    boxes = ", ".join(paper.opinions) or "–"
    cells = (
        f"`{paper.key}`", f"{paper.title.zh} · {paper.title.en}", paper.source or "own layout", users, boxes,
        next(name for name, sheet in SHEETS.items() if sheet == paper.sheet), str(len(lay_out(paper))),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"
