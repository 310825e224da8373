import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.errors import RecoveryKeyError
from vetdesk.domain.recovery_key import RecoveryKey, parse

KEY = RecoveryKey(bytes(range(1, 21)))


@given(st.binary(min_size=20, max_size=20))
def test_what_is_printed_is_read_back(secret: bytes):
    key = RecoveryKey(secret)
    assert parse(key.text) == key
    assert [len(group) for group in key.text.split("-")] == [5] * 8


def test_case_spacing_and_look_alike_letters_do_not_matter():
    assert parse(KEY.text.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == KEY


def test_every_single_wrong_character_is_found_in_its_group():
    text = KEY.text.replace("-", "")
    for place, right in enumerate(text):
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".replace(right, ""):
            with pytest.raises(RecoveryKeyError) as caught:
                parse(text[:place] + wrong + text[place + 1 :])
            assert caught.value.group == place // 5 + 1


def test_exchanged_neighbours_are_found():
    text = KEY.text.replace("-", "")
    for place in range(len(text) - 1):
        if place % 5 == 4 or text[place] == text[place + 1]:
            continue
        swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
        with pytest.raises(RecoveryKeyError):
            parse(swapped)


def test_exchanged_groups_are_found():
    groups = KEY.text.split("-")
    groups[2], groups[5] = groups[5], groups[2]
    with pytest.raises(RecoveryKeyError) as caught:
        parse("-".join(groups))
    assert caught.value.group == 3


@pytest.mark.parametrize("text", ["", KEY.text[:-1], KEY.text + "0", "恢复密钥"])
def test_too_short_too_long_or_foreign_text_is_refused(text: str):
    with pytest.raises(RecoveryKeyError):
        parse(text)


def test_it_does_not_show_itself_in_a_traceback():
    assert "secret" not in repr(KEY)
