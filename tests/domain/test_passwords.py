import pytest

from vetdesk.domain.passwords import PasswordRules, Weakness

RULES = PasswordRules(8, 5, 16, frozenset({"password", "qwertyuiop", "woaini1314", "12345678"}))


@pytest.mark.parametrize(
    ("password", "weakness"),
    [
        ("", Weakness.SHORT),
        ("horse12", Weakness.SHORT),
        ("zhangsan", Weakness.USER_NAME),
        (" ZhangSan ", Weakness.USER_NAME),
        ("ｚｈａｎｇｓａｎ", Weakness.USER_NAME),
        ("zhangsan2025", Weakness.USER_NAME),
        ("nasgnahz", Weakness.USER_NAME),
        ("password", Weakness.COMMON),
        ("Password2025!", Weakness.COMMON),
        ("QWERTYUIOP", Weakness.COMMON),
        ("woaini520", Weakness.COMMON),
        ("12345678", Weakness.COMMON),
        ("abababab", Weakness.FEW_CHARACTERS),
        ("19500307", Weakness.DIGITS),
        ("13800001234", Weakness.DIGITS),
    ],
)
def test_what_is_tried_first_is_refused_and_why(password, weakness):
    assert RULES.weakness("zhangsan", password) is weakness


@pytest.mark.parametrize("password", ["correct horse", "建军节八月一日啊", "7319 0042 8856 1203", "mypasswordisgood"])
def test_what_nobody_guesses_is_taken_in_any_script(password):
    assert RULES.weakness("zhangsan", password) is None


def test_digits_of_a_common_number_do_not_make_every_number_common():
    assert RULES.weakness("zhangsan", "9173 5582 0461 73 kuh") is None
