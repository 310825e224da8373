"""Complaints (信访事项): register what was brought forward, take each step in time, show how limits were counted.

Whoever is complained about neither sees the report nor deals with it; nothing is counted by person.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.clock_reasons import how_counted
from vetdesk.domain.clocks import Deadline
from vetdesk.domain.complaint_clocks import RunningLimit, limits_of, next_due, remedies_from
from vetdesk.domain.complaint_rules import ComplaintRules, ComplaintStep
from vetdesk.domain.complaints import (
    Complaint,
    ComplaintEvent,
    Offer,
    Standing,
    Surroundings,
    answer_key,
    check_register,
    objections,
    offers,
    sees,
    taken,
)
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Problem, Severity
from vetdesk.domain.staff import Right, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_papers import complaint_content
from vetdesk.services.complaint_standings import refused_on, standing_of
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.session import Session
from vetdesk.storage.complaints import ReceptionDay
from vetdesk.storage.database import Database, Reading, Work
from vetdesk.storage.transaction import instant
from vetdesk.storage.uids import new_uid

__all__ = ["Complaint", "ComplaintLine", "ComplaintLinks", "ComplaintView", "Complaints", "LimitLine", "ReceptionDay"]

ALWAYS = ("complaint_register", "complaint_delivery")
"""Papers that any complaint has, whatever was done."""
SERIES = "complaint"
LABEL_LENGTH = 10
"""How many characters of a matter stand beside the field of its answer."""


@dataclass(frozen=True, slots=True)
class ComplaintLinks:
    """What a complaint is linked with: archive, case, the complaint it repeats, the member of staff it is about."""

    recipient_id: int | None = None
    case_id: int | None = None
    earlier_id: int | None = None
    about_staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit as it is shown: its last day, how that was counted, whether the office was late, when it was met."""

    running: RunningLimit
    counted: tuple[Label, ...]
    late: bool
    days_left: int | None


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """A complaint in the list; `next` is the limit that ends first, None where none runs."""

    complaint: Complaint
    stage: Label
    officer: str
    next: LimitLine | None


@dataclass(frozen=True)
class ComplaintView:
    """One complaint with its course, its limits, the steps that may be taken now and the papers it calls for.

    `remedies` are the last days of reconsideration and lawsuit where a benefit was refused and that was served.
    """

    complaint: Complaint
    stage: Label
    events: Sequence[ComplaintEvent]
    limits: Sequence[LimitLine]
    offers: Sequence[Offer]
    officer: str
    recipient: str
    case_number: str
    earlier_number: str
    benefit_refused: bool
    remedies: Sequence[Deadline]
    papers: Sequence[tuple[str, Label]]


