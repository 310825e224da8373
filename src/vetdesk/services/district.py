"""The district's side (区县局): townships' reports come in, are decided by the same engine, and decisions go back."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import decisions
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.errors import NotFoundError, StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.workflow import Exchange, Workflow
from vetdesk.services.case_exchange import (
    NothingKeptError,
    Pictures,
    ReceivedDecisions,
    ReceivedRow,
    ReportedRoster,
    undo_unless,
)
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_rosters import CaseRosters, exchange_of
from vetdesk.services.case_taking import StepRequest, take_step
from vetdesk.services.case_views import CaseLine
from vetdesk.services.district_reports import TOWNSHIP, TOWNSHIP_NUMBER, TOWNSHIP_UID, ReportReceiver
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.services.witnessing import witness
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work

LEVEL = "station.level"
"""Setting: whether the station is a township's (乡镇级) or a district's (区县级)."""
SENDING = "district_sending"
"""The stage of the district's side where a decision waits to be sent to the township."""
_SENDING_LABEL = Label("反馈审批结果", "Send decisions")
_RECEIVING_LABEL = Label("接收上报", "Receive a report")


class Level(StrEnum):
    """What a station is; a township unless it is set otherwise."""

    TOWNSHIP = "township"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True)
class DecidedLine:
    """A decided case that is to be sent back: the word of the decision (同意, 不同意, 退回), its number and the reason.

    The reason is the condition not met, or what was written with the decision.
    """

    line: CaseLine
    decision: str
    number: str
    reason: str


