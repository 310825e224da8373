import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.reading.names import read_name

REMARKS = ("已故", "去世", "残", "女")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张三", "张三"),
        ("张 三", "张三"),
        ("张　三", "张三"),
        ("\u200b张三 ", "张三"),
        ("刘 春 柏", "刘春柏"),
        ("艾合买提•卡德尔", "艾合买提·卡德尔"),
        ("艾合买提.卡德尔", "艾合买提·卡德尔"),
        ("艾合买提．卡德尔", "艾合买提·卡德尔"),
        ("艾合买提・卡德尔", "艾合买提·卡德尔"),
        ("史永𠅤", "史永𠅤"),
        ("吴[火火]", "吴[火火]"),
        ("李残", "李残"),
        ("王女", "王女"),
        ("Tom Lee", "TomLee"),
    ],
)
def test_names_are_cleaned_and_rare_characters_kept(text, name):
    assert read_name(text, REMARKS) == (name, "")


@pytest.mark.parametrize(
    "text",
    [
        "张三（已故）",
        "张三(女)",
        "张三（户主",
        "张三 已故",
        "张三-已故",
        "张三【去世】",
        "张三52990119500101123X",
        "张三（残）",
    ],
)
def test_a_remark_is_taken_out_of_the_name(text):
    assert read_name(text, REMARKS) == ("张三", "name.remark_in_cell")


@pytest.mark.parametrize(
    "text", ["张三/李四", "张三、李四", "张三\n李四", "张三，李四", "叶尔兰·赛力克/韩梅琴", "张三 和 李四"]
)
def test_two_people_in_a_cell_give_no_name(text):
    assert read_name(text, REMARKS) == ("", "two_people_in_cell")


@given(st.text(max_size=20))
def test_no_text_breaks_it(text):
    name, _ = read_name(text, REMARKS)
    assert not any(c.isspace() for c in name)
