"""What was done last and may be taken back: Edit ▸ Undo names it, newest first. It is forgotten at lock and sign-out.

A deed is taken back by a deed of its own, which services carry out, journal, and refuse where the record was changed
since. Here is only remembered what was done in this window, and how to ask for its end.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, Signal

from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

MOST: Final = 20
"""So many deeds are remembered."""
TakeBack = Callable[[], None]


@dataclass(eq=False)
class _Deed:
    name: str
    take_back: TakeBack


class Undoing(QObject):
    """The deeds of one window that may be taken back."""

    changed = Signal()
    """Another deed is the last one now, or none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._deeds: list[_Deed] = []

    @property
    def name(self) -> str:
        """What the last deed is called; "" if there is nothing to take back."""
        return self._deeds[-1].name if self._deeds else ""

    def note(self, name: str, take_back: TakeBack) -> TakeBack:
        """Remember a deed, named as in "status change of 张三"; gives back what takes it back once, for a bar."""
        deed = _Deed(name, take_back)
        self._deeds = [*self._deeds, deed][-MOST:]
        self.changed.emit()
        return lambda: self._take_back(deed)

    def undo(self) -> None:
        """Take the last deed back."""
        if self._deeds:
            self._take_back(self._deeds[-1])

    def clear(self) -> None:
        """Forget all of them."""
        self._deeds.clear()
        self.changed.emit()

    def _take_back(self, deed: _Deed) -> None:
        if deed not in self._deeds:
            return
        self._deeds.remove(deed)
        self.changed.emit()
        owner = getattr(deed.take_back, "__self__", None)
        if not isinstance(owner, QObject) or shiboken6.isValid(owner):
            deed.take_back()


def undoable_with_reason(  # noqa: PLR0917 - what every page has, and what is to be done
    navigator: Navigator, talk: Talk, tasks: TaskRunner, owner: QObject, name: str, deed: Callable[[str], object]
) -> TakeBack:
    """Offer to take back a deed whose end asks for a reason; `deed` carries it out in the lane of changes."""

    def done(_result: object) -> None:
        navigator.say(shown("undo", QT_TRANSLATE_NOOP("undo", "Taken back: {name}")).format(name=name))

    def carry_out(reason: str) -> None:
        tasks.change(lambda _progress: deed(reason), owner=owner, done=done)

    def take_back() -> None:
        prompt = shown("undo", QT_TRANSLATE_NOOP("undo", "{name}: why is it taken back? The reason is kept."))
        talk.ask_text(prompt.format(name=name), carry_out)

    return navigator.undoable(name, take_back)
