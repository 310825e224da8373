"""Kinds of files (表样): declared sorts of lists by whose headings and titles a file is known for what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.columns import heading_key
from vetdesk.domain.forms import Label
from vetdesk.domain.importing.layouts import titles_of
from vetdesk.domain.reading.result import WorkbookReading

_ENOUGH = 0.6
"""So much of what a kind expects must be there for a file without a telling title to be taken for it."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind: `expects` are fields (or headings of columns without a field) that such a file has, `needs` those
    without which it is none, `titles` words that its title says, `never` fields that it has not."""

    key: str
    label: Label
    expects: tuple[str, ...]
    needs: tuple[str, ...]
    titles: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


FileKinds = Mapping[str, FileKind]


def recognised(reading: WorkbookReading, kinds: FileKinds) -> FileKind | None:
    """The kind that a file looks like: by its title, else by having most of what one expects; None if unsure."""
    columns = columns_of(reading)
    said = "".join(titles_of(reading)) + reading.file
    rated = sorted((rate for kind in kinds.values() if (rate := _rate(kind, columns, said))), key=lambda one: one[:2])
    if not rated or (len(rated) > 1 and rated[-1][:2] == rated[-2][:2]):
        return None
    return rated[-1][2]


def missing(reading: WorkbookReading, kind: FileKind) -> tuple[str, ...]:
    """What a file of this kind should have and this one has not."""
    columns = columns_of(reading)
    return tuple(name for name in kind.expects if _there(name, columns) == 0)


def columns_of(reading: WorkbookReading) -> frozenset[str]:
    """The fields that the columns of the rosters mean, and their headings as they are compared."""
    sheets: Sequence[Mapping[str, str]] = [sheet.headings for sheet in reading.sheets if sheet.is_roster]
    fields = {part for headings in sheets for name in headings for part in name.split("+")}
    return frozenset(fields | {heading_key(heading) for headings in sheets for heading in headings.values()})


def _rate(kind: FileKind, columns: frozenset[str], said: str) -> tuple[bool, float, FileKind] | None:
    if not all(_there(name, columns) for name in kind.needs) or any(_there(name, columns) for name in kind.never):
        return None
    share = sum(_there(name, columns) for name in kind.expects) / len(kind.expects)
    titled = any(word in said for word in kind.titles)
    return (titled, share, kind) if titled or share >= _ENOUGH else None


def _there(name: str, columns: frozenset[str]) -> bool:
    return name in columns or heading_key(name) in columns
