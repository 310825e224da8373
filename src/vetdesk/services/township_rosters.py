"""Rosters of townships (乡镇花名册) at a district: take in, compare, decide; what goes out is in township_workbooks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError, RosterRefusedError, RosterTakenInError, UnreadableFileError
from vetdesk.domain.importing.row_person import RowMapper
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.staff import Right
from vetdesk.domain.stamps import StampVerdict
from vetdesk.domain.station_time import day_at_station, minute_at_station
from vetdesk.domain.township_findings import Finding, FindingDecision, owners
from vetdesk.domain.township_rosters import (
    RosterLine,
    Township,
    TownshipRoster,
    last_month,
    line_of,
    superseding,
    told_townships,
)
from vetdesk.services.district import LEVEL, Level
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.importing.reading import read_workbook
from vetdesk.services.progress import Progress
from vetdesk.services.real_people import refuse_real_people
from vetdesk.services.session import Session
from vetdesk.services.stamping import Judged, judged
from vetdesk.services.township_reconciliation import Reconciliation, in_touch, reconciliation_of
from vetdesk.services.township_workbooks import TownshipWorkbooks
from vetdesk.services.witnessing import witness
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.township_rosters import KeptDecision

_COUNTY_DIGITS, _AREA_CODE = 6, 12
_REFUSED = {
    StampVerdict.REVOKED: "roster_revoked",
    StampVerdict.OTHER_TOWNSHIP: "other_county",
    StampVerdict.OWN: "own_export",
}


@dataclass(frozen=True, slots=True)
class OfferedRoster:
    """A file before it is taken in: what it is, and whose it may be.

    `told` are the townships that its stamp, titles, file name or area codes name: only if it is just one is that known.
    `signed` tells that a trusted key says so, so that nobody need choose. `townships` are all to choose from, `known`
    all rosters that were taken in before.
    """

    path: Path
    reading: WorkbookReading
    judged: Judged
    told: tuple[Township, ...]
    signed: bool
    period: str
    townships: tuple[Township, ...]
    known: tuple[TownshipRoster, ...]

    def same_period(self, township: Township, period: str) -> list[TownshipRoster]:
        """The rosters of a township for a period that count now."""
        until = last_month(period)
        return [one for one in self._of(township) if one.counts and one.until == until]

    def newer(self, township: Township, period: str) -> list[TownshipRoster]:
        """Rosters of a township that are newer than this file: of a later period, or exported later."""
        until = last_month(period)
        _, later = superseding(_draft(self, period), self._of(township))
        return [one for one in self._of(township) if one.until > until or one.uid == later]

    def ordered(self, township: Township, period: str) -> bool:
        """Whether stamps say which of the rosters of this period is the newer one."""
        draft = _draft(self, period)
        before, later = superseding(draft, self._of(township))
        return bool(later) or {one.uid for one in self.same_period(township, period)} == {one.uid for one in before}

    def _of(self, township: Township) -> list[TownshipRoster]:
        return [one for one in self.known if township.id and one.township_id == township.id]


@dataclass(frozen=True, slots=True)
class Intake:
    """How a person wants a file taken in. `instead`: True replaces the township's roster of the period, False adds to
    it; None where there is none, or stamps tell."""

    township: Township | None = None
    period: str = ""
    instead: bool | None = None


class TownshipRosters:
    """What a district does with the rosters of its townships; asks for the right to import.

    `workbooks` writes the merged roster and the answers.
    """

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self.workbooks = TownshipWorkbooks(database, session, definitions, now)

    # --- taking in

    def examine(self, path: Path, progress: Progress | None = None, password: str = "") -> OfferedRoster:
        """What a file is and whose; nothing is kept.

        Raises UnreadableFileError, RosterRefusedError (a revoked key, another county, our own export, no district),
        RosterTakenInError for the very same file, CancelledError.
        """
        self._session.require(Right.IMPORT)
        reading = read_workbook(self._definitions, path, day_at_station(self._now()), progress, password=password)
        if not any(sheet.is_roster for sheet in reading.sheets):
            raise UnreadableFileError(path.name, "no_table")
        with self._database.read() as look:
            _refuse_township(look, path.name)
            refuse_real_people(look, reading)
            return self._offered(look, path, reading)

    def take_in(self, offered: OfferedRoster, wanted: Intake | None = None) -> TownshipRoster:
        """Keep a roster with its lines; no archive changes.

        Without a township or period in `wanted` those are taken that the file tells surely. Raises RosterRefusedError
        (no_township, no_period, second_roster), RosterTakenInError.
        """
        actor = self._session.require(Right.IMPORT)
        asked = wanted or Intake()
        file = offered.path.name
        named = offered.told[0] if len(offered.told) == 1 else None
        chosen = named if offered.signed else asked.township or named
        period = asked.period.strip() or offered.period
        if chosen is None or not chosen.short.strip():
            raise RosterRefusedError(file, "no_township")
        if not last_month(period):
            raise RosterRefusedError(file, "no_period")
        with collection_paused(), self._database.write("take in a township's roster", actor) as work:
            again = self._offered(work, offered.path, offered.reading)
            witness(work, offered.reading)
            return _kept(work, again, chosen, replace(asked, period=period), self._lines(offered.reading))

    def _lines(self, reading: WorkbookReading) -> list[RosterLine]:
        vocabulary = self._definitions.vocabulary
        mapper = RowMapper(vocabulary, not_taken=self._definitions.columns.not_taken)
        wordings = {
            text: code
            for code, one in vocabulary.statuses.items()
            for text in (code, one.label.zh, one.label.en, *one.aliases)
        }
        return [line_of(row, reading.sheets[row.sheet].name, mapper, wordings) for row in reading.records]

    def undo(self, roster_id: int) -> None:
        """Take a roster back; what it had replaced counts again. Raises NotFoundError."""
        actor = self._session.require(Right.IMPORT)
        with self._database.write("undo taking in a township's roster", actor) as work:
            rosters = work.township_rosters
            undone = rosters.get(roster_id)
            rosters.mark_undone(undone)
            for one in rosters.all():
                if one.replaced_by == undone.uid:
                    rosters.replace_by(one, "")

    def _offered(self, look: Reading, path: Path, reading: WorkbookReading) -> OfferedRoster:
        verdict, county = judged(look, reading), look.station.details().area_code[:_COUNTY_DIGITS]
        sender = verdict.sender
        if verdict.verdict in _REFUSED:
            raise RosterRefusedError(path.name, _REFUSED[verdict.verdict], sender)
        codes = [str(row.values.get("village", "")).strip() for row in reading.records]
        codes = sorted({code for code in codes if code.isdecimal() and len(code) == _AREA_CODE})
        if verdict.partner is not None and verdict.partner.area_code:
            codes = [verdict.partner.area_code]
        if county and codes and not any(code.startswith(county) for code in codes):
            raise RosterRefusedError(path.name, "other_county", sender)
        known = tuple(look.township_rosters.all())
        _refuse_second(look, path.name, reading, known)
        townships = tuple(in_touch(look))
        told, signed = self._told(reading, verdict, townships, codes)
        period = next((sheet.period for sheet in reading.sheets if sheet.period), "")
        return OfferedRoster(path, reading, verdict, told, signed, period, townships, known)

    @staticmethod
    def _told(
        reading: WorkbookReading, verdict: Judged, townships: Sequence[Township], codes: Sequence[str]
    ) -> tuple[tuple[Township, ...], bool]:
        """The townships that a file may be of, and whether a trusted key says so."""
        if (partner := verdict.partner) is not None:
            found = [one for one in townships if partner.name == one.name]
            found = found or [one for one in townships if partner.area_code and one.covers(partner.area_code)]
            return (found[0] if found else Township(0, partner.uid, partner.name, partner.area_code),), True
        texts = [reading.file, *(text for sheet in reading.sheets for text in (sheet.name, *sheet.titles))]
        if verdict.manifest is not None and verdict.verdict is StampVerdict.UNKNOWN_SIGNER:
            texts.append(verdict.manifest.station)
        return tuple(told_townships(townships, texts, codes)), False

    # --- looking and deciding

    def periods(self) -> list[str]:
        """The periods of which there are rosters, the latest first; one name for those that end alike."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            ends = {one.until: one.period for one in look.township_rosters.all()}
        return [ends[until] for until in sorted(ends, reverse=True)]

    def townships(self) -> list[Township]:
        """Every township that is known by a roster or by its key."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return in_touch(look)

    def rosters(self) -> list[TownshipRoster]:
        """Every roster that was not taken back, the newest first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return look.township_rosters.all()

    def reconcile(self, period: str) -> Reconciliation:
        """Everything found of a period, with what was decided; raises RosterRefusedError (no_period)."""
        self._session.require(Right.IMPORT)
        if not last_month(period):
            raise RosterRefusedError(period, "no_period")
        with collection_paused(), self._database.read() as look:
            return reconciliation_of(look, self._definitions, period)

    def decide(self, period: str, findings: Sequence[Finding], decision: str, owner: str = "", note: str = "") -> None:
        """Decide findings of a period alike; "" takes decisions back. `owner` is the uid of a township for "belongs".

        Raises NotFoundError if a finding cannot belong to that township.
        """
        actor = self._session.require(Right.IMPORT)
        if decision:
            FindingDecision(decision)
        for one in findings:
            if decision == FindingDecision.BELONGS and owner not in owners(one):
                raise NotFoundError("township", one.name)
        with self._database.write("decide findings between townships", actor, reason=note) as work:
            for one in findings:
                told = KeptDecision(last_month(period), one.key, one.facts, decision, owner, note)
                work.township_rosters.decide(told)


