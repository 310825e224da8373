from dataclasses import replace

import pytest

from tests.people_world import id_number
from vetdesk.domain.outside_list_lines import Matched
from vetdesk.domain.outside_list_matching import Known, LineMatch, Sought, match

NUMBER = id_number("19500305", 31)
ZHANG = Known(1, "张三", NUMBER, "1950-03-05")
NAMESAKE = Known(2, "张三", id_number("19500305", 33), "1950-03-05")
MASKED = f"{NUMBER[:4]}{'*' * 10}{NUMBER[-4:]}"


def test_number_and_name_mean_one_person() -> None:
    assert match(Sought("张三", NUMBER), [ZHANG], [ZHANG, NAMESAKE]) == LineMatch(Matched.NUMBER, 1)


def test_a_number_under_another_name_is_offered() -> None:
    assert match(Sought("李四", NUMBER), [ZHANG], []) == LineMatch(Matched.OFFERED, None, (1,))


def test_a_number_that_two_records_have_is_offered_with_both() -> None:
    twice = replace(ZHANG, recipient_id=7)
    assert match(Sought("张三", NUMBER), [ZHANG, twice], [ZHANG, twice]) == LineMatch(Matched.SEVERAL, None, (1, 7))


@pytest.mark.parametrize(
    "shown",
    [MASKED, MASKED.replace("*", "＊"), f"{NUMBER[:6]}{'*' * 8}{NUMBER[-4:]}", f"{NUMBER[:3]}****{NUMBER[-4:]}"],
)
def test_a_masked_number_needs_name_birth_date_and_the_last_four(shown: str) -> None:
    wanted = Sought("张三", "", shown, "1950-03-05")
    assert match(wanted, [], [ZHANG, NAMESAKE]) == LineMatch(Matched.MASKED, 1)
    assert match(replace(wanted, birth_date=""), [], [ZHANG, NAMESAKE]).matched is Matched.OFFERED
    assert match(replace(wanted, birth_date="1950-03"), [], [ZHANG]).matched is Matched.OFFERED
    assert match(replace(wanted, birth_date="1951-03-05"), [], [ZHANG]) == LineMatch(Matched.NONE)


def test_a_mask_that_shows_the_birth_date_is_enough() -> None:
    shown = f"{'*' * 6}{NUMBER[6:14]}{NUMBER[14:]}"
    assert match(Sought("张三", "", shown), [], [ZHANG, NAMESAKE]) == LineMatch(Matched.MASKED, 1)


def test_two_who_fit_the_mask_are_both_offered() -> None:
    same_end = Known(3, "张三", f"529902{NUMBER[6:]}", "1950-03-05")
    wanted = Sought("张三", "", f"{'*' * 14}{NUMBER[-4:]}", "1950-03-05")
    assert match(wanted, [], [ZHANG, same_end]) == LineMatch(Matched.SEVERAL, None, (1, 3))


def test_a_number_ruined_by_a_spreadsheet_is_never_certain() -> None:
    wanted = Sought("张三", "", f"{NUMBER[:15]}000", "1950-03-05")
    assert match(wanted, [], [ZHANG]) == LineMatch(Matched.OFFERED, None, (1,))


def test_a_name_alone_offers_and_an_unknown_one_finds_nobody() -> None:
    assert match(Sought("张三"), [], [ZHANG, NAMESAKE]) == LineMatch(Matched.SEVERAL, None, (1, 2))
    assert match(Sought("王五"), [], []) == LineMatch(Matched.NONE)
