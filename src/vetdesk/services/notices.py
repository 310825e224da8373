"""Public notices (公示): prepare one for the cases that wait, post it, take objections, close it with its result.

Whatever a notice does to its cases it does by their own steps, all in one deed: post_notice, move_notice,
withdraw_notice, record_objection, dismiss_objection, uphold_objection, end_notice. So no case passes its notice before
the end, and nobody closes one while an objection is open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from vetdesk.domain import notice_papers
from vetdesk.domain.cases import Case
from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.errors import InvalidFieldsError, StaleRecordError, StepRefusedError
from vetdesk.domain.forms import Label, Problem, Value
from vetdesk.domain.notices import (
    Notice,
    NoticeState,
    Objection,
    Opinion,
    Outcome,
    answer_problems,
    closing_problems,
    last_day,
    objection_problems,
    posting_problems,
    problem,
    result_of,
)
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_taking import StepRequest, take_step
from vetdesk.services.casework import Casework
from vetdesk.services.filing import Filing
from vetdesk.services.filing_views import ScanFile, ScanView
from vetdesk.services.notice_papers import notice_content
from vetdesk.services.notice_pictures import (
    OBJECTION_STAGE,
    PHOTO,
    REPORT,
    NoticePictures,
    prepared,
    private_words,
)
from vetdesk.services.notice_views import (
    Answer,
    NoticeLine,
    NoticeTexts,
    NoticeView,
    ObjectionRequest,
    PendingCase,
    Posting,
)
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.storage.reading import Reading, Work

__all__ = ["Answer", "NoticeTexts", "Notices", "ObjectionRequest", "Posting"]


class Notices:
    """What people do with public notices."""

    def __init__(self, station: OpenStation, casework: Casework, filing: Filing, printing: Printing) -> None:
        self._station = station
        self._casework = casework
        self._filing = filing
        self._printing = printing

    def _today(self) -> date:
        return day_at_station(self._station.now())

    def _pictures(self, look: Reading) -> NoticePictures:
        return NoticePictures(look, self._station.definitions, self._today())

    # ---- looking

    def pending(self) -> tuple[PendingCase, ...]:
        """The cases that wait to be posted, by kind, village and name; those on a notice already are left out."""
        self._station.session.require(Right.SEE_CASES)
        with self._station.database.read() as look:
            return self._pictures(look).pending()

    def list(self, *, ended: bool = False) -> tuple[NoticeLine, ...]:
        """The notices that are prepared or posted, what is to be done first on top; or those that have ended."""
        self._station.session.require(Right.SEE_CASES)
        with self._station.database.read() as look:
            return self._pictures(look).lines(look.notices.find(ended=ended))

    def get(self, notice_id: int) -> NoticeView:
        """Everything of one notice; raises NotFoundError."""
        self._station.session.require(Right.SEE_CASES)
        with self._station.database.read() as look:
            return self._pictures(look).view(look.notices.get(notice_id))

    # ---- preparing

    def prepare(self, case_ids: Sequence[int]) -> NoticeView:
        """Begin a notice for cases of one kind that wait to be posted; raises InvalidFieldsError naming who cannot."""
        actor = self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("prepare a public notice", actor) as work:
            pending = {one.case_id: one for one in self._pictures(work).pending()}
            missing = [number for number in case_ids if number not in pending]
            names = [work.people.get(work.cases.get(number).recipient_id).name for number in missing]
            self._refuse(problem("people", "not_waiting", name) for name in names)
            self._refuse(() if case_ids else (problem("people", "no_people"),))
            pictures = self._of(work, case_ids, actor)
            self._refuse(() if len({_days_of(one) for one in pictures}) == 1 else (problem("people", "mixed"),))
            station, words = work.station.details(), self._station.definitions.vocabulary
            stored = work.notices.add(prepared(pictures, station, words))
        return self.get(stored.id)

    def write(self, seen: Notice, texts: NoticeTexts) -> NoticeView:
        """Write the texts of a notice that is not posted yet anew; raises InvalidFieldsError, StaleRecordError."""
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse(() if seen.state is NoticeState.DRAFT else (problem("text", "not_draft"),))
        people = tuple(
            replace(person, grants=texts.grants.get(person.case_id, person.grants).strip()) for person in seen.people
        )
        changed = replace(
            seen, title=texts.title.strip(), text=texts.text.strip(), places=texts.places.strip(), people=people
        )
        with self._station.database.write("write a public notice", actor) as work:
            work.notices.save(changed)
        return self.get(seen.id)

    def take_off(self, seen: Notice, case_id: int, reason: str, *, private: bool = False) -> NoticeView:
        """Take somebody off a notice, for a reason; `private`: the case goes the way of matters that are not posted.

        From a posted notice the case comes back to wait for another one. Raises InvalidFieldsError, StepRefusedError.
        """
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse_blank(reason)
        posted = seen.state is NoticeState.POSTED
        step = "withdraw_notice" if posted else "propose_no_notice" if private else ""
        with self._station.database.write("take somebody off a public notice", actor, reason=reason.strip()) as work:
            if step:
                self._step(work, [case_id], actor, StepRequest(step, reason.strip()))
            people = [replace(one, left_out=reason.strip()) if one.case_id == case_id else one for one in seen.people]
            work.notices.save(replace(seen, people=tuple(people)))
        return self.get(seen.id)

    # ---- posting

    def post(self, seen: Notice, posting: Posting) -> NoticeView:
        """Note that the notice was posted: every case takes its step, and the last day is computed.

        Raises InvalidFieldsError with everything that is missing or private, StepRefusedError naming the person.
        """
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse(() if seen.state is NoticeState.DRAFT else (problem("text", "not_draft"),))
        begins = self._day("begins_on", posting.begins_on)
        ends = last_day(begins, seen.days, seen.unit, self._station.definitions.calendar).end
        posted = replace(
            seen, begins_on=begins.isoformat(), ends_on=ends.isoformat(), posted_by=posting.posted_by.strip(),
            checked_by=actor.name if posting.checked else "", state=NoticeState.POSTED,
        )  # fmt: skip
        with self._station.database.write("post a public notice", actor) as work:
            pictures = self._of(work, [one.case_id for one in seen.posted_people], actor)
            self._refuse(posting_problems(posted, private_words(pictures)))
            work.notices.save(posted)
            details = {"notice_from": posted.begins_on, "notice_place": posted.places}
            request = StepRequest("post_notice", "", details | {"notice_posted_by": posted.posted_by})
            self._step(work, [one.case_id for one in posted.posted_people], actor, request)
        return self.get(seen.id)

    def move(self, seen: Notice, begins_on: str, places: str, reason: str) -> NoticeView:
        """Post a notice anew, on another day or at another place: its days are counted again from there.

        Journalled with the reason, for every case too. Raises InvalidFieldsError.
        """
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse_unposted(seen)
        self._refuse(() if places.strip() else (problem("places", "no_places"),))
        self._refuse_blank(reason)
        begins = self._day("begins_on", begins_on)
        ends = last_day(begins, seen.days, seen.unit, self._station.definitions.calendar).end
        moved = replace(seen, begins_on=begins.isoformat(), ends_on=ends.isoformat(), places=places.strip())
        details = {"notice_from": moved.begins_on, "notice_place": moved.places}
        with self._station.database.write("move a public notice", actor, reason=reason.strip()) as work:
            work.notices.save(moved)
            self._on_notice(work, moved, actor, StepRequest("move_notice", reason.strip(), details))
        return self.get(seen.id)

    def withdraw(self, seen: Notice, reason: str) -> NoticeView:
        """Take a notice down; its cases wait to be posted again. Raises InvalidFieldsError with an objection open."""
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse_blank(reason)
        with self._station.database.write("take a public notice down", actor, reason=reason.strip()) as work:
            if seen.state is NoticeState.POSTED:
                self._on_notice(work, seen, actor, StepRequest("withdraw_notice", reason.strip()))
            work.notices.save(replace(seen, state=NoticeState.WITHDRAWN, reason=reason.strip()))
        return self.get(seen.id)

    def add_photos(
        self, notice_id: int, files: Sequence[ScanFile], progress: Progress | None = None, *, report: bool = False
    ) -> tuple[ScanView, ...]:
        """File photographs of the posted sheet (or with `report` the signed report) in the file of every case on it.

        The same picture is kept once. Raises what Scanning.add_scans raises.
        """
        watching, key = progress or Unwatched(), REPORT if report else PHOTO
        with self._station.database.read() as look:
            cases = look.cases.some([one.case_id for one in look.notices.get(notice_id).posted_people])
        added: tuple[ScanView, ...] = ()
        open_cases = [case for case in cases if not case.closed]
        for place, case in enumerate(open_cases):
            watching.at(place, len(open_cases))
            scans = self._filing.add_scans(case.recipient_id, files, material_key=key, case_id=case.id)
            added = added or scans
        return added

    def paper(self, notice_id: int, *, report: bool = False) -> PaperRun:
        """The notice as it is posted (公示), or with `report` the report on its result (公示结果报告).

        Its code leads a photograph of the posted sheet back to the notice. Raises NotPermittedError without the right
        to print, NotFoundError.
        """
        key = notice_papers.REPORT if report else notice_papers.SHEET
        return self._printing.run_of_list(key, lambda: self._content(notice_id), notice_papers.PURPOSES[key])

    def _content(self, notice_id: int) -> ListContent:
        with self._station.database.read() as look:
            return notice_content(look, self._station.definitions, self._today(), look.notices.get(notice_id))

    # ---- objections

    def object(self, seen: Notice, request: ObjectionRequest) -> NoticeView:
        """Record an objection: the cases it is about leave the notice for the inquiry, all others stay on it."""
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse_unposted(seen)
        made_on = self._day("made_on", request.made_on).isoformat()
        new = Objection(
            0, "", seen.id, request.case_id, made_on, request.objector.strip(), request.way, request.text.strip()
        )
        self._refuse(objection_problems(new, seen, self._today()))
        with self._station.database.write("record an objection to a notice", actor) as work:
            work.notices.add_objection(new)
            step = StepRequest("record_objection", new.text, {"objected_on": made_on})
            self._step(work, self._still_on(work, seen, new), actor, step)
        return self.get(seen.id)

    def answer(self, objection_id: int, answer: Answer) -> NoticeView:
        """Say what became of an objection. If it does not hold the case goes back on the notice; if it holds, back to
        be examined, and the person is off the notice.

        Raises InvalidFieldsError, StepRefusedError, DutyConflictError, StaleRecordError if it was answered meanwhile.
        """
        actor = self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("answer an objection to a notice", actor) as work:
            before = work.notices.objection(objection_id)
            told_on = self._day("told_on", answer.told_on).isoformat() if answer.told_on else ""
            answered = replace(
                before, outcome=answer.outcome, inquiry=answer.inquiry.strip(), told_on=told_on, inquirer=actor.name,
                answered_on=self._today().isoformat(),
            )  # fmt: skip
            if before.outcome is not Outcome.OPEN:
                raise StaleRecordError("notice_objection", before.text, before.inquirer)
            self._refuse(answer_problems(answered, self._today()))
            work.notices.save_objection(answered)
            self._follow(work, work.notices.get(before.notice_id), answered, actor)
        return self.get(before.notice_id)

    def tell(self, objection_id: int, told_on: str) -> NoticeView:
        """Note when the objector was told the outcome."""
        actor = self._station.session.require(Right.WORK_CASES)
        with self._station.database.write("tell an objector the outcome", actor) as work:
            told = replace(work.notices.objection(objection_id), told_on=self._day("told_on", told_on).isoformat())
            self._refuse(answer_problems(told, self._today()))
            work.notices.save_objection(told)
        return self.get(told.notice_id)

    def _follow(self, work: Work, notice: Notice, answered: Objection, actor: Actor) -> None:
        """Lead the cases on that an answered objection was about."""
        others = [one for one in work.notices.objections([notice.id])[notice.id] if one.outcome is Outcome.OPEN]
        about = [one.case_id for one in notice.posted_people if answered.about(one.case_id)]
        waiting = [case for case in work.cases.some(about) if case.stage == OBJECTION_STAGE]
        if answered.outcome is Outcome.DISMISSED:
            back = [case.id for case in waiting if not any(one.about(case.id) for one in others)]
            self._step(work, back, actor, StepRequest("dismiss_objection", answered.inquiry))
            return
        self._step(work, [case.id for case in waiting], actor, StepRequest("uphold_objection", answered.inquiry))
        people = [replace(one, left_out=answered.text) if answered.about(one.case_id) else one for one in notice.people]
        left = replace(notice, people=tuple(people))
        if not left.posted_people:
            left = replace(left, state=NoticeState.WITHDRAWN, reason=answered.text)
        work.notices.save(left)

    # ---- closing

    def close(self, seen: Notice, village: Opinion, township: Opinion) -> NoticeView:
        """Close a notice that is over with its result, signed by village and township; every case takes its step.

        Raises InvalidFieldsError with everything that stands against it, StepRefusedError naming the person.
        """
        actor = self._station.session.require(Right.WORK_CASES)
        self._refuse_unposted(seen)
        signed = replace(seen, village=village, township=township)
        with self._station.database.write("close a public notice", actor) as work:
            objections = work.notices.objections([seen.id]).get(seen.id, ())
            self._refuse(closing_problems(signed, objections, self._today()))
            photos = self._pictures(work).scans(signed, PHOTO)
            work.notices.save(replace(signed, state=NoticeState.CLOSED, closed_on=self._today().isoformat()))
            details: dict[str, Value] = {"notice_result": result_of(objections), "notice_photos": len(photos)}
            self._on_notice(work, signed, actor, StepRequest("end_notice", township.text, details))
        return self.get(seen.id)

    # ---- the steps of the cases

    def _of(self, work: Work, case_ids: Iterable[int], actor: Actor) -> Sequence[CasePicture]:
        return self._casework.pictures(work, [work.cases.get(number) for number in dict.fromkeys(case_ids)], actor)

    def _on_notice(self, work: Work, notice: Notice, actor: Actor, request: StepRequest) -> None:
        """A step for every case that is still on the notice; one under objection stands in the way."""
        cases = work.cases.some([one.case_id for one in notice.posted_people])
        names = {one.case_id: one.name for one in notice.people}
        under = [case for case in cases if case.stage == OBJECTION_STAGE]
        self._refuse(problem("objections", "under_objection", names[case.id]) for case in under)
        self._step(work, self._where(cases, request.step), actor, request)

    def _still_on(self, work: Work, notice: Notice, objection: Objection) -> Sequence[int]:
        about = [one.case_id for one in notice.posted_people if objection.about(one.case_id)]
        return self._where(work.cases.some(about), "record_objection")

    def _where(self, cases: Iterable[Case], step: str) -> Sequence[int]:
        """The cases that stand where a step begins; the others have gone on by themselves."""
        routes = self._station.definitions.workflows
        found = []
        for case in cases:
            transition = routes[case.kind, case.workflow_version].transition(step)
            if transition is not None and case.stage in transition.sources:
                found.append(case.id)
        return found

    def _step(self, work: Work, case_ids: Sequence[int], actor: Actor, request: StepRequest) -> None:
        """One step in several cases, all or none; a refusal names the person whose case it is."""
        for picture in self._of(work, case_ids, actor):
            name = picture.facts.recipient.name
            try:
                take_step(work, picture, request)
            except StepRefusedError as error:
                why = tuple(Label(f"{name}：{each.zh}", f"{name}: {each.en}") for each in error.why)
                raise StepRefusedError(error.step, why, error.fields) from error

    # ---- refusing

    @staticmethod
    def _refuse(problems: Iterable[Problem]) -> None:
        if found := tuple(problems):
            raise InvalidFieldsError(found)

    def _refuse_blank(self, reason: str) -> None:
        self._refuse(() if reason.strip() else (problem("reason", "no_reason"),))

    def _refuse_unposted(self, seen: Notice) -> None:
        self._refuse(() if seen.state is NoticeState.POSTED else (problem("ends_on", "not_posted"),))

    def _day(self, field: str, text: str) -> date:
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            code = "not_a_day" if text.strip() else f"no_{field}" if field == "begins_on" else "not_a_day"
            raise InvalidFieldsError((problem(field, code, text),)) from None


def _days_of(picture: CasePicture) -> tuple[str, int, ClockUnit]:
    """What cases on one notice have in common."""
    route = picture.workflow
    return route.kind, route.number("notice_days"), ClockUnit(route.text("notice_unit"))
