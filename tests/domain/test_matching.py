from dataclasses import replace
from random import Random

import pytest

from tests.people_world import definitions
from tests.planted_duplicates import a_town, id_number
from vetdesk.domain.compared_people import compared_person
from vetdesk.domain.matching import STOP, WARN, Compared, compare, compared_hash, name_likeness
from vetdesk.storage.readings import readings

RULES = definitions().matching
WOMAN = {"name": "王秀英", "birth_date": "1950-03-05", "sex": "female"}


def compared(number: int = 0, village: str = "", **values: str) -> Compared:
    return compared_person(number, values, readings(), village=village)


def points(one: Compared, other: Compared, bearers: int = 0) -> int:
    return compare(one, other, RULES, bearers).points


def test_missing_facts_give_nothing() -> None:
    nobody, somebody = compared(1), compared(2, **WOMAN, id_number=id_number("1950-03-05", 12), village="7")
    assert compare(nobody, somebody, RULES).contributions == ()
    assert points(nobody, somebody) == 0


def test_a_record_is_never_compared_with_itself() -> None:
    with pytest.raises(ValueError, match="itself"):
        compare(compared(3, **WOMAN), compared(3, **WOMAN), RULES)


def test_scores_are_symmetric_and_the_sum_of_what_is_told() -> None:
    random = Random(5)
    people = [
        compared(place + 1, **{k: str(v) for k, v in one.items()})
        for place, one in enumerate(a_town(120, 20, 20, 5).people)
    ]
    for _ in range(500):
        one, other = random.sample(people, 2)
        score = compare(one, other, RULES, bearers=9)
        assert score.points == sum(part.points for part in score.contributions)
        assert compare(other, one, RULES, bearers=9).points == score.points
        assert list(score.contributions) == sorted(score.contributions, key=lambda part: -abs(part.points))


def test_name_and_birth_date_are_enough_to_warn_until_two_valid_numbers_speak_against_it() -> None:
    first, second = compared(1, **WOMAN), compared(2, **WOMAN)
    assert RULES.band(points(first, second)) == WARN
    numbers = [id_number("1950-03-05", serial) for serial in (12, 34)]
    first, second = (compared(place, **WOMAN, id_number=number) for place, number in enumerate(numbers, 1))
    assert RULES.band(points(first, second)) == ""


def test_the_same_number_is_compared_at_once() -> None:
    number = id_number("1950-03-05", 12)
    assert RULES.band(points(compared(1, id_number=number), compared(2, id_number=number))) == STOP


def test_brothers_with_a_village_phone_and_account_in_common_stay_silent() -> None:
    shared = {"phone": "13800000000", "account_number": "6217000000000000001", "village": "7", "sex": "male"}
    elder = compared(1, name="张建国", birth_date="1950-03-05", **shared)
    younger = compared(2, name="张建军", birth_date="1952-08-11", **shared)
    twin = compared(3, name="张建军", birth_date="1950-03-05", id_number=id_number("1950-03-05", 13), **shared)
    first = compared(1, name="张建国", birth_date="1950-03-05", id_number=id_number("1950-03-05", 11), **shared)
    assert RULES.band(points(elder, younger)) == ""
    assert RULES.band(points(first, twin)) == ""


def test_a_common_name_says_less() -> None:
    first, second = compared(1, **WOMAN), compared(2, **WOMAN)
    rare, common = compare(first, second, RULES, 1), compare(first, second, RULES, 40)
    assert common.points < rare.points
    (told,) = [one for one in common.contributions if one.code == "name_common"]
    assert told.facts == {"count": "40"}


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("张 建国", "张建国", "name_same"),
        ("张建国", "章建国", "name_sound"),
        ("单雄信", "单雄信", "name_same"),
        ("张建国", "张建军", "name_near"),
        ("张三", "张三丰", "name_near"),
        ("张三丰", "李四", "name_different"),
        ("王㛃", "王洁", "name_sound"),
    ],
)
def test_names_go_together(one: str, other: str, code: str) -> None:
    assert name_likeness(compared(1, name=one), compared(2, name=other)) == code
    assert name_likeness(compared(2, name=other), compared(1, name=one)) == code


def test_a_former_name_is_known() -> None:
    married = compared(1, name="李秀英", former_name="王秀英")
    assert name_likeness(married, compared(2, name="王秀英")) == "name_former"


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("1950-03-05", "1950-03-05", "birth_same"),
        ("1950-03-05", "1950-05-03", "birth_near"),
        ("1950-03-05", "1960-03-05", "birth_near"),
        ("1950-03-05", "1949-03-05", "birth_near"),
        ("1950-03-05", "1950-03-15", "birth_near"),
        ("1950-03-05", "1950-08-21", "birth_same_year"),
        ("1950-03-05", "1957-08-21", "birth_apart"),
        ("1950-03-05", "1950", "birth_agrees"),
        ("1950-03", "1950-03", "birth_agrees"),
        ("1950-03-05", "1951", "birth_apart"),
    ],
)
def test_birth_dates_go_together(one: str, other: str, code: str) -> None:
    assert compare(compared(1, birth_date=one), compared(2, birth_date=other), RULES).has(code)


def test_certificates_agree_without_their_prefixes_but_only_within_their_kind() -> None:
    def holder(number: int, kind: str, text: str) -> Compared:
        return compared_person(number, {}, readings(), certificates=[(kind, text)])

    assert compare(holder(1, "11", "优字第0012345号"), holder(2, "11", "0012345"), RULES).has("certificate_same")
    assert not compare(holder(1, "11", "0012345"), holder(2, "51", "0012345"), RULES).contributions


def test_a_verdict_is_outdated_by_a_compared_fact_only() -> None:
    one, other = compared(1, **WOMAN), compared(2, **WOMAN, phone="13800000000")
    digest = compared_hash(one, other)
    assert compared_hash(other, one) == digest
    assert compared_hash(one, replace(other, phones=frozenset())) != digest
