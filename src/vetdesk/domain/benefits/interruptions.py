"""Past interruptions (中止、停发后恢复): what the history of an identity's status says of months without a benefit.

The archive itself keeps only the present status with the day from which it holds (变更生效日期); who draws again has
months behind them in which nothing was due, and no arrears may bring them back (R24 Art 59).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from vetdesk.domain.benefits.course import Interruption
from vetdesk.domain.benefits.extras import Habits
from vetdesk.domain.benefits.months import month_after

INTERRUPTING = frozenset({"suspended", "stopped", "cancelled"})
_DRAWING = "drawing"
_MONTH = 7


@dataclass(frozen=True, slots=True)
class StatusStep:
    """One change of status as the journal has it: the new status, the day from which it holds (变更生效日期), the new
    first month of the benefit if it was set, and the day it was written; "" for what was not named."""

    status: str
    holds_from: str
    benefit_from: str
    written_on: str

    @property
    def month(self) -> str:
        """The month from which it holds: as named, else that in which it was written."""
        named = self.benefit_from if self.status == _DRAWING and len(self.benefit_from) >= _MONTH else self.holds_from
        return (named if len(named) >= _MONTH else self.written_on)[:_MONTH]


def past_interruptions(steps: Iterable[StatusStep], habits: Habits) -> tuple[Interruption, ...]:
    """The interruptions that ended again, from the steps in the order in which they were written."""
    found: list[Interruption] = []
    began = reason = ""
    for step in steps:
        if step.status in INTERRUPTING and not began:
            began = month_after(step.month) if habits.month_of_stop else step.month
            reason = step.status
        elif step.status == _DRAWING and began:
            last = month_after(step.month, -1)
            if began <= last:
                found.append(Interruption(began, last, reason))
            began = ""
    return tuple(found)
