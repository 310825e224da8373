"""Routes (流程) as declared data: stages, steps, clocks, materials and the fields that steps record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from vetdesk.domain.clocks import Clock
from vetdesk.domain.forms import FieldDeclaration, Label, Value
from vetdesk.domain.reasons import ReasonTexts
from vetdesk.domain.staff import Role


class StageKind(StrEnum):
    """Where a case may stand: at its beginning, with one of us, with somebody outside, or at its end."""

    START = "start"
    WORK = "work"
    WAIT = "wait"
    END = "end"


class TransitionKind(StrEnum):
    """What a step does to the route; RECORD adds an event and leaves the case where it stands."""

    FORWARD = "forward"
    RETURN = "return"
    WITHDRAW = "withdraw"
    REVERSE = "reverse"
    RECORD = "record"


class Duty(StrEnum):
    """The duty a step performs (design 9); NONE for recording, sending and posting."""

    NONE = ""
    ENTER = "enter"
    EXAMINE = "examine"
    SUPERVISE = "supervise"
    SIGN = "sign"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage (环节) of a route. `owner_role` is None only for end stages; `clock` names the clock that runs here."""

    key: str
    label: Label
    kind: StageKind
    owner_role: Role | None = None
    clock: str = ""


@dataclass(frozen=True, slots=True)
class CaseField:
    """A field that a step records in the case.

    `choices` are the codes of a CODE field; `proposal` names what is filled in beforehand; `not_before` the field whose
    date must not be later; `future` allows a date after today; `by_month` a date without day; `least` and `most`
    bound an INTEGER. What is `sensitive` is masked wherever recorded values are shown; a form shows it to be checked.
    """

    declaration: FieldDeclaration
    choices: tuple[tuple[str, Label], ...] = ()
    proposal: str = ""
    not_before: str = ""
    future: bool = False
    by_month: bool = False
    least: int | None = None
    most: int | None = None
    sensitive: bool = False

    @property
    def key(self) -> str:
        """The field's key."""
        return self.declaration.key


@dataclass(frozen=True, slots=True)
class Material:
    """A material (材料) that the applicant brings; `required` ones stop a step that needs them all."""

    key: str
    label: Label
    required: bool = True


