"""Dates that may lack day or month, as archives have them: 1950, 1950-03, 1950-03-05."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Self

_STORED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day: as precise as its source, never more.

    Raises ValueError for a date the calendar does not have. Sorted by (year, month, day) with the less precise
    first; use `surely_before` to compare facts, since 1950 may lie on either side of 1950-03.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The date of the stored form "1950", "1950-03" or "1950-03-05"; raises ValueError for anything else."""
        match = _STORED.fullmatch(text)
        if match is None:
            raise ValueError(f"not a partial date: {text!r}")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date that is a whole day."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._sort_key < other._sort_key

    @property
    def _sort_key(self) -> tuple[int, int, int]:
        return (self.year, self.month or 0, self.day or 0)

    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def surely_before(self, other: "PartialDate | date") -> bool:
        """Whether it lies before the other whatever the missing parts are."""
        return self.last_day() < (other if isinstance(other, date) else other.first_day())

    def surely_after(self, other: "PartialDate | date") -> bool:
        """Whether it lies after the other whatever the missing parts are."""
        return self.first_day() > (other if isinstance(other, date) else other.last_day())

    def agrees_with(self, other: "PartialDate") -> bool:
        """Whether both can mean the same day: the parts that both have are equal."""
        return not self.surely_before(other) and not self.surely_after(other)
