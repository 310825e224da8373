"""Papers for which no office's form is known (自定版式): that they say so, and what they must carry."""

import pytest

from tests.definitions.test_papers import GRID, HEAD, paper, refused
from tests.files.papers.own_paper_values import LINES, own_sheets
from tests.files.papers.pdf_reading import text_of
from tests.files.papers.shipped_papers import EARLIER_PAPERS, a_code, drawn, fonts, shipped_papers
from vetdesk.definitions.papers import read_paper
from vetdesk.domain.papers import PaperFilling
from vetdesk.files.papers.drawing import draw

OWN = sorted(key for key, one in shipped_papers().items() if one.layout)
LETTERS = {"entitlement_card", "confirmation_reminder", "one_time_reckoning"}
"""Sheets for one person, made for many: what they list is about that person."""
LISTS = [key for key in OWN if shipped_papers()[key].subject == "list" and key not in LETTERS]
ASKED_FOR = {
    "acceptance_refusal", "correction_notice", "change_list", "visit_sheet", "comfort_receipts", "complaint_register",
    "complaint_acceptance", "complaint_answer", "complaint_delivery", "honour_plate_register",
    "preference_card_receipts", "merit_notice_register", "confirmation_register", "unconfirmed_list", "death_report",
    "funeral_approval", "recuperation_list", "medical_settlement", "lump_sum_approval", "conscript_grant_approval",
    "account_change_form", "status_change_report", "repayment_demand", "repayment_receipt", "delivery_receipt",
    "hand_over_list", "exception_report", "suspension_notice", "extension_approval", "payment_roster",
}  # fmt: skip


def test_every_paper_without_an_office_form_is_there_and_says_so() -> None:
    assert set(OWN) >= ASKED_FOR
    assert not any(shipped_papers()[key].source for key in OWN)


@pytest.mark.parametrize("key", LISTS)
def test_a_long_list_goes_on_over_a_second_sheet_and_loses_nobody(key: str) -> None:
    found = shipped_papers()[key]
    file = draw(found, [PaperFilling(values, a_code(key)) for values in own_sheets(found)], fonts())
    assert file.pages >= 2
    words = {word for page in range(file.pages) for word in text_of(file.content, page).split()}
    assert {f"第{number}号" for number in range(1, LINES + 1)} <= words
    assert "接续页" not in text_of(file.content)


def test_the_payment_roster_ends_with_its_signatures_and_the_sum_in_words() -> None:
    found = shipped_papers()["payment_roster"]
    last = draw(found, [PaperFilling(own_sheets(found)[-1], a_code())], fonts()).content
    for words in ("制表人", "复核人", "分管领导", "单位（章）", "本页合计", "27945.00", "贰万柒仟玖佰肆拾伍元整"):
        assert words in text_of(last)


def test_both_who_hand_over_and_who_take_over_sign() -> None:
    text = text_of(drawn("hand_over_list").content)
    for words in ("移交人（签字）", "接收人（签字）", "监交人（签字）"):
        assert words in text


@pytest.mark.parametrize("key", [key for key in OWN if key not in EARLIER_PAPERS])
def test_no_office_or_place_stands_in_the_words_of_a_paper(key: str) -> None:
    text = "".join(text_of(drawn(key).content).split())
    for place in ("山东", "浙江", "安徽", "柳河", "青川岭"):
        assert place not in text


def test_an_office_sets_the_words_that_a_paper_presets() -> None:
    assert "六个月内" in "".join(text_of(drawn("acceptance_refusal").content).split())
    other = text_of(drawn("acceptance_refusal", preset__remedy="　　可以向县人民政府申请行政复议。").content)
    assert "可以向县人民政府申请行政复议" in other
    assert "六个月内" not in other


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('layout = "ours"' + HEAD + GRID, "layout"),
        ('layout = "own"\nsource = "someForm"' + HEAD + GRID, "layout"),
        (HEAD + GRID.replace("{recipient.name}", "{preset.remedy}"), "preset.remedy"),
        (HEAD + GRID.replace("{recipient.name}", "{line.name}"), "line.name"),
    ],
)
def test_what_is_wrong_with_an_own_layout_is_named(text: str, key: str) -> None:
    assert refused(text).key == key


def test_presets_and_sums_are_read() -> None:
    rows = GRID.replace("h = 10", 'h = 10\nrepeat = 2\nof = "line"\nsums = ["amount"]')
    text = HEAD + '[presets]\npayee = "县财政局"\n' + rows.replace("{recipient.name}", "{line.amount}{preset.payee}")
    found = read_paper(paper(text))
    assert found.presets == {"preset.payee": "县财政局"}
    assert (found.lines, found.sums) == ({"line": 2}, {"line": ("amount",)})
