"""Screens of the Visits page."""

from pathlib import Path

from tests.screens.leads import choose, drawing, lead, page, press, record, tab, then
from tests.screens.screen import Lead, Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.demo import cast
from vetdesk.domain.drafts import Draft
from vetdesk.domain.visit_week import PlannedVisit
from vetdesk.services.visit_week import WeekWanted
from vetdesk.services.visiting import VisitEntry
from vetdesk.ui.visits.week_panel import WeekPanel
from vetdesk.wiring import Services

_TABS = ("due", "week", "needs", "made", "officers", "services", "activities", "honours", "surveys")


def _half_filled(desk: ShownDesk) -> None:
    """The log of a visit was left half filled in before."""
    content = {
        "FieldForm/problems": ["屋顶漏水，雨天需要接水。", "反映的问题", "屋顶漏水，雨天需要接水。"],
        "NeedLines/needs": [[["", "希望配一副助听器"]], "本人需求", "希望配一副助听器"],
    }
    person = drawing(3)(desk)
    place = {"open": ["log_visit", person], "page": "visits", "tabs": []}
    desk.services().drafts.keep(Draft("visit", str(person), "走访", content, "", place))
    desk.window.drafts.begin()


def _a_week(*deeds: Lead) -> Lead:
    """The tab of a week in which visits are planned, on a station of its own; one of them was not made."""

    def led(desk: ShownDesk) -> None:
        desk.sit_down(services=desk.elsewhere("week", lambda folder: _planned(desk, folder)))
        for deed in (page("visits"), tab(1), *deeds):
            deed(desk)

    return led


def _ask_for_two(desk: ShownDesk) -> None:
    """Ask for which day the first two who wait are planned."""
    panel = desk.shown(WeekPanel)
    panel.ask_day(sorted(one.person.recipient_id for one in panel.waiting_people())[:2])


def _planned(desk: ShownDesk, folder: Path) -> Services:
    """A station with two visits on each day of the week of the screens, and some more for today."""
    services = Services(desk.world.station(cast.CLERK, folder / "station"))
    station = services.station
    waiting = [one.person.recipient_id for one in services.visit_week.week(WeekWanted()).waiting]
    days = ("2025-03-10", "2025-03-11", "2025-03-12", "2025-03-13", *["2025-03-14"] * 3)
    with station.database.write("plan visits", station.session.actor) as work:
        for number, day in zip(waiting[:14], days * 2, strict=True):
            me = station.session.actor.staff.id
            work.planned_visits.add(PlannedVisit(0, "", number, day, "2025-03-10", me, "2025-03-10T01:00:00Z"))
    for number in waiting[:3]:
        services.visiting.log(number, VisitEntry("2025-03-12", "home", "routine"))
    return services


SCREENS = (
    *(Screen(f"visits-{key}", f"Visits: {key}", lead(page("visits"), tab(at))) for at, key in enumerate(_TABS)),
    Screen("visits-week-planned", "A week of visits", _a_week()),
    Screen("visits-week-day", "Asking for the day of a visit", _a_week(then(_ask_for_two))),
    Screen("visits-week-limits", "How full the days may be", _a_week(press("fill_week"))),
    Screen("visits-week-proposed", "A week is proposed", _a_week(press("next_week", "fill_week", "propose_week"))),
    Screen("visit-log", "Logging a visit", lead(record("log_visit", drawing(1)))),
    Screen("visit-draft", "The draft of a visit is offered", lead(then(_half_filled), record("log_visit", drawing(3)))),
    Screen(
        "visit-draft-compared",
        "A draft beside what stands now",
        lead(then(_half_filled), record("log_visit", drawing(3)), press("draft_compare")),
    ),
    Screen("visits-areas", "Areas of an officer", lead(page("visits"), tab(4), choose("", 0), press("show_areas"))),
    Screen("visits-unmet", "Needs nobody met", lead(page("visits"), tab(5), press("unmet_needs"))),
    Screen("visits-provider", "A new service", lead(page("visits"), tab(5), press("add_provider"))),
    Screen("activity-new", "Planning an activity", lead(page("visits"), tab(6), press("plan_activity"))),
    Screen("activity", "An activity", lead(page("visits"), tab(6), choose("activities"), press("open_activity"))),
    Screen("activity-figures", "Figures of activities", lead(page("visits"), tab(6), press("activity_figures"))),
    Screen("survey-new", "A new survey", lead(page("visits"), tab(8), press("new_survey"))),
)
