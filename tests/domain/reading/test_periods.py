import pytest

from vetdesk.domain.reading.periods import period_of


@pytest.mark.parametrize(
    ("titles", "period"),
    [
        (["云杉镇2025年三季度优抚对象抚恤补助发放花名册"], "2025-Q3"),
        (["2025年第3季度"], "2025-Q3"),
        (["2025年7月—9月份发放名册"], "2025-Q3"),
        (["二〇二五年十二月"], "2025-12"),
        (["２０２５年９月份变动情况表"], "2025-09"),
        (["优抚对象名册", "（202509）"], "2025-09"),
        (["9月变动情况表", "2025年度"], "2025-09"),
        (["2025年上半年"], "2025"),
        (["2025年1—6月"], "2025"),
        (["2024年补发2025年"], ""),
        (["1954年10月31日前入伍人员"], ""),
        (["9月变动情况表"], ""),
        ([], ""),
    ],
)
def test_the_time_of_a_list_is_what_its_titles_name(titles, period):
    assert period_of(titles) == period
