"""Columns, tones and sentences that the parts of one-time payments share."""

from collections.abc import Mapping, Sequence
from html import escape

from vetdesk.domain.benefits.derivation import Step, reason_told, told
from vetdesk.domain.forms import Label
from vetdesk.domain.reasons import Reason
from vetdesk.domain.vocabulary import Vocabulary, money_text
from vetdesk.services.one_time import OneTimeLine
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, Row, Status

_NAME = Column("name", "one_time", QT_TRANSLATE_NOOP("one_time", "Name"), 10, must_show=True)
_VILLAGE = Column("village", "one_time", QT_TRANSLATE_NOOP("one_time", "Village"), 12)
PERSON_COLUMNS = (
    Column("kind", "one_time", QT_TRANSLATE_NOOP("one_time", "What is paid"), 14, must_show=True),
    Column("amount", "one_time", QT_TRANSLATE_NOOP("one_time", "Amount in yuan"), 14, right=True, must_show=True),
    Column("state", "one_time", QT_TRANSLATE_NOOP("one_time", "Status"), 22, must_show=True),
    Column("event", "one_time", QT_TRANSLATE_NOOP("one_time", "Event"), 14),
    Column("proposed", "one_time", QT_TRANSLATE_NOOP("one_time", "Proposed on"), 12),
    Column("list", "one_time", QT_TRANSLATE_NOOP("one_time", "Payment list"), 20),
)
"""What a payment is, where it stands among others of the same person."""
COLUMNS = (_NAME, *PERSON_COLUMNS, _VILLAGE)
TONES = {
    "due": Tone.DUE_SOON,
    "proposed": Tone.WAITING,
    "approved": Tone.WAITING,
    "listed": Tone.WAITING,
    "paid": Tone.GOOD,
    "failed": Tone.LATE,
    "withdrawn": Tone.DRAFT,
}
_ARCHIVE = "archive"


def line_row(line: OneTimeLine, kinds: Mapping[str, Label], words: Vocabulary) -> Row:
    """A line as a row of COLUMNS."""
    return (line.person.name, *person_row(line, kinds, words), line.person.village)


def person_row(line: OneTimeLine, kinds: Mapping[str, Label], words: Vocabulary) -> Row:
    """A line as a row of PERSON_COLUMNS."""
    one = line.payment
    kind = worded(kinds[line.kind]) if line.kind in kinds else line.kind
    event = f"{one.deceased} {line.event_on}".strip() if one else line.event_on
    return (
        kind, money_text(one.amount) if one else "", state_cell(line.state, words), event,
        one.proposed_on if one else "", line.list_title,
    )  # fmt: skip


def state_cell(state: str, words: Vocabulary) -> Status:
    """Where a payment stands."""
    return Status(TONES[state], words.code_label("one_time_state", state, language()))


def steps_table(steps: Sequence[Step], words: Vocabulary, titles: Mapping[str, Label], basis: str) -> str:
    """The derivation as rich text: each step with the law or source it rests on; `basis` heads that column."""
    rows = []
    for number, step in enumerate(steps, 1):
        source = words.texts["derivation.from_archive"].text(language()) if step.source == _ARCHIVE else step.source
        cells = (str(number), worded(told(step, words, titles)), source)
        rows.append("".join(f"<td>{escape(cell)}</td>" for cell in cells))
    head = f"<tr><th></th><th></th><th align='left'>{escape(basis)}</th></tr>"
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table cellspacing='0' cellpadding='4'>{head}{body}</table>" if rows else ""


def doubt_words(doubts: Sequence[Reason], words: Vocabulary, titles: Mapping[str, Label]) -> list[str]:
    """What is taken as known and is not quite."""
    found = []
    for one in doubts:
        own = words.texts.get(f"one_time.{one.code}")
        found.append(worded(own) if own else worded(reason_told(one, words, titles)))
    return found
