"""One screen: a state of a window that a person can reach, with made-up data."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.screens.shown_desk import ShownDesk

Lead = Callable[[ShownDesk], object]


@dataclass(frozen=True)
class Screen:
    """`key` is unique and names files ("people-record-family"); `title` says in English what is seen.

    `open` leads a desk there and gives back what is to be looked at: the window, or the dialog over it.
    """

    key: str
    title: str
    lead: Lead

    def __str__(self) -> str:
        return self.key

    def open(self, desk: ShownDesk) -> QWidget:
        """Lead a desk there, whatever it showed before."""
        desk.leave()
        self.lead(desk)
        desk.settle()
        return desk.on_top()
