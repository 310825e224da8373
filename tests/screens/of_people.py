"""Screens of the People page."""

from tests.screens.leads import choose, drawing, lead, page, press, record, tab
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from vetdesk.ui.people.people_page import PeoplePage


def _list(deed: str) -> object:
    def do(desk: ShownDesk) -> None:
        shown = desk.page("people")
        assert isinstance(shown, PeoplePage)
        getattr(shown.list, deed)()

    return do


_TABS = (
    ("person", "The person", 0), ("identities", "Identities", 1), ("family", "Family", "family_tab"),
    ("honours", "Honours", "honours_tab"), ("benefits", "Benefits", "benefits_tab"), ("visits", "Visits", "visits_tab"),
    ("papers", "Papers", "papers_tab"), ("history", "History", "history_tab"), ("dossier", "Dossier", "dossier_tab"),
)  # fmt: skip
_OF_LIST = (("filter", "begin_filter"), ("columns", "choose_columns"), ("bulk", "begin_bulk"))
_PANELS = ("duplicates", "completeness", "checks", "lookback")

SCREENS = (
    Screen("people", "The list of people", lead(page("people"))),
    *(Screen(f"people-{key}", f"The list of people: {key}", lead(_list(deed))) for key, deed in _OF_LIST),
    *(Screen(f"people-{key}", f"People: {key}", lead(page("people"), press(f"{key}_panel_wanted"))) for key in _PANELS),
    Screen("people-new", "A new person", lead(record("recipient", 0))),
    *(
        Screen(f"record-{key}", f"A record: {title}", lead(record("recipient", drawing(0)), tab(place)))
        for key, title, place in _TABS
    ),
    Screen("record-edit", "A record being edited", lead(record("recipient", drawing(0)), press("edit_record"))),
    Screen("record-identity", "Adding an identity", lead(record("recipient", drawing(0)), press("add_identity"))),
)
__all__ = ["SCREENS"]
_ = choose
