"""The search of the canaries finds what it is to find: otherwise 0 hits would mean nothing."""

from pathlib import Path

import pytest

from tests.canary.search import ENCODINGS, SEPARATORS, Hit, Needles, files_in, hits

NAMES = ("欧阳建国", "王㛃芳", "李𬴂明", "二字")
NUMBERS = ("529901195003050018", "52990119500305001X", "13812345678", "6217000010001230018", "12345")
NEEDLES = Needles(NAMES, NUMBERS)
WHOLE = {*NAMES[:3], *NUMBERS[:4]}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_names_and_numbers_are_found_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.bin").write_bytes(b"\x00\xff\x80" + "|".join((*NAMES, *NUMBERS)).encode(encoding) + b"\xfe\x01")
    assert {one.text for one in hits(NEEDLES, files_in([tmp_path]))} == WHOLE


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("sign", SEPARATORS[:2])
def test_numbers_are_found_with_signs_between_their_digits(encoding: str, sign: str) -> None:
    told = "；".join(sign.join((number[:6], number[6:14], number[14:])) for number in NUMBERS[:4])
    assert NEEDLES.found_in(told.encode(encoding)) == set(NUMBERS[:4])
    assert NEEDLES.found_in(sign.join("13812345678").encode(encoding)) == {"13812345678"}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_full_width_digits_are_digits_too(encoding: str) -> None:
    assert NEEDLES.found_in("１３８１２３４５６７８".encode(encoding)) == {"13812345678"}


def test_a_small_x_and_digits_around_a_number_do_not_hide_it() -> None:
    assert NEEDLES.found_in(b"0052990119500305001x99") == {"52990119500305001X"}
    assert NEEDLES.found_in(b"id_13812345678.json") == {"13812345678"}


def test_the_names_of_files_are_searched_and_what_is_meant_to_hold_them_is_left_out(tmp_path: Path) -> None:
    meant, other = tmp_path / "papers", tmp_path / "cache"
    meant.mkdir()
    other.mkdir()
    (meant / "a.pdf").write_text("13812345678")
    (other / "欧阳建国.json").write_text("{}")
    found = hits(NEEDLES, files_in([tmp_path], left_out=[meant]))
    assert found == [Hit("name", "欧阳建国")]


def test_random_bytes_hold_nothing() -> None:
    import random

    assert NEEDLES.found_in(random.Random(1).randbytes(500_000)) == set()
