"""What can be wrong with a declared route: a route with a fault is refused before any case can get stuck in it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vetdesk.domain.case_facts import ARCHIVE
from vetdesk.domain.effects import EFFECTS
from vetdesk.domain.forms import FieldKind, Severity, Value
from vetdesk.domain.guards import GUARDS
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.service_years import StartMonth
from vetdesk.domain.step_values import PROPOSAL_PARAMETERS, PROPOSALS
from vetdesk.domain.workflow import CATEGORY, STAFF, Stage, StageKind, Transition, TransitionKind, Workflow


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a route: where it stands in the definition, and what is wrong (for whoever edits it)."""

    key: str
    problem: str


def faults(workflow: Workflow) -> tuple[Fault, ...]:
    """Every fault, the basic ones alone first: without known names the map of the route means nothing."""
    basic = (*_duplicates(workflow), *_ends(workflow), *_unknown_names(workflow), *_parameters(workflow))
    return basic or (*_stages(workflow), *_returns(workflow), *_exchange(workflow), *_clocks(workflow))


def _duplicates(workflow: Workflow) -> Iterator[Fault]:
    lists: dict[str, Iterable[str]] = {
        "stage": (stage.key for stage in workflow.stages),
        "transition": (transition.key for transition in workflow.transitions),
        "clock": (clock.key for clock in workflow.clocks),
        "field": (field.key for field in workflow.fields),
        "material": (material.key for material in workflow.materials),
    }
    for table, keys in lists.items():
        for key, count in Counter(keys).items():
            if count > 1:
                yield Fault(f"{table}.{key}", "declared twice")


def _ends(workflow: Workflow) -> Iterator[Fault]:
    kinds = Counter(stage.kind for stage in workflow.stages)
    if kinds[StageKind.START] != 1:
        yield Fault("stage", "needs exactly one stage of kind start")
    if not kinds[StageKind.END]:
        yield Fault("stage", "needs a stage of kind end")


def _unknown_names(workflow: Workflow) -> Iterator[Fault]:
    stages = {stage.key for stage in workflow.stages}
    fields = {field.key for field in workflow.fields}
    for key in workflow.opening_fields:
        if key not in fields:
            yield Fault("opening_fields", f"unknown field {key}")
    for name in sorted(set(workflow.opening_guards) - set(GUARDS)):
        yield Fault("opening_guards", f"unknown guard {name}")
    for table, values in (
        ("identity_values", workflow.identity_values),
        ("recipient_values", workflow.recipient_values),
    ):
        for key in sorted(set(values.values()) - fields):
            yield Fault(table, f"unknown field {key}")
    if workflow.categories and CATEGORY not in workflow.opening_fields:
        yield Fault("categories", "opening_fields must ask for the category")
    for stage in workflow.stages:
        if stage.clock and workflow.clock(stage.clock) is None:
            yield Fault(f"stage.{stage.key}.clock", f"unknown clock {stage.clock}")
    for step in workflow.transitions:
        yield from _unknown_in_step(step, stages, fields)


def _unknown_in_step(step: Transition, stages: set[str], fields: set[str]) -> Iterator[Fault]:
    where = f"transition.{step.key}"
    targets = [step.target] if step.moves else []
    named = (
        ("stage", {*step.sources, *targets} - stages),
        ("guard", set(step.guards) - set(GUARDS)),
        ("effect", set(step.effects) - set(EFFECTS)),
        ("field", set(step.fields) - fields),
        ("field", {key for key in step.requires_fields if not key.startswith(ARCHIVE)} - fields),
    )
    for what, unknown in named:
        for name in sorted(unknown):
            yield Fault(where, f"unknown {what} {name or '(none)'}")
    if not step.sources:
        yield Fault(where, "begins nowhere")
    if not step.moves and step.target:
        yield Fault(where, f"a step of kind {step.kind} has no target")


def _parameters(workflow: Workflow) -> Iterator[Fault]:
    """Parameters that guards, effects and proposals read, proposals that do not exist, severities of no guard."""
    guards = {name for step in workflow.transitions for name in step.guards if name in GUARDS}
    guards |= set(workflow.opening_guards)
    effects = {name for step in workflow.transitions for name in step.effects if name in EFFECTS}
    needed = {name for guard in guards for name in GUARDS[guard].parameters}
    needed |= {name for effect in effects for name in EFFECTS[effect]}
    for field in workflow.fields:
        kind, _, name = field.proposal.partition(":")
        if kind and kind not in {"archive", "text", "value"} and kind not in PROPOSALS:
            yield Fault(f"field.{field.key}.proposal", f"unknown proposal {kind}")
        needed |= set(PROPOSAL_PARAMETERS.get(kind, ())) | ({name} if kind == "text" else set())
        named = field.declaration.vocabulary in {STAFF, CATEGORY}
        if field.declaration.kind is FieldKind.CODE and not field.choices and not named:
            yield Fault(f"field.{field.key}.choices", "a code needs its choices")
    for name in sorted(needed - set(workflow.parameters)):
        yield Fault(f"parameters.{name}", "is missing")
    for name, value in workflow.parameters.items():
        if name in _PARAMETERS and not _fits(_PARAMETERS[name], value):
            yield Fault(f"parameters.{name}", f"cannot be {value!r}")
    for name, editable in workflow.editable.items():
        if name not in workflow.parameters or not editable.accepts(workflow.parameters[name]):
            yield Fault(f"parameters.{name}", "does not keep to its bounds")
    for name, severity in workflow.severities.items():
        if name not in guards or severity not in set(Severity):
            yield Fault(f"severities.{name}", "must give a guard of this route a severity")


