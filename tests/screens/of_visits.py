"""Screens of the Visits page."""

from tests.screens.leads import choose, drawing, lead, page, press, record, tab, then
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.domain.drafts import Draft

_TABS = ("due", "needs", "made", "officers", "services", "activities", "honours", "surveys")


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


SCREENS = (
    *(Screen(f"visits-{key}", f"Visits: {key}", lead(page("visits"), tab(at))) for at, key in enumerate(_TABS)),
    Screen("visit-log", "Logging a visit", lead(record("log_visit", drawing(1)))),
    Screen("visit-draft", "The draft of a visit is offered", lead(then(_half_filled), record("log_visit", drawing(3)))),
    Screen(
        "visit-draft-compared",
        "A draft beside what stands now",
        lead(then(_half_filled), record("log_visit", drawing(3)), press("draft_compare")),
    ),
    Screen("visits-areas", "Areas of an officer", lead(page("visits"), tab(3), choose("", 0), press("show_areas"))),
    Screen("visits-unmet", "Needs nobody met", lead(page("visits"), tab(4), press("unmet_needs"))),
    Screen("visits-provider", "A new service", lead(page("visits"), tab(4), press("add_provider"))),
    Screen("activity-new", "Planning an activity", lead(page("visits"), tab(5), press("plan_activity"))),
    Screen("activity", "An activity", lead(page("visits"), tab(5), choose("activities"), press("open_activity"))),
    Screen("activity-figures", "Figures of activities", lead(page("visits"), tab(5), press("activity_figures"))),
    Screen("survey-new", "A new survey", lead(page("visits"), tab(7), press("new_survey"))),
)
