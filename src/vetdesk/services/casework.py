"""Casework (事项办理): open a case, see what may be done and why not, take a step, find what waits for whom."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.case_deeds import earlier_routes
from vetdesk.domain.case_facts import CaseFacts
from vetdesk.domain.case_steps import opened
from vetdesk.domain.cases import OPENED, Case
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, StaleRecordError, StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.materials import FiledMaterial, MaterialState, settled_days, waived_reasons
from vetdesk.domain.people import Recipient
from vetdesk.domain.permissions import opening_objections, unopened
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Right, Staff
from vetdesk.domain.workflow import Duty, Transition, TransitionKind, Workflow
from vetdesk.services.case_effects import identity_of
from vetdesk.services.case_exchange import CaseExchange, ReceivedDecisions, ReportedRoster
from vetdesk.services.case_materials import note_materials
from vetdesk.services.case_pictures import OPENING_LABEL, CasePicture
from vetdesk.services.case_taking import StepRequest, cleaned, refuse_wrong_fields, take_step
from vetdesk.services.case_views import CaseLine, CaseView, OpeningForm
from vetdesk.services.progress import Progress
from vetdesk.services.relatives import relatives_of
from vetdesk.services.session import Session
from vetdesk.services.signatures import Signatures
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.uids import new_uid

__all__ = ["CaseFilter", "CaseKind", "Casework", "StepRequest"]


@dataclass(frozen=True, slots=True)
class CaseKind:
    """One kind of case (事项类型) that can be opened: its key, title, and the category it is about."""

    key: str
    title: Label
    category: str


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list shows: `mine` those the person can lead on now, `late` those past their limit."""

    mine: bool = False
    late: bool = False
    waiting: bool = False
    stuck: bool = False
    stages: tuple[str, ...] = ()
    closed: bool = False
    recipient_id: int = 0


@dataclass(frozen=True, slots=True)
class Present:
    """Who looks at cases, and all members of staff."""

    actor: Actor
    staff: tuple[Staff, ...]


