"""The words of queues: their names, their columns, and why a case stands in one."""

from typing import Final

from vetdesk.services.queues import Queue, QueueLine, WhyHere
from vetdesk.ui.cases.case_words import limit_words, stage_status
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS: Final = (
    Column("name", "cases", QT_TRANSLATE_NOOP("cases", "Name"), 12, must_show=True),
    Column("kind", "cases", QT_TRANSLATE_NOOP("cases", "Case"), 26, must_show=True),
    Column("stage", "cases", QT_TRANSLATE_NOOP("cases", "Stage"), 22, must_show=True),
    Column("left", "cases", QT_TRANSLATE_NOOP("cases", "Days left"), 34),
    Column("waited", "cases", QT_TRANSLATE_NOOP("cases", "Workdays waited"), 8, right=True),
    Column("why", "cases", QT_TRANSLATE_NOOP("cases", "Why it is here"), 20),
    Column("village", "cases", QT_TRANSLATE_NOOP("cases", "Village"), 12),
    Column("officer", "cases", QT_TRANSLATE_NOOP("cases", "In hand with"), 12),
    Column("number", "cases", QT_TRANSLATE_NOOP("cases", "Number"), 20),
    Column("applied", "cases", QT_TRANSLATE_NOOP("cases", "Applied on"), 12),
)
QUEUES: Final = {
    Queue.MINE: QT_TRANSLATE_NOOP("cases", "Waiting for me"),
    Queue.OFFICE: QT_TRANSLATE_NOOP("cases", "Waiting for the office"),
    Queue.WAITING: QT_TRANSLATE_NOOP("cases", "Waiting for others"),
    Queue.STUCK: QT_TRANSLATE_NOOP("cases", "Stuck: nobody can act"),
    Queue.DONE: QT_TRANSLATE_NOOP("cases", "Done"),
    Queue.ALL: QT_TRANSLATE_NOOP("cases", "All cases"),
}
REASONS: Final = {
    WhyHere.STUCK: (Tone.LATE, QT_TRANSLATE_NOOP("cases", "Nobody on duty can act on it")),
    WhyHere.ENDS: (Tone.LATE, QT_TRANSLATE_NOOP("cases", "To be terminated: {ends}")),
    WhyHere.OBJECTED: (Tone.RETURNED, QT_TRANSLATE_NOOP("cases", "Objection to be answered")),
    WhyHere.ASKED: (Tone.WAITING, QT_TRANSLATE_NOOP("cases", "My opinion is asked for")),
    WhyHere.RETURNED: (Tone.RETURNED, QT_TRANSLATE_NOOP("cases", "Returned: {note}")),
    WhyHere.LATE: (Tone.LATE, QT_TRANSLATE_NOOP("cases", "Past its limit: {role}")),
    WhyHere.MINE: (Tone.WAITING, QT_TRANSLATE_NOOP("cases", "My turn")),
    WhyHere.IN_HAND: (Tone.WAITING, QT_TRANSLATE_NOOP("cases", "In my hands; needs {role}")),
    WhyHere.COLLEAGUE: (Tone.DRAFT, QT_TRANSLATE_NOOP("cases", "In the hands of {officer}")),
    WhyHere.PAUSED: (Tone.DRAFT, QT_TRANSLATE_NOOP("cases", "Clock stopped; may go on at any time")),
    WhyHere.OUTSIDE: (Tone.DRAFT, QT_TRANSLATE_NOOP("cases", "Waits for an answer from outside")),
    WhyHere.ROLE: (Tone.DRAFT, QT_TRANSLATE_NOOP("cases", "Needs {role}")),
    WhyHere.DONE: (Tone.GOOD, QT_TRANSLATE_NOOP("cases", "Ended")),
}


def why_status(entry: QueueLine) -> Status:
    """Why a case is here, in the tone of what that asks for."""
    tone, text = REASONS[entry.why]
    line = entry.line
    note = line.returned_with.partition("\n")[0]
    ends = worded(line.ends) if line.ends else ""
    words = shown("cases", text).format(note=note, role=worded(line.owner), officer=entry.officer, ends=ends)
    return Status(tone, words.rstrip(" :："))


def row(entry: QueueLine) -> Row:
    """The cells of a case in the order of COLUMNS."""
    line = entry.line
    return (
        line.name,
        worded(line.title),
        stage_status(line),
        limit_words(line),
        "" if line.closed else str(entry.waited),
        why_status(entry),
        line.village,
        entry.officer,
        line.number or shown("cases", QT_TRANSLATE_NOOP("cases", "no number yet")),
        line.applied_on,
    )