class Complaints:
    """Works on complaints for staff with the right to; `now` tells the moment, from which the day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now

    @property
    def rules(self) -> ComplaintRules:
        """What is declared about complaints."""
        return self._definitions.complaints

    def word(self, code_list: str, code: str) -> Label:
        """The wording of a code in both languages."""
        words = self._definitions.vocabulary
        return Label(words.code_label(code_list, code, "zh_CN"), words.code_label(code_list, code, "en"))

    def today(self) -> date:
        """The station's day."""
        return day_at_station(self._now())

    def register(self, values: Mapping[str, str], links: ComplaintLinks | None = None) -> int:
        """Register a complaint and return its id; it gets the year's next number.

        Raises InvalidFieldsError with everything that is missing or wrong, NotFoundError for an unknown link.
        """
        actor = self._session.require(Right.WORK_COMPLAINTS)
        held = _filled(values)
        self._refuse(check_register(self.rules, held, self.today()))
        linked = links or ComplaintLinks()
        uid, year = new_uid(), self.today().year
        with self._database.write("register a complaint", actor) as work:
            self._check_links(work, linked)
            serial = work.numbers.next(SERIES, year, uid)
            stored = work.complaints.add(Complaint(
                0, uid, self._text("complaint.number").zh.format(year=year, serial=serial), held["received_on"],
                self.rules.start, held, self.today().isoformat(), actor.name, linked.recipient_id, linked.case_id,
                linked.earlier_id, linked.about_staff_id,
            ))  # fmt: skip
        return stored.id

    def correct(self, complaint_id: int, version: int, values: Mapping[str, str], links: ComplaintLinks) -> None:
        """Correct what the register says; raises what `register` raises, and StaleRecordError."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        held = _filled(values)
        self._refuse(check_register(self.rules, held, self.today()))
        with self._database.write("correct a complaint", actor) as work:
            before = self._seen(work, complaint_id)
            self._refuse(objections(standing_of(work, self._definitions, before), actor.staff))
            self._check_links(work, links)
            work.complaints.save(replace(
                before, version=version, received_on=held["received_on"], values=held,
                recipient_id=links.recipient_id, case_id=links.case_id, earlier_id=links.earlier_id,
                about_staff_id=links.about_staff_id,
            ))  # fmt: skip

    def lines(self, *, closed: bool = False) -> list[ComplaintLine]:
        """The open complaints, whose limit ends first before the others, or the closed ones, newest first."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            found = look.complaints.seen_by(actor.staff.id, closed=closed)
            events = look.complaints.events([one.id for one in found])
            names = {one.id: one.name for one in look.staff.all()}
        lines = [self._line(one, events[one.id], names) for one in found]
        return lines if closed else sorted(lines, key=_urgency)

    def overdue(self) -> int:
        """How many open complaints are past a limit: a sum of work, for the rail."""
        return sum(1 for line in self.lines() if line.next is not None and line.next.late)

    def view(self, complaint_id: int) -> ComplaintView:
        """One complaint; raises NotFoundError, also for whoever is complained about in it."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            found = self._seen(look, complaint_id)
            standing = standing_of(look, self._definitions, found)
            names = {one.id: one.name for one in look.staff.all()}
            recipient = look.people.get(found.recipient_id).name if found.recipient_id is not None else ""
            case = look.cases.get(found.case_id).number if found.case_id is not None else ""
            earlier = look.complaints.get(found.earlier_id).number if found.earlier_id is not None else ""
            served = refused_on(look, found) if standing.around.benefit_refused else None
        return ComplaintView(
            found, self.rules.stages[found.state].label, standing.events, self._limits(standing),
            offers(self.rules, standing, actor.staff), names.get(found.officer_id or 0, ""), recipient, case, earlier,
            standing.around.benefit_refused,
            remedies_from(self.rules, served, self._definitions.calendar) if served else (), self._papers(standing),
        )  # fmt: skip

    def fields_of(self, step: ComplaintStep, complaint: Complaint) -> list[FieldDeclaration]:
        """What a step asks for: its own fields, and where it answers, one field for each matter (逐项答复)."""
        asked = [replace(self.rules.asked[key], required=key in step.required) for key in step.fields]
        if "every_matter_answered" not in step.guards:
            return asked
        words = self._text("complaint.answer_field")
        return asked + [
            FieldDeclaration(
                answer_key(place),
                Label(words.zh.format(number=place, matter=matter), words.en.format(number=place, matter=matter)),
                FieldKind.LONG_TEXT, "complaint", "", max_length=4000, required=True,
            )
            for place, matter in enumerate(map(_shortened, complaint.requests), 1)
        ]  # fmt: skip

    def take(
        self, shown: Complaint, step: str, on: str, details: Mapping[str, str], staff_id: int | None = None
    ) -> None:
        """Take a step with a complaint as it was shown; `staff_id` is whom the step names.

        Raises StepNotOpenError, InvalidFieldsError, StaleRecordError, NotFoundError.
        """
        actor = self._session.require(Right.WORK_COMPLAINTS)
        declared = self.rules.steps[step]
        with self._database.write("take a step with a complaint", actor) as work:
            held = replace(self._seen(work, shown.id), version=shown.version)
            standing = standing_of(work, self._definitions, held)
            if declared.staff != "recused":
                self._refuse(objections(standing, actor.staff))
            chosen = work.staff.get(staff_id) if staff_id else None
            event = ComplaintEvent(
                step, "", "", on, instant(work.now), actor.staff.id, actor.name, _filled(details)
            )  # fmt: skip
            after, event = taken(self.rules, standing, declared, event, today=self.today(), chosen=chosen)
            work.complaints.save(after)
            work.complaints.add_event(held.id, event)

    def staff(self) -> list[Staff]:
        """The active staff, for choosing."""
        self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            return [one for one in look.staff.all() if one.active]

    def linkable(self, recipient_id: int) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        """The cases and the earlier complaints of a person, each with its id and how it is called."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            cases = look.cases.of_recipient(recipient_id) if actor.may(Right.SEE_CASES) else []
            earlier = look.complaints.of_recipient(recipient_id, actor.staff.id)
        routes = self._definitions.workflows
        named = [(one.id, f"{routes[one.kind, one.workflow_version].title.zh} {one.number}".strip()) for one in cases]
        return named, [(one.id, f"{one.number} {one.received_on}") for one in earlier]

    def paper(self, complaint_id: int, paper: str) -> PaperRun:
        """A paper of a complaint, seen first and then made; raises what Printing.make raises."""
        with self._database.read() as look:
            found = self._seen(look, complaint_id)

        def content() -> ListContent:
            with self._database.read() as look:
                return complaint_content(look, self._definitions, self.today(), self._seen(look, complaint_id))

        return self._printing.run_of_list(paper, content, f"办理信访事项（{found.number}）")

    def reception_days(self) -> list[ReceptionDay]:
        """The reception days (领导接待日), newest first."""
        self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            return look.complaints.reception_days()

    def keep_reception_day(self, values: Mapping[str, str], day: ReceptionDay | None = None) -> None:
        """Keep a new reception day, or what changed of one; raises InvalidFieldsError, StaleRecordError."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        held = _filled(values)
        missing = [one.key for one in self.rules.reception if one.required and not held.get(one.key)]
        self._refuse([Problem(key, "complaint.missing", Severity.ERROR) for key in missing])
        with self._database.write("keep a reception day", actor) as work:
            if day is None:
                work.complaints.add_reception_day(held["held_on"], held)
            else:
                work.complaints.save_reception_day(replace(day, held_on=held["held_on"], values=held))

    def _seen(self, look: Reading, complaint_id: int) -> Complaint:
        """The complaint, as if it were not there for whoever is complained about."""
        found = look.complaints.get(complaint_id)
        if not sees(found, self._session.require(Right.WORK_COMPLAINTS).staff):
            raise NotFoundError("complaint", str(complaint_id))
        return found

    def _check_links(self, work: Work, links: ComplaintLinks) -> None:
        if links.recipient_id is not None:
            work.people.get(links.recipient_id)
        if links.case_id is not None and work.cases.get(links.case_id).recipient_id != links.recipient_id:
            raise NotFoundError("case", str(links.case_id))
        if links.earlier_id is not None:
            self._seen(work, links.earlier_id)

    def _line(self, found: Complaint, events: Sequence[ComplaintEvent], names: Mapping[int, str]) -> ComplaintLine:
        limits = self._limits(Standing(found, events, Surroundings()))
        first = next_due([one.running for one in limits])
        shown = next((one for one in limits if one.running is first), None)
        return ComplaintLine(found, self.rules.stages[found.state].label, names.get(found.officer_id or 0, ""), shown)

    def _limits(self, standing: Standing) -> list[LimitLine]:
        calendar, today = self._definitions.calendar, self.today()
        over = self.rules.stages[standing.complaint.state].end
        return [
            LimitLine(
                one, tuple(self._counted(one.deadline)), one.is_late(today) and not (over and not one.met_on),
                one.deadline.days_left(today, calendar),
            )
            for one in limits_of(self.rules, standing, calendar)
        ]  # fmt: skip

    def _counted(self, limit: Deadline) -> list[Label]:
        reasons = how_counted(limit, self._definitions.calendar)
        found = [(self._text(f"complaint.{reason.code}"), reason.facts) for reason in reasons]
        told = [Label(text.zh.format(**facts), text.en.format(**facts)) for text, facts in found]
        return [*told, Label(limit.clock.basis, limit.clock.basis)]

    def _papers(self, standing: Standing) -> list[tuple[str, Label]]:
        """The papers that the steps taken call for, the newest first, then those that every complaint has."""
        steps = [self.rules.steps[one.step] for one in reversed(standing.events)]
        keys = dict.fromkeys([paper for step in steps for paper in step.papers] + list(ALWAYS))
        return [(key, self._definitions.papers[key].title) for key in keys if key in self._definitions.papers]

    def _text(self, key: str) -> Label:
        return self._definitions.vocabulary.texts[key]

    @staticmethod
    def _refuse(problems: Sequence[Problem]) -> None:
        if problems:
            raise InvalidFieldsError(tuple(problems))


def _filled(values: Mapping[str, object]) -> dict[str, str]:
    """The values as text, without those that are empty."""
    texts = {key: str(value).strip() for key, value in values.items()}
    return {key: text for key, text in texts.items() if text}


def _shortened(matter: str) -> str:
    """A matter as it fits beside a field."""
    return matter if len(matter) <= LABEL_LENGTH else matter[: LABEL_LENGTH - 1] + "…"


def _urgency(line: ComplaintLine) -> tuple[date, str]:
    due = line.next.running.deadline.due if line.next else None
    return due or date.max, line.complaint.received_on
