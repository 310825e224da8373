"""Every paper that an office has a form for stands on that form's grid: cell edges within 1 mm.

office_grids.txt holds rows of cells, widths and heights as measured in the offices' own templates. Where the template
has nested rows in one, only the last of them has its widths told. A positive height is the least the row may have: it
grew with its text, and so do ours, where ROOM tells why.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import pytest

from tests.files.papers.pdf_reading import lines_of
from tests.files.papers.shipped_papers import drawn, shipped_papers
from tests.files.papers.test_places import level_covers, upright_covers
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.papers import Grid, PaperDefinition, Row

TOLERANCE = 1.0
ROOM = {
    ("combat_registration", "17参战类别"): 98.0,
    ("device_repair_approval", "县（市、区）民政局意见"): 40.0,
    ("martyr_child_approval", "乡（镇、街道） 审核意见"): 24.0,
    ("nuclear_tests_registration", "属16项2-3类"): 72.0,
    ("nuclear_tests_registration", "就业状况"): 54.0,
}
"""Rows too low for their text or signature in the template, where they grow: ours have the room at once."""


@dataclass(frozen=True)
class OfficeRow:
    """One measured row: its cells' texts, their widths (of the last ones), its height or None, whether it is exact."""

    texts: tuple[str, ...]
    widths: tuple[float, ...]
    height: float | None
    exact: bool


def office_grids() -> dict[str, list[OfficeRow]]:
    """The measured rows of each form by its name."""
    grids: dict[str, list[OfficeRow]] = {}
    text = Path(__file__).with_name("office_grids.txt").read_text(encoding="utf-8")
    for part in text.split("##### ")[1:]:
        name, *lines = part.strip().splitlines()
        grids[name] = [office_row(line) for line in lines]
    return grids


def office_row(line: str) -> OfficeRow:
    cells, _, measures = line.rpartition("    mm: [")
    widths, _, height = measures.partition("] h ")
    texts = tuple(cell.strip() for cell in cells.split("│"))
    measured = None if height == "None" else float(height)
    return OfficeRow(
        texts,
        tuple(float(width) for width in widths.split(",")),
        measured if measured is None else abs(measured),
        measured is not None and measured < 0,
    )


GRIDS = office_grids()
ON_A_GRID = sorted(key for key, paper in shipped_papers().items() if paper.source in GRIDS)


def paired(paper: PaperDefinition) -> Iterator[tuple[OfficeRow, list[Row]]]:
    """Each measured row with ours; several of ours where the template nested them in one."""
    ours = [row for block in paper.blocks if isinstance(block, Grid) for row in block.rows]
    for office in GRIDS[paper.source]:
        nested = [ours.pop(0)]
        while sum(len(row.cells) for row in nested) < len(office.texts):
            nested.append(ours.pop(0))
        yield office, nested
    assert not ours, f"{paper.key}: rows that the form has not"


def edges(widths: tuple[float, ...]) -> list[float]:
    return list(accumulate(widths))


@pytest.mark.parametrize("key", ON_A_GRID)
def test_the_cells_of_every_row_have_the_edges_of_the_form(key):
    for office, nested in paired(shipped_papers()[key]):
        last = nested[-1]
        where = f"{key}: {office.texts[0]}"
        assert len(last.cells) == len(office.widths), where
        found = edges(tuple(cell.width for cell in last.cells))
        assert found == pytest.approx(edges(office.widths), abs=TOLERANCE), where
        assert sum(len(row.cells) for row in nested) == len(office.texts), where


@pytest.mark.parametrize("key", ON_A_GRID)
def test_every_row_has_the_height_of_the_form_or_the_room_that_its_text_needs(key):
    for office, nested in paired(shipped_papers()[key]):
        last, where = nested[-1], (key, re.split("[：，]", office.texts[0])[0])
        if office.height is None:
            continue
        if where in ROOM:
            assert not office.exact, where
            assert last.height > office.height + TOLERANCE, where
            assert last.height == ROOM[where], where
        else:
            assert last.height == pytest.approx(office.height, abs=TOLERANCE), where


@pytest.mark.parametrize("key", ON_A_GRID)
def test_the_lines_on_the_sheet_are_where_the_cells_are_declared(key):
    content = drawn(key).content
    for page, layout in enumerate(lay_out(shipped_papers()[key])):
        lines = [line for line in lines_of(content, page) if not (line[1] == line[3] and line[2] - line[0] < 1)]
        for box in layout.boxes:
            if not box.inset:
                continue
            right, bottom = box.x + box.width, box.y + box.height
            where = (page, box.cell.text.source)
            assert upright_covers(lines, box.x, box.y, bottom), where
            assert upright_covers(lines, right, box.y, bottom), where
            assert level_covers(lines, box.y, box.x, right), where
            assert level_covers(lines, bottom, box.x, right), where


def test_every_measured_form_is_declared():
    assert set(GRIDS) == {shipped_papers()[key].source for key in ON_A_GRID}
