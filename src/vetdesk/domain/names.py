"""Names of people (姓名): their form, and how they are read (拼音) for searching and for the order of lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from vetdesk.domain.characters import settled

DOTS = "·•・･‧∙⋅᛫⸱⸳ꞏ˙·․﹒．.。"
"""Signs that stand for the dot within a minority's name (间隔号), the right one first."""
_DOTS = re.compile(f"[{DOTS}]+")
_BETWEEN = re.compile(r"[、，,;；/／|｜()（）\[\]【】:：]+")
_SAID_BEFORE = re.compile("^(?:曾用名|又名|别名|原名|小名|乳名|化名)")
_HAN = (
    "\u3400-\u4dbf\u4e00-\u9fff\ue000-\uf8ff\uf900-\ufaff〇"
    "\U00020000-\U0003ffff"  # Extensions B and later: names such as 𠅤 and 𬴂
)
_USUAL = re.compile(f"[{_HAN}]{{2,25}}|[{_HAN}]{{1,24}}(?:·[{_HAN}]{{1,24}})+")
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_AS_TYPED = {"lv": ("lu", "lyu"), "nv": ("nu", "nyu"), "lve": ("lue",), "nve": ("nue",)}
MOST_SPELLINGS = 12
"""Up to so many combinations of a name's heteronyms are all kept."""

SYLLABLES_IN_KEY = 4
BITS_OF_SYLLABLE = 9


def tidy_name(text: str) -> str:
    """A name without inner blanks, with one sort of middle dot, and without characters of GBK's private area."""
    return _DOTS.sub("·", "".join(settled(text).split())).strip("·")


def split_list(text: str) -> tuple[str, ...]:
    """The pieces of a text between commas, semicolons, strokes and brackets."""
    return tuple(filter(None, (piece.strip() for piece in _BETWEEN.split(text))))


def split_names(text: str) -> tuple[str, ...]:
    """The single names of a text that gives several: 曾用名 is often written 张二、张小二（又名张狗）."""
    if not text:
        return ()
    parts: list[str] = []
    for part in _BETWEEN.split(text):
        words = part.split()
        parts += words if all(len(word) > 1 for word in words) else ["".join(words)]  # 张 二 is one name
    names = (_SAID_BEFORE.sub("", tidy_name(part)) for part in parts)
    return tuple(dict.fromkeys(filter(None, names)))


def is_usual(name: str) -> bool:
    """Whether it looks like a name: 2 to 25 Han characters, parts of minority names joined by “·”."""
    return len(name) <= 25 and bool(_USUAL.fullmatch(name))


def is_han(character: str) -> bool:
    """Whether it is a Chinese character (rare ones and those of private areas included)."""
    return bool(_HAN_CHARACTER.match(character))


@dataclass(frozen=True)
class Readings:
    """The readings table: `characters` gives each character's toneless syllables, the usual one first.

    `surnames` gives for a surname of one or two characters the syllables of each (a surname is read its own way:
    单 shan, 仇 qiu); `order` numbers the syllables alphabetically from 1.
    """

    characters: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[tuple[str, ...], ...]]
    order: Mapping[str, int]

    def of(self, name: str) -> list[tuple[str, ...]]:
        """Every character's possible syllables, the likely one first; letters stand for themselves."""
        known = self.characters
        found = [known.get(character) or _letter(character) for character in name if character != "·"]
        length = 2 if name[:2] in self.surnames else 1
        for place, syllables in enumerate(self.surnames.get(name[:length], ())):
            found[place] = (*syllables, *(one for one in found[place] if one not in syllables))
        return [syllables for syllables in found if syllables]

    def spellings(self, name: str) -> list[tuple[str, ...]]:
        """The name's readings as sequences of syllables, the likely one first.

        All combinations where they are few; else each further reading once, beside the likely ones of the others.
        """
        ways = self.of(name)
        count = prod(map(len, ways))
        if count == 1:
            return [tuple(syllables[0] for syllables in ways)]
        if count <= MOST_SPELLINGS:
            return list(product(*ways))
        likely = tuple(syllables[0] for syllables in ways)
        varied = [
            (*likely[:place], syllable, *likely[place + 1 :])
            for place, syllables in enumerate(ways)
            for syllable in syllables[1:]
        ]
        return [likely, *varied]

    def sort_key(self, name: str) -> int:
        """A number of 36 bits that orders names by their likely reading, syllable by syllable."""
        key, order = 0, self.order
        ways = self.of(name[: SYLLABLES_IN_KEY + 2])
        for place in range(SYLLABLES_IN_KEY):
            number = order.get(ways[place][0], 0) if place < len(ways) else 0
            key = key << BITS_OF_SYLLABLE | number
        return key


def _letter(character: str) -> tuple[str, ...]:
    small = character.casefold()
    return (small,) if small.isascii() and small.isalpha() else ()


def read_readings(syllables: str, surnames: str) -> Readings:
    """The table from the two texts of resources/readings (tab-separated; lines beginning with # are remarks)."""
    usual: dict[str, tuple[str, ...]] = {}
    further: dict[str, tuple[str, ...]] = {}
    order: dict[str, int] = {}
    for line in _lines(syllables):
        syllable, first, others = line.split("\t")
        order[syllable] = len(order) + 1
        typed = (syllable, *_AS_TYPED.get(syllable, ()))
        usual.update(dict.fromkeys(first, typed))
        for character in others:
            further[character] = (*further.get(character, ()), *typed)
    for character, more in further.items():
        usual[character] = (*usual.get(character, ()), *more)
    known = {}
    for line in _lines(surnames):
        surname, *readings = line.split("\t")
        known[surname] = tuple(zip(*(reading.split(" ") for reading in readings), strict=True))
    return Readings(usual, known, order)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and not line.startswith("#")]
