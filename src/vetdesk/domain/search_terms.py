"""What people type into the search box, and the terms under which a recipient is found.

A term is a letter for its kind and a text; a search is an AND of words, each an OR of ANDs of terms. Broad searches
meet ready-made terms instead of prefixes, because a prefix of one or two letters would collect half the station:

    n  one or two neighbouring characters of a name        k  category          t  status        kt  both
    i  neighbouring initials of its reading (zsf)           w  village of the register
    f  the reading from any syllable on, whole and its first letters (zhang, zhangsf is i)
    d  four neighbouring characters of ID number, phone or certificate
    e  their first or last one to three characters
    v  two neighbouring characters of a village that is not in the register, or of a text of the station's own fields
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from vetdesk.domain.masking import STAR, masked_text
from vetdesk.domain.names import DOTS, Readings

TERMS = 2
"""Counts up whenever a recipient gets other terms than before: stations then build their search index anew."""
GRAM = 4
MOST_INITIALS = 6
MOST_LETTERS = 6
_ID_LENGTH = 18
_RUNS = re.compile(r"[a-z]+|[0-9]+|[^a-z0-9]+")
BETWEEN = "\uffff"
"""No character: stands between two texts, so that nothing is found across them."""
_NOTHING = re.compile(rf"[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s\ud800-\udfff{DOTS}—，、；：（）“”‘’]+")
"""What is no part of any term: every ASCII sign (the index would take it for a separator), blanks, Chinese signs."""


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """What a recipient is found by. `names` are all they have or had; `numbers` ID number, phones and certificates.

    `village_id` is 0 if unknown; `texts` are values of the station's own fields.
    """

    names: Sequence[str]
    numbers: Sequence[str]
    village_id: int = 0
    village: str = ""
    identities: Sequence[tuple[str, str]] = ()
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a search: `ways` are alternatives, each a group of terms that must all be present.

    A term ending in "*" is met by every term beginning so. `exact` False means that the terms only narrow down and
    `text` must still be looked for in the record.
    """

    text: str
    ways: tuple[tuple[str, ...], ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Places:
    """What words may mean besides a person: villages by name (with their ids) and everyday names of categories."""

    villages: Mapping[str, int] = field(default_factory=dict)
    categories: Mapping[str, Sequence[str]] = field(default_factory=dict)


def plain_number(text: str) -> str:
    """A number without blanks and hyphens, letters small."""
    return text.lower() if text.isalnum() else _NOTHING.sub("", text).lower()


def terms_of(facts: SearchFacts, readings: Readings) -> str:
    """All terms of a recipient, separated by blanks; a term may stand there twice."""
    terms = [_name_terms(_NOTHING.sub("", name).lower(), readings) for name in facts.names]
    terms += [_number_terms(plain_number(number)) for number in facts.numbers]
    for category, status in facts.identities:
        terms += identity_terms(category, status)
    if facts.village_id:
        terms.append(f"w{facts.village_id}")
    elif facts.village:
        terms += ["v" + pair for pair in _pairs(_NOTHING.sub("", facts.village))]
    terms += [_text_terms(_NOTHING.sub("", text).lower()) for text in facts.texts]
    return " ".join(terms)


def identity_terms(category: str, status: str) -> tuple[str, str, str]:
    """The terms of one identity: its category, its status, and both together."""
    plain = status.replace("_", "")
    return f"k{category}", f"t{plain}", f"k{category}t{plain}"


def _name_terms(name: str, readings: Readings) -> str:
    if not name:
        return ""
    terms = ["n" + " n".join(name), *["n" + pair for pair in _pairs(name)]]
    for syllables in readings.spellings(name):
        terms.append(_initial_terms("".join([syllable[0] for syllable in syllables])))
        rest = "".join(syllables)
        for syllable in syllables:
            terms.append(_reading_terms(rest))
            rest = rest[len(syllable) :]
    return " ".join(terms)


@lru_cache(maxsize=20_000)
def _initial_terms(initials: str) -> str:
    """Every run of a name's initials; few names differ in them, so an import computes each once."""
    size = len(initials)
    ends = [(start, min(size, start + MOST_INITIALS)) for start in range(size)]
    return " ".join("i" + initials[start:end] for start, most in ends for end in range(start + 1, most + 1))


@lru_cache(maxsize=50_000)
def _reading_terms(reading: str) -> str:
    """The first letters of a reading, from two on, and all of it."""
    most = min(len(reading), MOST_LETTERS)
    return " ".join(["f" + reading[:length] for length in range(2, most + 1)] + ["f" + reading])


def _number_terms(number: str) -> str:
    if not number:
        return ""
    ends = f"e{number[:1]} e{number[:2]} e{number[:3]} e{number[-1:]} e{number[-2:]} e{number[-3:]}"
    grams = [number[start : start + GRAM] for start in range(len(number) - GRAM + 1)]
    return f"d{' d'.join(grams)} {ends}" if grams else ends


def _text_terms(text: str) -> str:
    """A text of the station's own: its neighbouring characters, its words of letters; as a number if it has digits."""
    terms = ["v" + pair for pair in _pairs(text)]
    runs = _RUNS.findall(text)
    terms += [_reading_terms(run) for run in runs if run.isascii() and run.isalpha()]
    if any(run.isascii() and run.isdecimal() for run in runs):
        terms.append(_number_terms(text))
    return " ".join(terms)


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(len(text) - 1)]


