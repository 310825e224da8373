"""Amounts of money as people write them, in the archive's unit of 1/10,000 yuan."""

_UNIT = 10_000
_DECIMALS = 4


def amount(text: str) -> int | None:
    """An amount in yuan ("1,234.50") in 1/10,000 yuan; None if it is none."""
    yuan, _, part = text.strip().replace(",", "").replace("，", "").partition(".")
    if not yuan.isdecimal() or (part and not part.isdecimal()) or len(part) > _DECIMALS:
        return None
    return int(yuan) * _UNIT + int(part.ljust(_DECIMALS, "0"))
