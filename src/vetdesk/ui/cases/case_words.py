"""How a case is put into words on the screen, in one place for the list and the case's own page."""

from vetdesk.services.case_views import CaseLine, CaseView
from vetdesk.ui.limit_words import left_words
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

NOTHING_GRANTED = frozenset({"not_accepted", "not_recognised", "terminated", "withdrawn"})
"""End stages at which a case led to nothing."""


def ended_tone(stage: str) -> Tone:
    """The tone of an end stage: a refusal is not marked as done well."""
    return Tone.RETURNED if stage in NOTHING_GRANTED else Tone.GOOD


def stage_status(line: CaseLine) -> Status:
    """Where a case stands, in the tone of what that asks for."""
    if line.closed:
        return Status(ended_tone(line.stage), worded(line.stage_label))
    if line.stuck is not None or line.late:
        return Status(Tone.LATE, worded(line.stage_label))
    return Status(Tone.DRAFT if line.waiting else Tone.WAITING, worded(line.stage_label))


def limit_words(line: CaseLine) -> str | Status:
    """How many days are left of the limit of the present stage, and its last day."""
    if line.due is None or line.left is None:
        return ""
    words = f"{left_words(line.left, late=line.late, workdays=line.workdays)} · {line.due.isoformat()}"
    if line.provisional:
        words = shown("cases", QT_TRANSLATE_NOOP("cases", "{limit} (provisional)")).format(limit=words)
    if line.late:
        return Status(Tone.LATE, words)
    return Status(Tone.DUE_SOON if line.left <= SOON else Tone.WAITING, words)


def case_title(view: CaseView) -> str:
    """The title of a case's page: who, and what for."""
    return f"{view.recipient.name} · {worded(view.title)}"


SOON = 3
"""From this many days left on, a limit is shown as near."""
