"""How well a deed or a heading of the help fits what was typed: a part of its words, its pinyin, or its initials."""

from dataclasses import dataclass

NOTHING = 99
"""How well something fits that does not fit."""
_SHORTEST_IN_PINYIN = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """A text with its readings in letters, parted by blanks (住房 → "zhufang zf"), and further words that mean it."""

    text: str
    letters: str = ""
    also: str = ""

    def rank(self, typed: str) -> int:
        """How well it fits: 0 best, NOTHING not at all. Every word typed must fit."""
        words = typed.casefold().split()
        if not words:
            return NOTHING
        ranks = [self._rank_of(word) for word in words]
        whole = len(words) > 1 and self.text.casefold().startswith(" ".join(words))
        return NOTHING if NOTHING in ranks else max(ranks) - whole

    def _rank_of(self, word: str) -> int:
        text = self.text.casefold()
        if text == word:
            return 0
        if text.startswith(word):
            return 1
        if any(part.startswith(word) for part in text.replace("/", " ").split()):
            return 2
        if word.isascii() and word.isalpha():
            return self._rank_of_letters(word, text)
        if word in text:
            return 3
        return 6 if word in self.also.casefold() else NOTHING

    def _rank_of_letters(self, word: str, text: str) -> int:
        """By pinyin or initials, from the beginning or further within; a single letter only from the beginning."""
        ways = self.letters.split()
        if any(letters.startswith(word) for letters in ways):
            return 2
        if len(word) > 1 and any(word in letters for letters in ways if len(letters) <= len(self.text)):
            return 4
        if len(word) >= _SHORTEST_IN_PINYIN and (word in text or any(word in letters for letters in ways)):
            return 5
        return 6 if len(word) > 1 and word in self.also.casefold() else NOTHING
