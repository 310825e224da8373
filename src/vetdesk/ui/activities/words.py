"""Words for activities: their states, their days, money."""

from vetdesk.domain.activities import Activity, ActivityState
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

STATES = {
    ActivityState.PLANNED: (Tone.DRAFT, QT_TRANSLATE_NOOP("activities", "planned")),
    ActivityState.INVITED: (Tone.WAITING, QT_TRANSLATE_NOOP("activities", "people invited")),
    ActivityState.HELD: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("activities", "held, to be closed")),
    ActivityState.CLOSED: (Tone.GOOD, QT_TRANSLATE_NOOP("activities", "closed")),
    ActivityState.CANCELLED: (Tone.RETURNED, QT_TRANSLATE_NOOP("activities", "cancelled")),
}


def state_status(state: ActivityState) -> Status:
    """The state as a chip."""
    tone, word = STATES[state]
    return Status(tone, shown("activities", word))


def sentences(error: InvalidFieldsError, words: Vocabulary) -> str:
    """What is wrong, in the words of the vocabulary."""
    return " ".join(dict.fromkeys(words.problem_text(one, language()) for one in error.problems))


def days_text(activity: Activity) -> str:
    """The days: one, or the first and the last."""
    return activity.since if activity.last_day == activity.since else f"{activity.since} – {activity.until}"


def yuan_text(amount: int) -> str:
    """Money in yuan; "" for none."""
    return money_text(amount) if amount else ""
