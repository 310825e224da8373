"""The facts (事实) that conditions ask: what the archive and lists from outside hold of one person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from vetdesk.domain.entries import Entry
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.conditions import IDENTITY, RECIPIENT, FactField

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list from outside (业务名单) says of the person: kind of list, finding, and the list's title."""

    kind: str
    finding: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a condition is asked of: a person, at most one identity under examination, and what stands beside it.

    `identity` and `others` are the values of identities with their category, status and since; `entries` the values
    of entries by their kind; `confirmed` the years confirmed.
    """

    person: Values
    identity: Values | None = None
    others: tuple[Values, ...] = ()
    entries: Mapping[str, tuple[Values, ...]] = field(default_factory=dict)
    listed: tuple[Listed, ...] = ()
    confirmed: frozenset[str] = frozenset()
    looked_at: tuple[str, Values] | None = None

    def value(self, asked: FactField) -> Value | None:
        """The value of a field, None where the archive has none."""
        held: Values | None
        if asked.subject == RECIPIENT:
            held = self.person
        elif self.looked_at is not None and self.looked_at[0] == asked.subject:
            held = self.looked_at[1]
        else:
            held = self.identity if asked.subject == IDENTITY else None
        value = None if held is None else held.get(asked.key)
        return None if value == "" else value

    def several(self, subject: str) -> tuple[Values, ...]:
        """The other identities, or the entries of a kind."""
        return self.others if subject == IDENTITY else self.entries.get(subject, ())

    def looking_at(self, subject: str, values: Values) -> "Facts":
        """The same person with one other identity or entry in view."""
        return replace(self, looked_at=(subject, values))


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """Everything that rules can ask of a person, for each identity and for the person as a whole."""

    person: Recipient
    entries: tuple[Entry, ...] = ()
    listed: tuple[Listed, ...] = ()
    confirmed: frozenset[str] = frozenset()

    def whole(self) -> Facts:
        """The person without any identity under examination: all of them stand beside."""
        return self._facts(None, self.person.identities)

    def held(self) -> Iterator[tuple[Identity, Facts]]:
        """Each identity with the facts in which it is the one under examination."""
        for one in self.person.identities:
            yield one, self.of_identity(one)

    def of_identity(self, held: Identity) -> Facts:
        """The facts in which this identity is the one under examination."""
        return self._facts(held, (one for one in self.person.identities if one is not held))

    def _facts(self, held: Identity | None, others: Iterable[Identity]) -> Facts:
        by_kind: dict[str, list[Values]] = {}
        for entry in self.entries:
            if not entry.withdrawn:
                by_kind.setdefault(entry.kind, []).append(entry.values)
        return Facts(
            self.person.values,
            None if held is None else identity_values(held),
            tuple(identity_values(one) for one in others),
            {kind: tuple(values) for kind, values in by_kind.items()},
            self.listed,
            self.confirmed,
        )


def identity_values(held: Identity) -> Values:
    """The values of an identity with its category, status and since."""
    return {**held.values, "category": held.category, "status": held.status, "since": held.since}
