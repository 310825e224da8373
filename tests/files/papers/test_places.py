"""Cells of the shipped papers stand where the offices' own forms have them (copied from their grids, ±1 mm)."""

import pytest

from tests.files.papers.pdf_reading import lines_of, text_within
from tests.files.papers.shipped_papers import drawn

APPROVAL = """
姓名 │ □ │ 性别 │ □ │ 民族 │ □ │ 照片 :35.0 35.0 29.1 15.0 15.1 19.9 35.4 :8.9
身份证号码 │ □ │ 出生日期 │ □ │ ↑ :35.0 35.0 29.1 50.0 35.4 :10.6
退役证件号 │ □ │ 联系电话 │ □ │ ↑ :35.0 35.0 29.1 50.0 35.4 :9.2
户口簿上住址 │ □ │ ↑ :35.0 114.0 35.4 :8.4
入伍时间 │ □ │ 退役时间 │ □ │ ↑ :35.0 35.0 29.1 50.0 35.4 :8.9
服义务兵役 │ 自年月至年月 │ 服义务兵役年限年 :35.0 94.1 55.3 :10.9
养老保障方式 │ □ │ 养老保险号 │ □ :35.0 35.0 29.1 85.4 :11.7
村（居）委会意见 │ 经调查核实，该同志提供的有关材料属实。 :35.0 149.4 :16.1
公示情况 │ □ :35.0 149.4 :11.2
乡（镇、街道）审核意见 │ 县（市、区）审批意见 :99.0 85.4 :10.6
经调查审核、公示，该同志未享受到国家定期抚恤补助 │ 经审核，该同志符合义务兵老年生活补助条件 :99.0 85.4 :71.6
"""
NOTICE = """
姓名 │ □ │ 性别 │ □ │ 出生年月 │ □ :18.8 25.3 26.8 20.7 22.5 45.6 :8.0
工作单位 │ □ :44.1 115.6 :8.1
住址 │ □ :44.1 115.6 :8.1
入伍时间 │ □ │ 退役时间 │ □ :29.9 43.2 43.2 43.2 :8.2
所服义务兵折算年限 │ 年 :29.9 129.7 :7.8
"""
GRIDS = {"rural_subsidy_approval": APPROVAL, "public_notice": NOTICE}
TOLERANCE = 1.0


def rows_of(grid):
    for line in grid.strip().splitlines():
        cells, widths, height = line.rsplit(":", 2)
        yield [cell.strip() for cell in cells.split("│")], [float(w) for w in widths.split()], float(height)


def upright_covers(lines, x, top, bottom):
    return any(
        abs(x1 - x) <= TOLERANCE and abs(x2 - x) <= TOLERANCE and y1 <= top + TOLERANCE and y2 >= bottom - TOLERANCE
        for x1, y1, x2, y2 in lines
    )


def level_covers(lines, y, left, right):
    return any(
        abs(y1 - y) <= TOLERANCE and abs(y2 - y) <= TOLERANCE and x1 <= left + TOLERANCE and x2 >= right - TOLERANCE
        for x1, y1, x2, y2 in lines
    )


@pytest.mark.parametrize("paper", GRIDS)
def test_every_cell_has_its_four_borders_where_the_real_form_has_them(paper):
    lines = lines_of(drawn(paper).content)
    left_edge, y = min(line[0] for line in lines), min(line[1] for line in lines)
    for cells, widths, height in rows_of(GRIDS[paper]):
        x = left_edge
        for text, width in zip(cells, widths, strict=True):
            assert upright_covers(lines, x, y, y + height), (text, "left")
            assert upright_covers(lines, x + width, y, y + height), (text, "right")
            if text != "↑":
                assert level_covers(lines, y, x, x + width), (text, "top")
            x += width
        y += height
    assert level_covers(lines, y, left_edge, max(line[2] for line in lines))


@pytest.mark.parametrize("paper", GRIDS)
def test_every_label_stands_inside_its_cell(paper):
    content = drawn(paper).content
    lines = lines_of(content)
    y = min(line[1] for line in lines)
    for cells, widths, height in rows_of(GRIDS[paper]):
        x = min(line[0] for line in lines)
        for text, width in zip(cells, widths, strict=True):
            if text not in "□↑":
                below = 40.0 if text == "照片" else 0.0
                found = text_within(content, x, y, x + width, y + height + below)
                assert found.startswith(text), (text, found)
            x += width
        y += height


def test_a_border_shared_by_two_cells_is_drawn_once():
    lines = lines_of(drawn("rural_subsidy_approval").content)
    assert len(lines) == len({tuple(round(place, 1) for place in line) for line in lines})
