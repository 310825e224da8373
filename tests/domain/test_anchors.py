"""Ends of the journal known outside: written, read back however torn the file is, and held against the journal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain import anchors
from vetdesk.domain.anchors import (
    STILL_ALLOWED,
    Anchor,
    AnchorKind,
    Comparison,
    acknowledged,
    acknowledgement,
    compare,
    head_line,
    read_heads,
    read_witness,
    witness_text,
)
from vetdesk.domain.journal import FIRST, Head, JournalEntry, canonical_json

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


def test_the_names_that_files_and_journals_carry_stay() -> None:
    assert (anchors.LINE, anchors.VERSION, anchors.SHORTEST) == ("vetdesk-head", "1", 12)
    assert (anchors.ACKNOWLEDGED, anchors.ACKNOWLEDGE) == ("anchors", "acknowledge what is missing")


def test_while_something_is_missing_only_these_deeds_go_on() -> None:
    """Looking, printing, exporting, and what leads out of it; whoever adds one thinks about it here too."""
    assert {
        "sign in", "sign in with the recovery key", "show in full", "look at a scan", "look at a paper",
        "print a paper", "print a dossier", "print scans", "print leaflets", "print charts", "export a workbook",
        "begin an installation", "record a restore", "close the day", "build the search index anew",
        "take in definitions", "note a jump of the clock", "confirm a jump of the clock", "signatures begin",
        "try restoring", "choose an own password", "acknowledge what is missing", "copy rows in full",
    } == STILL_ALLOWED  # fmt: skip


def test_an_end_is_told_by_chain_place_and_the_first_twelve_characters() -> None:
    assert an_anchor(5).name == ("one", 5, "a" * 12)
    bare = Anchor("one", 5, "ab", AT, FILE)
    assert (bare.name, bare.where, bare.told) == (("one", 5, "ab"), "", "")


def test_a_hash_fits_that_begins_with_what_is_known_outside() -> None:
    short = Anchor("one", 5, "abcdefabcdef", AT, FILE)
    assert short.fits("abcdefabcdef0000")
    assert not short.fits("bbcdefabcdef0000")
    assert not short.fits("")
    assert not Anchor("one", 5, "", AT, FILE).fits("abcdef")


def test_a_line_is_written_in_one_way() -> None:
    line = head_line("one", Head(7, "a" * 64, AT), "LY-1 \n\t LY-2")
    assert line == f"vetdesk-head 1 one 7 {'a' * 64} {AT} LY-1 LY-2\n"
    assert head_line("one", Head(7, "a" * 64, AT)) == f"vetdesk-head 1 one 7 {'a' * 64} {AT}\n"
    long = head_line("one", Head(7, "a" * 64, AT), "x" * 1001)
    assert long == f"vetdesk-head 1 one 7 {'a' * 64} {AT} {'x' * 1000}\n"


def read(*parts: object) -> list[Anchor]:
    return list(read_heads(" ".join(str(part) for part in parts), FILE, "heads.txt"))


WHOLE = ("vetdesk-head", 1, "one", 7, "a" * 64, AT)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (0, "vetdesk-heads"), (1, "11"), (2, ""), (3, "0"), (3, "x"), (3, ""), (3, "1" * 16), (3, "７"), (4, "a" * 65),
        (4, "a" * 63), (4, "a" * 63 + "-"), (5, "2025-01-20"), (5, "2025-01-20T01:00:00.0000"),
        (5, "2025-01-20T01:00:00.000ZZ"), (5, "2025-02-30T01:00:00.000Z"),
        (5, "2025-01-20T01:00:00Z"),
    ],
)  # fmt: skip
def test_a_line_of_which_one_part_is_wrong_is_passed_over_and_the_next_one_read(place: int, text: str) -> None:
    wrong = [str(part) for part in WHOLE]
    wrong[place] = text
    whole = " ".join(str(part) for part in WHOLE)
    assert read(*WHOLE) == [an_anchor(7)]
    assert read(" ".join(wrong) + "\n" + whole) == [an_anchor(7)]
    assert read(*WHOLE[:5]) == []


def test_places_of_up_to_fifteen_digits_are_read_and_what_they_told() -> None:
    assert [one.seq for one in read(*WHOLE[:3], "9" * 15, *WHOLE[4:])] == [10**15 - 1]
    assert read(*WHOLE, "LY-1 LY-2")[0].told == "LY-1 LY-2"
    assert read(*WHOLE)[0].told == ""
    whole = " ".join(str(part) for part in WHOLE)
    assert len(whole + " " + read(whole, "x" * 3000)[0].told) == 2000


def test_ends_that_fit_are_counted_once_and_what_does_not_fit_is_told_earliest_first() -> None:
    late = Anchor("one", 3, "c" * 64, "2025-02-01T01:00:00.000Z", FILE)
    ends = [late, an_anchor(9, "b"), an_anchor(6, "b"), an_anchor(5), an_anchor(5), an_anchor(2)]
    found = compare(ends, {("one", 5): "a" * 64, ("one", 2): "a" * 64, ("one", 8): "d" * 64, ("two", 99): "e"}, set())
    assert (found.known, found.sound, found.good, found.last) == (5, False, 5, 8)
    assert found.gaps == (an_anchor(6, "b"), an_anchor(9, "b"), late)
    assert found.first_differing == 6
    sound = compare([an_anchor(5)], {("one", 5): "a" * 64}, set())
    assert (sound, sound.good, sound.last) == (Comparison(1), 0, 0)


def test_only_ends_of_the_same_chain_before_the_gap_tell_what_is_known_to_be_right() -> None:
    hashes = {("one", 3): "a" * 64, ("two", 5): "a" * 64, ("one", 9): "a" * 64, ("one", 7): "x"}
    found = compare([an_anchor(7), an_anchor(3), an_anchor(5, origin="two"), an_anchor(9)], hashes, set())
    assert (found.gaps, found.good, found.last, found.first_differing) == ((an_anchor(7),), 3, 9, 4)
    twice = compare([an_anchor(9), an_anchor(9, "b")], {("one", 9): "a" * 64}, set())
    assert (twice.gaps, twice.good, twice.first_differing) == ((an_anchor(9, "b"),), 0, 1)
    gone = compare([an_anchor(7)], {("two", 5): "a" * 64}, set())
    assert (gone.good, gone.last, gone.first_differing) == (0, 0, 1)


def test_a_gap_at_the_last_place_of_the_journal_is_another_journal_and_one_after_it_a_missing_end() -> None:
    assert Comparison(1, (an_anchor(9),), good=4, last=9).first_differing == 5
    assert Comparison(1, (an_anchor(9),), good=4, last=8).first_differing == 9
    assert Comparison(2, (an_anchor(9), an_anchor(12)), good=4, last=10).first_differing == 5
    assert (Comparison(1).first_differing, Comparison(1).sound, Comparison(1).told) == (0, True, ())


def test_the_refusal_tells_from_where_to_where_and_where_it_is_known_from() -> None:
    first, others = an_anchor(9, told="LY-2 LY-1"), ("sheet", "partner")
    later = [
        Anchor("one", seq, "b", f"2025-02-{seq}", FILE, where, "LY-1")
        for seq, where in zip((10, 12), others, strict=True)
    ]
    refusal = Comparison(3, (first, *later), good=4, last=8).refusal()
    told = (refusal.first, refusal.known, refusal.at, refusal.kind, refusal.where, refusal.told)
    assert told == (9, 12, AT, "user_file", "heads.txt", ("LY-2", "LY-1"))


def test_an_acknowledgement_is_found_again_in_the_journal() -> None:
    gaps = [an_anchor(9, told="LY-2 LY-1"), an_anchor(12, "b", told="LY-1")]
    told = acknowledgement(gaps)
    assert told == {
        "missing": [["one", 9, "a" * 12, AT, "user_file"], ["one", 12, "b" * 12, AT, "user_file"]],
        "told": ["LY-1", "LY-2"],
    }
    texts = (canonical_json(told), "{}")
    entries = [
        JournalEntry(
            "o", 1, "d", anchors.ACKNOWLEDGE, AT, "s", anchors.ACKNOWLEDGED, "", "{}", text, "", "screen", 1, "sha256",
            None, FIRST, "",
        )
        for text in texts
    ]  # fmt: skip
    assert acknowledged(entries) == {gap.name for gap in gaps}


def test_what_a_partner_repeats_is_known_from_the_partner() -> None:
    text = witness_text([an_anchor(5)])
    assert text == f"one:5:{'a' * 64}"
    assert list(read_witness(text, AT, "岭南区")) == [Anchor("one", 5, "a" * 64, AT, AnchorKind.PARTNER, "岭南区")]


@pytest.mark.parametrize(
    "part",
    [
        f"one:5:{'a' * 63}", f"one:5:{'a' * 65}", f"one:５:{'a' * 64}", f"one:x:{'a' * 64}", f"one:5:{'a' * 64}:x",
        f"one:{'1' * 16}:{'a' * 64}", "one:5",
    ],
)  # fmt: skip
def test_a_part_that_is_no_end_is_passed_over_and_the_next_one_read(part: str) -> None:
    assert [one.seq for one in read_witness(f"{part};two:9:{'b' * 64}", AT, "")] == [9]


def test_of_what_a_partner_repeats_so_much_is_read_as_a_cell_of_a_workbook_holds() -> None:
    end = f"one:{'9' * 15}:{'a' * 64}"
    short = "x" * (32767 - len(end) - 1)
    assert len(list(read_witness(f"{short};{end}", AT, ""))) == 1
    assert len(list(read_witness(f"x{short};{end}", AT, ""))) == 0
