"""What there is no sense in at a practice station, and why."""

from typing import Final

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

NOT_IN_PRACTICE: Final = {
    "lock": QT_TRANSLATE_NOOP("practice", "The practice station is not locked: it has no password and nothing real."),
    "change_password": QT_TRANSLATE_NOOP("practice", "The practice station has no passwords."),
    "restore": QT_TRANSLATE_NOOP("practice", "Leave practice first; backups are restored at the sign-in screen."),
}
"""Deeds of the menus, by their method in ui/window_deeds.py."""


def why_not_in_practice(deed: str) -> str:
    """Why a deed cannot be practised; empty if it can."""
    return shown("practice", NOT_IN_PRACTICE[deed]) if deed in NOT_IN_PRACTICE else ""
