"""What windows and commands show of a case: labels in both languages, the clock explained, steps with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.case_stages import Place
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.materials import MaterialState
from vetdesk.domain.people import Recipient
from vetdesk.domain.workflow import CaseField, Stage, TransitionKind


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a step's form: its declaration, whether it must be filled in, the choices, and what is proposed."""

    field: CaseField
    required: bool
    choices: tuple[tuple[str, Label], ...]
    proposal: Value


@dataclass(frozen=True, slots=True)
class StepView:
    """One button. `why_not` disables it, each reason a whole sentence; `cautions` are shown before going on.

    With `needs_reason` the person must write why they go on despite the cautions. `target` is where it leads; a recall
    also names in `takes_back` the step that it undoes.
    """

    key: str
    label: Label
    kind: TransitionKind
    duty: str
    target: Label
    allowed: bool
    why_not: tuple[Label, ...]
    cautions: tuple[Label, ...]
    needs_reason: bool
    requires_note: bool
    fields: tuple[FieldView, ...]
    takes_back: Label | None = None


@dataclass(frozen=True, slots=True)
class ClockView:
    """A limit with how it was counted, sentence by sentence. `due` is None while the clock stands still.

    A `provisional` one (暂估) names the `missing_years` whose calendar is to be loaded.
    """

    label: Label
    start: date
    due: date | None
    days_left: int | None
    workdays: bool
    late: bool
    provisional: bool
    counted: tuple[Label, ...]
    missing_years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NoticeView:
    """The public notice (公示): first and last day, both counted, and the sentence that says so."""

    begin: date
    end: date
    over: bool
    counted: Label


@dataclass(frozen=True, slots=True)
class MaterialView:
    """One line of the checklist of materials (材料清单); `reason` says why one is not needed."""

    key: str
    label: Label
    required: bool
    received_on: str
    state: MaterialState = MaterialState.NONE
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpinionView:
    """The opinion that stands for a duty (意见): who, when, what."""

    duty: str
    duty_label: Label
    person: str
    on: date
    step: Label
    note: str


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of the case's course. `recorded` pairs labels with values in words; `taken_back` by a later recall."""

    event: CaseEvent
    label: Label
    from_stage: Label
    to_stage: Label
    duty: Label
    recorded: tuple[tuple[Label, Label], ...]
    taken_back: bool


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage on the way of a case; `person` and `on` tell who led on from it and when, if it is passed."""

    label: Label
    place: Place
    person: str = ""
    on: date | None = None


class PinKind(StrEnum):
    """What stands above a case until somebody answers it."""

    FORGED = "forged"
    OBJECTION = "objection"
    OPINION = "opinion"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class PinView:
    """One thing that nobody may miss: what it is, who wrote it on which day and what; `asked` whom it is for.

    A `sentence` says all of it by itself: that the events of the case cannot be believed.
    """

    kind: PinKind
    person: str
    on: date
    note: str
    asked: str = ""
    sentence: Label | None = None


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact of the archive that was edited after the case was decided: as it was then and as it is now."""

    label: Label
    then: Label
    now: Label


@dataclass(frozen=True)
class CaseView:
    """Everything a case's page shows. `facts_hash` goes back with the step that the person takes.

    `way` are the stages passed, the present one and those ahead; `set_aside` the steps of another PC that gave way.
    `ends` says why the case should be terminated (the person died or moved); `changed_since` which facts of the archive
    are no longer those that it was decided on.
    """

    case: Case
    title: Label
    legal_basis: tuple[Label, ...]
    stage: Stage
    recipient: Recipient
    clock: ClockView | None
    notice: NoticeView | None
    steps: tuple[StepView, ...]
    materials: tuple[MaterialView, ...]
    opinions: Mapping[str, OpinionView]
    events: tuple[EventView, ...]
    values: tuple[tuple[Label, Label], ...]
    assigned: str
    stuck: Label | None
    facts_hash: str
    pins: tuple[PinView, ...] = ()
    ends: Label | None = None
    changed_since: tuple[FactChange, ...] = ()
    way: tuple[StageView, ...] = ()
    set_aside: tuple[EventView, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of a list of cases. `mine`: the person signed in can lead it on now; `waiting`: somebody outside must.

    `days` is how long it has stood at its stage, `due` and `left` the limit that runs there; `returned_with` is the
    note of the return (退回) that brought it there, "" if it came on its way; `able`: the person may lead it on as soon
    as whoever it waits for has answered; `ends` says why the case should be terminated.
    """

    case_id: int
    number: str
    kind: str
    title: Label
    recipient_id: int
    name: str
    village: str
    stage: str
    stage_label: Label
    owner: Label
    applied_on: str
    days: int
    due: date | None
    left: int | None
    workdays: bool
    late: bool
    provisional: bool
    mine: bool
    waiting: bool
    closed: bool
    stuck: Label | None
    assigned_to: int | None
    returned_with: str = ""
    able: bool = False
    ends: Label | None = None


@dataclass(frozen=True, slots=True)
class OpeningForm:
    """The form that opens a case: fields with proposals, and what speaks against opening one for this person."""

    kind: str
    title: Label
    fields: tuple[FieldView, ...]
    why_not: tuple[Label, ...]

    @property
    def allowed(self) -> bool:
        """Whether the person signed in may open it."""
        return not self.why_not
