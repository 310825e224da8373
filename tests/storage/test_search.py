from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import an_actor
from tests.people_world import a_person, found, keep, keep_village, with_identities
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.search_terms import Places, Word
from vetdesk.storage.database import Database


@pytest.fixture
def station(database: Database) -> Database:
    red, east = keep_village(database, "红旗村", ["大队部"]), keep_village(database, "东风社区")
    keep(
        database,
        replace(
            with_identities(a_person("张三丰", 1, phone="13812345678"), ("81", "drawing"), ("51", "recognised")),
            village_id=red.id,
        ),
        replace(with_identities(a_person("单雄信", 2, former_name="单二"), ("11", "drawing")), village_id=east.id),
        replace(with_identities(a_person("张珊", 3), ("51", "stopped")), village_id=east.id),
        with_identities(a_person("阿布都·热合曼", 4, discharge_certificate="退字第00417号"), ("21", "drawing")),
        replace(with_identities(a_person("王㛃", 5), ("81", "drawing")), village="石桥村"),
        replace(with_identities(a_person("曾𬴂", 6), ("81", "stopped")), village_id=red.id),
    )
    return database


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("张", ["张珊", "张三丰"]),
        ("三丰", ["张三丰"]),
        ("张三丰", ["张三丰"]),
        ("丰三", []),
        ("zsf", ["张三丰"]),
        ("zs", ["张珊", "张三丰"]),
        ("sf", ["张三丰"]),
        ("zhangsan", ["张三丰"]),
        ("zhangsanfeng", ["张三丰"]),
        ("zhang san", ["张三丰"]),
        ("sanfeng", ["张三丰"]),
        ("ZHANGSH", ["张珊"]),
        ("shan", ["单雄信", "张珊"]),
        ("dan", ["单雄信"]),
        ("chan", ["单雄信"]),
        ("zeng", ["曾𬴂"]),
        ("ceng", ["曾𬴂"]),
        ("单二", ["单雄信"]),
        ("热合曼", ["阿布都·热合曼"]),
        ("布都热合", ["阿布都·热合曼"]),
        ("㛃", ["王㛃"]),
        ("𬴂", ["曾𬴂"]),
        ("红旗", ["曾𬴂", "张三丰"]),
        ("大队部", ["曾𬴂", "张三丰"]),
        ("红旗 z", ["曾𬴂", "张三丰"]),
        ("红旗zs", ["张三丰"]),
        ("石桥", ["王㛃"]),
        ("三属", ["阿布都·热合曼"]),
        ("两参", ["张珊", "张三丰"]),
        ("老义务兵", ["曾𬴂", "王㛃", "张三丰"]),
        ("0417", ["阿布都·热合曼"]),
        ("12345678", ["张三丰"]),
        ("678", ["张三丰"]),
        ("13812345679", []),
        ("", ["阿布都·热合曼", "单雄信", "王㛃", "曾𬴂", "张珊", "张三丰"]),
        ("·", []),
        ("不存在", []),
    ],
)
def test_one_box_finds_people_by_anything_known_of_them(station: Database, query: str, names: list[str]) -> None:
    assert sorted(found(station, query)) == sorted(names)


def test_hits_stand_in_the_order_of_their_readings(station: Database) -> None:
    assert found(station, "") == ["阿布都·热合曼", "单雄信", "王㛃", "曾𬴂", "张三丰", "张珊"]


def test_any_part_of_an_id_number_finds_its_owner(station: Database) -> None:
    with station.read() as look:
        person = look.people.many([2])[0]
    number = person.id_number
    for start in range(len(number) - 4):
        for end in range(start + 4, len(number) + 1):
            assert person.name in found(station, number[start:end]), number[start:end]
    assert found(station, number.lower()) == [person.name]


def test_short_digits_meet_ends_only(station: Database) -> None:
    assert found(station, "138") == ["张三丰"]
    assert found(station, "234") == []


@pytest.mark.parametrize(
    "query",
    ['"', "' OR 1=1 --", "NEAR(", "*", "a*", "AND", "NOT 张", "%", "_", "(", "红旗%", "\\", "{}"],
)
def test_signs_of_the_query_language_are_only_text(station: Database, query: str) -> None:
    assert len(found(station, query)) < 7


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=12))
def test_whatever_is_typed_the_search_answers(station: Database, query: str) -> None:
    assert len(found(station, query)) <= 6


def test_the_index_follows_every_change(station: Database) -> None:
    with station.write("rename", an_actor()) as work:
        person = work.people.get(1)
        work.people.save(replace(person, values={**person.values, "name": "李四", "phone": "13900001111"}))
    assert found(station, "张三丰") == ["李四"]  # by the former name
    assert found(station, "12345678") == []
    assert found(station, "lisi") == ["李四"]
    assert found(station, "")[1] == "李四"
    with station.write("rebuild", an_actor()) as work:
        assert work.search.rebuild() == 6
    assert found(station, "lisi") == ["李四"]
    assert found(station, "红旗 ls") == ["李四"]


