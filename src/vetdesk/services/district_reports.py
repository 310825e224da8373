"""A township's report taken in by the district (接收上报), row by row: find or make the person, open the case once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain import decisions
from vetdesk.domain.case_steps import Filing, opened
from vetdesk.domain.cases import OPENED, Case
from vetdesk.domain.decisions import DecisionRow, Outcome
from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.identity_number import birth_date, is_valid, sex, tidy
from vetdesk.domain.people import Recipient
from vetdesk.domain.permissions import opening_objections, unopened
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor
from vetdesk.domain.station_time import at_station
from vetdesk.domain.workflow import Duty, Transition, TransitionKind, Workflow
from vetdesk.services.case_exchange import Pictures, ReceivedRow
from vetdesk.services.case_rosters import Reported, exchange_of
from vetdesk.services.case_taking import cleaned, refuse_wrong_fields
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid

TOWNSHIP, TOWNSHIP_NUMBER, TOWNSHIP_UID = "township", "township_number", "township_uid"
"""Case fields that refer to the township's own case."""
_DIGEST, _REPORTED_ON, _SENT_ON = "report_sha256", "reported_on", "sent_on"
_FINAL = ("approve", "refuse")
_NAME, _VILLAGE = "recipient.name", "recipient.village"


@dataclass(frozen=True)
class ReportReceiver:
    """Takes in the rows of one report, one after the other, in one transaction; `sha256` is the file's digest."""

    work: Work
    definitions: Definitions
    actor: Actor
    pictures: Pictures
    today: date
    sha256: str

    def receive(self, row: DecisionRow, head: Reported) -> ReceivedRow:
        """Open the district's case for a row, unless it is known or cannot be opened."""
        if fault := self._fault(row, head):
            return self._told(row, None, Outcome.ERROR, fault)
        route = self.definitions.workflows.newest(decisions.of_the_district(head.kind), self.today.isoformat())
        people = self.work.people.by_id_number(self._id_number(row))
        if len(people) > 1:
            return self._told(row, None, Outcome.ERROR, Reason("report.several_people"))
        if people and people[0].name != row.text(_NAME):
            return self._told(row, None, Outcome.ERROR, Reason("report.name_differs", {"name": people[0].name}))
        if people and (known := self._known(people[0], route, row, head)):
            return self._told(row, known, Outcome.ALREADY, Reason("report.known", {"stage": known.stage}))
        person = people[0] if people else self.work.people.add(self._person(row))
        try:
            case = self._open(route, person, row, head)
        except StepRefusedError as refusal:
            text = Label("".join(each.zh for each in refusal.why), " ".join(each.en for each in refusal.why))
            return self._row(row, None, Outcome.ERROR, text)
        return self._told(row, case, Outcome.APPLIED, Reason("report.opened"))

    def _fault(self, row: DecisionRow, head: Reported) -> Reason | None:
        """What makes a row useless before anybody is looked for."""
        if not head.kind:
            return Reason("report.unknown_kind")
        if not row.text(_NAME) or not is_valid(self._id_number(row), self.today):
            return Reason("report.no_person")
        if not row.text(decisions.NUMBER) and not row.text(decisions.UID):
            return Reason("report.no_number")
        return None

    @staticmethod
    def _id_number(row: DecisionRow) -> str:
        return tidy(row.text(decisions.ID_NUMBER))

    def _known(self, person: Recipient, route: Workflow, row: DecisionRow, head: Reported) -> Case | None:
        """The case already opened for the same case of the township.

        One that was returned and is reported again after that is a case anew; an old file of the report is not.
        """
        own = [one for one in self.work.cases.of_recipient(person.id) if one.kind == route.kind]
        same = [one for one in own if self._refers(one, row, head)]
        if not same:
            return None
        last = same[-1]
        if not last.closed or any(event.transition in _FINAL for event in last.standing_events):
            return last
        ended_on = str(last.values.get(_SENT_ON, "")) or last.events[-1].at.date().isoformat()
        old = any(one.values.get(_DIGEST) == self.sha256 for one in same)
        return last if old or self._reported_on(route, row) < ended_on else None

    @staticmethod
    def _refers(case: Case, row: DecisionRow, head: Reported) -> bool:
        uid, number = row.text(decisions.UID), row.text(decisions.NUMBER)
        if uid and case.values.get(TOWNSHIP_UID):
            return case.values[TOWNSHIP_UID] == uid
        return case.values.get(TOWNSHIP_NUMBER) == number and case.values.get(TOWNSHIP, "") == head.township

    def _person(self, row: DecisionRow) -> Recipient:
        """A person who was not here before: what the roster and the ID number say."""
        number = self._id_number(row)
        born = birth_date(number)
        values: dict[str, Value] = {"name": row.text(_NAME), "id_number": number, "sex": sex(number)}
        if born is not None:
            values["birth_date"] = born.isoformat()
        return Recipient(0, "", values, village=row.text(_VILLAGE))

    def _open(self, route: Workflow, person: Recipient, row: DecisionRow, head: Reported) -> Case:
        case = unopened(route, person.id, self.today)
        picture = self.pictures(self.work, [case], self.actor)[0]
        step = _opening(route)
        reasons = opening_objections(route, self.actor, picture.facts, self.today)
        if reasons:
            raise StepRefusedError(step.label, tuple(route.texts.label(reason) for reason in reasons))
        day = self._reported_on(route, row)
        told = {"applied_on": day, _REPORTED_ON: day, **self._values(route, row), **self._reference(row, head)}
        details = cleaned(route, told)
        refuse_wrong_fields(picture.step, step, details)
        filing = Filing(at_station(self.work.now), "", details)
        return self.work.cases.add(opened(route, new_uid(), person.id, self.actor, filing))

    @staticmethod
    def _values(route: Workflow, row: DecisionRow) -> dict[str, Value]:
        """What the township filled in on its roster."""
        keys = [column.key for column in exchange_of(route).columns if column.told_by_township]
        return decisions.values_of(route, keys, row)

    def _reported_on(self, route: Workflow, row: DecisionRow) -> str:
        """The day on which the township took the step of reporting; today where the roster does not say."""
        return str(decisions.values_of(route, [_REPORTED_ON], row).get(_REPORTED_ON, "")) or self.today.isoformat()

    def _reference(self, row: DecisionRow, head: Reported) -> Mapping[str, Value]:
        return {
            TOWNSHIP: head.township,
            TOWNSHIP_NUMBER: row.text(decisions.NUMBER),
            TOWNSHIP_UID: row.text(decisions.UID),
            _DIGEST: self.sha256,
        }

    def _told(self, row: DecisionRow, case: Case | None, outcome: Outcome, reason: Reason) -> ReceivedRow:
        workflows = self.definitions.workflows
        texts = workflows[case.kind, case.workflow_version].texts if case else workflows.sentences
        return self._row(row, case, outcome, texts.label(reason))

    @staticmethod
    def _row(row: DecisionRow, case: Case | None, outcome: Outcome, text: Label) -> ReceivedRow:
        number = row.text(decisions.NUMBER)
        return ReceivedRow(row.sheet, row.row, row.text(_NAME), number, outcome, text, case.id if case else None)


def _opening(route: Workflow) -> Transition:
    """Receiving a case, described like any other step so that what the roster says is checked alike."""
    return Transition(
        OPENED, Label("接收上报", "Receive a report"), TransitionKind.FORWARD, (), route.start.key,
        route.start.owner_role, Duty.ENTER, fields=route.opening_fields, requires_fields=("applied_on",),
    )  # fmt: skip
