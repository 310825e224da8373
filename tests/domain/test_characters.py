from tests.rare_characters import NO_GLYPH, RARE_NAMES, TWELVE, everything, general_standard_table
from vetdesk import paths
from vetdesk.domain.characters import BLOCKS, Coverage, as_ranges, code_point, is_private, read_coverage, settled
from vetdesk.domain.names import is_usual, tidy_name

GBK_PRIVATE = [bytes([0xFE, trail]) for trail in (*range(0x50, 0x7F), *range(0x80, 0xA1))]


def coverage() -> Coverage:
    return read_coverage((paths.resources() / "fonts" / "coverage.tsv").read_text(encoding="utf-8"))


def test_the_table_holds_8105_characters() -> None:
    table = general_standard_table()
    assert len(table) == len(set(table)) == 8105
    assert (table[0], table[3499], table[3500], table[6499], table[6500]) == ("一", "矗", "乂", "齉", "亍")


def test_the_test_names_reach_into_every_extension_up_to_f() -> None:
    extensions = [block for block in BLOCKS if block.name in {f"Extension {letter}" for letter in "ABCDEF"}]
    points = [ord(character) for name in RARE_NAMES for character in name]
    assert all(any(block.first <= point <= block.last for point in points) for block in extensions)
    assert all(is_usual(name) for name in RARE_NAMES)


def test_all_of_them_are_drawn_and_newer_ones_are_named() -> None:
    assert coverage().missing(everything()) == ()
    assert coverage().missing(f"王{NO_GLYPH}·{NO_GLYPH}\u200b\ue000 x") == (NO_GLYPH, "\ue000")
    assert code_point(NO_GLYPH) == "U+31350"
    assert is_private("\ue000")
    assert not is_private(NO_GLYPH)


def test_private_characters_of_gbk_come_where_the_standard_has_them() -> None:
    written = "".join(settled(chr(0xE815 + place)) for place in range(len(GBK_PRIVATE)))
    decoded = [code.decode("gb18030") for code in GBK_PRIVATE]
    known = [(ours, theirs) for ours, theirs in zip(written, decoded, strict=True) if not is_private(theirs)]
    assert len(known) == 66
    assert all(ours == theirs for ours, theirs in known)
    assert not any(map(is_private, written))
    assert len(set(written)) == 80
    assert tidy_name("王\ue863") == "王䶮"
    assert settled("\ue000") == "\ue000"


def test_neighbours_become_ranges() -> None:
    assert as_ranges([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert coverage().missing(TWELVE) == ()
