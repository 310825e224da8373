"""The verifier is attack surface: whatever stands in a file, it ends with a verdict and never believes it."""

import random
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tiers import tries
from tests.verify.conftest import Spoil, open_raw
from vetdesk.verify import outside
from vetdesk.verify.keys import FILES, NoKeyError, by_password, by_recovery_key
from vetdesk.verify.outside import Anchor, Code, file_of_heads, read_code, receipt
from vetdesk.verify.verifying import Known, verify
from vetdesk.verify.words import told

ODD = (
    "", "{}", "[]", "null", "1", '{"a":' * 400, '"\\ud800"', '{"\\ud800":"\\ud800"}', "9" * 5000, "\x1b[2J\x00",
    "\u202e反",
    '{"heads":{"x":"y"},"ends":7,"root_key":[],"public_key":{},"missing":[[1],["a","b","c"],5],"steps":[5],"chain":7}',
    '{"chain":"x","steps":[{"step":[]}],"roles":5,"active":"no","own":[],"since":{},"issuer":1,"certificate":null}',
)  # fmt: skip
PLACES = (
    ("journal", "before"), ("journal", "after"), ("journal", "signature"), ("journal", "at"), ("journal", "kind"),
    ("journal", "label"), ("journal", "prev_hash"), ("journal", "origin"), ("definition", "text"), ("staff", "user"),
    ("staff_key", "public_key"), ("paper_sheet", "letters"), ("paper_sheet", "head"), ("station", "uid"),
)  # fmt: skip


@given(st.text() | st.from_regex(r"VD1:[A-Z]*:[0-9A-F]*:[0-9A-F]*:[0-9A-F]*"))
def test_any_text_is_a_code_or_none(text: str) -> None:
    code = read_code(text)
    if isinstance(code, Code):
        assert len(code.letters) == 8


@given(st.text() | st.from_regex(r"[0-9a-f-]*:[0-9]*:[0-9a-f]*", fullmatch=True))
def test_any_text_is_a_receipt_or_none(text: str) -> None:
    one = receipt(text)
    assert one is None or (one.seq > 0 and len(one.hash) >= outside.SHORTEST)


@given(content=st.binary(max_size=400), prefix=st.sampled_from([b"", b"vetdesk-head 1 ", b"vetdesk-head 1 a 5 "]))
def test_any_bytes_are_a_file_of_heads(tmp_path_factory: pytest.TempPathFactory, content: bytes, prefix: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "odd-heads"
    path.write_bytes(prefix + content)
    assert all(isinstance(anchor, Anchor) and anchor.seq > 0 for anchor in file_of_heads(path))


def test_odd_values_anywhere_end_in_a_verdict(station_folder: Path, key: bytes, folder: Path, spoil: Spoil) -> None:
    """Every odd value in every place that the verifier reads; nothing is sound then, nothing is raised."""
    dice = random.Random(8)
    whole = (station_folder / "station.db").read_bytes()
    pairs = [(place, value) for place in PLACES for value in ODD]
    for (table, column), value in dice.sample(pairs, tries(12, len(pairs))):
        (folder / "station.db").write_bytes(whole)
        spoil(folder, f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT max(rowid) FROM {table})", value)
        verdict = verify(folder, key, Known())
        lines = "\n".join(line for language in (0, 1) for line in told(verdict, language))
        changed = value not in ("", "{}") or not verdict.sound
        assert not verdict.sound or not changed or _same(station_folder, folder, key, table, column), (table, column)
        assert all(character.isprintable() or character == "\n" for character in lines)


def _same(one: Path, other: Path, key: bytes, table: str, column: str) -> bool:
    """Whether the odd value was there before."""
    values = []
    for folder in (one, other):
        with closing(open_raw(folder, key)) as raw:
            values.append(raw.execute(f"SELECT {column} FROM {table} ORDER BY rowid").fetchall())
    return values[0] == values[1]


def test_damaged_slots_and_files_are_told(folder: Path, key: bytes) -> None:
    dice = random.Random(3)
    for name in FILES:
        path = folder / name
        content = bytearray(path.read_bytes())
        content[dice.randrange(len(content))] ^= 4
        path.write_bytes(content)
    with pytest.raises(NoKeyError):
        by_password(folder, "zhang", "correct horse")
    with pytest.raises(NoKeyError):
        by_recovery_key(folder, "no key at all")
    database = folder / "station.db"
    whole = database.read_bytes()
    for cut in (0, 100, len(whole) // 2, len(whole) - 4096):
        database.write_bytes(whole[:cut])
        assert not verify(folder, key, Known()).sound, cut
    assert not verify(folder, bytes(32), Known()).sound
