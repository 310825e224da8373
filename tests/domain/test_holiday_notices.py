from datetime import date

import pytest

from tests.domain.test_clocks import shipped_years
from vetdesk.domain.holiday_notices import announced

NOTICE_2025 = """国务院办公厅关于2025年部分节假日安排的通知
国办发明电〔2024〕12号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
国务院办公厅
2024年11月12日
"""
NOTICE_2023 = """关于2023年部分节假日安排的通知
元旦：2022年12月31日至2023年1月2日放假调休，共3天。
春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
清明节：4月5日放假，共1天。
劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
"""


def test_the_published_notice_gives_the_shipped_year() -> None:
    found, known = announced(NOTICE_2025), shipped_years().years[2025]
    assert (found.year, found.doubts) == (2025, ())
    assert (found.holidays, found.makeup_days) == (known.holidays, known.makeup_days)


def test_days_of_the_year_before_are_left_to_that_year() -> None:
    found, known = announced(NOTICE_2023), shipped_years().years[2023]
    assert found.doubts == ()
    assert found.makeup_days == known.makeup_days
    assert known.holidays - found.holidays == {date(2023, 12, 30), date(2023, 12, 31)}


@pytest.mark.parametrize(
    "text",
    [
        "2027-01-01~2027-01-03,放假\n2027-01-09,上班",
        "2027年1月1日至3日放假调休，1月9日（周六）上班。",
        "日期,类型\n2027-01-01,放假\n2027-01-02,放假\n2027-01-03,放假\n2027-01-09,上班\n",
        "2027.1.1 放假\n2027.1.2 放假\n2027/1/3 放假\n2027-1-9 上班",
    ],
)
def test_lists_in_other_hands_are_read_alike(text: str) -> None:
    found = announced(text)
    assert found.year == 2027
    assert found.holidays == {date(2027, 1, day) for day in (1, 2, 3)}
    assert found.makeup_days == {date(2027, 1, 9)}
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("10月1日（周三）放假。", "10月1日（周三）"),
        ("10月1日至8日放假调休，共7天。", "共7天"),
        ("2月30日放假。", "2月30日"),
        ("10月8日至1日放假。", "10月8日至1日"),
        ("10月1日放假。10月11日上班。", "2027-10-11"),
    ],
)
def test_what_contradicts_itself_is_named(text: str, doubt: str) -> None:
    assert announced(text, 2027).doubts == (doubt,)


def test_a_text_about_something_else_names_no_days() -> None:
    found = announced("2027年3月5日收到来文3件。", 2027)
    assert (found.holidays, found.makeup_days) == (frozenset(), frozenset())
