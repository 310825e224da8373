import pytest

from vetdesk.definitions.papers import read_paper
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.papers import Align, Cell, Grid, PaperDefinition

HEAD = """
title = { zh = "试", en = "Trial" }
subject = "case"
[opinions]
village = [{ step = "record_village_opinion" }]
township = [{ step = "sign" }]
[opinion_box]
foot = ["负责人签字：", { text = "{opinion.date:date}", align = "left" }]
signed = ["township"]
signed_by = "签署人：{opinion.name}"
[[blocks]]
kind = "grid"
"""


def text(rows: str) -> DefinitionText:
    return DefinitionText("papers", "trial", 1, "2025-01-01", "shipped", HEAD + rows)


def cells(rows: str) -> list[Cell]:
    return list(read_paper(text(rows)).cells())


def grid(paper: PaperDefinition) -> Grid:
    (found,) = paper.blocks
    assert isinstance(found, Grid)
    return found


def test_a_short_row_reads_like_the_full_one() -> None:
    short = read_paper(text('rows = ["9.5 | 26 姓　名 | 36 {recipient.name} | 31x2 照　片", "8 | 62 | 31 ↑"]'))
    full = read_paper(
        text("""rows = [
          { h = 9.5, cells = [{ w = 26, text = "姓　名" }, { w = 36, text = "{recipient.name}", name = "姓名" },
            { w = 31, text = "照　片", rows = 2 }] },
          { h = 8, cells = [{ w = 62, text = "" }, { w = 31, covered = true }] },
        ]""")
    )
    assert grid(short) == grid(full)


def test_a_value_is_named_after_the_label_at_its_left() -> None:
    names = [cell.name for cell in cells('rows = ["9 | 26 户 口 簿\\n住　址 | 36 {recipient.address} | 20 {case.x}"]')]
    assert names == ["", "户口簿住址", ""]


def test_the_box_of_an_opinion_has_the_declared_signature_lines() -> None:
    label, village, township = cells('rows = ["30 | 20 意见 | 60 [village] 　　情况属实。 | 60 [township]"]')
    assert village.opinion == "opinion.village"
    assert village.text.source == "　　情况属实。"
    assert village.style.align is Align.LEFT
    assert [foot.text.source for foot in village.foot] == ["负责人签字：", "{opinion.village.date:date}"]
    assert village.signed_by is None
    assert township.signed_by is not None
    assert township.signed_by.source == "签署人：{opinion.township.name}"
    assert label.opinion == ""


def test_a_cell_may_be_a_table_and_a_grid_has_a_style_for_all_its_cells() -> None:
    first, second = cells('size = 9\nrows = [{ h = 9, cells = ["26 < 姓名", { w = 36, text = "", size = 12 }] }]')
    assert (first.style.size, first.style.align) == (9, Align.LEFT)
    assert second.style.size == 12


def test_a_text_may_have_a_multiplication_sign_and_brackets_of_its_own() -> None:
    assert [cell.text.source for cell in cells('rows = ["9 | 26 3x4 | 36 （一寸） [贴照片]"]')] == [
        "3x4",
        "（一寸） [贴照片]",
    ]


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ('rows = ["姓名 | 36 张"]', "blocks.0.rows.0"),
        ('rows = ["9"]', "blocks.0.rows.0"),
        ("rows = [7]", "blocks.0.rows.0"),
        ('rows = ["9 | 姓名"]', "blocks.0.rows.0.cells.0"),
        ("rows = [{ h = 9, cells = [7] }]", "blocks.0.rows.0.cells.0"),
        ('rows = ["9 | 26 姓名 | 36 [county]"]', "blocks.0.rows.0.cells.1.box"),
        ('rows = ["9 | 26 {recipient.name"]', "blocks.0.rows.0.cells.0.text"),
        ('rows = [{ h = 9, cells = ["26 姓名"], height = 4 }]', "blocks.0.rows.0.height"),
        ('rows = ["9 | 26x2 姓名"]', "blocks.0.rows"),
        ('rows = ["9 | 26 ↑"]', "blocks.0.rows.0"),
    ],
)
def test_what_is_wrong_in_a_short_row_is_named_with_its_key(rows: str, key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_paper(text(rows))
    assert (caught.value.file, caught.value.key) == ("papers/trial.toml", key)


def test_signature_lines_know_no_other_keys() -> None:
    wrong = text('rows = ["9 | 26 姓名"]').text.replace("signed = [", "signs = [")
    with pytest.raises(DefinitionError) as caught:
        read_paper(DefinitionText("papers", "trial", 1, "2025-01-01", "shipped", wrong))
    assert caught.value.key == "opinion_box.signs"
