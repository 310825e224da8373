import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.reading.codes import CategoryWords, CodeWords, read_ethnic_group, read_grade

CAUSES = CodeWords(
    [("因战", "war"), ("因公", "duty"), ("因病", "illness"), ("战", "war"), ("公", "duty"), ("病", "illness")]
)
SEX = CodeWords([("男", "male"), ("1", "male"), ("女", "female"), ("2", "female"), ("M", "male")])
CATEGORIES = CategoryWords(
    [
        ("残疾军人", "11"),
        ("11", "11"),
        ("烈士遗属", "21"),
        ("在乡复员军人", "41"),
        ("参战退役人员", "51"),
        ("参试退役人员", "61"),
        ("参战", "51"),
        ("参试", "61"),
        ("60周岁以上农村籍退役士兵", "81"),
    ],
    {"烈士遗嘱": "21"},
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("六级", (6, "", "")),
        ("6级", (6, "", "")),
        ("6", (6, "", "")),
        ("陆级", (6, "", "")),
        ("06", (6, "", "")),
        ("十级", (10, "", "")),
        ("六级因公", (6, "duty", "")),
        ("因公六级", (6, "duty", "")),
        ("七级（因战）", (7, "war", "")),
        ("因病/六级", (6, "illness", "")),
        ("12级", (None, "", "grade.unknown")),
        ("十一级", (None, "", "grade.unknown")),
        ("三等甲级", (None, "", "grade.unknown")),
        ("特等", (None, "", "grade.unknown")),
        ("二等乙级因战", (None, "war", "grade.unknown")),
        ("01一级", (None, "", "grade.unknown")),
        ("因公", (None, "duty", "")),
    ],
)
def test_grades_in_every_spelling(text, found):
    assert read_grade(text, CAUSES) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("男", "male"),
        (" 男 ", "male"),
        ("1-男", "male"),
        ("男（1）", "male"),
        ("m", "male"),
        ("2", "female"),
        ("不男", ""),
    ],
)
def test_codes_by_any_wording(text, code):
    assert SEX.code(text) == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("残疾军人", ("11", "")),
        ("11-残疾军人", ("11", "")),
        ("残疾军人（在乡）", ("11", "")),
        ("烈士遗嘱", ("21", "category.typo")),
        ("在乡复原军人", ("41", "category.typo")),
        ("参站退役人员", ("", "category.unknown")),
        ("两参", ("", "category.unknown")),
        ("60周岁以上农村藉退役士兵", ("81", "category.typo")),
        ("参占退役人员", ("", "category.unknown")),
    ],
)
def test_categories_and_their_misspellings(text, found):
    """参站退役人员 is as near to 参战 as to 参试: only a declared misspelling may decide."""
    assert CATEGORIES.read(text) == found


def test_a_title_names_a_category_only_if_it_names_one():
    assert CATEGORIES.within("青川岭县参战退役人员信息采集表") == "51"
    assert CATEGORIES.within("参战、参试退役人员花名册") == ""
    assert CATEGORIES.within("优抚对象花名册") == ""


def test_ethnic_groups_end_in_zu():
    assert [read_ethnic_group(text) for text in ("汉", "汉族", "土 家")] == ["汉族", "汉族", "土家族"]


@given(st.text(max_size=20))
def test_no_text_breaks_them(text):
    CATEGORIES.read(text)
    CATEGORIES.within(text)
    grade, _, code = read_grade(text, CAUSES)
    assert grade is None or not code
