import pytest

from vetdesk.domain.paper_templates import chinese_date, chinese_month, parse_template


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1950-03-05", "1950年3月5日"),
        ("1950-03", "1950年3月"),
        ("1950", "1950年"),
        ("五十年代初", "五十年代初"),
        ("1950-03-05-01", "1950-03-05-01"),
    ],
)
def test_a_date_keeps_its_precision_and_other_words_are_not_lost(value: str, written: str) -> None:
    assert chinese_date(value) == written


def test_an_open_date_leaves_room_for_the_pen() -> None:
    assert chinese_date("") == "　　　年　　月　　日"
    assert chinese_month("") == "　　　年　　月"


def test_a_month_never_tells_the_day() -> None:
    assert chinese_month("1945-03-12") == "1945年3月"


def test_values_go_where_their_keys_stand() -> None:
    template = parse_template("自{case.from:year}年{case.from:month}月，共{case.years:text:3}年")
    assert template.fill({"case.from": "1963-12", "case.years": "6"}).text == "自1963年12月，共6年"
    assert template.keys == {"case.from", "case.years"}
    assert not template.fixed


def test_what_is_not_known_is_left_open_in_the_declared_width() -> None:
    template = parse_template("自{case.from:year:3}年，共{case.years:text:4}年")
    assert template.fill({}).text == "自　　　年，共　　　　年"


def test_a_fill_in_line_keeps_its_length_and_is_underlined() -> None:
    template = parse_template("您提出的{case.matter:text:8_}申请")
    assert template.fill({}).text == f"您提出的{'　' * 8}申请"
    filled = template.fill({"case.matter": "补助"})
    assert filled.text == "您提出的　　　补助　　　申请"
    assert filled.underlined == ((4, 12),)


def test_a_longer_value_is_never_cut() -> None:
    assert parse_template("{a.b:text:2_}").fill({"a.b": "很长的内容"}).text == "很长的内容"


def test_a_line_without_a_key_is_always_blank() -> None:
    template = parse_template("签字：{:blank:3_}")
    assert template.fixed
    assert template.fill({}).text == "签字：　　　"


def test_only_the_box_of_the_value_is_ticked() -> None:
    template = parse_template("{visit.way=入户}入户 {visit.way=电话}电话")
    assert template.fill({"visit.way": "电话"}).text == "□入户 ☑电话"
    assert template.fill({}).text == "□入户 □电话"


@pytest.mark.parametrize("source", ["{a.b", "a}", "{a.b:weekday}", "{A.B}", "{a.b:text:x}"])
def test_a_malformed_binding_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"[{}]"):
        parse_template(source)


def test_a_question_mark_leaves_an_open_place_empty() -> None:
    template = parse_template("{recipient.birth_date:date?}")
    assert template.fill({}).text == ""
    assert template.fill({"recipient.birth_date": "1945-03-12"}).text == "1945年3月12日"
    assert template.keys == {"recipient.birth_date"}
