"""Reads the rules for passwords (口令规则)."""

from collections.abc import Sequence

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.passwords import PasswordRules

_NUMBERS = ("least_length", "least_different", "digits_least_length")
_LISTS = ("commonest", "commonest_digits")


def read(texts: Sequence[DefinitionText]) -> PasswordRules:
    """The rules in force; raises DefinitionError for a missing or wrong key. Exactly one text is expected."""
    source = texts[-1]
    content = source.content
    check_keys(source, "", content, {"version", "valid_from", *_NUMBERS, *_LISTS})
    for key in _NUMBERS:
        if not isinstance(content.get(key), int) or content[key] < 1:
            raise source.wrong(key, "must be a number of characters")
    for key in _LISTS:
        words = content.get(key)
        if not isinstance(words, list) or not all(isinstance(word, str) and word == word.casefold() for word in words):
            raise source.wrong(key, "must be a list of texts in lower case")
    least, different, digits = (int(content[key]) for key in _NUMBERS)
    return PasswordRules(least, different, digits, frozenset(content["commonest"] + content["commonest_digits"]))
