from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.filing_desk import FilingDesk, a_filing_desk
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.services.paper_numbers import DECISION

PAPER = "acceptance_notice"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[FilingDesk]:
    with a_filing_desk(tmp_path) as opened:
        yield opened


def texts(desk: FilingDesk, year: int = 2025) -> list[str]:
    return [one.text for one in desk.services.paper_numbers.register(PAPER, year)]


def test_a_number_is_given_at_the_first_real_printing_and_kept(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    desk.services.printing.make(PAPER)
    desk.services.printing.preview(PAPER, case_id=case_id)
    assert texts(desk) == []
    desk.services.printing.make(PAPER, case_id=case_id)
    desk.services.printing.make(PAPER, case_id=case_id)
    assert texts(desk) == ["优抚字〔2025〕1号"]
    printed = desk.services.paper_loop.of_case(case_id)
    assert [one.sheet.number for one in printed] == ["优抚字〔2025〕1号"] * 2


def test_a_new_year_begins_with_one_and_a_case_keeps_its_number_over_it(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    desk.services.paper_numbers.set_series(PAPER, "石退役受字", 40)
    desk.services.printing.make(PAPER, case_id=case_id)
    desk.clock.move(days=360)
    desk.services.printing.make(PAPER, case_id=case_id)
    assert (texts(desk), texts(desk, 2026)) == (["石退役受字〔2025〕40号"], [])
    desk.services.paper_numbers.void(PAPER, 2025, 40, "作废重开")
    desk.services.printing.make(PAPER, case_id=case_id)
    assert texts(desk, 2026) == ["石退役受字〔2026〕1号"]


def test_a_sheet_with_a_void_number_is_out_of_date(desk: FilingDesk) -> None:
    case_id = desk.open_case()
    desk.services.printing.make(PAPER, case_id=case_id)
    assert desk.services.paper_loop.outdated(case_id) == ()
    desk.services.paper_numbers.void(PAPER, 2025, 1, "打印时卡纸")
    assert [title.zh for title in desk.services.paper_loop.outdated(case_id)] == ["受理通知书"]


def test_a_void_needs_a_reason_and_a_number_that_was_given(desk: FilingDesk) -> None:
    with pytest.raises(InvalidFieldsError):
        desk.services.paper_numbers.void(PAPER, 2025, 1, "  ")
    with pytest.raises(NotFoundError):
        desk.services.paper_numbers.void(PAPER, 2025, 1, "x")


@pytest.mark.parametrize(("word", "start"), [("", 1), ("字", 1), ("长" * 21, 1), ("优抚", 0)])
def test_a_series_needs_a_word_and_a_first_number(desk: FilingDesk, word: str, start: int) -> None:
    with pytest.raises(InvalidFieldsError):
        desk.services.paper_numbers.set_series(PAPER, word, start)


def test_the_word_of_numbers_that_were_given_stays(desk: FilingDesk) -> None:
    desk.services.printing.make(PAPER, case_id=desk.open_case())
    desk.services.paper_numbers.set_series(PAPER, "石退役受")
    assert texts(desk) == ["优抚字〔2025〕1号"]
    (line,) = desk.services.paper_numbers.register_lines(PAPER, 2025)
    assert (line["name"], line["clerk"], line["on"]) == ("史长河", "张经办", "2025-01-20")


def test_decisions_have_a_series_whose_word_is_set_like_that_of_papers(desk: FilingDesk, tmp_path: Path) -> None:
    numbers = desk.services.paper_numbers
    assert [one.title.zh for one in numbers.papers() if one.paper == DECISION] == ["审批决定（本单位作出的）"]
    numbers.set_series(DECISION, "优抚审")
    assert [one.series.word for one in numbers.papers() if one.paper == DECISION] == ["优抚审"]
    assert numbers.write_register(tmp_path / "register.xlsx", DECISION, 2025, purpose="报县局") == 0
