"""What is declared about complaints (信访事项): the fields of the register, the steps of the course, the limits.

Numbers of days are data with their law and article (信访工作条例 2022); the code only counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from vetdesk.domain.clocks import Clock
from vetdesk.domain.forms import FieldDeclaration, Label

RECEIVED = "received"
"""A limit that runs from the day on which the complaint was received (收到)."""
STEP = "step:"
"""A limit that runs from the day of a step: "step:KEY"."""


@dataclass(frozen=True, slots=True)
class ComplaintStage:
    """Where a complaint may stand; `end` tells that nothing more is due."""

    key: str
    label: Label
    end: bool = False


@dataclass(frozen=True, slots=True)
class ComplaintStep:
    """One step (办理步骤) of the course.

    `sources` are the stages from which it leads to `target` ("" stays there). `fields` are asked for, those of
    `required` must be filled; `on` names the day of the step. `staff` tells what a named member of staff becomes:
    "officer" (承办人), "recused" (回避) or "". `guards` are names of complaints.GUARDS; `once` allows it one time.
    `papers` are the papers that it calls for.
    """

    key: str
    label: Label
    on: Label
    sources: frozenset[str]
    target: str = ""
    fields: tuple[str, ...] = ()
    required: frozenset[str] = frozenset()
    staff: str = ""
    guards: tuple[str, ...] = ()
    once: bool = False
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit (时限): its clock runs from `clock.starts_on` until one of the steps of `met_by` is taken.

    `persons` marks a time that the person has (复查申请期): it is shown, and the office is never late. `channels` and
    `kinds` restrict it (empty: every complaint); `extended_by` is the step whose "days" prolong it. The law
    with its article (依据) is the clock's `basis`.
    """

    clock: Clock
    met_by: frozenset[str]
    persons: bool = False
    channels: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    extended_by: str = ""


@dataclass(frozen=True)
class ComplaintRules:
    """Everything declared about complaints.

    `fields` is the register (登记), `quick` the keys that an oral complaint at the counter needs first; `asked` are the
    fields of steps by key; `reception` those of a reception day (领导接待日). At most `representatives` people speak
    for a joint complaint. `remedies` are the clocks of reconsideration and lawsuit (行政复议、行政诉讼) from the day
    on which the refusal was served. `spans` are the days within which answers are counted together.
    """

    fields: tuple[FieldDeclaration, ...]
    quick: tuple[str, ...]
    asked: Mapping[str, FieldDeclaration]
    stages: Mapping[str, ComplaintStage]
    start: str
    steps: Mapping[str, ComplaintStep]
    limits: Mapping[str, Limit]
    remedies: tuple[Clock, ...]
    reception: tuple[FieldDeclaration, ...]
    representatives: int
    spans: tuple[int, ...] = ()

    def steps_from(self, stage: str) -> tuple[ComplaintStep, ...]:
        """The steps that begin at a stage, in their declared order."""
        return tuple(step for step in self.steps.values() if stage in step.sources)
