"""Complaints (信访事项) as pages show them: where one stands, its limits and how they were counted, its papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.clock_reasons import how_counted
from vetdesk.domain.clocks import Deadline
from vetdesk.domain.complaint_clocks import RunningLimit, limits_of, next_due
from vetdesk.domain.complaints import Complaint, ComplaintEvent, Offer, Standing
from vetdesk.domain.forms import Label

ALWAYS = ("complaint_register", "complaint_delivery")
"""Papers that any complaint has, whatever was done."""


@dataclass(frozen=True, slots=True)
class ComplaintLinks:
    """What a complaint is linked with: archive, case, the complaint it repeats, the member of staff it is about."""

    recipient_id: int | None = None
    case_id: int | None = None
    earlier_id: int | None = None
    about_staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class LimitLine:
    """A limit as it is shown: its last day, how that was counted, whether the office was late, when it was met."""

    running: RunningLimit
    counted: tuple[Label, ...]
    late: bool
    days_left: int | None


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """A complaint in the list; `next` is the limit that ends first, None where none runs."""

    complaint: Complaint
    stage: Label
    officer: str
    next: LimitLine | None


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper of a complaint that was made: its title, its number (文书字号, "" if it bears none), when and by whom.

    `void` tells that its number was declared void (作废) since.
    """

    title: Label
    number: str
    on: str
    who: str
    void: bool = False


@dataclass(frozen=True)
class ComplaintView:
    """One complaint with its course, its limits, the steps that may be taken now and the papers it calls for.

    `remedies` are the last days of reconsideration and lawsuit where a benefit was refused and that was served.
    `earlier_number` is "" where the complaint that it repeats is not for whoever looks.
    """

    complaint: Complaint
    stage: Label
    events: Sequence[ComplaintEvent]
    limits: Sequence[LimitLine]
    offers: Sequence[Offer]
    officer: str
    recipient: str
    case_number: str
    earlier_number: str
    benefit_refused: bool
    remedies: Sequence[Deadline]
    papers: Sequence[tuple[str, Label]]
    made: Sequence[MadePaper] = ()


class ComplaintPictures:
    """Draws complaints as they stand on a day."""

    def __init__(self, definitions: Definitions, today: date) -> None:
        self._definitions = definitions
        self._today = today

    def line(self, standing: Standing, names: Mapping[int, str]) -> ComplaintLine:
        """A complaint in a list; `names` are those of the staff by id."""
        found, limits = standing.complaint, self.limits(standing)
        first = next_due([one.running for one in limits])
        shown = next((one for one in limits if one.running is first), None)
        stage = self._definitions.complaints.stages[found.state].label
        return ComplaintLine(found, stage, names.get(found.officer_id or 0, ""), shown)

    def limits(self, standing: Standing) -> list[LimitLine]:
        """Every limit that began, in declared order."""
        rules, calendar, today = self._definitions.complaints, self._definitions.calendar, self._today
        over = rules.stages[standing.complaint.state].end
        return [
            LimitLine(
                one, tuple(self._counted(one.deadline)), one.is_late(today) and not (over and not one.met_on),
                one.deadline.days_left(today, calendar),
            )
            for one in limits_of(rules, standing, calendar)
        ]  # fmt: skip

    def papers(self, standing: Standing) -> list[tuple[str, Label]]:
        """The papers that the steps taken call for, the newest first, then those that every complaint has."""
        steps = [self._definitions.complaints.steps[one.step] for one in reversed(standing.events)]
        keys = dict.fromkeys([paper for step in steps for paper in step.papers] + list(ALWAYS))
        return [(key, self._definitions.papers[key].title) for key in keys if key in self._definitions.papers]

    def _counted(self, limit: Deadline) -> list[Label]:
        texts = self._definitions.vocabulary.texts
        reasons = how_counted(limit, self._definitions.calendar)
        found = [(texts[f"complaint.{reason.code}"], reason.facts) for reason in reasons]
        told = [Label(text.zh.format(**facts), text.en.format(**facts)) for text, facts in found]
        return [*told, *filter(None, [limit.clock.basis])]
