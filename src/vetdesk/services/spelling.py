"""How words are typed by whoever types no characters: their pinyin, in full and by initials."""

from collections.abc import Iterable

from vetdesk.storage.readings import readings


def reading_of(text: str) -> int:
    """A number that orders Chinese texts as they are read, a surname in front as one; 0 for letters and signs."""
    return 0 if text.isascii() else readings().sort_key(text)


def spellings(texts: Iterable[str]) -> dict[str, str]:
    """For each text all its readings in letters, in full and by initials, parted by blanks (住房 → "zhufang zf")."""
    table = readings()
    found = {}
    for text in texts:
        ways = table.spellings(text)
        letters = [form for way in ways for form in ("".join(way), "".join(syllable[0] for syllable in way))]
        found[text] = " ".join(dict.fromkeys(letters))
    return found
