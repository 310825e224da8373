"""The deed that every export (导出) is: numbered, journalled with purpose and reach, stamped, written in one go.

An export is a named change like any other: number, journal entry and file belong together, and all rows are of one
moment. If the file cannot be written, there was no export.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.journal import Head
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.coverage import coverage
from vetdesk.files.workbook_writer import RosterSheet, Stamp, write_bytes, write_workbook
from vetdesk.services.period_words import chinese_day
from vetdesk.services.practice import as_practised
from vetdesk.services.second_persons import Gate, Sent, mark_text, told_purpose
from vetdesk.services.session import Session
from vetdesk.services.stamping import Export, StampOf, note_sent
from vetdesk.storage.database import Database
from vetdesk.storage.export_reach import ExportReach
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: the export's number within its year, the file, how many rows, the journal's end before it.

    `undrawn` are characters of names that no shipped font draws; they stand in the workbook nevertheless. Of a filled
    template, `empty` are mandatory headings under which rows stay empty with how many, `unlisted` values that the
    template's own lists do not know.
    """

    year: int
    number: int
    path: Path
    rows: int
    head: Head
    undrawn: tuple[str, ...] = ()
    empty: Mapping[str, int] = field(default_factory=dict)
    unlisted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into one workbook; `uids`, `people` (recipient ids) and `characters` of names grow during writing.

    Either `sheets` are written as lists of ours, with a hidden stamp, or `workbook` is a file that is ready. `named`
    counts people of whom there is no archive here (`people` knows nothing of them). `to_whom` is who gets it, where
    that is known from what it holds.
    """

    columns: Sequence[str]
    uids: list[str]
    people: set[int]
    sheets: Sequence[RosterSheet] = ()
    workbook: bytes = b""
    characters: set[str] = field(default_factory=set)
    told: dict[str, object] = field(default_factory=dict)
    empty: Mapping[str, int] = field(default_factory=dict)
    unlisted: tuple[str, ...] = ()
    named: int = 0
    to_whom: str = ""


@dataclass(frozen=True, slots=True)
class _Out:
    """One workbook on its way out."""

    work: Work
    layout: str
    purpose: str
    made: Content
    locked: bool
    to_whom: str


MakeContent = Callable[[Work, Mapping[str, str]], Content]
"""Makes the content within the change; the facts fill the blanks of titles and lines."""


@dataclass(frozen=True)
class ExportDeed:
    """Carries out exports for whoever is signed in; `now` tells the moment."""

    database: Database
    session: Session
    definitions: Definitions
    now: Callable[[], datetime]

    def carry_out(
        self, layout: str, path: Path, purpose: str, make: MakeContent, password: str = "", *, to_whom: str = ""
    ) -> ExportReport:
        """Make the content, write it and journal that it left, to whom and what for.

        Raises InvalidFieldsError for a blank purpose, NotPermittedError, SecondPersonNeededError, NotWrittenError and
        what `make` raises; then nothing was kept and the file that stood there is untouched.
        """
        actor = self.session.require(Right.EXPORT)
        purpose, today = told_purpose(self.definitions, purpose), day_at_station(self.now())
        with self.database.write("export a workbook", actor, reason=purpose) as work:
            head, uid = work.journal.head(), new_uid()
            number = work.numbers.next("export", today.year, uid)
            made = make(work, self._facts(work))
            to_whom = to_whom.strip() or made.to_whom
            out = _Out(work, layout, purpose, made, locked=bool(password), to_whom=to_whom)
            self._write(
                out, path, Export(uid, f"{today.year}-{number}", layout, made.columns, made.uids, head), password
            )
            told = {"layout": layout, "number": number, "year": today.year, "rows": len(made.uids), "file": path.name}
            told |= self._reach(work, uid, made) | {"journal_head": head.short, "locked": bool(password)} | made.told
            sent = Sent(f"{today.year}-{number}", len(made.uids), path.name)
            told |= self._gate.let_out(work, self._leaving(out), sent) | ({"to_whom": to_whom} if to_whom else {})
            work.journal.record("export", uid, number, {}, told)
        undrawn = coverage().missing("".join(sorted(made.characters)))
        return ExportReport(today.year, number, path, len(made.uids), head, undrawn, dict(made.empty), made.unlisted)

    @property
    def _gate(self) -> Gate:
        return Gate(self.session, self.definitions, self.now)

    def _write(self, out: "_Out", path: Path, export: Export, password: str) -> None:
        """Write the file; what needs a second person is refused as soon as that is known, before anything stands."""
        made, work = out.made, out.work
        self._gate.confirmed(self._leaving(out))
        if made.workbook:
            write_bytes(path, made.workbook, password)
            return
        facts = StampOf(work, export).facts

        def asked_last() -> Mapping[str, str]:
            self._gate.confirmed(self._leaving(out))
            return facts()

        sheets = as_practised(work, made.sheets)
        footer = "" if out.layout in self._gate.rules.figures else self._mark(out, export)
        write_workbook(path, sheets, self.now(), Stamp(asked_last, made.uids), password, footer=footer)
        note_sent(work, export, path)

    def _mark(self, out: "_Out", export: Export) -> str:
        """What stands at the foot of each printed page: who wrote it, when, its number, the journal's end before."""
        return f"{export.number}　{mark_text(self.definitions, self.session.actor, out.work)}"

    def _leaving(self, out: "_Out") -> Leaving:
        """What leaves, as far as is known now: people are counted while rows are written."""
        made = out.made
        numbers = self.definitions.exports.numbers_among(made.columns, self.definitions.vocabulary.fields)
        people, partner = max(len(made.people), made.named), _is_partner(out.work, out.to_whom)
        return Leaving(
            Way.WORKBOOK, out.layout, out.purpose, people, numbers, locked=out.locked, to_whom=out.to_whom,
            partner=partner,
        )  # fmt: skip

    def _facts(self, work: Work) -> dict[str, str]:
        day = chinese_day(day_at_station(self.now()))
        blanks = dict.fromkeys(("since", "until", "period", "village", "words"), "")
        return {**blanks, "station": work.station.details().name, "date": day}

    def _reach(self, work: Work, uid: str, made: Content) -> dict[str, object]:
        """What the journal keeps of whose sensitive fields left: how many people, the digest of who, which fields."""
        fields = self.definitions.vocabulary.fields
        sensitive = [key for key in made.columns if key in fields and fields[key].sensitive]
        digest = ExportReach(work).keep(uid, made.people)
        return {"people": len(made.people), "reach": digest, "sensitive": sensitive}


def _is_partner(work: Work, name: str) -> bool:
    """Whether that is the name of a registered partner whose key is trusted."""
    return bool(name) and any(one.name == name and not one.revoked_at for one in work.exchanges.partners())
