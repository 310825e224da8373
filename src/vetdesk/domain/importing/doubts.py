"""Doubts (存疑): whether this is the file that was meant. Each tells what was found and what was expected."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.importing.file_kinds import FileKind, FileKinds, missing, recognised
from vetdesk.domain.importing.layouts import period_of, titles_of, town_named
from vetdesk.domain.reading.result import WorkbookReading

_QUARTERS, _MONTHS = 4, 12


class DoubtKind(StrEnum):
    """What may be the wrong one: template (表样), period (所属期) or township; or what a file carries beside values."""

    TEMPLATE = "template"
    PERIOD = "period"
    TOWN = "town"
    CARRIES = "carries"


@dataclass(frozen=True, slots=True)
class Doubt:
    """`found` and `expected` are keys of kinds of files ("" for one of no declared kind), periods or names of
    townships, or `found` is what the file carries (macros, links …, joined by commas); `missing` the fields and
    headings that the expected kind has and the file has not; `last` the file that was imported last, where it is the
    reason."""

    kind: DoubtKind
    found: str
    expected: str
    missing: tuple[str, ...] = ()
    last: str = ""


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected: the kind of file that was chosen ("" for any), the `period` and name of the sender's last
    file, today's date, the station's own township, and townships of earlier senders."""

    today: date
    kind: str = ""
    last_period: str = ""
    last_file: str = ""
    town: str = ""
    senders: frozenset[str] = frozenset()


def doubts(reading: WorkbookReading, kinds: FileKinds, expected: Expectation) -> tuple[Doubt, ...]:
    """Everything that speaks against this being the file that was meant; nobody is refused for it."""
    found = (
        _template(reading, kinds, expected),
        _period(reading, expected),
        _town(reading, expected),
        Doubt(DoubtKind.CARRIES, ",".join(reading.carries), "") if reading.carries else None,
    )
    return tuple(doubt for doubt in found if doubt is not None)


def _template(reading: WorkbookReading, kinds: FileKinds, expected: Expectation) -> Doubt | None:
    wanted: FileKind | None = kinds.get(expected.kind)
    if wanted is None:
        return None
    found, lacks = recognised(reading, kinds), missing(reading, wanted)
    if found is wanted or (found is None and not set(lacks) & set(wanted.needs)):
        return None
    return Doubt(DoubtKind.TEMPLATE, found.key if found else "", wanted.key, lacks)


def _period(reading: WorkbookReading, expected: Expectation) -> Doubt | None:
    found, last = period_of(reading), expected.last_period
    if not found:
        return None
    if last and len(last) == len(found):
        following = next_period(last)
        return (
            None if found in {last, following} else Doubt(DoubtKind.PERIOD, found, following, last=expected.last_file)
        )
    this_year = expected.today.year
    near = int(found[:4]) in {this_year - 1, this_year}
    return None if near else Doubt(DoubtKind.PERIOD, found, str(this_year))


def next_period(period: str) -> str:
    """The period that follows: 2025-Q4 → 2026-Q1, 2025-12 → 2026-01, 2025 → 2026."""
    year, _, part = period.partition("-")
    if not part:
        return str(int(year) + 1)
    sign, most, width = ("Q", _QUARTERS, 1) if part.startswith("Q") else ("", _MONTHS, 2)
    years, number = divmod(int(part.removeprefix("Q")), most)
    return f"{int(year) + years}-{sign}{number + 1:0{width}d}"


def _town(reading: WorkbookReading, expected: Expectation) -> Doubt | None:
    """Only a station of a township expects its own; a district takes lists of all."""
    towns = {town for title in titles_of(reading) if (town := town_named(title))}
    if len(towns) != 1 or not expected.town or expected.town in towns or towns & expected.senders:
        return None
    return Doubt(DoubtKind.TOWN, towns.pop(), expected.town)