class Casework:
    """What people do with cases; `today` tells the day here."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, today: Callable[[], date]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._today = today

    def kinds(self) -> tuple[CaseKind, ...]:
        """The kinds of case that can be opened today."""
        headings = self._definitions.workflows.headings(self._today().isoformat())
        return tuple(CaseKind(each.kind, each.title, each.category) for each in headings)

    def opening_form(self, kind: str, recipient_id: int) -> OpeningForm:
        """The form that opens a case for a person, with what speaks against it."""
        actor = self._session.require(Right.WORK_CASES)
        route = self.route_in_force(kind)
        with self._database.read() as look:
            picture = self._unopened(look, route, recipient_id, actor)
            why_not = self._against_opening(look, picture)
        fields = picture.fields(route.opening_fields, _opening(route).requires_fields)
        return OpeningForm(kind, route.title, fields, why_not)

    def open_case(self, kind: str, recipient_id: int, values: Mapping[str, Value], note: str = "") -> CaseView:
        """Open a case; raises StepRefusedError with every reason, NotPermittedError, NotFoundError."""
        actor = self._session.require(Right.WORK_CASES)
        with self._database.write("open a case", actor) as work:
            stored = self.open_within(work, kind, recipient_id, values, note)
        return self.get(stored.id)

    def open_within(
        self, work: Work, kind: str, recipient_id: int, values: Mapping[str, Value], note: str = ""
    ) -> Case:
        """The same as part of a change that is under way; the right to work on cases is asked for, too."""
        actor = self._session.require(Right.WORK_CASES)
        route = self.route_in_force(kind)
        picture = self._unopened(work, route, recipient_id, actor)
        if why_not := self._against_opening(work, picture):
            raise StepRefusedError(OPENING_LABEL, why_not)
        request = StepRequest(OPENED, note, cleaned(route, values))
        refuse_wrong_fields(picture.step, _opening(route), request.details)
        return work.cases.add(opened(route, new_uid(), recipient_id, actor, request.filing(work.now)))

    def get(self, case_id: int) -> CaseView:
        """Everything of one case; raises NotFoundError, NotPermittedError."""
        actor = self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            picture = self.pictures(look, [look.cases.get(case_id)], actor)[0]
            return dataclasses.replace(picture.view(), set_aside=picture.event_views(look.cases.set_aside(case_id)))

    def by_uid(self, uid: str) -> CaseView:
        """The same by uid, as commands and papers name a case; raises NotFoundError."""
        self._session.require(Right.SEE_CASES)
        with self._database.read() as look:
            case = look.cases.by_uid(uid)
        if case is None:
            raise NotFoundError("case", uid)
        return self.get(case.id)

    def reveal(self, case_id: int, field: str, purpose: str) -> Value:
        """A sensitive value of a case in full, for a stated purpose; who looked, when and why is journalled.

        Raises InvalidFieldsError without a purpose, NotPermittedError, NotFoundError.
        """
        actor = self._session.require(Right.REVEAL_SENSITIVE)
        self._session.require(Right.SEE_CASES)
        if not purpose.strip():
            raise InvalidFieldsError((self._definitions.vocabulary.problem("reveal.purpose_missing", field),))
        with self._database.write("show in full", actor, reason=purpose.strip()) as work:
            case = work.cases.get(case_id)
            work.journal.record("reveal", case.uid, case.id, {}, {"field": field})
        return case.values.get(field, "")

    def take(self, case_id: int, request: StepRequest) -> CaseView:
        """Take a step: guards again, the facts compared with what was seen, event, record and effects in one deed.

        Raises StepRefusedError with every reason, DutyConflictError, StaleRecordError if the facts changed since.
        """
        actor = self._session.require(Right.WORK_CASES)
        uid = self.get(case_id).case.uid
        with self._database.write("take a step in a case", actor, f"case:{uid}", request.note) as work:
            take_step(work, self.pictures(work, [work.cases.get(case_id)], actor)[0], request)
        return self.get(case_id)

    def note_materials(
        self, case_id: int, received: Mapping[str, str], state: MaterialState = MaterialState.COPY
    ) -> CaseView:
        """Note on which days materials came in (ISO dates; "" takes a note back), as originals or as copies.

        Raises InvalidFieldsError for a day to come or a closed case, NotPermittedError for who may not edit the
        archive (a supervisor, for instance), NotFoundError for a material that the route does not name.
        """
        actor = self._session.require(Right.WORK_CASES)
        self._session.require(Right.EDIT_ARCHIVE)
        with self._database.write("note materials of a case", actor) as work:
            case = work.cases.get(case_id)
            note_materials(work, case, self.route_of(case), received, state=state, today=self._today())
        return self.get(case_id)

    def assign(self, seen: Case, staff_id: int | None) -> CaseView:
        """Name who has a case in hand, or nobody; StaleRecordError if it changed since it was shown.

        Raises NotFoundError for somebody who is not, or no longer, at work.
        """
        actor = self._session.require(Right.WORK_CASES)
        with self._database.write("assign a case", actor) as work:
            if work.cases.get(seen.id).version != seen.version:
                raise StaleRecordError("case", seen.number or seen.uid)
            if staff_id is not None:
                self._refuse_absent(work.staff.get(staff_id))
            work.cases.save(dataclasses.replace(seen, assigned_to=staff_id))
        return self.get(seen.id)

    @staticmethod
    def _refuse_absent(person: Staff) -> None:
        if not person.active:
            raise NotFoundError("staff", person.name)

    def list(self, wanted: CaseFilter | None = None) -> tuple[CaseLine, ...]:
        """The cases that match, those of the person first, then by limit and by how long they wait."""
        actor = self._session.require(Right.SEE_CASES)
        asked = wanted or CaseFilter()
        with self._database.read() as look:
            if asked.recipient_id:
                cases = look.cases.of_recipient(asked.recipient_id)
            else:
                cases = look.cases.find(stages=asked.stages, closed=asked.closed)
            lines = [picture.line() for picture in self.pictures(look, cases, actor)]
        return tuple(sorted((line for line in lines if _matches(line, asked)), key=_order))

    def stuck(self) -> tuple[CaseLine, ...]:
        """Open cases that no active person can lead on: shown at start-up."""
        return self.list(CaseFilter(stuck=True))

    def missing_roles(self) -> tuple[Label, ...]:
        """The roles a route needs that no active person holds, in words: to be mended before a case gets stuck."""
        with self._database.read() as look:
            held = {role for person in look.staff.all() if person.active for role in person.roles}
        routes = self._definitions.workflows
        return tuple(routes.sentences.word("role", role) for role in routes.owner_roles() if role not in held)

    def report_to_district(
        self, case_ids: Sequence[int], path: Path, details: Mapping[str, Value] | None = None
    ) -> ReportedRoster:
        """Send cases to the district on a roster, step and workbook together; `details` as in the sending step's form.

        Without `details` they are reported today. Raises StepRefusedError, NotWrittenError; then nothing was changed.
        """
        return self._exchange().report(case_ids, path, details or {"reported_on": self._today().isoformat()})

    def receive_decisions(
        self, path: Path, progress: Progress | None = None, *, keep: bool = True
    ) -> ReceivedDecisions:
        """Take in the district's decisions from a workbook, or with `keep` False only see what would become of them."""
        return self._exchange().receive(path, progress, keep=keep)

    def _exchange(self) -> CaseExchange:
        return CaseExchange(self._database, self._session, self._definitions, self._today, self.pictures)

    def pictures(self, look: Reading, cases: Sequence[Case], actor: Actor) -> tuple[CasePicture, ...]:
        """Cases with everything they are judged by, read in a few queries however many they are."""
        ids = sorted({case.recipient_id for case in cases})
        people = {person.id: person for person in look.people.with_withdrawn(ids)}
        materials = look.materials.of_cases([case.id for case in cases])
        family = relatives_of(look, ids)
        present = Present(actor, tuple(look.staff.all()))
        return tuple(
            self._judging(
                look,
                self._picture(
                    case,
                    people[case.recipient_id],
                    materials.get(case.id, ()),
                    family.get(case.recipient_id, frozenset()),
                    present,
                ),
            )
            for case in cases
        )

    def _judging(self, look: Reading, picture: CasePicture) -> CasePicture:
        """The picture, which judges the signatures of its case if somebody asks, within the same look."""
        routes = (picture.workflow, *picture.earlier)
        roots = self._database.signers.roots
        return dataclasses.replace(picture, judge=lambda: Signatures(look, roots).of_case(picture.case, routes))

    def as_kind(self, look: Reading, case: Case, kind: str, actor: Actor) -> CasePicture:
        """A case as if it were one of another kind, by the route in force today; raises NotFoundError."""
        route = self.route_in_force(kind)
        return self.pictures(look, [dataclasses.replace(case, kind=kind, workflow_version=route.version)], actor)[0]

    def _unopened(self, look: Reading, route: Workflow, recipient_id: int, actor: Actor) -> CasePicture:
        """The case that somebody is about to open."""
        case = unopened(route, recipient_id, self._today())
        relatives = relatives_of(look, [recipient_id]).get(recipient_id, frozenset())
        present = Present(actor, tuple(look.staff.all()))
        return self._picture(case, look.people.get(recipient_id), (), relatives, present)

    def _picture(
        self,
        case: Case,
        recipient: Recipient,
        materials: tuple[FiledMaterial, ...],
        relatives: frozenset[int],
        present: Present,
    ) -> CasePicture:
        route = self.route_of(case)
        held = identity_of(recipient, route.category_of(case.values))
        settled, waived = settled_days(materials), waived_reasons(materials)
        facts = CaseFacts(recipient, held, settled, self._definitions.calendar, waived, relatives)
        words, today = self._definitions.vocabulary, self._today()
        earlier = tuple(self._definitions.workflows[each] for each in reversed(earlier_routes(case)))
        return CasePicture(route, case, facts, present.actor, present.staff, today, words, materials, earlier)

    def _against_opening(self, look: Reading, picture: CasePicture) -> tuple[Label, ...]:
        route, recipient = picture.workflow, picture.facts.recipient
        reasons = list(opening_objections(route, picture.actor, picture.facts, picture.today))
        for case in look.cases.of_recipient(recipient.id):
            if case.kind == route.kind and not case.closed:
                reasons.append(Reason("case.open_already", {"name": recipient.name, "number": case.number}))
        return tuple(route.texts.label(reason) for reason in reasons)

    def route_in_force(self, kind: str) -> Workflow:
        """The route by which a case of this kind is opened today; raises NotFoundError."""
        try:
            return self._definitions.workflows.newest(kind, self._today().isoformat())
        except KeyError as error:
            raise NotFoundError("workflow", kind) from error

    def route_of(self, case: Case) -> Workflow:
        """The version that the case pinned; it stays known for as long as the station exists."""
        return self._definitions.workflows[case.kind, case.workflow_version]


def _opening(route: Workflow) -> Transition:
    """Opening a case, described like any other step so that its form is checked alike."""
    required = tuple(key for key in route.opening_fields if key == "applied_on")
    return Transition(
        OPENED, OPENING_LABEL, TransitionKind.FORWARD, (), route.start.key, route.start.owner_role, Duty.ENTER,
        fields=route.opening_fields, requires_fields=required,
    )  # fmt: skip


def _matches(line: CaseLine, wanted: CaseFilter) -> bool:
    asked: Iterable[tuple[bool, bool]] = (
        (wanted.mine, line.mine),
        (wanted.late, line.late),
        (wanted.waiting, line.waiting),
        (wanted.stuck, line.stuck is not None),
    )
    return all(has for wants, has in asked if wants)


def _order(line: CaseLine) -> tuple[bool, str, int, int]:
    return not line.mine, line.due.isoformat() if line.due else "9999", -line.days, line.case_id
