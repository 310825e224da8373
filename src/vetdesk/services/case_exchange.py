"""Cases that leave for the district on a roster (上报) and its decisions that come back in it (审批结果)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import decisions
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.decisions import DecisionRow, Outcome
from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.workflow import Workflow
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_rosters import CaseRosters, exchange_of
from vetdesk.services.case_taking import StepRequest, take_step
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.services.witnessing import witness
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import moment

Pictures = Callable[[Reading, Sequence[Case], Actor], Sequence[CasePicture]]
_SERIAL, _VILLAGE = "serial", "recipient.village"
_FOUND_BY_NUMBER = (decisions.NUMBER, decisions.ID_NUMBER)


@dataclass(frozen=True, slots=True)
class ReportedRoster:
    """The roster that was written: its export number within the year, the file, the cases, and how many left now."""

    number: str
    path: Path
    case_ids: tuple[int, ...]
    newly_reported: int


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """What became of one row, with the sentence that says so; `case_id` is None if no case was found."""

    sheet: str
    row: int
    name: str
    number: str
    outcome: Outcome
    text: Label
    case_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReceivedDecisions:
    """What became of a workbook of decisions; the totals add up to the number of its records."""

    file: str
    sha256: str
    rows: tuple[ReceivedRow, ...]

    @property
    def totals(self) -> dict[Outcome, int]:
        """How many rows of each outcome."""
        counted = Counter(row.outcome for row in self.rows)
        return {outcome: counted[outcome] for outcome in Outcome}


class CaseExchange:
    """The way to the district and back; `pictures` reads cases with everything they are judged by."""

    def __init__(
        self,
        database: Database,
        session: Session,
        definitions: Definitions,
        today: Callable[[], date],
        pictures: Pictures,
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._today = today
        self._pictures = pictures
        self._rosters = CaseRosters(definitions, today)

    def report(self, case_ids: Sequence[int], path: Path, details: Mapping[str, Value]) -> ReportedRoster:
        """Take the step that sends each case and write their roster, both or neither.

        Cases that already wait for the district are listed again without a step. Raises StepRefusedError naming the
        first case that cannot leave, NotWrittenError.
        """
        actor = self._session.require(Right.WORK_CASES)
        self._session.require(Right.EXPORT)
        with self._database.write("report cases to the district", actor) as work:
            left = [self._send(work, picture, details) for picture in self._of(work, case_ids, actor)]
            pictures = self._of(work, case_ids, actor)
            station = work.station.details().name
            by_kind = groupby(pictures, lambda one: one.case.kind)
            sheets = [self._rosters.sheet(list(group), station, self._cells) for _, group in by_kind]
            district = self._definitions.vocabulary.texts["export.to_district"].zh
            number = self._rosters.write(
                work, path, "reported", sheets, pictures, session=self._session, to_whom=district
            )
        return ReportedRoster(number, path, tuple(picture.case.id for picture in pictures), sum(left))

    def receive(self, path: Path, progress: Progress | None = None, *, keep: bool = True) -> ReceivedDecisions:
        """Take in the decisions of a workbook; what is already known changes nothing, a bad row only itself.

        With `keep` False nothing is kept: what would become of each row. Raises UnreadableFileError, CancelledError.
        """
        actor = self._session.require(Right.WORK_CASES)
        reading = self._rosters.read(path, progress or Unwatched())
        source = f"exchange:{reading.sha256}"
        rows: list[ReceivedRow] = []
        with (
            suppress(NothingKeptError),
            self._database.write("receive the district's decisions", actor, source) as work,
        ):
            receiver = _Receiver(work, self._definitions, actor, self._pictures)
            rows += [receiver.receive(row) for row in self._rosters.rows(reading)]
            undo_unless(keep)
            witness(work, reading)
        return ReceivedDecisions(reading.file, reading.sha256, tuple(rows))

    def _of(self, work: Work, case_ids: Sequence[int], actor: Actor) -> Sequence[CasePicture]:
        cases = [work.cases.get(case_id) for case_id in dict.fromkeys(case_ids)]
        return self._pictures(work, sorted(cases, key=lambda case: (case.kind, case.number)), actor)

    def _send(self, work: Work, picture: CasePicture, details: Mapping[str, Value]) -> bool:
        """Take the sending step, unless the case already waits where that step leads."""
        exchange = exchange_of(picture.workflow)
        sends = picture.workflow.transition(exchange.sends)
        if sends and picture.case.stage == sends.target:
            return False
        take_step(work, picture, StepRequest(exchange.sends, "", details))
        return True

    @staticmethod
    def _cells(picture: CasePicture) -> Mapping[str, Value]:
        return {decisions.NUMBER: picture.case.number, decisions.UID: picture.case.uid}


class NothingKeptError(Exception):
    """Undoes the transaction of a look; whoever raises it suppresses it."""


def undo_unless(keep: bool) -> None:
    """End a transaction that only looked."""
    if not keep:
        raise NothingKeptError


class _Receiver:
    """Takes in the rows of one file, one after the other, in one transaction."""

    def __init__(self, work: Work, definitions: Definitions, actor: Actor, pictures: Pictures) -> None:
        self._work = work
        self._definitions = definitions
        self._actor = actor
        self._pictures = pictures
        self._decided: dict[int, int] = {}
        before = work.journal.entries(kind="case", source=work.source)
        self._decided_before = {(entry.subject, moment(entry.at)) for entry in before}
        self._texts = definitions.workflows.sentences

    def receive(self, row: DecisionRow) -> ReceivedRow:
        """Find the case of a row and do what the row says."""
        case, reason = self._find(row)
        if case is None:
            return self._told(row, None, Outcome.ERROR, reason)
        if case.id in self._decided:
            return self._told(row, case, Outcome.ERROR, Reason("received.twice", {"row": str(self._decided[case.id])}))
        picture = self._pictures(self._work, [case], self._actor)[0]
        exchange = exchange_of(picture.workflow)
        answer = row.text(decisions.ANSWER)
        if not answer:
            return self._told(row, case, Outcome.UNCHANGED, Reason("received.no_answer"))
        step = decisions.step_of_answer(exchange, answer)
        if not step:
            return self._told(row, case, Outcome.ERROR, Reason("received.unknown_answer", {"answer": answer}))
        self._decided[case.id] = row.row
        return self._decide(row, picture, step, answer)

    def _decide(self, row: DecisionRow, picture: CasePicture, step: str, answer: str) -> ReceivedRow:
        case, details = picture.case, decisions.details_of(picture.workflow, step, row)
        own_words = decisions.unlisted_reason(picture.workflow, details)
        if own_words:
            details[decisions.REASON] = decisions.OTHER
        if known := self._known(picture, step, details):
            outcome = Outcome.ALREADY if known.code == "received.already" else Outcome.ERROR
            return self._told(row, case, outcome, known)
        note = "；".join(filter(None, (own_words, row.text(decisions.NOTE)))) or f"区县审批意见：{answer}"
        try:
            take_step(self._work, picture, StepRequest(step, note, details))
        except StepRefusedError as refusal:
            text = Label("".join(each.zh for each in refusal.why), " ".join(each.en for each in refusal.why))
            return self._row(row, case, Outcome.ERROR, text)
        return self._told(row, case, Outcome.APPLIED, Reason("received.applied", {"step": step}))

    def _known(self, picture: CasePicture, step: str, details: Mapping[str, Value]) -> Reason | None:
        """Why a row need not or cannot be taken in: applied before, decided otherwise, or nobody is waiting for it."""
        case, exchange = picture.case, exchange_of(picture.workflow)
        decided = [event for event in case.standing_events if event.transition in exchange.answers.values()]
        if any((case.uid, event.at) in self._decided_before for event in decided):
            return Reason("received.already")
        sends = picture.workflow.transition(exchange.sends)
        if sends and case.stage == sends.target:
            return None
        if not decided:
            return Reason("received.not_waiting", {"stage": case.stage})
        return _compared(picture.workflow, decided[-1], step, details)

    def _find(self, row: DecisionRow) -> tuple[Case | None, Reason]:
        """The case of a row by its number, else by the ID number of somebody with just one case of an exchange."""
        number, id_number = (row.text(key) for key in _FOUND_BY_NUMBER)
        people = {person.id for person in self._work.people.by_id_number(id_number)} if id_number else set()
        if number and (case := self._work.cases.by_number(number)):
            if people and case.recipient_id not in people:
                return None, Reason("received.differs")
            return case, Reason("received.applied")
        cases = [case for person in sorted(people) for case in self._work.cases.of_recipient(person)]
        waiting = [case for case in cases if not case.closed] or cases[-1:]
        if len(waiting) > 1:
            return None, Reason("received.several")
        return (waiting[0], Reason("received.applied")) if waiting else (None, Reason("received.no_case"))

    def _told(self, row: DecisionRow, case: Case | None, outcome: Outcome, reason: Reason) -> ReceivedRow:
        texts = self._definitions.workflows[case.kind, case.workflow_version].texts if case else self._texts
        return self._row(row, case, outcome, texts.label(reason))

    @staticmethod
    def _row(row: DecisionRow, case: Case | None, outcome: Outcome, text: Label) -> ReceivedRow:
        number = case.number if case else row.text(decisions.NUMBER)
        name = row.text("recipient.name")
        return ReceivedRow(row.sheet, row.row, name, number, outcome, text, case.id if case else None)


def _compared(route: Workflow, decided: CaseEvent, step: str, details: Mapping[str, Value]) -> Reason:
    """A decision that came before: the same again, or another one."""
    if decided.transition != step:
        return Reason("received.other", {"known_step": decided.transition, "given_step": step})
    transition = route.transition(step)
    for key in transition.fields if transition else ():
        known, given = str(decided.details.get(key, "")), str(details.get(key, ""))
        if known != given:
            return Reason("received.conflict", {"field": key, "known": known, "given": given})
    return Reason("received.already")
