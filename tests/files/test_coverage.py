"""What the shipped fonts draw, held against the fonts themselves; and every name in a PDF and in a workbook."""

import importlib.util
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.files.papers.shipped_papers import drawn, fonts
from tests.rare_characters import MINORITY_NAMES, NO_GLYPH, RARE_NAMES, everything
from vetdesk.domain.characters import BLOCKS, as_ranges
from vetdesk.domain.papers import Typeface
from vetdesk.domain.rosters import RosterColumn, RosterLayout
from vetdesk.files.coverage import coverage
from vetdesk.files.workbook_writer import RosterSheet, write_workbook

ROOT = Path(__file__).parents[2]


@cache
def making() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_coverage", ROOT / "installer" / "make_coverage.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_ranges_are_those_of_the_fonts() -> None:
    assert list(coverage().ranges) == as_ranges(making().drawn_everywhere())


def test_the_document_counts_what_is_drawn_in_every_block() -> None:
    text = (ROOT / "docs" / "characters.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (.+?) \| U\+([0-9A-F]+)(?: to U\+([0-9A-F]+))? \| ([\d,]+) \|", text, re.MULTILINE)
    told = {
        (name, int(first, 16), int(last or first, 16)): int(count.replace(",", "")) for name, first, last, count in rows
    }
    counted = {
        (block.name, block.first, block.last): sum(map(coverage().draws, map(chr, range(block.first, block.last + 1))))
        for block in BLOCKS
    }
    assert told == counted


@pytest.mark.parametrize("typeface", Typeface)
def test_every_character_has_a_glyph_in_the_fonts_of_papers(typeface: Typeface) -> None:
    for font, run in fonts().chain(typeface).runs(everything()):
        assert font is not None, run
        assert all(font.face.charToGlyph[ord(character)] > 0 for character in run)


def test_every_character_stands_in_a_pdf_and_can_be_read_out_of_it() -> None:
    file = drawn("recipient_sheet", recipient__remarks=everything())
    assert file.missing == ()
    read = "".join(text_of(file.content, page) for page in range(file.pages))
    assert set(everything()) <= set(read)


def test_every_rare_name_stands_in_a_pdf_as_a_name() -> None:
    for name in RARE_NAMES:
        file = drawn("recipient_sheet", recipient__name=name)
        assert file.missing == ()
        assert name in text_of(file.content)
    assert drawn("recipient_sheet", recipient__name=f"王{NO_GLYPH}").missing == (NO_GLYPH,)


def names() -> list[str]:
    table = everything()
    return [*RARE_NAMES, *MINORITY_NAMES, f"王{NO_GLYPH}", *(table[at : at + 20] for at in range(0, len(table), 20))]


def test_every_character_stands_in_a_workbook_and_is_read_back(tmp_path: Path) -> None:
    layout = RosterLayout(
        "names", "名单", "名单", ("一", "二"), (RosterColumn("name", "姓名", 40), RosterColumn("sex", "性别", 8))
    )
    path = tmp_path / "名单.xlsx"
    texts = layout.filled({"station": "", "date": "", "since": "", "until": ""})
    write_workbook(path, [RosterSheet(layout, texts, [[name, "男"] for name in names()])], Clock()())
    first = layout.first_row
    read = [row[0] for row in openpyxl.load_workbook(path)["名单"].iter_rows(first, values_only=True)]
    assert read[: len(names())] == names()
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("名单").to_python(skip_empty_area=False)
    assert [row[0] for row in rows[first - 1 :]][: len(names())] == names()
