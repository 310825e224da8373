"""Screens of the Cases page."""

from tests.screens.leads import choose, drawing, lead, page, press, record
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.demo import cast
from vetdesk.ui.cases.cases_page import CasesPage


def case(place: int) -> Lead:
    """One of the story's cases."""
    return record("case", lambda desk: desk.world.cases[place])


def side(deed: str) -> Lead:
    """A panel beside the queue, as its menu shows it."""

    def do(desk: ShownDesk) -> None:
        shown = desk.page("cases")
        assert isinstance(shown, CasesPage)
        if deed == "batch":
            shown.queue.list.selectAll()
            desk.settle()
        {"batch": shown._batch, "hand_over": shown._hand_over, "exceptions": shown._exceptions,
         "notices": shown._notices}[deed].trigger()  # fmt: skip

    return do


SCREENS = (
    Screen("cases", "The queues of cases", lead(page("cases"))),
    Screen("cases-filter", "The queues, filtered", lead(page("cases"), press("queue_filter"))),
    *(Screen(f"case-{place}", f"Case {place + 1} of the story", lead(case(place))) for place in (0, 1, 2, 8)),
    Screen("cases-batch", "One step in several cases", lead(side("batch"))),
    Screen("cases-hand-over", "Handing over cases", lead(side("hand_over"), user=cast.LEADER)),
    Screen("cases-exceptions", "Exceptions of the month", lead(side("exceptions"), user=cast.SUPERVISOR)),
    Screen("cases-notices", "Public notices", lead(side("notices"))),
    Screen("case-new", "Opening a case", lead(record("new_case", drawing(3)))),
    Screen("case-papers", "Papers of a case", lead(case(0), press("case_papers"))),
)
_ = choose
