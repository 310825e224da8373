"""What windows show of public notices (公示), and what people ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.forms import Label, Problem
from vetdesk.domain.notices import Notice, Objection, Outcome, Standing
from vetdesk.services.filing_views import ScanView


@dataclass(frozen=True, slots=True)
class PendingCase:
    """A case that waits to be posted (待公示) and is on no notice yet."""

    case_id: int
    number: str
    name: str
    village: str
    kind: str
    title: Label


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One notice of a list; `left` the days of its unit that are left, None unless it runs."""

    id: int
    title: str
    kind: Label
    people: int
    places: str
    begins_on: str
    ends_on: str
    standing: Standing
    left: int | None
    unit: ClockUnit
    provisional: bool
    objections: int


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody on a notice: the lines of the notice itself, and where the case stands now."""

    case_id: int
    recipient_id: int
    number: str
    stage: Label
    waits: bool


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Everything of one notice. `people` is in the order of `notice.people`; `ends` is how its last day was counted.

    `against_posting` and `against_closing` say what is still to be done before.
    """

    notice: Notice
    title: Label
    standing: Standing
    left: int | None
    provisional: tuple[int, ...]
    people: tuple[PersonView, ...]
    objections: tuple[Objection, ...]
    photos: tuple[ScanView, ...]
    reports: tuple[ScanView, ...]
    against_posting: tuple[Problem, ...]
    against_closing: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class NoticeTexts:
    """What may be written anew while a notice is prepared; `grants` by case what is to be granted."""

    title: str
    text: str
    places: str
    grants: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Posting:
    """That a notice was posted: its first day, who posted it, and that somebody looked for anything private."""

    begins_on: str
    posted_by: str
    checked: bool


@dataclass(frozen=True, slots=True)
class ObjectionRequest:
    """Somebody objects: against one case or with None against the whole; without a name it is anonymous."""

    case_id: int | None
    made_on: str
    objector: str
    way: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an objection, what the inquiry found, and when the objector was told ("" not yet)."""

    outcome: Outcome
    inquiry: str
    told_on: str = ""


def days_left(notice: Notice, standing: Standing, today: date, workdays: int) -> int | None:
    """The days of its unit until the end of a notice that runs."""
    if standing not in {Standing.RUNNING, Standing.OBJECTED}:
        return None
    return workdays if notice.unit == "workday" else (date.fromisoformat(notice.ends_on) - today).days
