"""Liaison officers (联络员) and whom each is responsible for: areas (包片), which are villages, and single persons.

Every assignment has its days. A person's own one goes before the village's; on one day a village or person has one
officer and no more. Nothing here ranks officers: the sums only tell whether the work is spread so that it can be done.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity

LAST_DAY = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One officer for one village or one person, from `since` until `until`, both included ("" = no end is set).

    `officer_id` is a member of staff; exactly one of `village_id` and `recipient_id` is given.
    """

    id: int
    uid: str
    officer_id: int
    village_id: int | None
    recipient_id: int | None
    since: str
    until: str = ""
    reason: str = ""
    version: int = 1

    def holds(self, on: str) -> bool:
        """Whether it is in force on an ISO day."""
        return self.since <= on <= (self.until or LAST_DAY)

    @property
    def place(self) -> tuple[str, int]:
        """What it is about: ("village" or "recipient", the id)."""
        return ("village", self.village_id) if self.village_id is not None else ("recipient", self.recipient_id or 0)

    def overlaps(self, other: "Assignment") -> bool:
        """Whether both are about the same and share a day."""
        if self.place != other.place:
            return False
        return self.since <= (other.until or LAST_DAY) and other.since <= (self.until or LAST_DAY)


@dataclass(frozen=True)
class Areas:
    """Who is responsible on one day: `of_persons` by recipient, `of_villages` by village, both name a member of staff.

    `of_villages` also knows villages that were merged (撤并), by the officer of the one they went into.
    """

    of_persons: Mapping[int, int] = field(default_factory=dict)
    of_villages: Mapping[int, int] = field(default_factory=dict)

    def officer_of(self, recipient_id: int, village_id: int | None) -> int:
        """The one officer of a person, 0 if there is none."""
        return self.of_persons.get(recipient_id) or self.of_villages.get(village_id or 0, 0)

    def persons_of(self, officer_id: int) -> list[int]:
        """The persons given to the officer by name."""
        return sorted(person for person, officer in self.of_persons.items() if officer == officer_id)

    def villages_of(self, officer_id: int) -> list[int]:
        """The villages of the officer."""
        return sorted(village for village, officer in self.of_villages.items() if officer == officer_id)


def areas_on(on: str, assignments: Iterable[Assignment], merged_into: Mapping[int, int] | None = None) -> Areas:
    """Who is responsible on an ISO day. `merged_into` names the village that stands now for each that was merged.

    Where two PCs gave the same to two officers, the assignment that began last counts, on every PC the same one.
    """
    persons: dict[int, int] = {}
    villages: dict[int, int] = {}
    for one in sorted(assignments, key=lambda each: (each.since, each.uid)):
        if one.holds(on):
            kind, number = one.place
            (villages if kind == "village" else persons)[number] = one.officer_id
    for gone, final in (merged_into or {}).items():
        if final in villages:
            villages.setdefault(gone, villages[final])
    return Areas(persons, villages)


def officer_of(recipient_id: int, village_id: int | None, on: str, assignments: Iterable[Assignment]) -> int:
    """The officer of a person on an ISO day: the person's own before the village's; 0 if there is none."""
    return areas_on(on, assignments).officer_of(recipient_id, village_id)


def refuse_if_wrong(new: Assignment, known: Iterable[Assignment], names: Mapping[int, str]) -> None:
    """Raises InvalidFieldsError if the days are none, or another assignment shares a day; it is named by its officer.

    `names` are those of the staff by id.
    """
    problems = [*_wrong_days(new)]
    for other in known:
        if not problems and other.id != new.id and other.overlaps(new):
            facts = {"officer": names.get(other.officer_id, ""), "since": other.since, "until": other.until or "—"}
            problems.append(Problem("since", "officer.overlaps", Severity.ERROR, new.since, facts))
    if problems:
        raise InvalidFieldsError(tuple(problems))


def _wrong_days(new: Assignment) -> Iterable[Problem]:
    for name, text in (("since", new.since), ("until", new.until)):
        if (name == "since" or text) and not _is_day(text):
            yield Problem(name, "officer.day_wrong", Severity.ERROR, text)
            return
    if new.until and new.until < new.since:
        yield Problem("until", "officer.ends_before", Severity.ERROR, new.until)


def handed(running: Assignment, taker_id: int, on: str, reason: str) -> tuple[Assignment, Assignment | None]:
    """An assignment that another officer takes over from `on`: what is left of it, and what the taker gets.

    One that has not begun before `on` changes its officer, and nothing is left of it (None).
    """
    taken = replace(running, officer_id=taker_id, reason=reason)
    if running.since >= on:
        return taken, None
    day_before = (date.fromisoformat(on) - timedelta(days=1)).isoformat()
    return replace(running, until=day_before), replace(taken, id=0, uid="", since=on, version=1)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
