"""How a public notice is put into words on the screen."""

from collections.abc import Mapping

from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.notices import Notice, NoticedPerson, Objection, Outcome, Standing
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.notice_views import NoticeLine, NoticeView, PersonView
from vetdesk.ui.limit_words import left_words
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Row, Status

TONES: Mapping[Standing, Tone] = {
    Standing.TO_POST: Tone.WAITING,
    Standing.RUNNING: Tone.DRAFT,
    Standing.OBJECTED: Tone.LATE,
    Standing.OVER: Tone.DUE_SOON,
    Standing.CLOSED: Tone.GOOD,
    Standing.WITHDRAWN: Tone.RETURNED,
}
PERIOD = QT_TRANSLATE_NOOP("notices", "{place}, from {begin} to {end}")
LEFT = QT_TRANSLATE_NOOP("notices", "{period}; {left}")
PROVISIONAL = QT_TRANSLATE_NOOP(
    "notices", "Provisional: the calendar of {year} is not loaded, the last day may still move."
)
UNPOSTED = QT_TRANSLATE_NOOP(
    "notices", "Not posted yet; {days} days ({unit}) from the day of posting, that day counted."
)
WORKDAYS, CALENDAR_DAYS = QT_TRANSLATE_NOOP("notices", "working days"), QT_TRANSLATE_NOOP("notices", "calendar days")
OBJECTION = QT_TRANSLATE_NOOP("notices", "{day} · {who} ({way}) · {about}: {text}")
ANSWERED = QT_TRANSLATE_NOOP("notices", "{objection} → {outcome}, {answered}, {inquirer}: {inquiry}")
TOLD = QT_TRANSLATE_NOOP("notices", "{answer} Told on {day}.")
ANONYMOUS, WHOLE = QT_TRANSLATE_NOOP("notices", "anonymous"), QT_TRANSLATE_NOOP("notices", "the whole notice")
OFF = QT_TRANSLATE_NOOP("notices", "off: {reason}")


def standing_words(words: Vocabulary, standing: Standing) -> str:
    """Where a notice stands."""
    return worded(words.texts[f"notice_standing.{standing}"])


def days_words(view: NoticeView) -> str:
    """Where and from when to when it is posted, and how many days are left."""
    notice = view.notice
    if not notice.begins_on:
        unit = shown("notices", WORKDAYS if notice.unit is ClockUnit.WORKDAY else CALENDAR_DAYS)
        return shown("notices", UNPOSTED).format(days=notice.days, unit=unit)
    text = shown("notices", PERIOD).format(place=notice.places, begin=notice.begins_on, end=notice.ends_on)
    if view.left is not None:
        text = shown("notices", LEFT).format(period=text, left=_left(view.left, notice.unit))
    if view.provisional:
        text += "\n" + shown("notices", PROVISIONAL).format(year=view.provisional[0])
    return text


def _left(left: int, unit: ClockUnit) -> str:
    return left_words(left, late=False, workdays=unit is ClockUnit.WORKDAY)


def objection_words(words: Vocabulary, notice: Notice, one: Objection) -> str:
    """One objection with its course."""
    names = {person.case_id: person.name for person in notice.people}
    way = worded(words.texts[f"notice_way.{one.way}"])
    text = shown("notices", OBJECTION).format(
        day=one.made_on, who=one.objector or shown("notices", ANONYMOUS), way=way,
        about=names.get(one.case_id or 0) or shown("notices", WHOLE), text=one.text,
    )  # fmt: skip
    if one.outcome is Outcome.OPEN:
        return text
    text = shown("notices", ANSWERED).format(
        objection=text, outcome=worded(words.texts[f"notice_outcome.{one.outcome}"]), answered=one.answered_on,
        inquirer=one.inquirer, inquiry=one.inquiry,
    )  # fmt: skip
    return shown("notices", TOLD).format(answer=text, day=one.told_on) if one.told_on else text


def person_cells(person: NoticedPerson, view: PersonView) -> Row:
    """One person of the table."""
    stage: str | Status = worded(view.stage)
    if person.left_out:
        stage = Status(Tone.RETURNED, shown("notices", OFF).format(reason=person.left_out))
    elif view.waits:
        stage = Status(Tone.LATE, worded(view.stage))
    return (person.name, person.sex, person.born, person.place, person.service, person.grants, stage)


def line_cells(words: Vocabulary, line: NoticeLine) -> Row:
    """One notice of a list."""
    left = "" if line.left is None else _left(line.left, line.unit)
    return (
        line.title, Status(TONES[line.standing], standing_words(words, line.standing)), str(line.people),
        line.begins_on, line.ends_on, left, line.places,
    )  # fmt: skip