class District:
    """What a district does with the cases that townships report; `pictures` reads cases as Casework does."""

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

    def level(self) -> Level:
        """What this station is."""
        with self._database.read() as look:
            return Level(look.settings.get(LEVEL) or Level.TOWNSHIP)

    def set_level(self, level: str) -> None:
        """Make the station a township's or a district's (a Level); raises NotPermittedError."""
        actor = self._session.require(Right.MANAGE_SETTINGS)
        with self._database.write("set the level of the station", actor) as work:
            work.settings.set(LEVEL, Level(level).value)

    def receive_report(self, path: Path, progress: Progress | None = None, *, keep: bool = True) -> ReceivedDecisions:
        """Open a case for every row of a township's roster; what is known already changes nothing, never twice.

        With `keep` False nothing is kept: what would become of each row. Raises StepRefusedError at a station that is
        no district's, UnreadableFileError, CancelledError.
        """
        actor = self._session.require(Right.WORK_CASES)
        self._session.require(Right.EDIT_ARCHIVE)
        self._refuse_township(_RECEIVING_LABEL)
        reading = self._rosters.read(path, progress or Unwatched())
        heads = {sheet.name: self._rosters.reported(sheet) for sheet in reading.sheets}
        rows: list[ReceivedRow] = []
        source = f"exchange:{reading.sha256}"
        with (
            suppress(NothingKeptError),
            self._database.write("receive a township's report", actor, source) as work,
        ):
            receiver = ReportReceiver(work, self._definitions, actor, self._pictures, self._today(), reading.sha256)
            rows += [receiver.receive(row, heads[row.sheet]) for row in self._rosters.rows(reading)]
            undo_unless(keep)
            witness(work, reading)
        return ReceivedDecisions(reading.file, reading.sha256, tuple(rows))

    def waiting(self) -> Mapping[str, tuple["DecidedLine", ...]]:
        """The decided cases that are to be sent back, by township, each with its decision in words."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            pictures = self._pictures(look, look.cases.find(stages=(SENDING,)), actor)
        ordered = sorted(pictures, key=lambda one: (_township(one.case), one.case.kind, one.case.number))
        return {
            name: tuple(_decided(one) for one in group) for name, group in groupby(ordered, lambda p: _township(p.case))
        }

    def send_decisions(self, case_ids: Sequence[int], path: Path) -> ReportedRoster:
        """Write the decisions on cases of one township as the workbook that it takes in, and note that they were sent.

        Cases whose decision was sent before are listed again without a step. Raises StepRefusedError for cases of
        several townships or without a decision, NotWrittenError; then nothing was changed.
        """
        actor = self._session.require(Right.WORK_CASES)
        self._session.require(Right.EXPORT)
        self._refuse_township(_SENDING_LABEL)
        with self._database.write("send decisions to a township", actor) as work:
            pictures = self._of(work, case_ids, actor)
            names = sorted({_township(picture.case) for picture in pictures})
            if len(names) != 1:
                raise self._refused(_SENDING_LABEL, Reason("report.several_townships", {"names": "、".join(names)}))
            sent = [self._send(work, picture) for picture in pictures]
            pictures = self._of(work, case_ids, actor)
            by_kind = groupby(pictures, lambda one: one.case.kind)
            sheets = [self._rosters.sheet(list(group), names[0], _decided_cells) for _, group in by_kind]
            number = self._rosters.write(
                work, path, "decided", sheets, pictures, session=self._session, to_whom=names[0]
            )
        return ReportedRoster(number, path, tuple(picture.case.id for picture in pictures), sum(sent))

    def _of(self, work: Work, case_ids: Sequence[int], actor: Actor) -> Sequence[CasePicture]:
        cases = [work.cases.get(case_id) for case_id in dict.fromkeys(case_ids)]
        for case in cases:
            if not decisions.of_the_township(case.kind):
                raise NotFoundError("exchange", case.kind)
        return self._pictures(work, sorted(cases, key=lambda case: (case.kind, case.number)), actor)

    def _send(self, work: Work, picture: CasePicture) -> bool:
        """Note that the decision is sent, unless it was before; only a decided case gets as far as that."""
        case, step = picture.case, exchange_of(picture.workflow).sends
        if case.closed and decision_of(picture.workflow, case) is not None:
            return False
        take_step(work, picture, StepRequest(step, "", {"sent_on": self._today().isoformat()}))
        return True

    def _refuse_township(self, deed: Label) -> None:
        if self.level() is not Level.DISTRICT:
            raise self._refused(deed, Reason("report.not_district"))

    def _refused(self, deed: Label, reason: Reason) -> StepRefusedError:
        return StepRefusedError(deed, (self._definitions.workflows.sentences.label(reason),))


def decision_of(route: Workflow, case: Case) -> CaseEvent | None:
    """The standing decision of the district on a case; None before there is one."""
    answers = set(exchange_of(route).answers.values())
    return next((event for event in reversed(case.standing_events) if event.transition in answers), None)


def _township(case: Case) -> str:
    return str(case.values.get(TOWNSHIP, ""))


def _decided(picture: CasePicture) -> DecidedLine:
    event = decision_of(picture.workflow, picture.case)
    assert event is not None, "a case comes to this stage by its decision"
    told = decisions.written(picture.workflow, "refusal_reason", event.details.get("refusal_reason", ""))
    reason = "；".join(filter(None, (str(told), event.note)))
    answer = _answer(exchange_of(picture.workflow), event)
    return DecidedLine(picture.line(), answer, str(event.details.get("decision_number", "")), reason)


def _decided_cells(picture: CasePicture) -> dict[str, Value]:
    """The township's own number and uid, and what was decided with its grounds."""
    case, exchange = picture.case, exchange_of(picture.workflow)
    cells: dict[str, Value] = {
        decisions.NUMBER: case.values.get(TOWNSHIP_NUMBER, ""),
        decisions.UID: case.values.get(TOWNSHIP_UID, ""),
    }
    if (event := decision_of(picture.workflow, case)) is None:
        return cells
    proposed = {column.key: "" for column in exchange.columns if column.proposed}
    return {
        **cells,
        **proposed,
        **event.details,
        decisions.ANSWER: _answer(exchange, event),
        decisions.NOTE: event.note,
    }


def _answer(exchange: Exchange, event: CaseEvent) -> str:
    """How the roster words a decision: 同意, 不同意, 退回."""
    return next(word for word, step in exchange.answers.items() if step == event.transition)
