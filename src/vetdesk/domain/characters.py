"""Characters (字) of names: their blocks, what the shipped fonts draw, and what old encodings left behind."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_GBK = (
    "⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
    "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻"
)
"""What GBK kept in its private area at U+E815 to U+E864, where it stands since GB 18030-2022."""
_SETTLED = {0xE815 + place: character for place, character in enumerate(_GBK)}
_SETTLED |= {0xE7C7: "\u1e3f", 0xE7C8: "\u01f9"}
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
PRIVATE = ((0xE000, 0xF8FF), (0xF0000, 0x10FFFD))
"""Private areas: what stands there means something on the computer only where it was typed."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of Chinese characters: its first and last code point."""

    name: str
    first: int
    last: int


BLOCKS = (
    Block("CJK Unified Ideographs", 0x4E00, 0x9FFF),
    Block("Ideographic number zero", 0x3007, 0x3007),
    Block("CJK Radicals Supplement", 0x2E80, 0x2EFF),
    Block("CJK Compatibility Ideographs", 0xF900, 0xFAFF),
    Block("Extension A", 0x3400, 0x4DBF),
    Block("Extension B", 0x20000, 0x2A6DF),
    Block("Extension C", 0x2A700, 0x2B73F),
    Block("Extension D", 0x2B740, 0x2B81F),
    Block("Extension E", 0x2B820, 0x2CEAF),
    Block("Extension F", 0x2CEB0, 0x2EBEF),
    Block("Extension I", 0x2EBF0, 0x2EE5F),
    Block("CJK Compatibility Ideographs Supplement", 0x2F800, 0x2FA1F),
    Block("Extension G", 0x30000, 0x3134F),
    Block("Extension H", 0x31350, 0x323AF),
)


def settled(text: str) -> str:
    """The text with characters of GBK's private area (such as U+E863 for 䶮) where the standard has them now."""
    return text if text.isascii() else text.translate(_SETTLED)


def is_private(character: str) -> bool:
    """Whether it stands in a private area, where no standard says what it looks like."""
    return any(first <= ord(character) <= last for first, last in PRIVATE)


def code_point(character: str) -> str:
    """How a character is named that cannot be drawn: U+30EDE."""
    return f"U+{ord(character):04X}"


class Coverage:
    """Which characters the shipped fonts draw, from ranges of code points."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self.ranges = tuple(sorted(ranges))
        self._firsts = [first for first, _ in self.ranges]

    def draws(self, character: str) -> bool:
        """Whether one of the fonts has it; signs that nobody sees need no font."""
        point = ord(character)
        place = bisect_right(self._firsts, point) - 1
        return unicodedata.category(character) in _UNSEEN or (place >= 0 and point <= self.ranges[place][1])

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of a text that no font draws, each once, in their order."""
        if text.isascii():
            return ()
        return tuple(dict.fromkeys(character for character in text if not self.draws(character)))


def read_coverage(text: str) -> Coverage:
    """The coverage from resources/fonts/coverage.tsv: lines of first and last code point in hexadecimal."""
    lines = [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]
    return Coverage([(int(first, 16), int(last, 16)) for first, last in lines])


def as_ranges(points: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending code points as ranges, neighbours joined."""
    found: list[tuple[int, int]] = []
    for point in points:
        if found and found[-1][1] == point - 1:
            found[-1] = (found[-1][0], point)
        else:
            found.append((point, point))
    return found