@dataclass(frozen=True, slots=True)
class Transition:
    """One step. `target` is "" for REVERSE (back to where the last step began) and RECORD (stays).

    `fields` are recorded by the step's form; `requires_fields` must be known afterwards: keys of case fields, or
    "recipient.KEY" for a field of the archive. `role` None: everyone who works on cases.
    """

    key: str
    label: Label
    kind: TransitionKind
    sources: tuple[str, ...]
    target: str
    role: Role | None
    duty: Duty = Duty.NONE
    guards: tuple[str, ...] = ()
    requires_materials: bool = False
    fields: tuple[str, ...] = ()
    requires_fields: tuple[str, ...] = ()
    requires_note: bool = False
    effects: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether the step leads out of its stage by itself."""
        return self.kind in {TransitionKind.FORWARD, TransitionKind.RETURN, TransitionKind.WITHDRAW}


@dataclass(frozen=True, slots=True)
class ExchangeColumn:
    """A column of the roster that goes to the district and comes back with its decision; `width` in characters.

    In a `proposed` one the township, where it proposes a refusal, says what it would decide before the district does.
    """

    key: str
    label: Label
    width: int
    filled_by_district: bool = False
    proposed: bool = False

    @property
    def told_by_township(self) -> bool:
        """Whether the district takes in what the township wrote here."""
        return self.proposed or not self.filled_by_district


@dataclass(frozen=True, slots=True)
class Exchange:
    """How cases leave for the district and what its answers mean.

    `sends` is the step taken when cases leave; `answers` maps the answer as written (同意, 不同意) to the step that
    records it; `columns` are in the order of the sheet.
    """

    sends: str
    answers: Mapping[str, str]
    title: Label
    columns: tuple[ExchangeColumn, ...]


@dataclass(frozen=True, slots=True)
class EditableParameter:
    """A parameter that a county may set otherwise: a whole number within bounds, one of `choices`, or a text.

    An `optional` text may be left blank.
    """

    key: str
    label: Label
    least: int | None = None
    most: int | None = None
    choices: tuple[tuple[str, Label], ...] = ()
    max_length: int = 0
    optional: bool = False

    @property
    def is_number(self) -> bool:
        """Whether it is a whole number: only these have bounds."""
        return self.least is not None or self.most is not None

    def accepts(self, value: Value) -> bool:
        """Whether a value is of the kind and within the bounds."""
        if self.choices:
            return value in {code for code, _ in self.choices}
        if self.is_number:
            return isinstance(value, int) and self._within(value)
        least = 0 if self.optional else 1
        return isinstance(value, str) and least <= len(value.strip()) <= (self.max_length or len(value))

    def _within(self, value: int) -> bool:
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


CATEGORY = "category"
"""The case field that names the category where a route is about several; also the name of its choices."""
STAFF = "staff"
"""The choices of a field that names a member of staff."""


@dataclass(frozen=True)
class Workflow:
    """One version of a route. Immutable once a case uses it: a case pins kind and version.

    It is about one `category` of recipients, or about one of `categories`, which the case's field "category" names;
    about none of them where the person as such is meant. `identity_values` and `recipient_values` tell which value of
    the case is written into which field of the archive.
    """

    kind: str
    version: int
    title: Label
    category: str
    valid_from: str
    stages: tuple[Stage, ...]
    transitions: tuple[Transition, ...]
    clocks: tuple[Clock, ...] = ()
    fields: tuple[CaseField, ...] = ()
    opening_fields: tuple[str, ...] = ()
    opening_guards: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    parameters: Mapping[str, Value] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    identity_values: Mapping[str, str] = field(default_factory=dict)
    recipient_values: Mapping[str, str] = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    legal_basis: tuple[Label, ...] = ()
    editable: Mapping[str, EditableParameter] = field(default_factory=dict)
    exchange: Exchange | None = None
    texts: ReasonTexts = field(default_factory=lambda: ReasonTexts({}))
    sha256: str = ""

    @cached_property
    def start(self) -> Stage:
        """The stage where a case begins."""
        return next(stage for stage in self.stages if stage.kind is StageKind.START)

    @cached_property
    def _stages(self) -> Mapping[str, Stage]:
        return {stage.key: stage for stage in self.stages}

    @cached_property
    def _transitions(self) -> Mapping[str, Transition]:
        return {transition.key: transition for transition in self.transitions}

    @cached_property
    def _fields(self) -> Mapping[str, CaseField]:
        return {case_field.key: case_field for case_field in self.fields}

    def stage(self, key: str) -> Stage:
        """The stage of that key; KeyError if the route has none."""
        return self._stages[key]

    def transition(self, key: str) -> Transition | None:
        """The step of that key, or None."""
        return self._transitions.get(key)

    def field(self, key: str) -> CaseField | None:
        """The case field of that key, or None."""
        return self._fields.get(key)

    def clock(self, key: str) -> Clock | None:
        """The clock of that key, or None."""
        return next((clock for clock in self.clocks if clock.key == key), None)

    def clock_at(self, stage: str) -> str:
        """The key of the clock that runs at a stage; "" for a stage that only an earlier route of the case has."""
        known = self._stages.get(stage)
        return known.clock if known else ""

    def steps_from(self, stage: str) -> Iterable[Transition]:
        """The steps that begin at a stage, in declared order."""
        return (transition for transition in self.transitions if stage in transition.sources)

    def category_of(self, values: Mapping[str, Value]) -> str:
        """The category that a case with these values is about; "" if it is about none, or not yet named."""
        if self.category or not self.categories:
            return self.category
        named = str(values.get(CATEGORY, ""))
        return named if named in self.categories else ""

    def number(self, name: str) -> int:
        """A whole-number parameter (limits, days, ages); the route's check makes sure that it is there."""
        return int(self.parameters[name])

    def text(self, name: str) -> str:
        """A parameter as text."""
        return str(self.parameters[name])
