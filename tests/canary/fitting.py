"""How many people would fit what a view shows of a number: counted anew, one number after the other, for the tests."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from functools import cache

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PLENTY = 5_000
_STARRED = re.compile(r"[0-9X*…]*(?:\*|…)[0-9X*…]*")


@cache
def days() -> tuple[date, ...]:
    """Every day on which a recipient may have been born."""
    first, last = date(1930, 1, 1), date(1999, 12, 31)
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def texts(view: object) -> Iterator[str]:
    """Every text in a view, whatever it is made of."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, int | float) and not isinstance(view, bool):
        yield str(view)
    elif isinstance(view, dict):
        for key, value in view.items():
            yield from texts((key, value))
    elif is_dataclass(view):
        yield from texts([getattr(view, one.name) for one in fields(view)])
    elif isinstance(view, Iterable):
        for each in view:
            yield from texts(each)


def fitting(number: str, view: object, today: date) -> int:
    """How many ID numbers of the same area fit everything that the view shows; 1 if it shows the number itself.

    Beyond PLENTY nobody counts on.
    """
    told = list(dict.fromkeys(texts(view)))
    if any(number in text.replace(" ", "") for text in told):
        return 1
    born = _birthdays(number, told, today)
    patterns = [found for text in told for found in _STARRED.findall(text) if _may_be(found, number)]
    sexes = {"male", "男"} & set(told) or {"female", "女"} & set(told)
    odd = None if not sexes else bool({"male", "男"} & sexes)
    threes = [f"{one:03d}" for one in range(1000) if odd is None or (one % 2 == 1) == odd]
    ends = [(three, _sum(three, 14)) for three in threes if all(_middle_fits(three, one) for one in patterns)]
    count = 0
    for day in born:
        head = number[:6] + f"{day:%Y%m%d}"
        if not all(_fits(head, pattern) for pattern in patterns):
            continue
        known = _sum(head, 0)
        numbers = (head + three + "10X98765432"[(known + rest) % 11] for three, rest in ends)
        count += sum(all(_fits(one, pattern) for pattern in patterns) for one in numbers)
        if count >= PLENTY:
            break
    return count


def _sum(digits: str, first: int) -> int:
    """What digits from the place `first` on add to the sum from which the check character follows."""
    return sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS[first:], strict=False))


def _middle_fits(three: str, pattern: str) -> bool:
    """Whether the three digits of the sequence agree with a pattern that is as long as a number."""
    return "…" in pattern or all(sign in ("*", digit) for digit, sign in zip(three, pattern[14:17], strict=False))


def _birthdays(number: str, told: list[str], today: date) -> list[date]:
    """The days that are left to be the birthday by what stands there as a day, a year or an age."""
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    whole = {born.isoformat(), f"{born:%Y%m%d}", f"{born.year}年{born.month}月{born.day}日", f"{born:%Y.%m.%d}"}
    together = "\n".join(told)
    if any(text in together for text in whole):
        return [born]
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    if str(born.year) in together or str(age) in told:
        return [day for day in days() if day.year == born.year]
    return list(days())


def _may_be(shown: str, number: str) -> bool:
    """Whether something masked could be this number: as long, or with an ellipsis, and nothing against it."""
    return (len(shown) == len(number) or "…" in shown) and _fits(number, shown)


def _fits(number: str, pattern: str) -> bool:
    """Whether a number, or its beginning, agrees with what shows of it."""
    if "…" in pattern:
        tail = pattern.rpartition("…")[2]
        return len(number) < 18 or number.endswith(tail)
    return all(sign in ("*", digit) for digit, sign in zip(number, pattern, strict=False))
