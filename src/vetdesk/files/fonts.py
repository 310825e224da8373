"""The embedded fonts of papers: a chain per typeface, each character from the first font that has it.

A font is read when a character first needs it (a tenth of a second each), then kept for the life of the program.
"""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from vetdesk.domain.papers import Typeface

CHAINS = {
    Typeface.SONG: ("NotoSerifSC-Regular", "HanaMinB", "NotoSansSC-Regular"),
    Typeface.HEI: ("NotoSansSC-Bold", "NotoSerifSC-Regular", "HanaMinB"),
}
rl_config.useA85 = 0  # a quarter smaller and faster: compressed streams need no text armour on top
_CODES_PER_BLOCK = 100  # the CMap specification allows no more in one bfchar block


class PaperFont(TTFont):  # type: ignore[misc]  # reportlab ships no types
    """A TrueType font whose text can be copied out again above U+FFFF too (reportlab writes those codes wrongly)."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=False)
        self.characters = frozenset(map(chr, self.face.charToGlyph))

    def advance(self, character: str) -> float:
        """The width of one of its characters, in ems."""
        return float(self.face.getCharWidth(ord(character))) / 1000

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Write the font's subsets into the document, each with a true map back to Unicode."""
        subsets = list(self.state[doc].subsets)
        before = set(doc.idToObject)
        super().addObjects(doc)
        maps = sorted(key for key in doc.idToObject if key.startswith("toUnicodeCMap:") and key not in before)
        for key, subset in zip(maps, subsets, strict=True):
            doc.idToObject[key].content = unicode_map(subset)


def unicode_map(subset: list[int]) -> str:
    """The ToUnicode CMap of a subset: `subset[code]` is the character of a one-byte code."""
    pairs = [f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(pairs), _CODES_PER_BLOCK):
        block = pairs[start : start + _CODES_PER_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


@cache
def _font(path: Path) -> PaperFont:
    font = PaperFont(f"VetDesk-{path.stem}", path)
    pdfmetrics.registerFont(font)
    return font


class FontChain:
    """One typeface: finds each character's font and width, and remembers both."""

    def __init__(self, folder: Path, names: tuple[str, ...]) -> None:
        self._paths = [folder / f"{name}.ttf" for name in names]
        self._found: dict[str, tuple[PaperFont | None, float]] = {}

    @property
    def first(self) -> PaperFont:
        """The font that has nearly everything."""
        return _font(self._paths[0])

    def _find(self, character: str) -> tuple[PaperFont | None, float]:
        found: tuple[PaperFont | None, float] = None, 1.0
        for path in self._paths:
            font = _font(path)
            if character in font.characters:
                found = font, font.advance(character)
                break
        self._found[character] = found
        return found

    def _look_up(self, character: str) -> tuple[PaperFont | None, float]:
        return self._found.get(character) or self._find(character)

    def width(self, text: str) -> float:
        """The width of a text in ems."""
        return sum(self._look_up(character)[1] for character in text)

    def widths(self, text: str) -> list[float]:
        """The width of each character, in ems."""
        return [self._look_up(character)[1] for character in text]

    def runs(self, text: str) -> Iterator[tuple[PaperFont | None, str]]:
        """The text cut into stretches of one font each; None for characters that no font has."""
        if self.first.characters.issuperset(text):
            yield self.first, text
            return
        for font, characters in groupby(text, lambda character: self._look_up(character)[0]):
            yield font, "".join(characters)

    def missing(self, text: str) -> set[str]:
        """The characters of a text that no font of the chain has."""
        if self.first.characters.issuperset(text):
            return set()
        return {character for character in text if self._look_up(character)[0] is None}


class Fonts:
    """All typefaces of papers, from the folder resources/fonts."""

    def __init__(self, folder: Path) -> None:
        self._chains = {typeface: FontChain(folder, names) for typeface, names in CHAINS.items()}

    def chain(self, typeface: Typeface) -> FontChain:
        """The chain of one typeface."""
        return self._chains[typeface]
