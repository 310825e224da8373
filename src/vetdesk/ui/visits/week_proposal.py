"""A proposed week (方案) that nobody kept yet: what of it still fits, and how its draft tells it."""

from collections.abc import Mapping

from vetdesk.services.visit_week import Week, WeekWanted
from vetdesk.ui.drafts.typed import Content
from vetdesk.ui.visits.week_words import day_words

Proposed = Mapping[int, str]
"""On which day each recipient is to be visited."""
DAY = "day/"
"""Before a day in the keys of a draft."""


def fitting(week: Week, proposed: Proposed) -> dict[int, str]:
    """Without those who were planned or visited meanwhile, and without days that are over."""
    waiting = {one.person.recipient_id for one in week.waiting}
    days = {one.day for one in week.days if one.day >= week.today}
    return {number: day for number, day in proposed.items() if number in waiting and day in days}


def told(week: Week, proposed: Proposed) -> Content:
    """Day by day who is proposed for it, as a draft keeps it and its owner reads it."""
    names = {one.person.recipient_id: one.person.name for one in week.waiting}
    found: Content = {}
    for day in sorted(set(proposed.values())):
        people = [number for number, here in proposed.items() if here == day]
        found[f"{DAY}{day}"] = [list(people), day_words(day), "、".join(names.get(one, "") for one in people)]
    return found


def read(content: Content) -> dict[int, str]:
    """What a draft tells of a proposal."""
    return {
        int(number): key.removeprefix(DAY)
        for key, (people, *_words) in content.items()
        if key.startswith(DAY)
        for number in people
    }


def record_of(week: Week) -> str:
    """What a proposal is about: the week from its Monday, whose people and of which village."""
    wanted = week.wanted
    officer = "" if wanted.officer is None else str(wanted.officer)
    return f"{week.days[0].day}/{officer}/{wanted.village_id}"


def wanted_of(record: str) -> WeekWanted:
    """The week that a proposal is about."""
    day, officer, village = record.split("/")
    return WeekWanted(day, int(officer) if officer else None, int(village))
