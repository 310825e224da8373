import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.files.papers.pdf_reading import fonts_of, lines_of, text_of, text_within
from tests.files.papers.shipped_papers import VALUES, a_code, drawn, filled, fonts, shipped_papers
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.papers import PaperFilling, PrinterSetting
from vetdesk.files.papers.drawing import draw
from vetdesk.files.papers.pen import code_corner

GOLDEN = Path(__file__).parents[2] / "golden" / "papers"
EXTENSION_B = "𠀾"
IN_NO_FONT = "\U00031350"
APPROVAL = "rural_subsidy_approval"


@pytest.mark.parametrize("paper", sorted(shipped_papers()))
@pytest.mark.parametrize("way", ["blank", "filled"])
def test_each_paper_reads_as_it_was_approved(paper, way):
    file = filled(paper) if way == "filled" else drawn(paper)
    text = "\n".join(text_of(file.content, page) for page in range(file.pages)) + "\n"
    golden = GOLDEN / f"{paper}-{way}.txt"
    if os.environ.get("VETDESK_WRITE_GOLDEN"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", sorted(shipped_papers()))
def test_every_font_of_every_paper_is_embedded(paper):
    found = fonts_of(filled(paper).content)
    assert found
    assert all(found.values()), found


def test_rare_names_can_be_copied_out_again():
    name = f"王㛃𬴂{EXTENSION_B}"
    content = drawn(APPROVAL, recipient__name=name).content
    assert name in text_of(content)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_another_reader_finds_rare_names_too(tmp_path):
    name = f"王㛃𬴂{EXTENSION_B}"
    (tmp_path / "form.pdf").write_bytes(drawn(APPROVAL, recipient__name=name).content)
    found = subprocess.run(["pdftotext", "form.pdf", "-"], cwd=tmp_path, capture_output=True, check=True).stdout
    assert name in found.decode()


def test_the_same_input_gives_the_same_bytes():
    assert drawn(APPROVAL, recipient__name="王㛃").content == drawn(APPROVAL, recipient__name="王㛃").content


def test_a_character_in_no_font_is_reported_and_leaves_a_marked_box():
    file = drawn(APPROVAL, recipient__name=f"王{IN_NO_FONT}")
    assert file.missing == (IN_NO_FONT,)
    assert "31" in text_of(file.content)
    assert "350" in text_of(file.content)
    assert filled(APPROVAL).missing == ()


@pytest.mark.parametrize("paper", sorted(shipped_papers()))
def test_nothing_preset_is_too_long_for_its_place(paper):
    file = drawn(paper)
    assert file.pages == len(lay_out(shipped_papers()[paper]))
    assert file.missing == ()
    assert not any("接续页" in text_of(file.content, page) for page in range(file.pages))


@pytest.mark.parametrize("paper", sorted(shipped_papers()))
def test_ordinary_values_fit_into_their_places(paper):
    file = filled(paper)
    assert file.pages == len(lay_out(shipped_papers()[paper]))
    assert file.missing == ()


@pytest.mark.parametrize("paper", sorted(shipped_papers()))
def test_nothing_stands_where_the_code_is_printed(paper):
    left, top = code_corner(shipped_papers()[paper].sheet)
    for page in lay_out(shipped_papers()[paper]):
        reach = [box for box in page.boxes if box.x + box.width > left - 1 and box.y + box.height > top]
        assert not reach, [box.cell.text.source for box in reach]


def test_a_long_opinion_runs_on_to_a_continuation_sheet_and_loses_nothing():
    opinion = "".join(f"第{number}点：经逐项核对档案与材料，情况属实。" for number in range(1, 120))
    file = drawn(APPROVAL, opinion__township=opinion, recipient__name="王㛃")
    assert file.pages > 1
    everything = "".join("".join(text_of(file.content, page).split()) for page in range(file.pages))
    assert "（接续页）" in everything
    assert "乡（镇、街道）审核意见（接前页）" in everything
    for number in range(1, 120):
        assert f"第{number}点：" in everything.replace("（接续页）", "")
    assert everything.count("负责人签字") > 3


def test_each_continuation_sheet_carries_the_code_and_the_number():
    opinion = "　　".join(f"第{number}点：经调查核实，情况属实，建议上报。" for number in range(160))
    file = drawn(APPROVAL, opinion__township=opinion, recipient__name="王某", case__number="2025-0012")
    assert file.pages > 1
    letters = a_code(APPROVAL).letters
    for page in range(file.pages):
        text = text_of(file.content, page)
        assert f"{letters[:4]} {letters[4:]}" in text
        assert "2025-0012" in text


def test_a_very_long_opinion_fills_several_continuation_sheets():
    file = drawn(APPROVAL, opinion__township="情况属实。" * 1500)
    joined = "".join("".join(text_of(file.content, page).split()) for page in range(file.pages))
    assert file.pages >= 4
    assert joined.count("情况属实。") + joined.count("情况属实") >= 1500


def test_an_electronic_opinion_replaces_the_preset_one_and_leaves_the_signature_open():
    text = text_of(filled(APPROVAL).content)
    assert "同意上报" in text
    assert "核算退休金时军龄计算为工龄" not in text
    assert "电子意见签署人：李为民" in text
    assert "负责人签字：\n" in text.replace(" ", "").replace("\u3000", "")


def test_the_public_notice_shows_no_id_number_and_only_the_month_of_birth():
    text = text_of(filled("public_notice").content)
    assert VALUES["recipient.id_number"] not in text
    assert "1945年3月" in text
    assert "1945年3月12日" not in text


def test_a_printer_setting_shifts_everything():
    paper, filling = shipped_papers()[APPROVAL], PaperFilling(VALUES, a_code())
    plain = draw(paper, [filling], fonts()).content
    shifted = draw(paper, [filling], fonts(), PrinterSetting(20.0, 30.0)).content
    for left, top, right, bottom in ((20, 41, 46, 47), (49, 41, 82, 47)):  # the label and the value of the name
        words = text_within(plain, left, top, right, bottom)
        assert words in ("姓名", "王㛃𬴂")
        assert text_within(shifted, left + 20, top + 30, right + 20, bottom + 30) == words


def test_values_alone_can_be_printed_onto_a_preprinted_form():
    paper, filling = shipped_papers()[APPROVAL], PaperFilling(VALUES, a_code())
    content = draw(paper, [filling], fonts(), PrinterSetting(values_only=True)).content
    assert lines_of(content) == []
    assert "姓　　名" not in text_of(content)
    assert "王㛃𬴂" in text_of(content)


def test_each_sheet_of_a_stack_has_its_own_code():
    paper = shipped_papers()[APPROVAL]
    codes = [replace(a_code(), record=f"0000000{number}") for number in range(3)]
    file = draw(paper, [PaperFilling(VALUES, code) for code in codes], fonts())
    assert file.pages == 3
    for page, code in enumerate(codes):
        assert f"{code.letters[:4]} {code.letters[4:]}" in text_of(file.content, page)
