from datetime import date

import pytest

from vetdesk.domain.material_states import described, description_problems, noted, state_problems
from vetdesk.domain.materials import FiledMaterial, MaterialState

TODAY = date(2025, 1, 20)
NEW = FiledMaterial(1, "", 1, "id_card")
COPY, ORIGINAL = MaterialState.COPY, MaterialState.ORIGINAL


def test_a_paper_comes_in_today_unless_a_day_is_given_and_keeps_the_day_it_came():
    copy = noted(NEW, COPY, "", "", TODAY)
    assert copy.received_on == "2025-01-20"
    early = noted(NEW, COPY, "", "2024-12-31", TODAY)
    assert noted(early, ORIGINAL, "", "", TODAY).received_on == "2024-12-31"
    assert noted(early, MaterialState.MISSING, "", "2024-12-31", TODAY).received_on == ""
    assert noted(early, MaterialState.NOT_NEEDED, "有原件", "", TODAY).received_on == "2025-01-20"


@pytest.mark.parametrize(
    ("state", "reason", "day", "codes"),
    [
        (COPY, "", "2025-01-20", []),
        (COPY, "", "2025-01-21", ["material.future"]),
        (COPY, "", "2025", ["material.no_day"]),
        (MaterialState.NOT_NEEDED, "", "", ["material.reason_missing"]),
        (MaterialState.NOT_NEEDED, "统一申请", "", []),
    ],
)
def test_a_note_is_checked(state: MaterialState, reason: str, day: str, codes: list[str]):
    assert [one.code for one in state_problems(noted(NEW, state, reason, day, TODAY), TODAY)] == codes


def test_words_that_are_not_given_stay_and_empty_ones_go():
    first = described(NEW, {"title": " 身份证 ", "pages": 2, "remarks": "正反面"})
    assert (first.title, first.pages, first.remarks) == ("身份证", 2, "正反面")
    second = described(first, {"pages": "", "remarks": ""})
    assert (second.title, second.pages, second.remarks) == ("身份证", None, "")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"pages": "two"}, "material.pages"),
        ({"pages": 0}, "material.pages"),
        ({"item_number": "10000"}, "material.item_number"),
        ({"title": "长" * 201}, "material.title_length"),
        ({"dated_on": "2025-02-30"}, "material.dated_on"),
        ({"item_number": "7"}, "material.item_number_taken"),
    ],
)
def test_wrong_words_are_named(values: dict[str, str | int], code: str):
    other = FiledMaterial(2, "", 1, "photo", item_number=7, title="照片")
    problems = description_problems(described(NEW, values), values, [NEW, other])
    assert [one.code for one in problems] == [code]
