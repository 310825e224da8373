"""Months between a stop and drawing again stay without a benefit, whatever the archive says today."""

import pytest

from vetdesk.domain.benefits.course import Interruption
from vetdesk.domain.benefits.extras import Habits
from vetdesk.domain.benefits.interruptions import StatusStep, past_interruptions

STOP = StatusStep("suspended", "2024-10-01", "", "2024-10-15T01:00:00Z")
AGAIN = StatusStep("drawing", "2025-02-01", "", "2025-01-20T01:00:00Z")


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ((STOP, AGAIN), (Interruption("2024-10", "2025-01", "suspended"),)),
        ((STOP,), ()),
        ((AGAIN,), ()),
        ((StatusStep("stopped", "", "", "2024-10-15"), AGAIN), (Interruption("2024-10", "2025-01", "stopped"),)),
        (
            (STOP, StatusStep("drawing", "", "2025-03", "2025-01-20")),
            (Interruption("2024-10", "2025-02", "suspended"),),
        ),
        ((STOP, StatusStep("cancelled", "2024-12", "", ""), AGAIN), (Interruption("2024-10", "2025-01", "suspended"),)),
        ((StatusStep("cancelled", "2024-12", "", ""), AGAIN), (Interruption("2024-12", "2025-01", "cancelled"),)),
        (
            (StatusStep("suspended", "2024-10", "2020-01", ""), AGAIN),
            (Interruption("2024-10", "2025-01", "suspended"),),
        ),
        ((StatusStep("recognised", "2024-12", "", ""), AGAIN), ()),
        ((STOP, StatusStep("drawing", "2024-11", "", "")), (Interruption("2024-10", "2024-10", "suspended"),)),
        ((STOP, StatusStep("drawing", "2024-10-20", "", "")), ()),
        (
            (STOP, AGAIN, StatusStep("stopped", "2025-05", "", ""), StatusStep("drawing", "2025-07", "", "")),
            (Interruption("2024-10", "2025-01", "suspended"), Interruption("2025-05", "2025-06", "stopped")),
        ),
    ],
)
def test_interruptions_follow_from_the_history(steps: tuple[StatusStep, ...], found: tuple[Interruption, ...]) -> None:
    assert past_interruptions(steps, Habits()) == found


def test_a_county_that_pays_the_month_of_the_stop_begins_after_it() -> None:
    assert past_interruptions((STOP, AGAIN), Habits(month_of_stop=True))[0].first == "2024-11"