def _refuse_township(look: Reading, file: str) -> None:
    if look.settings.get(LEVEL) != Level.DISTRICT:
        raise RosterRefusedError(file, "not_district")


def _refuse_second(look: Reading, file: str, reading: WorkbookReading, known: Sequence[TownshipRoster]) -> None:
    same = next((one for one in known if one.sha256 == reading.sha256), None)
    if same is not None:
        names = {one.uid: one.name for one in look.staff.all()}
        townships = {one.id: one.name for one in look.township_rosters.townships()}
        day, who = minute_at_station(same.taken_at), names.get(same.taken_by, "")
        raise RosterTakenInError(file, townships[same.township_id], day, who)


def _draft(offered: OfferedRoster, period: str) -> TownshipRoster:
    """The roster as it would be kept, without its township."""
    reading, manifest = offered.reading, offered.judged.manifest
    sure = manifest is not None and offered.judged.verdict is not StampVerdict.BROKEN
    titles = [text for sheet in reading.sheets for text in sheet.titles]
    return TownshipRoster(
        0, "", 0, period, next(iter(titles), "") or offered.path.stem, offered.path.name, reading.sha256,
        str(offered.judged.verdict), offered.judged.sender, manifest.origin if manifest and sure else "",
        manifest.journal_seq if manifest and sure else 0, reading.totals(),
    )  # fmt: skip


def _kept(
    work: Work, offered: OfferedRoster, chosen: Township, wanted: Intake, lines: Sequence[RosterLine]
) -> TownshipRoster:
    """Keep the file in one go with what it replaces."""
    known = [one for one in offered.known if chosen.id and one.township_id == chosen.id]
    draft = _draft(offered, wanted.period)
    replaced, later = superseding(draft, known)
    if not offered.ordered(chosen, wanted.period) and wanted.instead is None:
        raise RosterRefusedError(offered.path.name, "second_roster", chosen.name)
    if wanted.instead:
        replaced = offered.same_period(chosen, wanted.period)
    township = chosen if chosen.id else work.township_rosters.add_township(chosen.name.strip(), chosen.area_code)
    later = "" if wanted.instead else later
    kept = work.township_rosters.add(replace(draft, township_id=township.id, replaced_by=later), lines)
    for one in replaced:
        work.township_rosters.replace_by(one, kept.uid)
    return kept
