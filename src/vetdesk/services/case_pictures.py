"""Turns cases into what is shown of them: the one place where reasons, clocks and values become sentences."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.domain import case_blocks, case_course, duties
from vetdesk.domain.case_ends import reason_to_end
from vetdesk.domain.case_facts import CaseFacts, Step, facts_hash
from vetdesk.domain.case_stages import way_of
from vetdesk.domain.case_steps import OVERRIDE, opinions
from vetdesk.domain.cases import DEED_LABELS, OPENED, Case, CaseEvent
from vetdesk.domain.clock_reasons import how_counted
from vetdesk.domain.forms import FieldKind, Label, Value
from vetdesk.domain.guards import notice_count
from vetdesk.domain.masking import masked_value
from vetdesk.domain.materials import FiledMaterial, MaterialState
from vetdesk.domain.permissions import Permission, missing_person, needs_reason, permitted
from vetdesk.domain.reasons import Reason, ReasonTexts
from vetdesk.domain.signed_cases import EventFault
from vetdesk.domain.staff import Actor, Staff
from vetdesk.domain.step_values import proposed
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.domain.workflow import CATEGORY, STAFF, CaseField, StageKind, Transition, TransitionKind, Workflow
from vetdesk.services.case_changes import facts_changed
from vetdesk.services.case_views import (
    CaseLine,
    CaseView,
    ClockView,
    EventView,
    FieldView,
    MaterialView,
    NoticeView,
    OpinionView,
    PinKind,
    PinView,
    StageView,
    StepView,
)

OPENING_LABEL = Label("提出申请", "Application")
OVERRIDE_LABEL = Label("继续办理的理由", "Why it went on")
_BLANK = Label("", "")


@dataclass(frozen=True)
class CasePicture:
    """One case seen by one person on one day; `earlier` are the routes that it followed before, the newest first."""

    workflow: Workflow
    case: Case
    facts: CaseFacts
    actor: Actor
    staff: tuple[Staff, ...]
    today: date
    vocabulary: Vocabulary
    filed: tuple[FiledMaterial, ...] = ()
    earlier: tuple[Workflow, ...] = ()
    judge: Callable[[], tuple[EventFault, ...]] = tuple

    @property
    def forged(self) -> EventFault | None:
        """The first thing that speaks against the events of the case: then nobody may lead it on."""
        return next(iter(self.judge()), None)

    def forgery(self, found: EventFault) -> Label:
        """What happened, what is kept and what to do, in a sentence."""
        facts = {"person": found.who, "event": str(found.seq), "fault": found.fault}
        return self.texts.label(Reason("case.forged" if found.seq else "case.forged_journal", facts))

    @property
    def texts(self) -> ReasonTexts:
        """The sentences of the route, which also name members of staff."""
        names = {f"staff.{each.id}": Label(each.name, each.name) for each in self.staff}
        return self.workflow.texts.with_words(names)

    @property
    def step(self) -> Step:
        """The case as guards and proposals see it."""
        return Step(self.workflow, self.case, self.facts, self.today)

    def view(self) -> CaseView:
        """Everything the page of the case shows."""
        route, case, forged = self.workflow, self.case, self.forged
        steps = tuple(self.step_view(each) for each in self.permissions())
        if forged is not None:
            stopped = self.forgery(forged)
            steps = tuple(replace(each, allowed=False, why_not=(stopped, *each.why_not)) for each in steps)
        return CaseView(
            case=case,
            title=route.title,
            legal_basis=route.legal_basis,
            stage=route.stage(case.stage),
            recipient=self.facts.recipient,
            clock=self.clock(),
            notice=self.notice(),
            steps=steps,
            materials=tuple(self._materials()),
            opinions={duty: self._opinion(duty, event) for duty, event in opinions(route, case).items()},
            events=self.event_views(case.events),
            values=tuple(self.in_words(case.values)),
            assigned=self._staff_name(case.assigned_to),
            stuck=self.stuck(),
            facts_hash=facts_hash(self.step),
            pins=tuple(self._pins(forged)),
            ends=self.ends(),
            changed_since=tuple(facts_changed(route, case, self.facts, self.vocabulary)),
            way=tuple(self._way()),
        )

    def _way(self) -> Iterator[StageView]:
        """Every stage of the case's way, with who led on from it."""
        for each in way_of(self.workflow, self.case):
            event = each.left_by
            told = ("", None) if event is None else (event.actor, event.at.date())
            yield StageView(each.stage.label, each.place, *told)

    def _pins(self, forged: EventFault | None) -> Iterator[PinView]:
        """What stands above the case until it is answered: the most pressing first."""
        if forged is not None:
            yield PinView(PinKind.FORGED, forged.who, self.today, "", sentence=self.forgery(forged))
        if raised := case_blocks.open_objection(self.workflow, self.case):
            yield PinView(PinKind.OBJECTION, raised.actor, raised.at.date(), raised.note)
        if asked := case_blocks.open_opinion(self.workflow, self.case):
            number = str(asked.details.get(case_blocks.ASKED_STAFF, ""))
            name = self._staff_name(int(number)) if number.isdecimal() else ""
            yield PinView(PinKind.OPINION, asked.actor, asked.at.date(), asked.note, name)
        if back := case_blocks.standing_return(self.workflow, self.case):
            yield PinView(PinKind.RETURN, back.actor, back.at.date(), back.note)

    def _materials(self) -> Iterator[MaterialView]:
        """What the route asks for, and what was brought while the case was one of another kind."""
        asked = {each.key: each for each in self.workflow.materials}
        for each in asked.values():
            yield MaterialView(each.key, each.label, each.required, *self._material(each.key))
        for filed in self.filed:
            if filed.key not in asked and filed.settled:
                yield MaterialView(
                    filed.key, self._word("material", filed.key), required=False, received_on=filed.received_on,
                    state=filed.state, reason=filed.reason,
                )  # fmt: skip

    def _material(self, key: str) -> tuple[str, MaterialState, str]:
        """Since when, in what state and, if it is not needed, why."""
        found = next((one for one in self.filed if one.key == key), None)
        return (found.received_on, found.state, found.reason) if found else ("", MaterialState.NONE, "")

    def line(self) -> CaseLine:
        """The case as one line of a list."""
        route, case, recipient = self.workflow, self.case, self.facts.recipient
        stage = route.stage(case.stage)
        limit = None if case.closed else case_course.current_deadline(route, case, self.facts.calendar)
        late = limit is not None and limit.is_late(self.today)
        return CaseLine(
            case_id=case.id,
            number=case.number,
            kind=case.kind,
            title=route.title,
            recipient_id=case.recipient_id,
            name=recipient.name,
            village=recipient.village,
            stage=case.stage,
            stage_label=stage.label,
            owner=route.texts.word("role", stage.owner_role) if stage.owner_role else _BLANK,
            applied_on=case.applied_on,
            days=case_course.days_waiting(case, self.today),
            due=limit.due if limit else None,
            left=limit.days_left(self.today, self.facts.calendar) if limit else None,
            workdays=limit is not None and limit.workdays,
            late=late,
            provisional=limit is not None and limit.provisional,
            mine=self._mine(late=late),
            waiting=stage.kind is StageKind.WAIT,
            closed=case.closed,
            stuck=self.stuck(),
            assigned_to=case.assigned_to,
            returned_with=self._returned_with(),
            able=bool(self.able_steps()),
            ends=self.ends(),
        )

    def _returned_with(self) -> str:
        back = case_blocks.standing_return(self.workflow, self.case)
        return back.note if back else ""

    def permissions(self) -> tuple[Permission, ...]:
        """Every step that begins where the case stands, judged for the person."""
        return permitted(self.workflow, self.case, self.actor, self.facts, self.today)

    def stuck(self) -> Label | None:
        """The sentence that says who is missing if nobody active can lead the case on."""
        reason = missing_person(self.workflow, self.case, self.staff, self.facts.relatives)
        return self.texts.label(reason) if reason else None

    def ends(self) -> Label | None:
        """The sentence that says why the open case should be terminated, if the archive says so."""
        reason = reason_to_end(self.step)
        return self.texts.label(reason) if reason else None

    def clock(self) -> ClockView | None:
        """The limit of the present stage, explained."""
        limit = None
        if not self.case.closed:
            limit = case_course.current_deadline(self.workflow, self.case, self.facts.calendar)
        if limit is None:
            return None
        counted = tuple(self.workflow.texts.label(reason) for reason in how_counted(limit, self.facts.calendar))
        left = limit.days_left(self.today, self.facts.calendar)
        late = limit.is_late(self.today)
        missing = limit.counted.missing_years
        return ClockView(
            limit.clock.label, limit.start, limit.due, left, limit.workdays, late, limit.provisional, counted, missing
        )  # fmt: skip

    def notice(self) -> NoticeView | None:
        """The public notice, once its first day is recorded."""
        count, begin = notice_count(self.step), case_course.as_day(self.case.values.get("notice_from", ""))
        if count is None or begin is None:
            return None
        days = str(self.workflow.number("notice_days"))
        facts = {"days": days, "begin": begin.isoformat(), "end": count.end.isoformat()}
        sentence = self.workflow.texts.label(Reason(f"counted.notice.{self.workflow.text('notice_unit')}", facts))
        return NoticeView(begin, count.end, self.today > count.end, sentence)

    def step_view(self, permission: Permission) -> StepView:
        """One button with its reasons and its form."""
        transition, texts = permission.transition, self.texts
        return StepView(
            key=transition.key,
            label=transition.label,
            kind=transition.kind,
            duty=transition.duty,
            target=permission.target.label,
            allowed=permission.allowed,
            why_not=tuple(texts.label(reason) for reason in permission.why_not),
            cautions=tuple(texts.label(reason) for reason in permission.cautions),
            needs_reason=needs_reason(permission),
            requires_note=transition.requires_note,
            fields=self.fields(transition.fields, transition.requires_fields),
            takes_back=self._step_label(self.case.events[permission.takes_back - 1]) if permission.takes_back else None,
        )

    def fields(self, keys: Sequence[str], required: Sequence[str]) -> tuple[FieldView, ...]:
        """The fields of a form with their proposals; members of staff are offered as far as they are active."""
        found = [each for key in keys if (each := self.workflow.field(key)) is not None]
        return tuple(
            FieldView(each, each.key in required, self._choices(each), _written(each, proposed(self.step, each)))
            for each in found
        )

    def in_words(self, values: Mapping[str, Value]) -> Iterator[tuple[Label, Label]]:
        """Recorded values with their labels, in the declared order of the fields; codes by their wording."""
        for each in self.workflow.fields:
            value = values.get(each.key, "")
            if value != "" and each.declaration.kind is not FieldKind.CODE:
                written = _shown(each, value)
                yield each.declaration.label, Label(written, written)
            elif value != "":
                yield each.declaration.label, self._words(each).get(str(value), Label(str(value), str(value)))
        if override := str(values.get(OVERRIDE, "")):
            yield OVERRIDE_LABEL, Label(override, override)

    def _words(self, case_field: CaseField) -> dict[str, Label]:
        """What the codes of a field mean; people who have left are named as well."""
        if case_field.declaration.vocabulary == STAFF:
            return {str(one.id): Label(one.name, one.name) for one in self.staff}
        return dict(self._choices(case_field))

    def _choices(self, case_field: CaseField) -> tuple[tuple[str, Label], ...]:
        if case_field.declaration.vocabulary == CATEGORY:
            known = self.vocabulary.categories
            return tuple((code, known[code].label) for code in self.workflow.categories if code in known)
        if case_field.declaration.vocabulary != STAFF:
            return case_field.choices
        return tuple((str(each.id), Label(each.name, each.name)) for each in self.staff if each.active)

    def _mine(self, *, late: bool) -> bool:
        """Whether the person can lead the case on; one that waits for somebody outside only if it is time to act."""
        stage, able = self.workflow.stage(self.case.stage), self.able_steps()
        if stage.kind is not StageKind.WAIT:
            return bool(able)
        ready = {each.transition.key for each in self.permissions() if each.allowed and each.transition.guards}
        return any(late or each.key in ready for each in able)

    def asks_me(self) -> bool:
        """Whether the person who looks was asked for an opinion and has not given it."""
        asked = case_blocks.open_opinion(self.workflow, self.case)
        return asked is not None and str(asked.details.get(case_blocks.ASKED_STAFF)) == str(self.actor.staff.id)

    def able_steps(self) -> list[Transition]:
        """The steps forward that the person's roles and duties allow."""
        steps = [each for each in self.workflow.steps_from(self.case.stage) if each.kind is TransitionKind.FORWARD]
        return [
            each for each in steps if not duties.objections_to(self.actor.staff, self.case, each, self.facts.relatives)
        ]

    def _opinion(self, duty: str, event: CaseEvent) -> OpinionView:
        label = self.workflow.texts.word("duty", duty)
        return OpinionView(duty, label, event.actor, event.at.date(), self._step_label(event), event.note)

    def event_views(self, events: Iterable[CaseEvent]) -> tuple[EventView, ...]:
        """Steps of the case as its course shows them."""
        return tuple(self._event(event) for event in events)

    def _event(self, event: CaseEvent) -> EventView:
        standing = {each.seq for each in self.case.standing_events}
        return EventView(
            event=event,
            label=self._step_label(event),
            from_stage=self._word("stage", event.from_stage) if event.from_stage else _BLANK,
            to_stage=self._word("stage", event.to_stage),
            duty=self.workflow.texts.word("duty", event.duty) if event.duty else _BLANK,
            recorded=tuple(self.in_words(event.details)),
            taken_back=event.seq not in standing and event.reverses is None,
        )

    def _step_label(self, event: CaseEvent) -> Label:
        if event.transition == OPENED:
            return OPENING_LABEL
        return DEED_LABELS.get(event.transition) or self._word("step", event.transition)

    def _word(self, name: str, key: str) -> Label:
        """The label of a stage or step, also of one that only an earlier route of the case has."""
        plain = Label(key, key)
        routes = (self.workflow, *self.earlier)
        return next((word for route in routes if (word := route.texts.word(name, key)) != plain), plain)

    def _staff_name(self, staff_id: int | None) -> str:
        return next((each.name for each in self.staff if each.id == staff_id), "")


def _written(case_field: CaseField, value: Value) -> str:
    """A value as people write it: amounts in yuan."""
    if case_field.declaration.kind is FieldKind.MONEY and isinstance(value, int):
        return money_text(value)
    return str(value)


def _shown(case_field: CaseField, value: Value) -> str:
    """A recorded value as it is shown: sensitive ones masked until they are revealed for a purpose."""
    return masked_value(case_field.declaration, value) if case_field.sensitive else _written(case_field, value)
