import pytest

from vetdesk.domain.amounts import amount
from vetdesk.domain.money_words import money_words


@pytest.mark.parametrize(
    ("yuan", "words"),
    [
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.30", "叁角整"),
        ("5.05", "伍元零伍分"),
        ("10", "壹拾元整"),
        ("105", "壹佰零伍元整"),
        ("1005.30", "壹仟零伍元叁角整"),
        ("10010", "壹万零壹拾元整"),
        ("20300", "贰万零叁佰元整"),
        ("100000", "壹拾万元整"),
        ("1050300.50", "壹佰零伍万零叁佰元伍角整"),
        ("100010000", "壹亿零壹万元整"),
        ("1234567.89", "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
    ],
)
def test_an_amount_is_written_as_banks_want_it(yuan: str, words: str) -> None:
    assert money_words(amount(yuan) or 0) == words


def test_what_nobody_can_pay_has_no_words() -> None:
    assert money_words(26667) == ""
    assert money_words(-10_000) == ""
