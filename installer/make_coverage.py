"""Make resources/fonts/coverage.tsv: which Chinese characters the shipped fonts draw, wherever they are used.

Window and papers read it instead of asking four fonts of 65 MB. Run it again when a font is exchanged:

    python installer/make_coverage.py
"""

from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFace

from vetdesk.domain.characters import as_ranges

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
CHAINS = (
    ("NotoSansSC-Regular", "HanaMinB", "NotoSerifSC-Regular"),
    ("NotoSerifSC-Regular", "HanaMinB", "NotoSansSC-Regular"),
    ("NotoSansSC-Bold", "NotoSerifSC-Regular", "HanaMinB"),
)
"""The fonts of the window, of text on papers and of titles on papers, in the order in which they are asked."""


def characters(font: str) -> frozenset[int]:
    """The code points that a font has a glyph for."""
    return frozenset(TTFontFace(str(FONTS / f"{font}.ttf")).charToGlyph)


def drawn_everywhere() -> list[int]:
    """The code points that every chain draws, ascending."""
    return sorted(frozenset.intersection(*(frozenset().union(*map(characters, chain)) for chain in CHAINS)))


def main() -> None:
    """Write the ranges."""
    lines = ["# Made by installer/make_coverage.py from the shipped fonts: first and last code point of each range."]
    lines += [f"{first:X}\t{last:X}" for first, last in as_ranges(drawn_everywhere())]
    (FONTS / "coverage.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
