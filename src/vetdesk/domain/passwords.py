"""What makes a password (口令) easy to guess. The rules themselves are declared data (definitions/passwords)."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from vetdesk.domain.staff import sign_in_key

_SIGNS = "0123456789!@#$%^&*()-_=+.,;:?~ "
"""What people add at the end of a word and believe it is another one."""


class Weakness(StrEnum):
    """Why a password is refused."""

    SHORT = "short"
    USER_NAME = "user_name"
    COMMON = "common"
    FEW_CHARACTERS = "few_characters"
    DIGITS = "digits"


@dataclass(frozen=True)
class PasswordRules:
    """The rules: least length, least number of different characters, least length of digits alone, commonest ones."""

    least_length: int
    least_different: int
    digits_least_length: int
    commonest: frozenset[str]

    @cached_property
    def _stems(self) -> frozenset[str]:
        """The commonest ones without what is added at their ends; what is left of digits says nothing."""
        return frozenset(stem for word in self.commonest if len(stem := _stem(word)) >= 4)

    def weakness(self, user: str, password: str) -> Weakness | None:
        """What is wrong with a password for this sign-in name; None if nothing is."""
        plain, name = _plain(password), sign_in_key(user)
        if len(password) < self.least_length:
            return Weakness.SHORT
        if name and name in {plain, _stem(plain), plain[::-1]}:
            return Weakness.USER_NAME
        if plain in self.commonest or _stem(plain) in self._stems:
            return Weakness.COMMON
        if len(set(plain)) < self.least_different:
            return Weakness.FEW_CHARACTERS
        if plain.isdigit() and len(plain) < self.digits_least_length:
            return Weakness.DIGITS
        return None


def _plain(password: str) -> str:
    return unicodedata.normalize("NFKC", password).casefold()


def _stem(plain: str) -> str:
    return plain.strip(_SIGNS)