def words_of(query: str, places: Places) -> list[Word]:
    """The words of what was typed; signs and blanks only separate, and so does a change of script.

    But anything of four or more characters with digits in it may be a part of a number ("鲁军A0001").
    """
    words = []
    for piece in query.lower().split():
        text = _NOTHING.sub("", piece)
        if any(character in "0123456789" for character in text) and len(text) >= GRAM:
            words.append(_number_word(text))
        else:
            words += [_word(run, places) for run in _RUNS.findall(text)]
    return words


def chinese_runs(query: str) -> set[str]:
    """The runs of a query that may name a village."""
    pieces = [_NOTHING.sub("", piece) for piece in query.lower().split()]
    return {run for piece in pieces for run in _RUNS.findall(piece) if not run.isascii()}


def _word(text: str, places: Places) -> Word:
    if text[0] in "0123456789":
        return _number_word(text)
    return _reading_word(text) if text.isascii() else _han_word(text, places)


def _number_word(text: str) -> Word:
    """Two groups of four from its end, where numbers differ most; the record itself is looked at afterwards.

    Its beginning may be everybody's area and century: going through those would cost more than it rules out.
    """
    if len(text) < GRAM:
        return Word(text, (("e" + text,),))
    starts = dict.fromkeys((len(text) - GRAM, max(len(text) - GRAM - 2, 0)))
    grams = tuple("d" + text[start : start + GRAM] for start in starts)
    return Word(text, (grams,), exact=len(grams) == 1)


def _reading_word(text: str) -> Word:
    """Letters: initials, or the beginning of a reading from any syllable on; an x may end an ID number."""
    ways = [("f" + text,)] if 1 < len(text) <= MOST_LETTERS else [] if len(text) == 1 else [("f" + text + "*",)]
    if len(text) <= MOST_INITIALS:
        ways.append(("i" + text,))
    if text == "x":
        ways.append(("ex",))
    return Word(text, tuple(ways))


def _han_word(text: str, places: Places) -> Word:
    name = ("n" + text,) if len(text) <= 2 else tuple("n" + pair for pair in _pairs(text))
    ways = [name]
    ways += [(f"w{number}",) for number in _matching(text, places.villages)]
    if len(text) > 1:
        ways.append(tuple("v" + pair for pair in _pairs(text)))
    ways += [(f"k{category}",) for category in places.categories.get(text, ())]
    return Word(text, tuple(ways), exact=len(text) <= 2)


def _matching(text: str, villages: Mapping[str, int]) -> Iterable[int]:
    """Villages with the text in their name; one character means a village only if it is its whole name."""
    return sorted({number for name, number in villages.items() if (text in name if len(text) > 1 else text == name)})


def really_matches(word: Word, facts: SearchFacts, places: Places) -> bool:
    """Whether a record that has the word's terms holds the word itself."""
    if word.exact:
        return True
    text = word.text
    found = any(text in plain_number(part) for part in facts.numbers)
    found = found or any(text in _NOTHING.sub("", part).lower() for part in (*facts.names, *facts.texts, facts.village))
    known = {category for category, _ in facts.identities}
    found = found or any(category in known for category in places.categories.get(text, ()))
    return found or any(text in name and number == facts.village_id for name, number in places.villages.items())


def stands_in(word: Word, parts: Iterable[str]) -> bool:
    """Whether a word stands in one of these names, numbers or texts, with whatever blanks and signs it is written."""
    return word.text in _NOTHING.sub("", BETWEEN.join(parts)).lower()


def means_a_place(word: Word, places: Places) -> bool:
    """Whether a word may mean records in which it stands nowhere: those of a category, or of a village's other name."""
    return bool(places.categories.get(word.text)) or any(word.text in name for name in places.villages)


def guarded(word: Word) -> Word:
    """The word for somebody who sees ID and phone numbers masked: a hit must not tell a digit that is hidden."""
    if any(character in "0123456789" for character in word.text):
        return replace(word, exact=False)
    return replace(word, ways=tuple(way for way in word.ways if way != ("ex",)))


def with_shown_numbers(facts: SearchFacts, words: Iterable[Word]) -> SearchFacts:
    """The facts with numbers as far as they are shown masked, the birth date included, or were typed whole."""
    typed = {word.text for word in words}
    return replace(facts, numbers=[part for number in facts.numbers for part in _shown(plain_number(number), typed)])


def _shown(number: str, typed: set[str]) -> list[str]:
    hidden = masked_text(number)
    if number in typed or hidden == number:
        return [number]
    birth = [number[6:14]] if len(number) == _ID_LENGTH else []
    return [*filter(None, hidden.split(STAR)), *birth]