def test_category_and_status_must_be_of_one_identity(station: Database) -> None:
    asked = PeopleFilter(categories=frozenset({"51"}), statuses=frozenset({"drawing"}))
    with station.read() as look:
        assert not look.search.find("张", asked).ids
        assert not look.search.ids(asked)
        both = PeopleFilter(categories=frozenset({"51", "81"}), statuses=frozenset({"drawing"}))
        assert list(look.search.find("张", both).ids) == [1]
        assert list(look.search.ids(both)) == [5, 1]


def test_other_filters_apply_to_search_and_list_alike(station: Database) -> None:
    with station.write("born", an_actor()) as work:
        person = work.people.get(3)
        work.people.save(replace(person, values={**person.values, "birth_date": "1961-07", "sex": "female"}))
    with station.read() as look:
        for asked in (
            PeopleFilter(sex="female"),
            PeopleFilter(born_from="1961"),
            PeopleFilter(born_from="1961-07", born_to="1961"),
        ):
            assert list(look.search.ids(asked)) == [3]
            assert look.search.find("zs", asked).ids == (3,)
        assert not look.search.ids(PeopleFilter(born_to="1949"))
        assert list(look.search.ids(PeopleFilter(village_ids=frozenset({2})))) == [2, 3]


def test_lines_show_the_village_of_today(station: Database) -> None:
    with station.write("rename", an_actor()) as work:
        work.villages.save(replace(work.villages.get(1), name="红星村"))
    with station.read() as look:
        (row,) = look.search.rows([1])
    assert (row.name, row.village, row.identities) == ("张三丰", "红星村", (("81", "drawing"), ("51", "recognised")))
    assert row.line == "张三丰 · 红星村"


def test_many_hits_are_counted_up_to_a_limit(database: Database) -> None:
    keep(
        database,
        *(a_person("王" + chr(0x4E00 + n), n + 1) for n in range(450)),
        *(a_person("王二", 460) for _ in range(600)),
    )
    with database.read() as look:
        hits = look.search.find("wang", limit=20)
        assert (len(hits.ids), hits.total, hits.partial) == (20, 1000, True)
        everyone = look.search.find("", limit=20)
        assert (everyone.total, everyone.partial) == (1050, False)
        narrow = look.search.find("王二", limit=700)
        assert (narrow.total, narrow.partial) == (len(narrow.ids), False)


def test_a_few_texts_decide_as_the_whole_record_does(database: Database) -> None:
    keep(
        database,
        a_person("欧阳修文", 1, phone="0750-5550000", former_name="欧阳二、三丰"),
        with_identities(a_person("阿布都·热合曼", 2, discharge_certificate="退字 第00417-8号"), ("21", "drawing")),
        replace(a_person("王某某", 3, other_phone="13800750555"), village="石桥村2号院"),
    )
    with database.write("rename", an_actor()) as work:
        person = work.people.get(3)
        work.people.save(replace(person, values={**person.values, "name": "李某某"}))
    words = (
        "07505550000",
        "50-555",
        "欧阳二三丰",
        "欧阳二",
        "三丰",
        "都热合曼",
        "第004178",
        "004178号",
        "村2号院",
        "王某某",
        "13900",
    )
    with database.read() as look:
        for text in words:
            word = Word(text.replace("-", ""), (), exact=False)
            thorough = look.search._thoroughly([1, 2, 3], [word], Places(), masked=False)
            assert look.search._really([1, 2, 3], [word], Places(), masked=False) == thorough, text
        assert look.search._thoroughly([1, 2, 3], [Word("王某某", (), exact=False)], Places(), masked=False) == [3]


def test_no_more_hits_are_claimed_than_there_are(database: Database) -> None:
    keep(
        database,
        *(a_person(f"王{chr(0x4E00 + n)}", n + 1, discharge_certificate="退07787788") for n in range(60)),
        *(a_person(f"王{chr(0x4E00 + 9 * n)}", n + 61, discharge_certificate="退07788") for n in range(6)),
    )
    with database.read() as look:
        hits = look.search.find("07788", limit=4)  # many have every part of it, few the whole
        assert len(hits.ids) == 4
        assert 4 <= hits.total <= 6
        whole = look.search.find("07788", limit=50)
        assert (len(whole.ids), whole.total, whole.partial) == (6, 6, False)


def test_the_index_of_a_station_without_people_can_be_built_anew(database):
    with database.write("rebuild", an_actor()) as work:
        assert work.search.rebuild() == 0
