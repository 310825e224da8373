import pytest

from vetdesk.domain.paper_codes import parse_code, typed_letters
from vetdesk.domain.papers import PaperCode

CODE = PaperCode("rural_subsidy_approval", "0190a000-0000-7000-8000-00000000c001", "1a2b3c4d", "deadbeef")


@pytest.mark.parametrize("code", [CODE, PaperCode("recipient_sheet", "", "00000000", "")])
def test_a_code_reads_back_as_it_was_written(code: PaperCode) -> None:
    assert parse_code(code.text) == code


@pytest.mark.parametrize(
    "text",
    ["", "VD1", "https://example.org", "VD2:A:::", CODE.text[:-20],
     CODE.text.replace("0190A", "0190Z"), CODE.text + ":"],
)  # fmt: skip
def test_what_is_none_of_our_codes_is_told_apart(text: str) -> None:
    assert parse_code(text) is None


def test_one_changed_character_gives_other_letters() -> None:
    altered = parse_code(CODE.text.replace("C001", "C002"))
    assert altered is not None
    assert altered.letters != CODE.letters


def test_letters_are_understood_however_they_are_typed() -> None:
    letters = CODE.letters
    assert typed_letters(f" {letters[:4]}-{letters[4:].lower()} ") == letters
    assert typed_letters("O1il 2345") == "01112345"
    assert typed_letters("ABC") == typed_letters("四个汉字四个汉字") == ""
