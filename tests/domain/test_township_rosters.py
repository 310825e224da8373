"""Periods, recognising townships, and which of two files of one township counts."""

import pytest

from vetdesk.domain.township_rosters import Township, TownshipRoster, last_month, superseding, told_townships

SPRUCE = Township(1, "s", "云杉镇退役军人服务站", "529901101000")
NEW_SPRUCE = Township(2, "n", "新云杉镇", "529901102000")
WILLOW = Township(3, "w", "柳溪镇", "529901103000")
ALL = [SPRUCE, NEW_SPRUCE, WILLOW]


@pytest.mark.parametrize(
    ("period", "month"),
    [("2025-Q3", "2025-09"), ("2025-09", "2025-09"), ("2025", "2025-12"), ("2025-13", ""), ("", ""), ("Q3", "")],
)
def test_a_period_ends_with_its_last_month(period: str, month: str) -> None:
    assert last_month(period) == month


@pytest.mark.parametrize(
    ("texts", "codes", "told"),
    [
        (["云杉镇2025年三季度优抚对象花名册"], [], ["s"]),
        (["新云杉镇花名册"], [], ["n"]),
        (["花名册", "柳 溪 镇.xlsx"], [], ["w"]),
        (["花名册"], ["529901103204"], ["w"]),
        (["柳溪镇"], ["529901101201"], ["w", "s"]),
        (["云杉镇、柳溪镇"], [], ["s", "w"]),
        (["花名册"], ["529902103204"], []),
    ],
)
def test_a_township_is_told_by_title_file_name_and_area_code(texts: list[str], codes: list[str], told: list[str]):
    assert [one.uid for one in told_townships(ALL, texts, codes)] == told


def a_roster(uid: str, number: int, period: str = "2025-Q3", replaced_by: str = "") -> TownshipRoster:
    return TownshipRoster(0, uid, 1, period, "", "", uid, "partner", origin="o", number=number, replaced_by=replaced_by)


def test_the_newer_export_of_one_station_counts_in_whatever_order_they_come() -> None:
    first, second = a_roster("1", 10), a_roster("2", 20)
    assert superseding(second, [first]) == ([first], "")
    assert superseding(first, [second]) == ([], "2")
    assert superseding(a_roster("3", 15), [a_roster("1", 10, replaced_by="2"), second]) == ([], "2")
    assert superseding(second, [a_roster("1", 10, "2025-Q2")]) == ([], "")


def test_files_without_a_stamp_have_no_order() -> None:
    plain = TownshipRoster(0, "p", 1, "2025-Q3", "", "", "p", "unstamped")
    assert superseding(plain, [TownshipRoster(0, "q", 1, "2025-Q3", "", "", "q", "unstamped")]) == ([], "")
