import pytest

from tests.builders import FOUNDERS, PASSWORD
from vetdesk.domain.errors import InvalidFieldsError, UserTakenError, WeakPasswordError
from vetdesk.domain.staff import Role
from vetdesk.services.staff_rules import NewStaff, check_founders, check_new, check_password

CLERK = frozenset({Role.CLERK})


@pytest.mark.parametrize("password", ["", "1234567", "zhangsan", " ZhangSan "])
def test_a_short_password_or_the_sign_in_name_itself_is_refused(password):
    with pytest.raises(WeakPasswordError):
        check_password("zhangsan", password)


def test_eight_characters_of_any_script_are_enough():
    check_password("zhang", "建军节八月一日啊")


@pytest.mark.parametrize(
    ("person", "field"),
    [
        (NewStaff(" ", "张", CLERK, password=PASSWORD), "user"),
        (NewStaff("zhang", "", CLERK, password=PASSWORD), "name"),
        (NewStaff("zhang", "张", frozenset(), password=PASSWORD), "roles"),
    ],
)
def test_a_person_needs_a_sign_in_name_a_name_and_a_role(person, field):
    with pytest.raises(InvalidFieldsError) as caught:
        check_new(person)
    assert [problem.field for problem in caught.value.problems] == [field]


def test_the_first_people_need_a_keeper_among_them():
    check_founders(FOUNDERS)
    with pytest.raises(InvalidFieldsError):
        check_founders(FOUNDERS[1:])
    with pytest.raises(InvalidFieldsError):
        check_founders([])


def test_two_founders_cannot_sign_in_alike():
    with pytest.raises(UserTakenError):
        check_founders([*FOUNDERS, NewStaff("LI", "李二", CLERK, password=PASSWORD)])


def test_the_password_does_not_show_itself():
    assert PASSWORD not in repr(FOUNDERS[0])
