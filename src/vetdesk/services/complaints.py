"""Complaints (信访事项): register what was brought forward, take each step in time, show how limits were counted.

Whoever is complained about neither sees the report nor deals with it; nothing is counted by person.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaint_clocks import remedies_from
from vetdesk.domain.complaint_rules import ComplaintRules, ComplaintStep
from vetdesk.domain.complaints import (
    Complaint,
    ComplaintEvent,
    Standing,
    answer_key,
    check_register,
    objections,
    offers,
    sees,
    taken,
)
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, FieldKind, Label, Problem, Severity
from vetdesk.domain.staff import Right, Role, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_papers import complaint_content
from vetdesk.services.complaint_standings import refused_on, standing_of
from vetdesk.services.complaint_views import (
    ComplaintLine,
    ComplaintLinks,
    ComplaintPictures,
    ComplaintView,
    LimitLine,
    MadePaper,
)
from vetdesk.services.paper_numbers import was_voided
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import instant
from vetdesk.storage.uids import new_uid

__all__ = ["Complaint", "ComplaintLine", "ComplaintLinks", "ComplaintView", "Complaints", "LimitLine"]

SERIES = "complaint"
LABEL_LENGTH = 10
"""How many characters of a matter stand beside the field of its answer."""


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
        self._refuse_about(linked, actor.staff)
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
            self._refuse_about(links, actor.staff)
            self._check_links(work, links)
            officer = before.officer_id if before.officer_id != links.about_staff_id else None
            work.complaints.save(replace(
                before, version=version, received_on=held["received_on"], values=held,
                recipient_id=links.recipient_id, case_id=links.case_id, earlier_id=links.earlier_id,
                about_staff_id=links.about_staff_id, officer_id=officer,
            ))  # fmt: skip

    def lines(self, *, closed: bool = False) -> list[ComplaintLine]:
        """The open complaints, whose limit ends first before the others, or the closed ones, newest first."""
        actor = self._session.require(Right.WORK_COMPLAINTS)
        with self._database.read() as look:
            found = look.complaints.seen_by(actor.staff.id, closed=closed)
            events = look.complaints.events([one.id for one in found])
            names = {one.id: one.name for one in look.staff.all()}
        pictures = ComplaintPictures(self._definitions, self.today())
        lines = [pictures.line(Standing(one, events[one.id]), names) for one in found]
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
            earlier = look.complaints.get(found.earlier_id) if found.earlier_id is not None else None
            made = list(self._made(look, found))
            served = refused_on(look, found) if standing.around.benefit_refused else None
        pictures = ComplaintPictures(self._definitions, self.today())
        return ComplaintView(
            found, self.rules.stages[found.state].label, standing.events, pictures.limits(standing),
            offers(self.rules, standing, actor.staff), names.get(found.officer_id or 0, ""), recipient, case,
            earlier.number if earlier is not None and sees(earlier, actor.staff) else "",
            standing.around.benefit_refused,
            remedies_from(self.rules, served, self._definitions.calendar) if served else (),
            pictures.papers(standing), made,
        )  # fmt: skip

    def of_recipient(self, recipient_id: int) -> list[ComplaintLine]:
        """What a person brought forward, newest first; none for whoever may not work on complaints."""
        return self._lines_of(lambda look, staff: look.complaints.of_recipient(recipient_id, staff.id))

    def of_case(self, case_id: int) -> list[ComplaintLine]:
        """What was brought forward about a case, newest first; none for whoever may not work on complaints."""
        return self._lines_of(lambda look, staff: look.complaints.of_case(case_id, staff.id))

    def find(self, words: str, limit: int) -> list[ComplaintLine]:
        """Complaints by their number or by words of the matter, newest first; none without the right to them."""
        wanted = words.split()
        if not wanted:
            return []
        return self._lines_of(lambda look, staff: look.complaints.with_words(wanted, staff.id, limit))

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
            self._refuse_own_approval(declared, details, actor.staff)
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

    def _seen(self, look: Reading, complaint_id: int) -> Complaint:
        """The complaint, as if it were not there for whoever is complained about."""
        found = look.complaints.get(complaint_id)
        if not sees(found, self._session.require(Right.WORK_COMPLAINTS).staff):
            raise NotFoundError("complaint", str(complaint_id))
        return found

    def _lines_of(self, fetch: Callable[[Reading, Staff], list[Complaint]]) -> list[ComplaintLine]:
        actor = self._session.actor
        if not actor.may(Right.WORK_COMPLAINTS):
            return []
        with self._database.read() as look:
            found = fetch(look, actor.staff)
            events = look.complaints.events([one.id for one in found])
            names = {one.id: one.name for one in look.staff.all()}
        pictures = ComplaintPictures(self._definitions, self.today())
        return [pictures.line(Standing(one, events[one.id]), names) for one in found]

    def _made(self, look: Reading, found: Complaint) -> Iterator[MadePaper]:
        for sheet in look.paper_sheets.of_record(found.uid):
            paper = self._definitions.papers.get(sheet.paper)
            if paper is not None:
                void = bool(sheet.number) and was_voided(look, paper.key, found.uid, sheet.number)
                day = day_at_station(datetime.fromisoformat(sheet.printed_at)).isoformat()
                yield MadePaper(paper.title, sheet.number, day, sheet.printed_by, void)

    def _refuse_about(self, links: ComplaintLinks, staff: Staff) -> None:
        """A report is not taken down by the person reported: somebody else receives it (第三十条)."""
        if links.about_staff_id == staff.id:
            self._refuse([Problem("", "complaint.about_you", Severity.ERROR, staff.name)])

    def _refuse_own_approval(self, step: ComplaintStep, details: Mapping[str, str], staff: Staff) -> None:
        """The head approves an extension; whoever deals with the matter does not (第三十四条)."""
        approved = "approved_by" in step.required and details.get("approved_by", "").strip() == staff.name
        if approved and Role.LEADER not in staff.roles:
            self._refuse([Problem("approved_by", "complaint.own_approval", Severity.ERROR, staff.name)])

    def _check_links(self, work: Work, links: ComplaintLinks) -> None:
        if links.recipient_id is not None:
            work.people.get(links.recipient_id)
        if links.case_id is not None and work.cases.get(links.case_id).recipient_id != links.recipient_id:
            raise NotFoundError("case", str(links.case_id))
        if links.earlier_id is not None:
            self._seen(work, links.earlier_id)

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
