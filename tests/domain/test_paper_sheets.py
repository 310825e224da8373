from tests.files.papers.shipped_papers import shipped_papers
from vetdesk.domain.paper_sheets import differences, shown_values

APPROVAL = "rural_subsidy_approval"


def test_a_changed_value_is_named_as_the_paper_calls_it() -> None:
    paper = shipped_papers()[APPROVAL]
    (one,) = differences(paper, {"recipient.birth_date": "1950-03-05"}, {"recipient.birth_date": "1950-04-05"})
    assert (one.label, one.printed, one.now) == ("出生日期", "1950年3月5日", "1950年4月5日")
    assert not one.is_filled_since


def test_a_place_that_was_left_for_the_pen_is_no_contradiction_but_an_empty_name_is() -> None:
    paper = shipped_papers()[APPROVAL]
    found = differences(paper, {}, {"opinion.township": "同意上报", "recipient.name": "王某"})
    assert {one.key: one.is_filled_since for one in found if one.now} == {
        key: key.startswith("opinion.") for key in ("opinion.township", "recipient.name") if key in paper.keys
    }


def test_the_day_of_printing_is_no_fact() -> None:
    paper = shipped_papers()["recipient_sheet"]
    assert "paper.printed_on" not in shown_values(paper, {"paper.printed_on": "2025-01-20", "recipient.name": "王某"})
    assert differences(paper, {"paper.printed_on": "2025-01-20"}, {"paper.printed_on": "2025-01-21"}) == ()
