"""Cases: content, chain, signature and deed of each event; whether the case stands where they lead; duties."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vetdesk.verify.chains import ALGORITHM, FIRST, FORMAT, Deed, read_object
from vetdesk.verify.findings import Finding, Verdict
from vetdesk.verify.opening import Station
from vetdesk.verify.signers import Signers, signed

TOLD = (
    "seq", "actor_id", "actor", "at", "transition", "from_stage", "to_stage", "duty", "note", "facts_hash", "details",
    "grounds", "reverses",
)  # fmt: skip
STEP = ("transition", "from_stage", "to_stage", "duty")


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a case as it is stored."""

    told: Mapping[str, Any]
    prev_hash: str
    hash: str
    signature: str
    set_aside: bool
    plain: bool

    @property
    def seq(self) -> int:
        """Its number in the case."""
        return int(self.told["seq"])

    @property
    def details(self) -> Mapping[str, Any]:
        """What was recorded with the step."""
        return read_object(str(self.told["details"])) or {}


@dataclass(frozen=True, slots=True)
class Case:
    """A case as its row says it stands."""

    number: str
    uid: str
    stage: str
    recipient: int
    values: str


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as events name them."""

    uid: str
    user: str
    recipient: int | None


def check_cases(station: Station, deeds: Iterable[Deed], signers: Signers, verdict: Verdict) -> None:
    """Check every case."""
    people = {row[0]: Person(*row[1:]) for row in station.rows("SELECT id, uid, user, recipient_id FROM staff")}
    recorded = _recorded(deeds)
    columns = "id, number, uid, stage, recipient_id, case_values"
    for number, *row in list(station.rows(f"SELECT {columns} FROM case_file ORDER BY id")):
        case = Case(*row)
        checker = _CaseCheck(case, _events(station, number), people, signers, verdict)
        checker.chain()
        checker.deeds(recorded.pop(case.uid, []))
        checker.standing()
        checker.duties()
        verdict.counts["cases"] += 1
    for uid, steps in recorded.items():
        place = steps[0][0].place
        verdict.wrong("case", "missing", origin=place.origin, seq=place.seq, subject=uid)


Steps = list[tuple[Deed, str, list[Mapping[str, Any]]]]
"""Deeds that took steps in a case, with the hash of its last event then, and the steps."""


def _recorded(deeds: Iterable[Deed]) -> dict[str, Steps]:
    """What the journal tells of steps, by the uid of the case."""
    found: dict[str, Steps] = {}
    for deed in deeds:
        for told in deed.told:
            chain, steps = told.after.get("chain"), told.after.get("steps")
            if told.kind == "case" and isinstance(chain, str) and isinstance(steps, list):
                kept = [step for step in steps if isinstance(step, Mapping)]
                found.setdefault(told.subject, []).append((deed, chain, kept))
    return found


def _events(station: Station, case_id: int) -> list[Event]:
    columns = ", ".join((*TOLD, "prev_hash", "hash", "signature", "set_aside", "format", "alg"))
    query = f"SELECT {columns} FROM case_event WHERE case_id = ? ORDER BY set_aside, seq, id"
    return [_event(row) for row in station.rows(query, (case_id,))]


def _event(row: Sequence[Any]) -> Event:
    told = dict(zip(TOLD, row, strict=False))
    prev_hash, digest, signature, aside, form, alg = row[len(TOLD) :]
    return Event(told, prev_hash, digest, _text(signature), bool(aside), (form, alg) == (FORMAT, ALGORITHM))


def _text(signature: object) -> str:
    """A signature in hexadecimal, however it is stored."""
    if isinstance(signature, bytes):
        return signature.hex() if len(signature) == 64 else signature.decode("ascii", "replace")
    return str(signature or "")


@dataclass(frozen=True)
class _CaseCheck:
    """The checks of one case."""

    case: Case
    events: Sequence[Event]
    people: Mapping[int, Person]
    signers: Signers
    verdict: Verdict

    def _wrong(self, what: str, event: Event | None, deed: Deed | None = None, **facts: object) -> None:
        if event is not None:
            facts |= {"step": event.seq, "transition": event.told["transition"]}
        origin, seq = (deed.place.origin, deed.place.seq) if deed else ("", 0)
        told = {name: str(value) for name, value in facts.items()}
        self.verdict.note(Finding("case", what, origin, seq, self.case.number or self.case.uid, told))

    def chain(self) -> None:
        """Numbers, links, content and time of the events."""
        seq, last, at = 0, FIRST, ""
        for event in self.events:
            self.verdict.counts["events"] += 1
            if not event.plain or self._hash(event) != event.hash:
                self._wrong("content", event)
            if event.set_aside:
                continue
            if (event.seq, event.prev_hash) != (seq + 1, last):
                self._wrong("link", event)
            if str(event.told["at"]) < at:
                self._wrong("time", event, at=event.told["at"], before=at)
            seq, last, at = event.seq, event.hash, max(at, str(event.told["at"]))

    def _hash(self, event: Event) -> str:
        person = self.people.get(event.told["actor_id"])
        facts = {**event.told, "actor_id": person.user if person else str(event.told["actor_id"])}
        told = [FORMAT, ALGORITHM, self.case.uid, [facts[name] for name in TOLD], event.prev_hash]
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def deeds(self, recorded: Steps) -> None:
        """Each event was recorded by a deed of the person it names, and signed by them."""
        by_hash = {event.hash: event for event in self.events}
        seen: set[str] = set()
        for deed, chain, steps in recorded:
            event, told = by_hash.get(chain), list(steps)
            while told and event is not None and event.hash not in seen:
                seen.add(event.hash)
                self._recorded_by(event, deed, told.pop())
                event = by_hash.get(event.prev_hash) if told else None
            if told:
                self._wrong("missing_event", None, deed, steps=len(told))
        for event in self.events:
            if event.hash not in seen:
                self._wrong("not_recorded", event)

    def _recorded_by(self, event: Event, deed: Deed, step: Mapping[str, Any]) -> None:
        told = tuple(str(step.get(name, "")) for name in ("step", "from", "to", "duty"))
        if told != tuple(str(event.told[name]) for name in STEP):
            self._wrong("step", event, deed)
        person = self.people.get(event.told["actor_id"])
        uid = person.uid if person else ""
        if deed.staff != uid:
            self._wrong("actor", event, deed, staff=deed.staff)
        if not self.signers.needed(deed.place):
            return
        standing = self.signers.standing(uid, deed.place)
        keys = standing.own_keys if event.told["duty"] else tuple(key.public for key in standing.keys)
        text = f"vetdesk decision|{event.hash}".encode()
        if not event.signature:
            self._wrong("unsigned", event, deed)
        elif not keys:
            self._wrong("no_key", event, deed)
        elif not any(signed(key, text, event.signature) for key in keys):
            self._wrong("signature", event, deed)
        if not standing.active:
            self._wrong("not_active", event, deed)
        self.verdict.counts["decisions"] += bool(event.told["duty"])

    def standing(self) -> None:
        """The case's row is what its events lead to."""
        valid = [event for event in self.events if not event.set_aside]
        if not valid:
            self._wrong("no_events", None)
            return
        stage = str(valid[-1].told["to_stage"])
        if stage != self.case.stage:
            self._wrong("stage", None, stands=self.case.stage, leads=stage)
        gathered: dict[str, Any] = {}
        for event in _standing(valid):
            gathered.update(event.details)
        if read_object(self.case.values) != gathered:
            self._wrong("values", None)

    def duties(self) -> None:
        """Nobody performed two different duties, decided about themselves or where they keep out (职责分离)."""
        before: dict[int, set[str]] = {}
        for place, event in enumerate(each for each in self.events if not each.set_aside):
            person, duty = int(event.told["actor_id"]), str(event.told["duty"])
            if not duty:
                continue
            known = self.people.get(person)
            if known and known.recipient is not None and known.recipient == self.case.recipient:
                self._wrong("own_case", event)
            if before.get(person, set()) - {duty} and not self._excepted(person, duty, place):
                self._wrong("duty", event, duty=duty, earlier=", ".join(sorted(before[person] - {duty})))
            before.setdefault(person, set()).add(duty)

    def _excepted(self, person: int, duty: str, place: int) -> bool:
        """Whether a colleague had recorded an exception (例外办理) for it by then."""
        valid = [event for event in self.events if not event.set_aside][:place]
        told = [(str(each.details.get("exception_staff", "")), each.details.get("exception_duty")) for each in valid]
        return (str(person), duty) in told


def _standing(events: Sequence[Event]) -> list[Event]:
    """The events that were not taken back, without the recalls themselves."""
    gone = {event.told["reverses"] for event in events if event.told["reverses"] is not None}
    return [event for event in events if event.seq not in gone and event.told["reverses"] is None]
