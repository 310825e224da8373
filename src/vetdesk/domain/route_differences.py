"""What differs between two versions of a route (流程版本), or between two routes: shown before anybody changes over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vetdesk.domain.forms import Label, Value
from vetdesk.domain.workflow import EditableParameter, Workflow

_NOTHING = Label("", "")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that two versions have differently; `before` or `after` is blank where only the other one has it."""

    what: Label
    before: Label
    after: Label


def differences(old: Workflow, new: Workflow) -> tuple[Difference, ...]:
    """What changed from one version to another: parameters first, then stages, steps, limits and materials."""
    return (
        *_parameters(old, new),
        *_named({each.key: each.label for each in old.stages}, {each.key: each.label for each in new.stages}),
        *_named({each.key: each.label for each in old.transitions}, {each.key: each.label for each in new.transitions}),
        *_named({each.key: each.label for each in old.clocks}, {each.key: each.label for each in new.clocks}),
        *_named({each.key: each.label for each in old.materials}, {each.key: each.label for each in new.materials}),
    )


def worded(parameter: EditableParameter | None, value: Value | None) -> Label:
    """A parameter's value in words: that of the choice, or the value itself."""
    if value is None:
        return _NOTHING
    choices = dict(parameter.choices) if parameter else {}
    return choices.get(str(value), Label(str(value), str(value)))


def _parameters(old: Workflow, new: Workflow) -> Iterator[Difference]:
    for key in dict.fromkeys([*old.parameters, *new.parameters]):
        before, after = old.parameters.get(key), new.parameters.get(key)
        if before != after:
            declared = new.editable.get(key) or old.editable.get(key)
            label = declared.label if declared else Label(key, key)
            yield Difference(label, worded(declared, before), worded(declared, after))


def _named(old: Mapping[str, Label], new: Mapping[str, Label]) -> Iterator[Difference]:
    for key in dict.fromkeys([*old, *new]):
        before, after = old.get(key), new.get(key)
        if before != after:
            yield Difference(after or before or _NOTHING, before or _NOTHING, after or _NOTHING)
