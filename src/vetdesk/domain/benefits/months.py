"""Months as text, "2025-03": text order is time order."""

_YEAR = 12


def month_after(month: str, count: int = 1) -> str:
    """The month so many months later (earlier, if the count is below 0)."""
    total = int(month[:4]) * _YEAR + int(month[5:7]) - 1 + count
    return f"{total // _YEAR:04d}-{total % _YEAR + 1:02d}"


def months_from_to(first: str, last: str) -> tuple[str, ...]:
    """Every month from the first to the last, both included; none if the last lies before the first."""
    found, month = [], first
    while month <= last:
        found.append(month)
        month = month_after(month)
    return tuple(found)
