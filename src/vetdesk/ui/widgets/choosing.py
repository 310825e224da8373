"""Buttons of which one is always chosen: told however somebody chooses it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton


def when_chosen(button: QAbstractButton, then: Callable[[], None]) -> None:
    """Call `then` whenever a checkable button is chosen, also once more.

    Assistive technology turns such a button without a click, so both are listened to; who clicks is heard once.
    """
    heard = [False]

    def begin() -> None:
        heard[0] = False

    def turned(on: bool) -> None:
        if on:
            heard[0] = True
            then()

    def clicked(_checked: bool = False) -> None:
        if not heard[0]:
            then()
        heard[0] = False

    button.pressed.connect(begin)
    button.toggled.connect(turned)
    button.clicked.connect(clicked)


def mark_chosen(button: QAbstractButton, chosen: bool = True) -> None:
    """Show which button is chosen, without telling anybody."""
    with QSignalBlocker(button):
        button.setChecked(chosen)
