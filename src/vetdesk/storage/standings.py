"""How identities stood at an earlier moment, rebuilt from the journal: today's facts, each later change taken back."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from vetdesk.domain.movement import VILLAGE
from vetdesk.domain.roster_changes import ABSENT, Standing
from vetdesk.storage.people_rows import IDENTITY_FIELDS, RECIPIENT_FIELDS, chunks
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.station import journal
from vetdesk.storage.transaction import Transaction

NOTHING = "{}"
"""No facts, as the journal writes them: most records have only been begun."""
MANY = 5000
"""Of more records than these it is quicker to go through all identities than to look up each."""

_STATES = ("category", "status", "taken_over", "withdrawn")


@dataclass(frozen=True, slots=True)
class Change:
    """One journal entry as far as it matters here; `at` is the stored instant (UTC)."""

    at: str
    kind: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    reason: str
    source: str

    @property
    def begins_identity(self) -> bool:
        """Whether there was no identity before: each has a status from its first entry on."""
        return self.kind == "identity" and "status" in self.after and not self.before.get("status")


@dataclass(slots=True)
class TouchedIdentity:
    """An identity that changed since a moment, with its facts of today and its changes, oldest first."""

    identity_id: int
    recipient_id: int
    facts: Mapping[str, Any]
    person_facts: Mapping[str, Any]
    changes: list[Change] = field(default_factory=list)
    _today: Standing | None = field(default=None, repr=False, compare=False)

    def at(self, moment: str) -> Standing:
        """How it stood when that moment began."""
        if not self.changes or self.changes[-1].at < moment:
            self._today = self._today or self._standing(self.facts, self.person_facts)
            return self._today
        facts, person = dict(self.facts), dict(self.person_facts)
        for change in reversed(self.changes):
            if change.at < moment:
                break
            if change.begins_identity:
                return ABSENT
            known = facts if change.kind == "identity" else person
            known.update({key: change.before.get(key) for key in change.after})
        return self._standing(facts, person)

    @staticmethod
    def _standing(facts: Mapping[str, Any], person: Mapping[str, Any]) -> Standing:
        if not facts.get("status") or facts.get("withdrawn") or person.get("withdrawn"):
            return ABSENT
        values = {key: value for key, value in {**person, **facts}.items() if key not in _STATES and value is not None}
        return Standing(facts["category"], facts["status"], bool(facts.get("taken_over")), values)

    def last_change(self, keys: Iterable[str], since: str, until: str) -> Change | None:
        """The newest change of one of these facts between two moments."""
        wanted = set(keys)
        within = [change for change in self.changes if since <= change.at < until and wanted & set(change.after)]
        return within[-1] if within else None


class Standings:
    """Asks the journal what became of identities; `fields` are the values whose changes matter, too."""

    def __init__(self, transaction: Transaction, fields: Sequence[str]) -> None:
        self._connection = transaction.connection
        self._own = [key for key in dict.fromkeys(fields) if key in IDENTITY_FIELDS]
        self._persons = [key for key in dict.fromkeys(fields) if key in RECIPIENT_FIELDS or key == VILLAGE]

    def counts(self, statuses: Iterable[str]) -> dict[str, int]:
        """How many identities of each category have one of these statuses now."""
        query = (
            select(identity.c.category, func.count())
            .where(identity.c.withdrawn == 0, identity.c.status.in_(sorted(statuses)))
            .where(identity.c.recipient_id.not_in(select(recipient.c.id).where(recipient.c.withdrawn == 1)))
            .group_by(identity.c.category)
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def standing_now(self, statuses: Iterable[str]) -> dict[int, Standing]:
        """Every identity that has one of these statuses now, with its category and the village of its person."""
        columns = (identity.c.id, identity.c.category, identity.c.status, recipient.c.village_id)
        query = select(*columns).join(recipient, recipient.c.id == identity.c.recipient_id)
        query = query.where(identity.c.withdrawn == 0, recipient.c.withdrawn == 0)
        rows = self._connection.execute(query.where(identity.c.status.in_(sorted(statuses))))
        return {
            number: Standing(category, status, values={VILLAGE: village_id} if village_id else {})
            for number, category, status, village_id in rows
        }

    def touched(self, since: str) -> list[TouchedIdentity]:
        """Every identity of which something that matters changed since that instant, in order of its id."""
        by_subject = self._changes(since)
        found: dict[int, TouchedIdentity] = {}
        for row in self._touched_rows(by_subject):
            if row.id not in found:
                found[row.id] = self._read(row, by_subject)
        return [found[number] for number in sorted(found)]

    def _touched_rows(self, by_subject: Mapping[str, list[tuple[int, Change]]]) -> Iterator[Any]:
        """The identities that changed, or whose person did; where it is many of them, all are gone through at once."""
        if len(by_subject) > MANY:
            rows = self._connection.execution_options(yield_per=2000).execute(self._facts())
            yield from (row for row in rows if row.uid in by_subject or row.person in by_subject)
            return
        kinds = {subject: changes[0][1].kind for subject, changes in by_subject.items()}
        for kind, column in (("identity", identity.c.uid), ("recipient", recipient.c.uid)):
            for some in chunks([subject for subject, of in kinds.items() if of == kind]):
                yield from self._connection.execute(self._facts().where(column.in_(some)))

    def _changes(self, since: str) -> dict[str, list[tuple[int, Change]]]:
        names = {"identity": {*_STATES, *self._own}, "recipient": {"withdrawn", *self._persons}}
        columns = [journal.c[name] for name in ("kind", "subject", "id", "at", "before", "after", "reason", "source")]
        query = select(*columns).where(journal.c.kind.in_(list(names)), journal.c.at >= since).order_by(journal.c.id)
        found: dict[str, list[tuple[int, Change]]] = {}
        for kind, subject, number, at, before, after, reason, source in self._connection.execution_options(
            yield_per=2000
        ).execute(query):
            new = json.loads(after)
            if names[kind] & set(new):
                change = Change(at, kind, json.loads(before) if before != NOTHING else {}, new, reason, source)
                found.setdefault(subject, []).append((number, change))
        return found

    def _facts(self) -> Any:  # noqa: ANN401 - a statement whose columns are chosen here
        own = [identity.c[key] for key in (*_STATES, *self._own)]
        persons = [recipient.c[key].label(f"person_{key}") for key in ("withdrawn", *self._persons)]
        columns = (identity.c.id, identity.c.uid, identity.c.recipient_id, recipient.c.uid.label("person"))
        return select(*columns, *own, *persons).join(recipient, recipient.c.id == identity.c.recipient_id)

    def _read(self, row: Any, by_subject: Mapping[str, list[tuple[int, Change]]]) -> TouchedIdentity:  # noqa: ANN401 - a row of the statement above
        entries = sorted([*by_subject.get(row.uid, ()), *by_subject.get(row.person, ())], key=lambda entry: entry[0])
        facts = {key: getattr(row, key) for key in (*_STATES, *self._own)}
        person = {key: getattr(row, f"person_{key}") for key in ("withdrawn", *self._persons)}
        return TouchedIdentity(row.id, row.recipient_id, facts, person, [change for _, change in entries])
