"""Leads a desk to a screen and looks at it in one look after the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.data import declared, drafts_of, texts_of
from tests.screens.reached import seen
from tests.screens.screen import Screen
from tests.screens.shown_desk import ShownDesk
from tests.screens.world import made
from tests.ui.audit import Look, come_to_rest, dress, every_fault, kind_of
from tests.ui.audit_widgets import seen_in
from tests.ui.audit_words import Data
from tests.ui.dressing import dress_of
from vetdesk.storage import scan_processes
from vetdesk.ui.colours import Scheme
from vetdesk.ui.texts import LANGUAGES
from vetdesk.ui.theme import TextSize

LOGICAL_SCREENS = ((1366, 768), (1093, 614), (911, 512), (683, 384))
"""1366×768 at 100, 125, 150 and 200 %."""
EVERY_LOOK = tuple(
    Look(language, size, *logical, scheme)
    for language, size, scheme, logical in product(LANGUAGES, TextSize, Scheme, LOGICAL_SCREENS)
)
"""Two languages, three sizes of text, three schemes of colours, four logical screens: 72."""
FOCUS_AT = (1366, 768)
"""How the keyboard shows is looked at on the largest screen, where nothing has to be scrolled to."""


@dataclass
class Walked:
    """What was looked at, and what was found: each fault with the looks in which it shows."""

    looks: int = 0
    widgets: int = 0
    shown: set[str] = field(default_factory=set)
    faults: dict[str, list[str]] = field(default_factory=dict)

    def kinds(self) -> Counter[str]:
        """How many faults of each kind."""
        return Counter(kind_of(fault) for fault in self.faults)


def walk(desk: ShownDesk, screen: Screen, looks: Sequence[Look], data: Data, *, focus: bool = True) -> Walked:
    """Open a screen once in each language, and look at it in all looks of that language."""
    found = Walked()
    for language in LANGUAGES:
        own = [look for look in looks if look.language == language]
        if own:
            desk.language.use(language)
            _look_at(desk, screen, own, data, found, focus=focus)
    return found


def _look_at(desk: ShownDesk, screen: Screen, looks: Sequence[Look], data: Data, found: Walked, *, focus: bool) -> None:
    desk.services()  # before a screen locks it
    _learn(desk, data)
    top = screen.open(desk)
    _learn(desk, data)
    for look in looks:
        dress(top, look, desk.language, desk.theme)
        desk.settle()
        come_to_rest()  # what was fetched may need another line, and what holds it more room
        told = every_fault(top, look, data, focus=focus and (look.width, look.height) == FOCUS_AT)
        for fault in told:
            found.faults.setdefault(fault, []).append(str(look))
        found.looks += 1
        found.widgets += _count(top)
        found.shown |= seen(top)


def _learn(desk: ShownDesk, data: Data) -> None:
    """Read what people wrote into the stations that are open, and into files that are shown."""
    for services in desk.new_services():
        data.add(texts_of(services))
    for services in desk.open_services():
        data.add(drafts_of(services))
    data.add(desk.written)


def _count(root: QWidget) -> int:
    return sum(1 for _ in seen_in(root))


@pytest.fixture(scope="module")
def desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ShownDesk]:
    """A desk over the made-up station; scans go in slices, as where no process can be started."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan_processes, "child_command", lambda: ["no-such-program"])
        shown = ShownDesk(made(), dress_of(qapp), tmp_path_factory.mktemp("screens"))
        yield shown
        shown.close()


@pytest.fixture(scope="module")
def data() -> Data:
    """What stays in its language."""
    return Data(declared())
