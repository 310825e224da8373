"""Hands that also think: keys, thoughts and the program's own time of a task, in whichever window is in front."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.journeys.keyboard import AFTER_MNEMONIC_MS, ALT, NO_MODIFIER, Keyboard

KEY_SECONDS: Final = 0.28
"""K of the keystroke-level model: one key of an average typist, or of a chord the second one."""
THOUGHT_SECONDS: Final = 1.35
"""M: making up one's mind before a part of the task. H is nought: the hands never leave the keyboard."""


class Hands(Keyboard):
    """Work in the window that the program shows, before the desk or at it."""

    def __init__(self, front: Callable[[], QWidget], settle: Callable[[], None]) -> None:
        super().__init__(front(), settle)
        self._front = front
        self.thoughts = 0
        self.waited = 0.0
        """Seconds in which the program worked and the hands waited."""

    @property
    def cursor(self) -> QWidget:
        """Where the cursor stands."""
        self._window = self._front()
        return super().cursor

    def think(self) -> None:
        """Make up one's mind."""
        self.thoughts += 1

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        """Press a key."""
        with self._waiting(times * AFTER_MNEMONIC_MS / 1000 if modifier == ALT else 0.0):
            super().press(key, modifier, times)

    def type(self, text: str) -> None:
        """Type letters and digits."""
        with self._waiting():
            super().type(text)

    def spell(self, characters: str, pinyin: str) -> None:
        """Write characters through the input method."""
        with self._waiting():
            super().spell(characters, pinyin)

    @property
    def seconds(self) -> float:
        """How long a practised person takes by the keystroke-level model, without the program's own time."""
        return self.count * KEY_SECONDS + self.thoughts * THOUGHT_SECONDS

    @contextmanager
    def _waiting(self, shown: float = 0.0) -> Iterator[None]:
        """Count the time of the program; `shown` is for how long it shows a button being pressed."""
        begun = perf_counter()
        yield
        self.waited += max(perf_counter() - begun - shown, 0.0)
