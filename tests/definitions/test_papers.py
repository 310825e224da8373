from pathlib import Path

import pytest

from tests.files.papers.shipped_papers import shipped_papers
from vetdesk.definitions.papers import read, read_paper
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.papers import Typeface

SHIPPED = Path(__file__).parents[2] / "resources" / "definitions"
HEAD = """
title = { zh = "试", en = "Trial" }
subject = "case"
"""
GRID = """
[[blocks]]
kind = "grid"
[[blocks.rows]]
h = 10
cells = [{ w = 50, text = "姓名" }, { w = 50, text = "{recipient.name}" }]
"""


def paper(text: str) -> DefinitionText:
    return DefinitionText("papers", "trial", 1, "2025-01-01", "shipped", text)


def refused(text: str) -> DefinitionError:
    with pytest.raises(DefinitionError) as caught:
        read_paper(paper(text))
    assert caught.value.file == "papers/trial.toml"
    return caught.value


def test_every_shipped_paper_is_sound() -> None:
    papers = read(shipped(SHIPPED))
    assert {"rural_subsidy_approval", "recipient_sheet", "combat_registration"} <= set(papers)


def test_the_public_notice_cannot_show_an_id_number_or_an_account() -> None:
    keys = read(shipped(SHIPPED))["public_notice"].keys
    assert not keys & {"recipient.id_number", "recipient.account_number", "recipient.phone"}


def test_no_paper_draws_a_seal() -> None:
    for one in read(shipped(SHIPPED)).values():
        assert not any("image" in key or "seal" in key for key in one.keys)


def test_a_small_paper_is_read_with_its_defaults() -> None:
    found = read_paper(paper(HEAD + '[style]\nsize = 12\ntypeface = "hei"\n' + GRID))
    cells = list(found.cells())
    assert [cell.width for cell in cells] == [50, 50]
    assert cells[0].style.size == 12
    assert cells[0].style.typeface is Typeface.HEI
    assert found.keys == {"recipient.name"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (HEAD, "blocks"),
        (HEAD.replace('"case"', '"somebody"') + GRID, "subject"),
        (HEAD + GRID.replace("w = 50, text", "width = 50, text"), "blocks.0.rows.0.cells.0.width"),
        (HEAD + GRID.replace("{recipient.name}", "{person.name}"), "person.name"),
        (HEAD + GRID.replace("{recipient.name}", "{recipient.name"), "blocks.0.rows.0.cells.1.text"),
        (HEAD + GRID.replace("h = 10", "h = 300"), "blocks"),
        (HEAD + GRID.replace("h = 10", 'h = "ten"'), "blocks.0.rows.0.h"),
        (HEAD + GRID + '[[blocks.rows]]\nh = 8\ncells = [{ w = 90, text = "" }]\n', "blocks.0.rows"),
        (HEAD + GRID.replace("h = 10", "h = 10\nrepeat = 3"), "blocks.0.rows.0.of"),
        (HEAD + GRID.replace("h = 10", 'h = 10\nrepeat = 3\nof = "recipient"'), "blocks.0.rows.0.of"),
        (HEAD + GRID.replace("h = 10", 'h = 10\nrepeat = 99\nof = "item"'), "blocks.0.rows.0.repeat"),
        (HEAD + GRID.replace("h = 10", 'h = 10\nrepeat = 60\nof = "item"'), "blocks"),
        (HEAD + GRID.replace('text = "姓名"', "rows = 2"), "blocks.0.rows"),
        (HEAD + GRID.replace('text = "姓名"', "covered = true"), "blocks.0.rows.0"),
        (HEAD + GRID.replace('kind = "grid"', 'kind = "table"'), "blocks.0.kind"),
        (HEAD + GRID.replace('text = "姓名"', 'align = "middle"'), "blocks.0.rows.0.cells.0.align"),
        ('sheet = "A5"\n' + HEAD + GRID, "sheet"),
        (HEAD + "[opinions]\nvillage = [{ stage = 'x' }]\n" + GRID, "opinions.village.0.stage"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(text: str, key: str) -> None:
    assert refused(text).key == key


def test_a_paper_may_lie_across_and_is_checked_against_its_own_sheet() -> None:
    wide = GRID.replace("w = 50", "w = 130")
    assert refused(HEAD + wide).key == "blocks.0.rows"
    found = read_paper(paper('sheet = "A4-landscape"\n' + HEAD + wide))
    assert (found.sheet.width, found.sheet.height) == (297, 210)
    (page,) = lay_out(found)
    assert min(box.x for box in page.boxes) == (297 - 260) / 2
    assert refused('sheet = "A4-landscape"\n' + HEAD + wide.replace("h = 10", "h = 200")).key == "blocks"


def test_lists_for_many_columns_lie_across_and_are_set_in_nine_points_or_more() -> None:
    for key in ("payment_roster", "change_list", "number_register", "hand_over_list", "exception_report"):
        found = shipped_papers()[key]
        assert found.sheet.width > found.sheet.height, key
        assert min(cell.style.smallest for cell in found.cells()) >= 9, key


def test_a_repeated_row_stands_on_the_sheet_as_often_as_its_lines_fit() -> None:
    text = GRID.replace("h = 10", 'h = 10\nrepeat = 3\nof = "item"').replace("{recipient.name}", "{item.title}")
    found = read_paper(paper(HEAD + text))
    assert found.lines == {"item": 3}
    assert found.keys == {"item.1.title", "item.2.title", "item.3.title"}
    assert found.blocks[0].height == 30  # type: ignore[union-attr]  # the grid
