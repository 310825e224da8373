"""Amounts of money in the archive's unit of 1/10,000 yuan: as people write them, and as they are paid."""

from fractions import Fraction

_UNIT = 10_000
_DECIMALS = 4
_FEN = 100
_HALF = Fraction(1, 2)


def amount(text: str) -> int | None:
    """An amount in yuan ("1,234.50") in 1/10,000 yuan; None if it is none."""
    yuan, _, part = text.strip().replace(",", "").replace("，", "").partition(".")
    if not yuan.isdecimal() or (part and not part.isdecimal()) or len(part) > _DECIMALS:
        return None
    return int(yuan) * _UNIT + int(part.ljust(_DECIMALS, "0"))


def to_fen(exact: Fraction | int) -> int:
    """An amount in 1/10,000 yuan rounded half up to whole fen (分), as it is paid; what is owed rounds alike."""
    fen = Fraction(exact) / _FEN
    return int(fen + (_HALF if fen > 0 else -_HALF)) * _FEN
