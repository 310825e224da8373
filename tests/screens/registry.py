"""Every screen of the program."""

from tests.screens import (
    of_benefits,
    of_cases,
    of_dialogs,
    of_exchange,
    of_forms,
    of_opening,
    of_other_pages,
    of_people,
    of_practice,
    of_states,
    of_visits,
)
from tests.screens.screen import Screen

SCREENS: tuple[Screen, ...] = (
    *of_other_pages.SCREENS,
    *of_people.SCREENS,
    *of_cases.SCREENS,
    *of_visits.SCREENS,
    *of_benefits.SCREENS,
    *of_exchange.SCREENS,
    *of_forms.SCREENS,
    *of_dialogs.SCREENS,
    *of_opening.SCREENS,
    *of_practice.SCREENS,
    *of_states.SCREENS,
)
