"""Charts: the figures of a table as bars, a pyramid of ages, or a course over months, each with the list behind it."""

from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.forms import Label


class ChartKind(StrEnum):
    """How figures are drawn."""

    BARS = "bars"
    """A bar for each figure, from the left, one row per point; several series below each other."""
    PYRAMID = "pyramid"
    """The first series to the left of the middle, the second to the right."""
    COURSE = "course"
    """A line over points that follow each other in time."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: how large, how it is told, and the subjects behind it (`kind` "" for none)."""

    value: float
    text: Label
    kind: str = ""
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One row of bars: what it is called, and a bar for each series."""

    label: Label
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `unit` is what is counted; every point has a bar for each of the `series`."""

    key: str
    title: Label
    kind: ChartKind
    unit: Label
    series: tuple[Label, ...]
    points: tuple[Point, ...]

    @property
    def largest(self) -> float:
        """The largest value, at least 1: what the longest bar stands for."""
        return max([1.0, *(bar.value for point in self.points for bar in point.bars)])
