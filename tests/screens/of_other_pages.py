"""Screens of Today, Complaints, Policies, Exchange, Reports and Settings."""

from tests.screens.leads import choose, lead, page, press, record, tab
from tests.screens.screen import Screen
from vetdesk.demo import cast
from vetdesk.ui.settings.settings_page import NEEDS, SECTIONS

_EXCHANGE = ("import", "export", "register", "received", "lists", "pcs")
_REPORTS = ("overview", "tables", "movement", "charts")
_COMPLAINTS = ("list", "reception", "counts")
_POLICIES = ("library", "questions", "training")

SCREENS = (
    Screen("today", "Today", lead(page("today"))),
    *(
        Screen(f"complaints-{key}", f"Complaints: {key}", lead(page("complaints"), tab(at)))
        for at, key in enumerate(_COMPLAINTS)
    ),
    Screen("complaint-new", "Registering a complaint", lead(page("complaints"), press("new_complaint"))),
    Screen("complaint", "A complaint", lead(page("complaints"), choose("complaints"), press("open_complaint"))),
    *(
        Screen(f"policies-{key}", f"Policies: {key}", lead(page("policies"), tab(at)))
        for at, key in enumerate(_POLICIES)
    ),
    Screen("question-new", "A new question", lead(page("policies"), tab(1), press("new_question"))),
    Screen("training-new", "A new training", lead(page("policies"), tab(2), press("new_training"))),
    *(
        Screen(
            f"exchange-{key}",
            f"Exchange: {key}",
            lead(
                page("exchange"),
                tab(1 if key == "register" else at),
                user=cast.LEADER if key == "register" else cast.CLERK,
            ),
        )
        for at, key in enumerate(_EXCHANGE)
    ),
    *(Screen(f"reports-{key}", f"Reports: {key}", lead(page("reports"), tab(at))) for at, key in enumerate(_REPORTS)),
    *(
        Screen(f"settings-{key}", f"Settings: {key}", lead(record(key), user=cast.KEEPER))
        if key in {"station", "staff", "village", "route", "calendar", "backup", "evidence"}
        else Screen(
            f"settings-{key}",
            f"Settings: {key}",
            lead(page("settings"), choose("sections", at), user=cast.CLERK if key in NEEDS else cast.KEEPER),
        )
        for at, (key, _, _) in enumerate(SECTIONS)
    ),
)
