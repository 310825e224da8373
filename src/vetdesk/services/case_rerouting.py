"""A case goes over to another version of its route, or to another kind (更换流程版本、变更事项类型)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.domain import case_course, case_deeds, effects
from vetdesk.domain.case_facts import ARCHIVE
from vetdesk.domain.cases import DEED_LABELS, KIND_CHANGED, MIGRATED, OPENED, Case
from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.guards import GUARDS
from vetdesk.domain.reasons import Reason
from vetdesk.domain.route_differences import Difference, differences
from vetdesk.domain.workflow import Duty, Transition, TransitionKind, Workflow
from vetdesk.services.case_effects import EFFECTS, Scene
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_taking import StepRequest, cleaned, refuse_wrong_fields
from vetdesk.services.case_views import FieldView
from vetdesk.storage.reading import Reading, Work


@dataclass(frozen=True, slots=True)
class MigrationPreview:
    """What another version of the route would mean for a case.

    `target` is the stage where it would go on ("" if a person must name one of `stages`); `due_before` and `due_after`
    are the limits that run there; `why_not` stops the deed.
    """

    case_id: int
    from_version: int
    to_version: int
    stage: Label
    target: str
    target_label: Label
    stages: tuple[tuple[str, Label], ...]
    differences: tuple[Difference, ...]
    due_before: date | None
    due_after: date | None
    why_not: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class KindChangePreview:
    """What a case would be as another kind: where it goes on, which `fields` the deed asks for, and what is missing.

    `missing_fields` are those of the archive that acceptance will ask for, `missing_materials` the papers; every
    material that is there stays, among them those of `kept_materials`, which the new kind asks for, too.
    """

    case_id: int
    kind_before: Label
    kind_after: Label
    target: Label
    fields: tuple[FieldView, ...]
    missing_fields: tuple[Label, ...]
    missing_materials: tuple[Label, ...]
    kept_materials: tuple[Label, ...]
    why_not: tuple[Label, ...]


def migration_preview(picture: CasePicture, new: Workflow, stage: str) -> MigrationPreview:
    """What going over to a version would mean; `stage` is the one that the person names, "" for the same one."""
    old, case = picture.workflow, picture.case
    target = stage or case_deeds.same_stage(case, new)
    known = {each.key: each.label for each in case_deeds.open_stages(new)}
    why_not = [old.texts.label(each) for each in case_deeds.against_migration(picture.step, new, target, picture.actor)]
    return MigrationPreview(
        case_id=case.id,
        from_version=old.version,
        to_version=new.version,
        stage=old.stage(case.stage).label,
        target=target,
        target_label=known.get(target, Label("", "")),
        stages=tuple(known.items()),
        differences=differences(old, new),
        due_before=_due(picture, old, case),
        due_after=_due(picture, new, replace(case, stage=target)) if target in known else None,
        why_not=tuple(why_not),
    )


def migrate(work: Work, picture: CasePicture, new: Workflow, stage: str, reason: str) -> Case:
    """Let the case follow another version; raises StepRefusedError with every reason."""
    preview = migration_preview(picture, new, stage)
    _refuse(picture, MIGRATED, [*preview.why_not, *_reason_missing(picture, reason)])
    filing = StepRequest(MIGRATED, reason).filing(work.now)
    return work.cases.save(
        case_deeds.moved(picture.step, MIGRATED, new, preview.target, actor=picture.actor, filing=filing),
    )


def kind_change_preview(look: Reading, before: CasePicture, after: CasePicture) -> KindChangePreview:
    """What the case would be as another kind; `after` is the same case judged by the new route."""
    new, case = after.workflow, before.case
    filled = {each.key for each in after.filed if each.settled}
    asked = [key for key in new.opening_fields if case.values.get(key, "") == ""]
    return KindChangePreview(
        case_id=case.id,
        kind_before=before.workflow.title,
        kind_after=new.title,
        target=new.stage(case_deeds.stage_of_new_kind(before.workflow, case, new)).label,
        fields=after.fields(asked, _required(new)),
        missing_fields=tuple(_missing_fields(after)),
        missing_materials=tuple(each.label for each in new.materials if each.required and each.key not in filled),
        kept_materials=tuple(each.label for each in new.materials if each.key in filled),
        why_not=tuple(new.texts.label(each) for each in _against_kind_change(look, before, after)),
    )


def change_kind(work: Work, before: CasePicture, after: CasePicture, reason: str, values: Mapping[str, Value]) -> Case:
    """Make the case one of another kind; number, materials, scans and day of application stay.

    Raises StepRefusedError with every reason, or with every wrong field.
    """
    old, new = before.workflow, after.workflow
    why_not = [new.texts.label(each) for each in _against_kind_change(work, before, after)]
    _refuse(before, KIND_CHANGED, [*why_not, *_reason_missing(before, reason)])
    request = StepRequest(KIND_CHANGED, reason, cleaned(new, values))
    asked = tuple(key for key in new.opening_fields if before.case.values.get(key, "") == "")
    refuse_wrong_fields(after.step, _form(new, tuple({*asked, *request.details})), request.details)
    target = case_deeds.stage_of_new_kind(old, before.case, new)
    freed = EFFECTS[effects.RELEASE_IDENTITY](Scene(work, old, before.vocabulary), before.case)
    filing = request.filing(work.now)
    changed = case_deeds.moved(before.step, KIND_CHANGED, new, target, actor=before.actor, filing=filing)
    return work.cases.save(replace(changed, identity_id=None, assigned_to=freed.assigned_to))


def _against_kind_change(look: Reading, before: CasePicture, after: CasePicture) -> Iterator[Reason]:
    new, case = after.workflow, before.case
    yield from case_deeds.against_kind_change(before.step, new, before.actor)
    for name in new.opening_guards:
        yield from GUARDS[name].check(after.step)
    for other in look.cases.of_recipient(case.recipient_id):
        if other.kind == new.kind and not other.closed and other.id != case.id:
            name = before.facts.recipient.name
            yield Reason("case.open_already", {"name": name, "number": other.number})


def _missing_fields(after: CasePicture) -> Iterator[Label]:
    """The facts of the archive that the step which accepts the case will ask for and that nobody filled in."""
    entering = [step for step in after.workflow.transitions if step.duty is Duty.ENTER]
    wanted = dict.fromkeys(key for step in entering for key in step.requires_fields if key.startswith(ARCHIVE))
    for key in wanted:
        if after.step.value(key) == "":
            yield after.workflow.texts.word("field", key.removeprefix(ARCHIVE))


def _form(new: Workflow, fields: tuple[str, ...]) -> Transition:
    """What the deed asks for, as a step, so that it is checked like one."""
    required = tuple(key for key in _required(new) if key in fields)
    return Transition(
        OPENED, DEED_LABELS[KIND_CHANGED], TransitionKind.RECORD, (), "", None, fields=fields, requires_fields=required
    )


def _required(new: Workflow) -> tuple[str, ...]:
    """A route about several categories has to know which one."""
    return ("category",) if new.categories else ()


def _reason_missing(picture: CasePicture, reason: str) -> tuple[Label, ...]:
    return () if reason.strip() else (picture.workflow.texts.label(Reason("note.missing")),)


def _refuse(picture: CasePicture, key: str, why_not: list[Label]) -> None:
    if forged := picture.forged:
        why_not = [picture.forgery(forged), *why_not]
    if why_not:
        raise StepRefusedError(DEED_LABELS[key], tuple(why_not))


def _due(picture: CasePicture, route: Workflow, case: Case) -> date | None:
    limit = case_course.current_deadline(route, case, picture.facts.calendar)
    return limit.due if limit else None
