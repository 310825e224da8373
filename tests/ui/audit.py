"""Walks a widget tree and names what a user could not read, hit, hear or find.

`audited(page, look)` shows the page in a language, a text size, a logical screen and a scheme of colours and gives back
a list of faults; an empty list is a page without fault. `every_fault` asks all that is asked of a whole window (see
tests/screens). What a fault begins with, up to its first colon, is its kind.
"""

from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.tiers import LONG
from tests.ui.audit_colours import hidden_focus, low_contrasts
from tests.ui.audit_cuts import cut_text
from tests.ui.audit_keys import clashing_keys, clashing_mnemonics
from tests.ui.audit_reach import larger_than, out_of_reach, outside, primary_out_of_sight, sideways
from tests.ui.audit_targets import nameless, too_small
from tests.ui.audit_widgets import seen_in
from tests.ui.audit_words import Data, untranslated
from vetdesk.ui import texts
from vetdesk.ui.colours import Scheme
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme, text_size
from vetdesk.ui.widgets.focus_chain import focus_chain

__all__ = [
    "DECIDING_LOOKS", "EVERY_LOOK", "HARDEST_LOOKS", "KINDS", "LOOKS", "Look", "clashing_mnemonics", "come_to_rest",
    "dress", "every_fault", "faults", "keyboard_order", "kind_of", "told_of_language",
]  # fmt: skip


KINDS = (
    "cut text", "nameless", "low contrast", "small target", "untranslated", "two keys", "focus unseen", "clipped",
    "scrolls sideways", "page needs room", "larger than the screen", "primary out of sight",
)  # fmt: skip
"""What may be wrong; each fault begins with one of these."""


def kind_of(fault: str) -> str:
    """Which of KINDS a fault is."""
    return next(kind for kind in KINDS if fault.startswith(kind))


@dataclass(frozen=True)
class Look:
    """A language, a size of text, a logical screen, and a scheme of colours."""

    language: str
    size: TextSize
    width: int
    height: int
    scheme: Scheme = Scheme.LIGHT

    def __str__(self) -> str:
        return f"{self.language}-{self.size.name}-{self.width}x{self.height}-{self.scheme.value}"


EVERY_LOOK = [
    Look(language, size, *screen)
    for language, size, screen in product(("zh_CN", "en"), TextSize, ((1366, 768), (911, 512)))
]

HARDEST_LOOKS = [Look(language, TextSize.EXTRA_LARGE, 911, 512) for language in ("zh_CN", "en")]
"""Where what is cut is cut first: for the whole window, and for panels inside a page."""

DECIDING_LOOKS = (
    EVERY_LOOK
    if LONG
    else [
        Look("zh_CN", TextSize.STANDARD, 1366, 768),
        Look("en", TextSize.STANDARD, 911, 512),
        *HARDEST_LOOKS,
    ]
)
"""What is right in these is right in the others; the long tier tries every look (tests/tiers.py)."""

LOOKS = DECIDING_LOOKS


def dress(widget: QWidget, look: Look, language: Language, theme: Theme) -> None:
    """Show a widget in a look."""
    theme.use(look.size)
    theme.use_scheme(look.scheme)
    if look.language != texts.language():  # else every text would be set anew in each look
        language.use(look.language)
    widget.resize(look.width, look.height)
    widget.show()
    come_to_rest()


def come_to_rest() -> None:
    """Let layouts that depend on each other settle."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def faults(root: QWidget) -> list[str]:
    """What is cut, too small, nameless or does not fit among the visible widgets below `root`."""
    found = []
    for widget in seen_in(root):
        found += cut_text(widget) + too_small(widget, text_size()) + nameless(widget)
    return found + sideways(root) + outside(root)


def every_fault(root: QWidget, look: Look, data: Data, *, focus: bool = False) -> list[str]:
    """Every fault of a whole window, as it stands in a look; `focus` asks as well how each control shows the keyboard,

    which takes as long as all else.
    """
    found = [*faults(root), *out_of_reach(root), *larger_than(root, look.width, look.height), *clashing_keys(root)]
    found += untranslated(root, look.language, data) + low_contrasts(root)
    if (look.width, look.height) >= (911, 512):
        found += primary_out_of_sight(root)
    if focus:
        found += hidden_focus(root, [one for one in keyboard_order(root) if not _scrolls(one)])
    return found


def _scrolls(control: QWidget) -> bool:
    """What scrolls shows by that where the keyboard is; an area that has no further contents stops Tab for nothing."""
    if not isinstance(control, QScrollArea):
        return False
    return max(control.horizontalScrollBar().maximum(), control.verticalScrollBar().maximum()) > 0


def keyboard_order(root: QWidget) -> list[QWidget]:
    """The widgets Tab visits, in its order, each once."""
    return [
        widget
        for widget in focus_chain(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(root) and widget.isEnabled()
    ]


def told_of_language(widget: QWidget) -> None:
    """Send a LanguageChange to one widget tree."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
