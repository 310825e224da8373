"""Screens of the Visits page."""

from tests.screens.leads import choose, drawing, lead, page, press, record, tab
from tests.screens.screen import Screen

_TABS = ("due", "needs", "made", "officers", "services", "activities", "honours", "surveys")

SCREENS = (
    *(Screen(f"visits-{key}", f"Visits: {key}", lead(page("visits"), tab(at))) for at, key in enumerate(_TABS)),
    Screen("visit-log", "Logging a visit", lead(record("log_visit", drawing(1)))),
    Screen("visits-areas", "Areas of an officer", lead(page("visits"), tab(3), choose("", 0), press("show_areas"))),
    Screen("visits-unmet", "Needs nobody met", lead(page("visits"), tab(4), press("unmet_needs"))),
    Screen("visits-provider", "A new service", lead(page("visits"), tab(4), press("add_provider"))),
    Screen("activity-new", "Planning an activity", lead(page("visits"), tab(5), press("plan_activity"))),
    Screen("activity", "An activity", lead(page("visits"), tab(5), choose("activities"), press("open_activity"))),
    Screen("activity-figures", "Figures of activities", lead(page("visits"), tab(5), press("activity_figures"))),
    Screen("survey-new", "A new survey", lead(page("visits"), tab(7), press("new_survey"))),
)
