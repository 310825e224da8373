import pytest

from vetdesk.domain.people import Village
from vetdesk.domain.village_names import VillageIndex, split_group, tidy_village

REGISTER = [
    Village(1, "a", "红旗村", aliases=("大队部",)),
    Village(2, "b", "东风社区"),
    Village(3, "c", "东风村"),
    Village(4, "d", "前进村", merged_into=1),
    Village(5, "e", "柳树沟"),
]


@pytest.mark.parametrize(
    ("text", "village_id"),
    [
        ("红旗村", 1),
        ("红旗", 1),
        (" 红旗 村 ", 1),
        ("红旗村委会", 1),
        ("红旗村村民委员会", 1),
        ("红旗行政村", 1),
        ("大队部", 1),
        ("红旗村3组", 1),
        ("红旗村第三村民小组", 1),
        ("青山镇红旗村", 1),
        ("青川岭县青山镇红旗村五组", 1),
        ("前进村", 1),
        ("东风社区", 2),
        ("东风居委会", 2),
        ("东风村委会", 3),
        ("柳树沟村", 5),
        ("东风", None),
        ("红旗社区", None),
        ("无此村", None),
        ("", None),
    ],
)
def test_a_village_is_known_by_whatever_people_write(text: str, village_id: int | None) -> None:
    found = VillageIndex(REGISTER).resolve(text)
    assert (found.id if found else None) == village_id


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("红旗村3组", ("红旗村", "3组")),
        ("红旗村第二村民小组", ("红旗村", "第二村民小组")),
        ("红旗村", ("红旗村", "")),
        ("三组", ("三组", "")),
    ],
)
def test_the_group_is_split_off(text: str, parts: tuple[str, str]) -> None:
    assert split_group(text) == parts


def test_width_and_signs_do_not_count() -> None:
    assert tidy_village("：红旗村（原）") == "红旗村(原"
