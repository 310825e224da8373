"""Ends of the journal known outside: written, read back however torn the file is, and held against the journal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.anchors import (
    Anchor,
    AnchorKind,
    Comparison,
    acknowledgement,
    compare,
    head_line,
    read_heads,
    read_witness,
    witness_text,
)
from vetdesk.domain.journal import Head

AT = "2025-01-20T01:00:00.000Z"
FILE = AnchorKind.USER_FILE


def an_anchor(seq: int, digest: str = "a", origin: str = "one", told: str = "") -> Anchor:
    return Anchor(origin, seq, digest * 64, AT, FILE, "heads.txt", told)


def test_a_line_is_read_back_as_it_was_written() -> None:
    line = head_line("one", Head(7, "a" * 64, AT), "LY-2025-0012\n LY-2025-0013")
    assert list(read_heads(line, FILE, "heads.txt")) == [an_anchor(7, told="LY-2025-0012 LY-2025-0013")]
    assert list(read_heads(head_line("one", Head(7, "a" * 64, AT)), FILE, "heads.txt")) == [an_anchor(7)]


@given(st.data())
def test_of_a_torn_file_every_whole_line_is_read_and_nothing_else(data: st.DataObject) -> None:
    lines = [head_line("one", Head(number, "a" * 64, AT)) for number in (1, 2, 3)]
    cut = data.draw(st.integers(0, len(lines[1]) - 2))
    text = lines[0] + lines[1][:cut] + lines[2]
    read = [anchor.seq for anchor in read_heads(text, FILE, "heads.txt")]
    assert read in ([1], [1, 3])
    assert cut or read == [1, 3]


@pytest.mark.parametrize(
    "line",
    [
        f"vetdesk-head 2 one 7 {'a' * 64} {AT}", f"vetdesk-head 1 one 0 {'a' * 64} {AT}",
        f"vetdesk-head 1 one -7 {'a' * 64} {AT}", f"vetdesk-head 1 one {'9' * 16} {'a' * 64} {AT}",
        f"vetdesk-head 1 one 7 {'a' * 63} {AT}", f"vetdesk-head 1 one 7 {'a' * 64} 2025-13-20T01:00:00.000Z",
        f"vetdesk-head 1 one ٧ {'a' * 64} {AT}", f"head 1 one 7 {'a' * 64} {AT}", "",
    ],
)  # fmt: skip
def test_lines_that_are_none_of_ours_are_passed_over(line: str) -> None:
    assert list(read_heads(line, FILE, "heads.txt")) == []


def test_a_journal_that_passes_through_every_end_is_sound() -> None:
    hashes = {("one", 5): "a" * 64, ("one", 9): "a" * 64}
    found = compare([an_anchor(5), an_anchor(9), an_anchor(5)], hashes, set())
    assert (found.sound, found.known, found.first_differing) == (True, 2, 0)


def test_a_journal_that_was_cut_off_is_missing_from_its_end_on() -> None:
    hashes = {("one", 5): "a" * 64, ("one", 7): "c" * 64}
    found = compare([an_anchor(5), an_anchor(9, told="LY-1"), an_anchor(12, told="LY-1 LY-2")], hashes, set())
    assert (found.first_differing, found.told) == (8, ("LY-1", "LY-2"))
    refusal = found.refusal()
    assert (refusal.first, refusal.known, refusal.told) == (8, 12, ("LY-1", "LY-2"))


def test_a_journal_that_was_written_anew_differs_after_the_last_end_that_fits() -> None:
    hashes = {("one", 5): "a" * 64, ("one", 9): "b" * 64, ("one", 20): "b" * 64}
    assert compare([an_anchor(5), an_anchor(9)], hashes, set()).first_differing == 6
    assert compare([an_anchor(9)], hashes, set()).first_differing == 1


def test_what_was_acknowledged_is_no_gap_and_only_that() -> None:
    gaps = [an_anchor(9, told="LY-1")]
    told = acknowledgement(gaps)
    assert told["told"] == ["LY-1"]
    assert compare(gaps, {}, {gaps[0].name}).sound
    assert not compare([an_anchor(9, "b")], {}, {gaps[0].name}).sound
    assert Comparison(0).sound


def test_ends_of_partners_make_the_way_there_and_back() -> None:
    text = witness_text([an_anchor(5), an_anchor(9, "b", "two")])
    read = list(read_witness(text, AT, "岭南区"))
    assert [(one.origin, one.seq, one.hash[0], one.where) for one in read] == [
        ("one", 5, "a", "岭南区"), ("two", 9, "b", "岭南区")
    ]  # fmt: skip
    assert list(read_witness("x;a:b:c;one:5:aa;:;one:9999999999999999:" + "a" * 64, AT, "")) == []
