"""Birthdays that are celebrated (整寿): whose is near in a village or of an officer's people, and the greetings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.entries import Entry
from vetdesk.domain.entry_checks import check_entry
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.honours.birthdays import (
    AGE,
    BY,
    GIFT,
    GREETING,
    ON,
    WAY,
    Birthday,
    Span,
    birthday_of,
    is_greeted,
)
from vetdesk.domain.honours.rules import Standing
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.honours import refuse_day
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class BirthdayLine:
    """One birthday: whose, their liaison officer ("" for none), and when they were greeted ("" if not yet)."""

    birthday: Birthday
    person: PersonLine
    officer: str = ""
    greeted_on: str = ""
    greeted_by: str = ""


@dataclass(frozen=True, slots=True)
class BirthdaysWanted:
    """Which birthdays are asked for: so many days ahead (None: as declared), of one village (0: all), of one officer's

    people (0: of those without officer; None: everybody's).
    """

    ahead_days: int | None = None
    village_id: int = 0
    officer: int | None = None


@dataclass(frozen=True, slots=True)
class Greeting:
    """How people were greeted: the day, the way (a code), by whom, and what was given."""

    on: str
    way: str = ""
    by: str = ""
    gift: str = ""


class Birthdays:
    """Tells of birthdays and keeps greetings; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def lines(self, wanted: BirthdaysWanted | None = None) -> list[BirthdayLine]:
        """Whose birthday is near, the earliest first, greeted ones too; days that are not known stand last."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return birthday_lines(look, self._definitions, self._today(), wanted)

    def greet(self, recipient_ids: Sequence[int], given: Greeting) -> None:
        """Note that people were greeted on their birthday, in one deed.

        Raises InvalidFieldsError for somebody who died, moved away, was greeted already or has no such birthday now.
        """
        actor = self._session.require(Right.LOG_VISIT)
        refuse_day(ON, given.on, self._today())
        with self._database.write("greet people on their birthday", actor) as work:
            near = {line.person.recipient_id: line for line in birthday_lines(work, self._definitions, self._today())}
            self._refuse(work, recipient_ids, near)
            for number in dict.fromkeys(recipient_ids):
                work.entries.add(self._entry(near[number].birthday, given, actor.name))

    def _entry(self, birthday: Birthday, given: Greeting, name: str) -> Entry:
        told = {WAY: given.way, BY: given.by.strip() or name, GIFT: given.gift.strip()}
        values: dict[str, Value] = {
            AGE: birthday.age,
            ON: given.on,
            **{key: text for key, text in told.items() if text},
        }
        entry = Entry(0, "", birthday.recipient_id, GREETING, values)
        problems = check_entry(self._definitions.vocabulary, entry, self._today())
        if errors := tuple(one for one in problems if one.severity is Severity.ERROR):
            raise InvalidFieldsError(errors)
        return entry

    @staticmethod
    def _refuse(look: Reading, recipient_ids: Sequence[int], near: dict[int, BirthdayLine]) -> None:
        found = []
        for person in look.people.many(list(dict.fromkeys(recipient_ids))):
            name, line = str(person.values.get("name", "")), near.get(person.id)
            if line is None:
                found.append(Problem("name", "honour.no_birthday", Severity.ERROR, name))
            elif line.greeted_on:
                found.append(Problem("name", "honour.greeted", Severity.ERROR, name, {"on": line.greeted_on}))
        if found:
            raise InvalidFieldsError(tuple(found))

    def _today(self) -> date:
        return day_at_station(self._now())


def birthday_lines(
    look: Reading, definitions: Definitions, today: date, wanted: BirthdaysWanted | None = None
) -> list[BirthdayLine]:
    """Birthdays of people who are alive and here, by day; those of which the day is not known last."""
    asked, rules = wanted or BirthdaysWanted(), definitions.honours
    span = Span.around(rules, today, asked.ahead_days)
    whose = None if asked.officer is None else look.officers.whose(asked.officer, today.isoformat())
    found: dict[int, Birthday] = {}
    for number, born, died, statuses in look.honours.births(span.births(rules.birthdays), asked.village_id, whose):
        birthday = birthday_of(rules, number, born, span)
        if birthday is not None and rules.standing(statuses, died=bool(died)) in {Standing.HERE, Standing.NONE}:
            found[number] = birthday
    return _lines(look, found, today)


def _lines(look: Reading, found: dict[int, Birthday], today: date) -> list[BirthdayLine]:
    ids = list(found)
    people = look.honours.people(ids)
    entries, officers = look.entries.of(ids), look.officers.of_people(ids, today.isoformat())
    names = {one.id: one.name for one in look.staff.all()}
    lines = []
    for number, birthday in found.items():
        greeting = is_greeted(birthday, entries.get(number, ()))
        told = greeting.values if greeting is not None else {}
        officer = names.get(officers.get(number, 0), "")
        lines.append(BirthdayLine(birthday, people[number], officer, str(told.get(ON, "")), str(told.get(BY, ""))))
    return sorted(lines, key=lambda line: (not line.birthday.exact, line.birthday.on, line.person.name))
