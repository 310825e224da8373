"""Who is due and not planned, as the list beside the week shows it."""

from collections.abc import Collection, Mapping, Sequence

from vetdesk.services.visit_week import PlannedPerson, Waiting, Week
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.visits.day_list import ShownDay
from vetdesk.ui.widgets.record_list import Column, Row, Status

COLUMNS = (
    Column("name", "visits", QT_TRANSLATE_NOOP("visits", "Name"), 12, must_show=True),
    Column("village", "visits", QT_TRANSLATE_NOOP("visits", "Village"), 12),
    Column("due", "visits", QT_TRANSLATE_NOOP("visits", "Due"), 14, must_show=True),
    Column("why", "visits", QT_TRANSLATE_NOOP("visits", "Reason"), 44),
)
MISSED = QT_TRANSLATE_NOOP("visit_week", "Not visited as planned on {day}")


def waiting_rows(week: Week, proposed: Collection[int]) -> dict[int, Row]:
    """A row for everybody who waits and is not proposed for a day, by recipient."""
    rows = {}
    for one in week.waiting:
        if one.person.recipient_id not in proposed:
            tone = Tone.LATE if one.missed_on or one.due_on < week.today else Tone.DUE_SOON
            row: Row = (one.person.name, one.person.village, Status(tone, one.missed_on or one.due_on), why_words(one))
            rows[one.person.recipient_id] = row
    return rows


def why_words(one: Waiting) -> str:
    """Why somebody is to be visited; a day that passed without a visit comes first."""
    missed = shown("visit_week", MISSED).format(day=one.missed_on) if one.missed_on else ""
    return " · ".join(filter(None, (missed, worded(one.why))))


def shown_days(week: Week, proposed: Mapping[int, str]) -> Sequence[ShownDay]:
    """The days with those who are planned and those who are proposed."""
    people = {one.person.recipient_id: one for one in week.waiting}

    def on(day: str) -> tuple[PlannedPerson, ...]:
        return tuple(
            PlannedPerson(people[number].person, day, people[number].why)
            for number, here in proposed.items()
            if here == day and number in people
        )

    return [
        ShownDay(day.day, day.kind, day.day == week.today, day.people, on(day.day), over=day.day < week.today)
        for day in week.days
    ]
