"""What lists and lines are called, and in which tone their findings are shown."""

from typing import TYPE_CHECKING

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

if TYPE_CHECKING:  # needed only when lines are shown
    from vetdesk.domain.outside_lists import LineFinding, ListKind

STATES = (
    ("open", QT_TRANSLATE_NOOP("outside_lists", "Open")),
    ("done", QT_TRANSLATE_NOOP("outside_lists", "Done")),
    ("dismissed", QT_TRANSLATE_NOOP("outside_lists", "Set aside")),
    ("agreed", QT_TRANSLATE_NOOP("outside_lists", "Nothing to do")),
)
"""Where a line may stand, in the order of the filter."""
TONES = {"open": Tone.WAITING, "done": Tone.GOOD, "dismissed": Tone.RETURNED, "agreed": Tone.DRAFT}
_GRAVE = frozenset({"dead_paid", "stopped_paid", "alive_on_books", "death", "died", "paid_after", "not_paid"})
_ASKED = frozenset({"ask", "unclear", "cannot_tell", "no_day", "no_digits"})


def finding_status(finding: "LineFinding", state: str) -> Status:
    """A finding in the tone of what is to be done about it."""
    if state != "open":
        return Status(TONES.get(state, Tone.DRAFT), worded(finding.label))
    tone = Tone.LATE if finding.key in _GRAVE else Tone.DUE_SOON if finding.key in _ASKED else Tone.WAITING
    return Status(tone, worded(finding.label))


def state_word(state: str) -> str:
    """Where a line stands, in words."""
    return next((shown("outside_lists", word) for key, word in STATES if key == state), state)


def open_status(open_lines: int, text: str) -> Status:
    """How many lines of a list are still open, as a status."""
    return Status(Tone.WAITING if open_lines else Tone.GOOD, text)


def period_word(period: str) -> str:
    """A period as people write it: 2025-Q3 stays, nothing becomes a dash."""
    return period or "—"


def kind_word(kind: "ListKind") -> str:
    """The name of a kind."""
    return worded(kind.label)
