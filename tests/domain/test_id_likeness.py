from random import Random

import pytest

from tests.planted_duplicates import id_number
from vetdesk.domain.id_likeness import IdLikeness, id_likeness, meant_numbers, numbers_near, typing_error, written_id

NUMBER = id_number("1950-03-05", 11)
OLD = NUMBER[:6] + NUMBER[8:17]


def with_digit(number: str, place: int, digit: str) -> str:
    return number[:place] + digit + number[place + 1 :]


def likeness(one: str, other: str) -> IdLikeness:
    found = id_likeness(written_id(one), written_id(other))
    assert found is id_likeness(written_id(other), written_id(one))
    return found


def full_width(number: str) -> str:
    return "".join(chr(ord(character) + 0xFEE0) for character in number)


@pytest.mark.parametrize("text", [NUMBER, f" {NUMBER[:6]} {NUMBER[6:]}", full_width(NUMBER), OLD])
def test_one_number_is_one_number_however_it_is_written(text: str) -> None:
    assert likeness(NUMBER, text) is IdLikeness.SAME


def test_a_small_x_is_a_large_one() -> None:
    number = next(one for serial in range(99) if (one := id_number("1950-03-05", serial)).endswith("X"))
    assert likeness(number, number.lower()) is IdLikeness.SAME


def test_every_wrong_digit_and_every_swap_is_a_typing_error_because_the_check_fails() -> None:
    for place in range(17):
        for digit in "0123456789":
            wrong = with_digit(NUMBER, place, digit)
            if wrong != NUMBER:
                assert not written_id(wrong).valid
                assert likeness(NUMBER, wrong) is IdLikeness.TYPO
    for place in range(17):
        swapped = NUMBER[:place] + NUMBER[place + 1] + NUMBER[place] + NUMBER[place + 2 :]
        if swapped != NUMBER and swapped[:17].isdecimal():
            assert likeness(NUMBER, swapped) is IdLikeness.TYPO


def test_two_numbers_that_both_pass_never_differ_by_a_typing_error() -> None:
    random = Random(7)
    numbers = [id_number("1950-03-05", serial) for serial in range(500)]
    for _ in range(2000):
        one, other = random.sample(numbers, 2)
        assert not typing_error(one, other)
        assert likeness(one, other) is IdLikeness.DIFFERENT


def test_a_number_given_anew_for_another_birth_date_is_told_apart_from_a_stranger() -> None:
    assert likeness(NUMBER, id_number("1951-03-05", 11)) is IdLikeness.OTHER_BIRTH
    assert likeness(NUMBER, id_number("1950-05-03", 11)) is IdLikeness.OTHER_BIRTH
    assert likeness(NUMBER, id_number("1951-03-05", 13)) is IdLikeness.DIFFERENT
    assert likeness(NUMBER, id_number("1963-11-28", 11)) is IdLikeness.DIFFERENT


def test_a_lost_or_doubled_digit_is_noticed() -> None:
    assert likeness(NUMBER, NUMBER[:9] + NUMBER[10:]) is IdLikeness.DIGIT_LOST
    assert likeness(NUMBER, NUMBER[:9] + NUMBER[9] + NUMBER[9:]) is IdLikeness.DIGIT_LOST
    assert likeness(NUMBER, NUMBER[:9] + NUMBER[11:]) is IdLikeness.UNSURE


def test_a_number_ruined_by_a_spreadsheet_agrees_as_far_as_it_goes() -> None:
    number = id_number("1950-03-05", 123)
    assert likeness(number, number[:15] + "000") is IdLikeness.CUT


def test_an_old_number_with_a_slip_is_recognised_but_a_neighbour_is_not() -> None:
    assert likeness(NUMBER, with_digit(OLD, 7, "8")) is IdLikeness.OLD_TYPO
    assert likeness(NUMBER, with_digit(OLD, 14, "3")) is IdLikeness.DIFFERENT


@pytest.mark.parametrize("nothing", ["", "临2025-00012", "5299********2114", "不详", "12345"])
def test_what_is_no_number_tells_nothing(nothing: str) -> None:
    assert likeness(NUMBER, nothing) is IdLikeness.UNKNOWN


def test_the_numbers_a_wrong_one_was_meant_as_are_few_and_hold_the_right_one() -> None:
    for wrong in (with_digit(NUMBER, 9, "7"), NUMBER[:4] + NUMBER[5:], NUMBER[:4] + NUMBER[4] + NUMBER[4:]):
        meant = set(meant_numbers(written_id(wrong)))
        assert NUMBER in meant
        assert len(meant) < 40


def test_every_slip_of_a_number_is_among_those_looked_for() -> None:
    near = numbers_near(written_id(NUMBER))
    slips = (with_digit(NUMBER, 9, "7"), NUMBER[:4] + NUMBER[5:], OLD, NUMBER[:15] + "000", NUMBER)
    assert all(slip in near for slip in slips)
    assert numbers_near(written_id("")) == set()
    assert NUMBER in numbers_near(written_id(with_digit(NUMBER, 9, "7")))
    assert NUMBER in numbers_near(written_id(OLD))
