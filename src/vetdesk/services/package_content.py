"""What a change package (变更包) holds: journal lines, records as they stand, the scans they need, control totals."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.package_plan import Incoming
from vetdesk.domain.packages import Dot, Heads, RecordState
from vetdesk.files.packages.parts import Parts, PartsWriter
from vetdesk.files.packages.sealed import SealedFile, is_sealed
from vetdesk.services.progress import Progress
from vetdesk.storage.attachments import Attachments
from vetdesk.storage.shared_tables import EXCHANGED

KIND, FORMAT = "package", 1
LINE, RECORD, FILE, END = "line", "record", "file", "end"
_LINE = tuple(JournalEntry.__dataclass_fields__)
_EVERY = 500


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in the clear: who wrote the package for whom, its place in the row, and from where to where it goes.

    `since` and `heads` are the ends of the journals that the other PC is known to have and that it has afterwards.
    """

    station: str
    sender: str
    origin: str
    came_from: str
    receiver: str
    number: int
    previous: str
    made_at: str
    since: Heads
    heads: Heads
    key: str

    def told(self) -> dict[str, Any]:
        """As it is written."""
        told = {name: getattr(self, name) for name in Header.__dataclass_fields__}
        return {**told, "since": dict(self.since), "heads": dict(self.heads), "kind": KIND, "format": FORMAT}


def header_of(file: SealedFile) -> Header:
    """The header of a package; raises PackageRefusedError for what is none, or was written by a newer program."""
    told = dict(file.header)
    if told.pop("kind", "") != KIND:
        raise PackageRefusedError(file.path.name, "foreign")
    if told.pop("format", 0) != FORMAT:
        raise PackageRefusedError(file.path.name, "newer")
    try:
        header = Header(**told)
    except TypeError:
        raise PackageRefusedError(file.path.name, "altered") from None
    return header


@dataclass(frozen=True, slots=True)
class Content:
    """What was read of a package: its journal lines, its records, the names of the scans, and its control totals."""

    lines: tuple[JournalEntry, ...] = ()
    records: tuple[Incoming, ...] = ()
    files: tuple[str, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)


class ContentWriter:
    """Writes the parts of a package and counts them."""

    def __init__(self, parts: PartsWriter, progress: Progress) -> None:
        self._parts, self._progress = parts, progress
        self.totals = {LINE: 0, RECORD: 0, FILE: 0}

    def lines(self, entries: Iterable[JournalEntry]) -> None:
        """Add journal lines."""
        for entry in entries:
            self._count(LINE)
            self._parts.add({"part": LINE, "v": [getattr(entry, name) for name in _LINE]})

    def records(self, records: Iterable[Incoming]) -> None:
        """Add records."""
        for one in records:
            self._count(RECORD)
            self._parts.add(
                {
                    "part": RECORD,
                    "t": one.state.table,
                    "k": one.state.key,
                    "i": one.id_there,
                    "n": one.version_there,
                    "v": dict(one.state.values),
                    "d": {name: list(dot) for name, dot in one.state.dots.items()},
                    "b": dict(one.state.base),
                }
            )

    def scans(self, names: Iterable[str], attachments: Attachments) -> None:
        """Add the content of scans."""
        for name in names:
            content = attachments.get(name)
            self._count(FILE)
            self._parts.add({"part": FILE, "name": name, "size": len(content)}, [content])

    def finish(self) -> str:
        """Write the control totals; returns the file's digest."""
        self._parts.add({"part": END, **{f"{name}s": count for name, count in self.totals.items()}})
        return self._parts.finish()

    def _count(self, part: str) -> None:
        self.totals[part] += 1
        if sum(self.totals.values()) % _EVERY == 0:
            self._progress.at(sum(self.totals.values()), 0, part)


def read_content(file: SealedFile, key: bytes) -> Content:
    """Lines and records of a package, checked against its control totals; scans are passed over."""
    name = file.path.name
    lines: list[JournalEntry] = []
    records: list[Incoming] = []
    files: list[str] = []
    totals: Mapping[str, int] = {}
    for part in Parts(name, file.content(key)):
        try:
            if part["part"] == LINE:
                lines.append(JournalEntry(*part["v"]))
            elif part["part"] == RECORD:
                records.append(_record(part))
            elif part["part"] == FILE:
                files.append(str(part["name"]))
            else:
                totals = {LINE: part["lines"], RECORD: part["records"], FILE: part["files"]}
        except (KeyError, TypeError, ValueError, AttributeError):
            raise PackageRefusedError(name, "altered") from None
    if totals != {LINE: len(lines), RECORD: len(records), FILE: len(files)}:
        raise PackageRefusedError(name, "altered")
    if any(one.state.table not in EXCHANGED for one in records):
        raise PackageRefusedError(name, "newer")
    return Content(tuple(lines), tuple(records), tuple(files), totals)


def _record(part: Mapping[str, Any]) -> Incoming:
    dots = {str(name): Dot(str(origin), int(seq)) for name, (origin, seq) in part["d"].items()}
    state = RecordState(str(part["t"]), str(part["k"]), dict(part["v"]), dots, dict(part["b"]))
    return Incoming(state, int(part["i"]), int(part["n"]))


def scans_in(file: SealedFile, key: bytes) -> Iterator[tuple[str, bytes]]:
    """The scans of a package, one after the other: name and content."""
    parts = Parts(file.path.name, file.content(key))
    for part in parts:
        if part["part"] == FILE:
            yield str(part["name"]), b"".join(parts.content())


def stick_name(station: str, sender: str, receiver: str, number: int) -> str:
    """A file name that tells on the stick what the package is."""
    safe = "".join(sign if sign.isalnum() else "-" for sign in f"{station}-{sender}-{receiver}")
    return f"{safe}-{number:04d}.vdp"


def is_package(path: Path) -> bool:
    """Whether the file claims to be a change package (whole or not), to lead it to the right room."""
    return is_sealed(path)
