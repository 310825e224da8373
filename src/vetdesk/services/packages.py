"""Change packages (变更包) between the PCs of one station: made for a stick, examined, decided, taken in as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.domain.package_plan import Decided, Incoming, Outcome, Place, Plan, outcomes, undecided
from vetdesk.domain.packages import Dot, Heads, least_common
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.domain.three_way import RecordMerge
from vetdesk.files.packages.parts import PartsWriter
from vetdesk.files.packages.sealed import SealedFile, SealedWriter, key_for, key_from, open_sealed
from vetdesk.files.safe_write import replaced
from vetdesk.services.open_station import OpenStation
from vetdesk.services.package_checks import Accepted, accept, check_chains, refuse_forged, who_sent
from vetdesk.services.package_content import (
    Content,
    ContentWriter,
    Header,
    header_of,
    read_content,
    scans_in,
    stick_name,
)
from vetdesk.services.package_meeting import Meet, Meeting, numbers_there
from vetdesk.services.package_words import PackageWords, decision_told
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.reported_staff import reports_about
from vetdesk.services.second_persons import Gate, told_of
from vetdesk.services.signature_check import SignatureCheck
from vetdesk.storage.pcs import MADE, TAKEN, PackageLine, Pc, ThisPc
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.shared_journal import SharedJournal
from vetdesk.storage.shared_states import SharedStates
from vetdesk.storage.shared_tables import in_order
from vetdesk.storage.shared_writing import Arrived, SharedWriter
from vetdesk.storage.transaction import instant

PACKAGE = "package"
"""What the export register calls it."""
NO_CHANGES = frozenset({"session", "package", "pc", "station"})
"""Kinds of journal lines that need not be carried to another PC for their own sake."""


@dataclass(frozen=True, slots=True)
class OtherPc:
    """Another PC: when something last went there and came from there ("" never), and how many changes wait for it."""

    uid: str
    name: str
    sent_at: str
    taken_at: str
    waiting: int
    ended_at: str


@dataclass(frozen=True, slots=True)
class Made:
    """A package that was written: where, its number, and what is in it."""

    path: Path
    number: int
    lines: int
    records: int
    scans: int


@dataclass(frozen=True, slots=True)
class Review:
    """What taking in a package would do; whoever takes it in decides what `plan` asks, told in words by `records`."""

    path: Path
    sender: str
    number: int
    made_at: str
    missed: int
    restored: bool
    lines: int
    scans: int
    plan: Plan
    records: tuple[RecordMerge, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a package did: records added and changed, decisions, changes kept on both sides, scans.

    `same_people`: ids of (the one that came, the one here) who have the same ID number and may be one person.
    """

    sender: str
    new: int
    changed: int
    decided: int
    soft: int
    scans: int
    same_people: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Arriving:
    """A package that was found to be in order."""

    header: Header
    accepted: Accepted
    content: Content