def _fits(read: Callable[[Value], object], value: Value) -> bool:
    try:
        read(value)
    except (ValueError, TypeError, LookupError):
        return False
    return True


def _positive(value: Value) -> int:
    """A whole number above 0; raises ValueError."""
    if not isinstance(value, int) or value <= 0:
        raise ValueError(value)
    return value


_PARAMETERS: Mapping[str, Callable[[Value], object]] = {
    "least_age": _positive,
    "notice_days": _positive,
    "notice_unit": lambda value: ("workday", "calendar").index(str(value)),
    "months_between": _positive,
    "illness_grade_until": _positive,
    "enlisted_from": lambda value: PartialDate.parse(str(value)),
    "enlisted_until": lambda value: PartialDate.parse(str(value)),
    "programme_from": lambda value: PartialDate.parse(str(value)),
    "start_month": lambda value: StartMonth(str(value)),
    "number_pattern": lambda value: str(value).format(year=2025, serial=1),
}


def _stages(workflow: Workflow) -> Iterator[Fault]:
    """Every stage can be reached, owned, moved on by its owner, and leads to an end."""
    reached = _closure(workflow, {workflow.start.key}, backwards=False)
    ends = {stage.key for stage in workflow.stages if stage.kind is StageKind.END}
    finishing = _closure(workflow, ends, backwards=True)
    for stage in workflow.stages:
        where = f"stage.{stage.key}"
        if stage.key not in reached:
            yield Fault(where, "cannot be reached")
        if stage.kind is StageKind.END:
            if any(step.kind is not TransitionKind.REVERSE for step in workflow.steps_from(stage.key)):
                yield Fault(where, "a case that has ended goes nowhere")
        elif fault := _no_way_on(workflow, stage, finishing):
            yield Fault(where, fault)


def _no_way_on(workflow: Workflow, stage: Stage, finishing: set[str]) -> str:
    if stage.owner_role is None:
        return "has no owner"
    forward = [step for step in workflow.steps_from(stage.key) if step.kind is TransitionKind.FORWARD]
    if not any(step.role in {stage.owner_role, None} for step in forward):
        return "its owner has no step forward"
    return "" if stage.key in finishing else "leads to no end"


def _returns(workflow: Workflow) -> Iterator[Fault]:
    """A return leads to an earlier stage: one from which the route comes back."""
    for step in workflow.transitions:
        if step.kind is not TransitionKind.RETURN:
            continue
        after = _closure(workflow, {step.target}, backwards=False)
        for source in step.sources:
            if source not in after:
                yield Fault(f"transition.{step.key}", f"{step.target} does not come before {source}")


def _exchange(workflow: Workflow) -> Iterator[Fault]:
    if (exchange := workflow.exchange) is None:
        return
    for key in (exchange.sends, *exchange.answers.values()):
        if workflow.transition(key) is None:
            yield Fault("exchange", f"unknown transition {key}")


_STARTS = frozenset({"opened", "entered", "first_entered"})
"""When a clock may begin, besides "field:KEY"."""


def _clocks(workflow: Workflow) -> Iterator[Fault]:
    """A clock that never runs, or starts on a date nobody records, would promise a limit that is not watched."""
    used = {stage.clock for stage in workflow.stages}
    for clock in workflow.clocks:
        kind, _, key = clock.starts_on.partition(":")
        if clock.key not in used:
            yield Fault(f"clock.{clock.key}", "runs in no stage")
        if clock.budget <= 0 or clock.extendable_by < 0:
            yield Fault(f"clock.{clock.key}.budget", "must be more than 0")
        if clock.starts_on not in _STARTS and (kind != "field" or workflow.field(key) is None):
            yield Fault(f"clock.{clock.key}.starts_on", f"unknown start {clock.starts_on}")


def _closure(workflow: Workflow, begin: set[str], *, backwards: bool) -> set[str]:
    """The stages that can be reached from some stages, or from which they can be reached."""
    edges = {(source, step.target) for step in workflow.transitions if step.moves for source in step.sources}
    if backwards:
        edges = {(target, source) for source, target in edges}
    reached = set(begin)
    while more := {target for source, target in edges if source in reached} - reached:
        reached |= more
    return reached
