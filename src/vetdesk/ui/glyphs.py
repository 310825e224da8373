"""Characters without a glyph in the window: each is followed by its code, so that no name has a silent blank."""

from functools import cache

from vetdesk import paths
from vetdesk.domain.characters import Coverage, code_point, read_coverage

_DRAWN: set[str] = set()
"""Characters that were looked up and are drawn; painting a list asks for the same ones again and again."""


@cache
def _coverage() -> Coverage:
    return read_coverage((paths.resources() / "fonts" / "coverage.tsv").read_text(encoding="utf-8"))


def marked(text: str) -> str:
    """The text as it is painted: behind a character that no font draws (it shows as a box) stands its code point."""
    if text.isascii() or _DRAWN.issuperset(text):
        return text
    missing = _coverage().missing(text)
    _DRAWN.update(set(text).difference(missing))
    for character in missing:
        text = text.replace(character, f"{character}({code_point(character)})")
    return text
