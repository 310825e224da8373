"""A record as it was on a day (当日档案), from the journal alone: every change up to the end of that day, in order.

Nothing of today's record is used, so a record that was withdrawn, merged or put back since is shown as it stood then.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from vetdesk.domain.entries import Entry, with_entry_facts
from vetdesk.domain.flat_records import Facts, with_facts, with_identity_facts
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.station_time import STATION_TIME

STATES = frozenset({"recipient", "identity", "entry", "village"})
"""Kinds of entries that tell what a record is; others name a recipient only as whom something was done about."""
OWNER = "recipient"
"""The fact of identities and entries that names whose they are, by uid."""

REDIRECT = "merged_into"
"""The fact of a merged recipient that names, by id, whom it was merged into: it is none of its fields."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that belongs, or once belonged, to an archive: its kind in the journal, uid and id."""

    kind: str
    uid: str
    id: int


def beginning_of(day: date) -> str:
    """The instant at which a day of the station begins, as the journal stores moments."""
    instant = datetime.combine(day, time.min, STATION_TIME).astimezone(UTC)
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def end_of(day: date) -> str:
    """The instant at which a day of the station is over."""
    return beginning_of(day + timedelta(days=1))


def facts_then(entries: Iterable[JournalEntry], until: str) -> dict[str, Facts]:
    """Each subject flat as it was before the instant `until`, by uid; those that did not exist yet are left out.

    `entries` are all the subjects' entries, oldest first.
    """
    found: dict[str, Facts] = {}
    for entry in entries:
        if entry.at < until and entry.kind in STATES:
            facts = {**found.get(entry.subject, {}), **entry.new}
            found[entry.subject] = {key: value for key, value in facts.items() if value is not None}
    return found


def recipient_then(
    subject: Subject, held: Sequence[Subject], then: Mapping[str, Facts], villages: Mapping[int, str]
) -> Recipient | None:
    """The recipient of that day with the identities it had, in the order of their ids; None if it did not exist.

    `held` are all identities that may have been its own, `villages` the names of the register as they were.
    """
    facts = then.get(subject.uid)
    if facts is None:
        return None
    facts = {key: value for key, value in facts.items() if key != REDIRECT}
    if "village_id" in facts:
        facts = facts | {"village": villages.get(facts["village_id"], "")}
    person = with_facts(Recipient(subject.id, subject.uid, {}), facts)
    identities = tuple(
        with_identity_facts(Identity(one.id, one.uid, "", ""), then[one.uid])
        for one in sorted(held, key=lambda one: one.id)
        if belongs(then.get(one.uid), subject.uid)
    )
    return replace(person, identities=identities)


def entries_then(subject: Subject, held: Sequence[Subject], then: Mapping[str, Facts]) -> tuple[Entry, ...]:
    """The entries (条目) that the recipient had on that day, in the order of their ids; `held` as for identities."""
    return tuple(
        with_entry_facts(Entry(one.id, one.uid, subject.id, ""), then[one.uid])
        for one in sorted(held, key=lambda one: one.id)
        if belongs(then.get(one.uid), subject.uid)
    )


def belongs(facts: Facts | None, owner: str) -> bool:
    """Whether a record as it was then was somebody's and not withdrawn."""
    return facts is not None and facts.get(OWNER) == owner and not facts.get("withdrawn")
