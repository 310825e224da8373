import pytest

from vetdesk.domain.names import Readings, is_usual, read_readings, split_names, tidy_name
from vetdesk.storage.readings import readings


@pytest.fixture(scope="module")
def table() -> Readings:
    return readings()


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("单雄信", "shan xiong xin"),
        ("仇英", "qiu ying"),
        ("曾国藩", "zeng guo fan"),
        ("解缙", "xie jin"),
        ("查良镛", "zha liang yong"),
        ("盖叫天", "ge jiao tian"),
        ("区寄", "ou ji"),
        ("覃塘", "qin tang"),
        ("缪荃孙", "miao quan sun"),
        ("任正非", "ren zheng fei"),
        ("尉迟恭", "yu chi gong"),
        ("令狐冲", "ling hu chong"),
        ("万俟卨", "mo qi xie"),
        ("长孙无忌", "zhang sun wu ji"),
        ("吕布", "lv bu"),
    ],
)
def test_surnames_are_read_their_own_way(table: Readings, name: str, reading: str) -> None:
    assert table.spellings(name)[0] == tuple(reading.split())


@pytest.mark.parametrize(
    ("name", "readings"),
    [
        ("单雄信", {"shan", "dan", "chan"}),
        ("曾子", {"zeng", "ceng"}),
        ("吕布", {"lv", "lu", "lyu"}),
        ("乐毅", {"yue", "le"}),
    ],
)
def test_every_other_reading_is_kept(table: Readings, name: str, readings: set[str]) -> None:
    assert {spelling[0] for spelling in table.spellings(name)} == readings


def test_a_name_of_many_heteronyms_keeps_each_reading_without_every_combination(table: Readings) -> None:
    ways = table.of("单行重乐长")
    spellings = table.spellings("单行重乐长")
    for place, syllables in enumerate(ways):
        assert {spelling[place] for spelling in spellings} == set(syllables)
    assert len(spellings) == 1 + sum(len(syllables) - 1 for syllables in ways)


def test_names_are_ordered_by_reading_not_by_character(table: Readings) -> None:
    names = ["赵云", "李四", "单雄信", "张三", "阿布", "张三丰"]
    assert sorted(names, key=table.sort_key) == ["阿布", "李四", "单雄信", "张三", "张三丰", "赵云"]


def test_rare_characters_and_letters_have_readings_too(table: Readings) -> None:
    assert table.spellings("张㛃")[0] == ("zhang", "jie")
    assert table.spellings("王A")[0] == ("wang", "a")
    assert table.spellings("") == [()]
    assert table.sort_key("") == 0


def test_the_table_is_read_from_plain_text() -> None:
    table = read_readings("# head\na\t阿\t\nb\t白百\t阿\n", "# head\n白\tbo\tb\n")
    assert table.characters == {"阿": ("a", "b"), "白": ("b",), "百": ("b",)}
    assert table.spellings("白") == [("bo",), ("b",)]
    assert table.order == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" 张 三 ", "张三"),
        ("阿布都•热合曼", "阿布都·热合曼"),
        ("阿布都．热合曼", "阿布都·热合曼"),
        ("·", ""),
    ],
)
def test_names_have_one_spelling(text: str, name: str) -> None:
    assert tidy_name(text) == name


@pytest.mark.parametrize(
    ("name", "usual"),
    [("张三", True), ("阿布都·热合曼", True), ("王𬴂", True), ("张", False), ("张三（已故）", False), ("Zhang", False)],
)
def test_what_looks_like_a_name(name: str, usual: bool) -> None:
    assert is_usual(name) is usual


def test_a_text_with_several_former_names_is_split():
    assert split_names("张二、张小二（又名张狗）") == ("张二", "张小二", "张狗")
    assert split_names("曾用名：李四/李五 李六") == ("李四", "李五", "李六")
    assert split_names("张 二") == ("张二",)
    assert split_names("") == ()


@pytest.mark.parametrize("dot", ["•", "‧", "･", "．", "・・", "·"])
def test_every_sign_that_looks_like_the_dot_becomes_it(dot):
    assert tidy_name(f"{dot}买买提{dot}艾力") == "买买提·艾力"
    assert is_usual("买买提·艾力")