class Packages:
    """The packages of one open station. A station with one PC makes and takes none."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    # ---- which PCs there are

    def this(self) -> Pc | None:
        """Which PC this is; None where the station has only one."""
        with self._station.database.read() as look:
            this = look.pcs.this()
            return look.pcs.get(this.pc) if this is not None else None

    def others(self) -> list[OtherPc]:
        """The other PCs of the station."""
        with self._station.database.read() as look:
            this = look.pcs.this()
            if this is None:
                return []
            return [_other(look, one) for one in look.pcs.all() if one.uid != this.pc]

    def suggested_name(self, receiver: str) -> str:
        """What the next package for a PC might be called on the stick."""
        with self._station.database.read() as look:
            this = _this(look)
            number = _next_number(look, receiver)[0]
            station = look.station.details().name
            return stick_name(station, look.pcs.get(this.pc).name, look.pcs.get(receiver).name, number)

    # ---- out

    def make(self, receiver: str, path: Path, progress: Progress | None = None) -> Made:
        """Write everything another PC lacks into a package for it.

        Nothing is lost if it never arrives: the next one holds the same again. Raises PackageRefusedError (single_pc,
        ended_pc), SecondPersonNeededError, NotWrittenError.
        """
        actor = self._station.session.require(Right.EXPORT)
        with self._station.database.write("make a change package", actor) as work:
            partner = work.pcs.get(receiver)
            if partner.ended_at:
                raise PackageRefusedError(path.name, "ended_pc", {"pc": partner.name, "on": partner.ended_at[:10]})
            told = self._confirmed(work, partner)
            work.journal.record("package", partner.uid, partner.id, {}, {"for": partner.name, **told})
            heads = note_changes(work, _this(work))
        watch = progress or Unwatched()
        with self._station.database.read() as look:
            header, key = self._header(look, partner, heads)
            made, digest = self._write(look, path, header, key, watch)
        counts = {"lines": made.lines, "records": made.records, "scans": made.scans}
        with self._station.database.write("make a change package", actor) as work:
            at, who = instant(work.now), actor.staff.uid
            line = PackageLine(receiver, MADE, header.origin, header.number, digest, at, who, heads, counts)
            work.pcs.note(line)
        return made

    def _confirmed(self, work: Work, partner: Pc) -> dict[str, object]:
        """Whoever makes a package about many people needs a second person, although only that PC can open it.

        The register of packages has it, not that of exports: it would change with every package and never be the same
        on all PCs.
        """
        lines = SharedJournal(work).after(work.pcs.known_to(partner.uid))
        people = {line.subject for line in lines if line.kind == "recipient"}
        leaving = Leaving(Way.PACKAGE, PACKAGE, partner.name, len(people), locked=True, to_whom=partner.name)
        gate = Gate(self._station.session, self._station.definitions, self._station.now)
        return told_of(gate.confirmed(leaving))

    def _header(self, look: Reading, partner: Pc, heads: Heads) -> tuple[Header, bytes]:
        this = _this(look)
        key, told = key_for(partner.box_key)
        number, previous = _next_number(look, partner.uid)
        since = {origin: seq for origin, seq in look.pcs.known_to(partner.uid).items() if seq <= heads.get(origin, 0)}
        made_at = instant(self._station.now())
        station = self._station.slots.station
        origin, came_from = look.origin, this.came_from
        header = Header(
            station, this.pc, origin, came_from, partner.uid, number, previous, made_at, since, dict(heads), told
        )
        return header, key

    def _write(self, look: Reading, path: Path, header: Header, key: bytes, progress: Progress) -> tuple[Made, str]:
        this, states = _this(look), SharedStates(look)
        digests: list[str] = []
        with replaced(path, lambda written: open_sealed(written).digest == digests[0]) as stream:
            content = ContentWriter(PartsWriter(SealedWriter(stream, header.told(), key, this.sign_secret)), progress)
            journal = SharedJournal(look).after(header.since)
            content.lines(line for line in journal if line.seq <= header.heads.get(line.origin, 0))
            scans: dict[str, None] = {}
            content.records(_outgoing(states, header.since, scans))
            content.scans(scans, self._station.attachments)
            digests.append(content.finish())
        totals = content.totals
        return Made(path, header.number, totals["line"], totals["record"], totals["file"]), digests[0]

    # ---- in

    def examine(self, path: Path, language: str = "zh_CN") -> Review:
        """What a package would bring, told in `language`; nothing is changed. Raises PackageRefusedError."""
        self._station.session.require(Right.IMPORT)
        file = open_sealed(path)
        header = header_of(file)
        with self._station.database.read() as look:
            accepted, content = self._open(look, file, header)
            dot = Dot(look.origin, SharedJournal(look).heads().get(look.origin, 0) + 1)
            plan = _meet(look, file, header, content, dot).plan
            kept_from = self._kept_from(plan, file)
            records = PackageWords(look, self._station.definitions, plan, language, kept_from).records()
        return Review(
            path, accepted.sender.name, header.number, header.made_at, accepted.missed, accepted.restored,
            len(content.lines), len(content.files), plan, records,
        )  # fmt: skip

    def take(self, path: Path, decided: Decided, progress: Progress | None = None) -> Taken:
        """Take a package in, all of it or nothing; `decided` answers everything that its review asks.

        Raises PackageRefusedError: "undecided" if something is asked that was not decided, because the station was
        changed since the review; then it is to be looked at again.
        """
        actor = self._station.session.require(Right.IMPORT)
        file = open_sealed(path)
        header = header_of(file)
        with self._station.database.read() as look:
            who_sent(look, file, header, self._station.slots.station, _this(look))
            key = key_from(_this(look).box_secret, header.key)
        self._keep_scans(file, key, progress or Unwatched())
        with self._station.database.write("take in a change package", actor, f"exchange:{file.digest[:32]}") as work:
            accepted, content = self._open(work, file, header)
            dot = Dot(work.origin, SharedJournal(work).heads().get(work.origin, 0) + 1)
            meeting = _meet(work, file, header, content, dot)
            self._kept_from(meeting.plan, file)
            if undecided(meeting.plan, decided):
                raise PackageRefusedError(file.path.name, "undecided", {"pc": accepted.sender.name})
            _take(work, _Arriving(header, accepted, content), meeting, decided, dot)
            check = SignatureCheck(self._station.database, self._station.definitions)
            refuse_forged(work, file, accepted.sender, _cases_in(content), check)
            same_people = _same_people(work, meeting.plan)
            counts = {**meeting.plan.counts, "scans": len(content.files)}
            at, who = instant(work.now), actor.staff.uid
            number, digest = header.number, file.digest
            work.pcs.note(
                PackageLine(accepted.sender.uid, TAKEN, header.origin, number, digest, at, who, header.heads, counts)
            )
        return Taken(
            accepted.sender.name, counts["new"], counts["changed"], counts["asked"], counts["soft"], counts["scans"],
            same_people,
        )  # fmt: skip

    def _kept_from(self, plan: Plan, file: SealedFile) -> frozenset[Place]:
        """The complaints about whoever is signed in (信访工作条例 第三十条): told nothing of, and decided by others.

        Raises PackageRefusedError (withdraw) if one of them must be decided: a colleague takes the package in.
        """
        found = reports_about(self._station.session.actor.staff.uid, plan)
        if any((met.ours.table, met.ours.key) in found for met in plan.asked):
            raise PackageRefusedError(file.path.name, "withdraw")
        return found

    def _open(self, look: Reading, file: SealedFile, header: Header) -> tuple[Accepted, Content]:
        this = _this(look)
        sender = who_sent(look, file, header, self._station.slots.station, this)
        accepted = accept(look, file, header, sender)
        content = read_content(file, key_from(this.box_secret, header.key))
        check_chains(look, file, header, content)
        return accepted, content

    def _keep_scans(self, file: SealedFile, key: bytes, progress: Progress) -> None:
        """Scans go first: what nothing points to yet harms nobody, a record without its scan would."""
        attachments = self._station.attachments
        for count, (name, content) in enumerate(scans_in(file, key), 1):
            progress.at(count, 0, "scans")
            if attachments.put(content) != name:
                raise PackageRefusedError(file.path.name, "altered")


def note_changes(work: Work, this: ThisPc) -> dict[str, int]:
    """Keep what changed on this PC since the last exchange, at the present end of its journal; returns all ends."""
    heads = SharedJournal(work).heads()
    others = [work.pcs.known_to(one.uid) for one in work.pcs.all() if one.uid != this.pc and not one.ended_at]
    states = SharedStates(work)
    dot = Dot(work.origin, heads[work.origin])
    states.put([state for state, _ in states.changes(dot, least_common(others))])
    return heads


def _this(look: Reading) -> ThisPc:
    this = look.pcs.this()
    if this is None:
        raise PackageRefusedError("", "single_pc")
    return this


def _other(look: Reading, one: Pc) -> OtherPc:
    made, taken = look.pcs.packages(one.uid, MADE), look.pcs.packages(one.uid, TAKEN)
    waiting = SharedJournal(look).count_after(look.pcs.known_to(one.uid), NO_CHANGES)
    return OtherPc(one.uid, one.name, made[-1].at if made else "", taken[-1].at if taken else "", waiting, one.ended_at)


def _next_number(look: Reading, receiver: str) -> tuple[int, str]:
    """The number of the next package for a PC and the digest of the last one."""
    made = [one for one in look.pcs.packages(receiver, MADE) if one.origin == look.origin]
    return (made[-1].number + 1, made[-1].digest) if made else (1, "")


def _outgoing(states: SharedStates, since: Heads, scans: dict[str, None]) -> Iterator[Incoming]:
    """The records that somebody lacks who has these journals; the scans they need are noted."""
    for table in in_order():
        news = [state for state in states.all(table.name) if state.news(since)]
        numbers = numbers_there(states.records.read(table)) if news else {}
        for state in news:
            if table.name == "scan" and not state.dot("attachment").known(since):
                scans[str(state.values["attachment"])] = None
            yield Incoming(state, *numbers.get(state.key, (0, 0)))


def _meet(look: Reading, file: SealedFile, header: Header, content: Content, dot: Dot) -> Meeting:
    this = _this(look)
    others = [look.pcs.known_to(one.uid) for one in look.pcs.all() if one.uid != this.pc and not one.ended_at]
    heads = SharedJournal(look).heads()
    return Meet(look, file.path.name, dot, least_common(others), heads).with_package(header, content)


def _take(work: Work, arriving: _Arriving, meeting: Meeting, decided: Decided, dot: Dot) -> None:
    """Everything a package brings, within the change that takes it in."""
    states = SharedStates(work)
    states.put(meeting.changed_here)
    for one in meeting.renamings:
        states.rename(one.table, one.gone, one.kept)
    results = outcomes(meeting.plan, decided, dot)
    _tell_arrival(work, arriving, meeting.plan)
    SharedJournal(work).take_in(arriving.content.lines)
    SharedWriter(work).write([_arrived(one) for one in results])
    _tell_decisions(work, meeting.plan, decided)
    states.put([one.state for one in results])
    sender = arriving.accepted.sender
    if sender.origin != arriving.header.origin:
        work.pcs.save(replace(work.pcs.get(sender.uid), origin=arriving.header.origin))


def _same_people(work: Work, plan: Plan) -> tuple[tuple[int, int], ...]:
    """Whom both PCs entered: somebody who came has the ID number of somebody who was here."""
    came = [
        one.state.key for one in plan.new if one.state.table == "recipient" and not one.state.values.get("withdrawn")
    ]
    people = [work.people.by_uid(uid) for uid in came]
    found = work.matching.by_id_numbers([person.id_number for person in people if person.id_number])
    pairs = ((person.id, one.id) for person in people for one in found.get(person.id_number, ()))
    ids = {person.id for person in people}
    return tuple((came, here) for came, here in pairs if here not in ids)


def _arrived(one: Outcome) -> Arrived:
    return Arrived(one.state, one.id_there, one.version_there, one.before)


def _cases_in(content: Content) -> list[str]:
    """The uids of the cases that a package brings or changes."""
    states = [one.state for one in content.records]
    told = [state.key if state.table == "case_file" else str(state.values.get("case_id", "")) for state in states
            if state.table in {"case_file", "case_event"}]  # fmt: skip
    return list(dict.fromkeys(told))


def _tell_arrival(work: Work, arriving: _Arriving, plan: Plan) -> None:
    """What was taken in; the changes themselves are told by the lines that came."""
    sender = arriving.accepted.sender
    told = {"from": sender.name, "number": arriving.header.number, "heads": dict(arriving.header.heads)}
    told |= dict(plan.counts)
    work.journal.record("package", sender.uid, sender.id, {}, told)


def _tell_decisions(work: Work, plan: Plan, decided: Decided) -> None:
    """Every decision as a change of its record, from the value that gave way to the one that stays.

    These lines come after those of both PCs, so that the history of a record ends with what holds.
    """
    for met in plan.asked:
        taken = {one.name: decided[met.ours.table, met.ours.key, one.name] for one in met.asked}
        kind, subject, before, after = decision_told(met, taken)
        work.journal.record(kind, subject, 0, before, after)
