"""What is wrong with a filled form and with a run."""

from dataclasses import replace
from datetime import date

import pytest

from tests.people_world import definitions
from vetdesk.domain.surveys.forms import SurveyRun, SurveySheet, check_run, check_sheet

SURVEY = definitions().surveys["satisfaction", 1]
TODAY = date(2025, 3, 1)
FORM = SurveySheet(
    0, "", 1, "0001", 7, "2025-02-28", {"overall": "very", "wanted": "medical,visits", "suggestion": "好"}
)
RUN = SurveyRun(0, "", "satisfaction", 1, "2025年满意度调查", "2025-03-01", "2025-03-31")


def test_a_right_form_has_no_problem() -> None:
    assert check_sheet(SURVEY, FORM, TODAY) == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"answers": {}}, "survey.no_answer"),
        ({"answers": {"overall": "great"}}, "survey.answer_unknown"),
        ({"answers": {"overall": "very,not"}}, "survey.one_answer"),
        ({"answers": {"weather": "1", "overall": "very"}}, "survey.question_unknown"),
        ({"answers": {"suggestion": "好" * 501}}, "survey.too_long"),
        ({"answered_on": "2025-03-02"}, "survey.day_wrong"),
        ({"answered_on": "2025-02"}, "survey.day_wrong"),
        ({"named": "某" * 61}, "survey.too_long"),
    ],
)
def test_what_is_wrong_is_named(changed, code) -> None:
    assert [one.code for one in check_sheet(SURVEY, replace(FORM, **changed), TODAY)] == [code]


def test_a_run_needs_a_title_and_days_in_their_order() -> None:
    assert check_run(RUN) == ()
    assert [one.code for one in check_run(replace(RUN, title=" "))] == ["survey.title_missing"]
    assert [one.code for one in check_run(replace(RUN, until="2025-02-01"))] == ["survey.ends_before"]
    assert [one.field for one in check_run(replace(RUN, since="", until="x"))] == ["since", "until"]


def test_answers_are_worded() -> None:
    assert SURVEY.question("wanted").wording("medical,visits", "zh_CN") == "看病就医、走访慰问"
    assert SURVEY.question("suggestion").wording("甲,乙", "zh_CN") == "甲,乙"
