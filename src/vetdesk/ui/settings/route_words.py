"""A route and its versions in words: stages with their limits, the law, what each version changed."""

from typing import TYPE_CHECKING, Final

from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.workflow import Stage, StageKind, Workflow
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, strung, worded

if TYPE_CHECKING:  # the services pull in the database
    from vetdesk.services.routes import RouteVersion

UNITS: Final = {
    ClockUnit.WORKDAY: QT_TRANSLATE_NOOP("routes", "{count} working days"),
    ClockUnit.CALENDAR: QT_TRANSLATE_NOOP("routes", "{count} days"),
    ClockUnit.MONTH: QT_TRANSLATE_NOOP("routes", "{count} months"),
}
OWN = QT_TRANSLATE_NOOP("routes", "Version {version}, from {day}, set here by {person} on {made}: {reason}")
BROUGHT = QT_TRANSLATE_NOOP("routes", "Version {version}, from {day}, brought along")
IN_FORCE = QT_TRANSLATE_NOOP("routes", "{version} (in force)")


def route_words(route: Workflow) -> str:
    """The law, then the stages from the first to the last, each with its limit."""
    lines = []
    if route.legal_basis:
        pattern = shown("routes", QT_TRANSLATE_NOOP("routes", "Legal basis: {basis}"))
        lines.append(pattern.format(basis=strung(map(worded, route.legal_basis))))
    stages = [_stage(route, stage) for stage in route.stages if stage.kind is not StageKind.END]
    lines.append(shown("routes", QT_TRANSLATE_NOOP("routes", "Stages:")))
    return "\n".join([*lines, *(f"{place}. {stage}" for place, stage in enumerate(stages, 1))])


def version_words(version: "RouteVersion") -> str:
    """One version: since when, by whom and why, how many open cases follow it, and what it changed."""
    facts = {"version": version.version, "day": version.valid_from}
    if version.own:
        facts |= {"person": version.made_by, "made": version.made_on, "reason": version.reason}
    head = shown("routes", OWN if version.own else BROUGHT).format(**facts)
    if version.in_force:
        head = shown("routes", IN_FORCE).format(version=head)
    cases = shown("routes", QT_TRANSLATE_NOOP("routes", "Open cases that follow it: {count}"))
    lines = [head, cases.format(count=version.cases)]
    pattern = shown("routes", QT_TRANSLATE_NOOP("routes", "{what}: {before} → {after}"))
    for one in version.differences:
        before, after = worded(one.before) or "—", worded(one.after) or "—"
        lines.append(pattern.format(what=worded(one.what), before=before, after=after))
    return "\n".join(lines)


def _stage(route: Workflow, stage: Stage) -> str:
    clock = route.clock(stage.clock) if stage.clock else None
    if clock is None:
        return worded(stage.label)
    return shown("routes", QT_TRANSLATE_NOOP("routes", "{stage} ({limit})")).format(
        stage=worded(stage.label), limit=_limit(clock)
    )


def _limit(clock: Clock) -> str:
    text = shown("routes", UNITS[clock.unit]).format(count=clock.budget)
    if clock.basis is None:
        return text
    pattern = shown("routes", QT_TRANSLATE_NOOP("routes", "{limit}, {basis}"))
    return pattern.format(limit=text, basis=worded(clock.basis))
