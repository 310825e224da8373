"""Checking a station: the file, its links, its journal, its signatures, its definitions, the content of its scans."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from vetdesk import paths
from vetdesk.definitions.source import shipped
from vetdesk.domain.errors import DamagedStationError, DefinitionError, NotFoundError
from vetdesk.domain.journal import Break, Head
from vetdesk.services.open_station import OpenStation
from vetdesk.services.signature_check import SignatureCheck
from vetdesk.storage import checks

SHOWN = 60
"""So much of a line of a definition is told."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found: `faults` of the file, `broken` the first break of the journal, a wrong definition, and sizes."""

    faults: tuple[str, ...]
    broken: Break | None
    definition: DefinitionError | None
    entries: int
    head: Head
    rows: dict[str, int]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.faults or self.broken or self.definition)


def check(station: OpenStation) -> CheckReport:
    """Check everything of an open station; it changes nothing."""
    found = checks.check(station.database)
    head = found.heads.get(station.database.origin, Head())
    wrong = _wrong_definition(station)
    faults = (*found.faults, *_further(station)) if found.sound else found.faults
    entries = sum(end.seq for end in found.heads.values())
    return CheckReport(faults, found.broken, wrong, entries, head, dict(found.rows))


def _further(station: OpenStation) -> Iterator[str]:
    yield from _altered_definitions(station)
    yield from _broken_cases(station)
    yield from SignatureCheck(station.database, station.definitions).whole().texts()
    yield from _broken_scans(station)


def _altered_definitions(station: OpenStation) -> Iterator[str]:
    """Shipped definitions in the database that are not the program's own, with the first line that differs.

    Versions that this program does not ship any more are what earlier cases rest on, and are left alone.
    """
    with station.database.read() as look:
        stored = {(row.kind, row.key, row.version): row for row in look.definitions.all() if row.origin == "shipped"}
    for own in shipped(paths.resources() / "definitions"):
        row = stored.get((own.kind, own.key, own.version))
        name = f"definition {own.kind}/{own.key}@{own.version}"
        if row is None:
            yield f"{name}: missing"
        elif row.text != own.text:
            yield f"{name}: not the program's, line {_first_difference(row.text, own.text)}"


def _first_difference(stored: str, own: str) -> str:
    """The number of the first line that differs, and what stands there instead of what."""
    pairs = zip_longest(stored.splitlines(), own.splitlines(), fillvalue="")
    differing = ((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    number, (found, wanted) = next(differing, (1, ("", "")))  # the same lines, ended otherwise
    return f"{number}: {found.strip()[:SHOWN]!r} instead of {wanted.strip()[:SHOWN]!r}"


def _broken_cases(station: OpenStation) -> list[str]:
    """Cases whose own chain of events does not hold."""
    with station.database.read() as look:
        return [f"case {uid}: events" for uid in look.cases.broken()]


def _broken_scans(station: OpenStation) -> list[str]:
    """Scans whose content is gone or was altered."""
    with station.database.read() as look:
        scans = look.scans.every()
    attachments, broken = station.attachments, []
    for scan in scans:
        try:
            attachments.get(scan.attachment)
        except NotFoundError:
            broken.append(f"scan {scan.uid}: content is missing")
        except DamagedStationError:
            broken.append(f"scan {scan.uid}: content was altered")
    return broken


def _wrong_definition(station: OpenStation) -> DefinitionError | None:
    try:
        station.definitions.check()
    except DefinitionError as error:
        return error
    return None
