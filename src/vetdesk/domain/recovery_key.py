"""The recovery key (恢复密钥): what is printed once, sealed in the office safe and typed in when nobody can sign in.

160 random bits as eight groups of five characters: four of the secret and one check symbol, so that a slip of the
pen is found in its group. The letters I, L, O and U are not used; I and L are read as 1, O as 0.
"""

from dataclasses import dataclass, field

from vetdesk.domain.errors import RecoveryKeyError

SECRET_BYTES = 20
GROUPS = 8
GROUP_LENGTH = 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})


def _double(value: int) -> int:
    """Multiply by x in the field of 32 elements (modulus x^5 + x^2 + 1)."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def _check(values: list[int], group: int) -> int:
    """A symbol that differs after any one wrong character, two exchanged ones, or two exchanged groups."""
    total = 0
    for value in values:
        total = _double(total ^ value)
    return total ^ group


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The secret (20 bytes) and its printed spelling; it does not show itself in tracebacks."""

    secret: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The printed spelling: eight groups of five, joined by hyphens."""
        number = int.from_bytes(self.secret)
        groups = []
        for group in range(GROUPS):
            bits = number >> (20 * (GROUPS - 1 - group)) & 0xFFFFF
            values = [bits >> shift & 0x1F for shift in (15, 10, 5, 0)]
            groups.append("".join(_ALPHABET[value] for value in [*values, _check(values, group)]))
        return "-".join(groups)


def parse(text: str) -> RecoveryKey:
    """The key from what somebody typed, in any case and spacing; raises RecoveryKeyError naming the wrong group."""
    plain = "".join(character for character in text.upper() if character.isalnum()).translate(_READ_AS)
    number = 0
    for group in range(GROUPS):
        part = plain[group * GROUP_LENGTH : (group + 1) * GROUP_LENGTH]
        values = [_ALPHABET.find(character) for character in part]
        if len(part) < GROUP_LENGTH or -1 in values or _check(values[:-1], group) != values[-1]:
            raise RecoveryKeyError(group + 1)
        for value in values[:-1]:
            number = number << 5 | value
    if len(plain) > GROUPS * GROUP_LENGTH:
        raise RecoveryKeyError(GROUPS)
    return RecoveryKey(number.to_bytes(SECRET_BYTES))
