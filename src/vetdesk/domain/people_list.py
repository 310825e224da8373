"""The list of people: what it is filtered and sorted by, and what one line of it shows."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.completeness import Requirement
from vetdesk.domain.forms import FieldKind, Value

NOWHERE = 0
"""Among the villages of a filter: people of no village of the register."""


class PeopleSort(StrEnum):
    """Columns that every list of people can be sorted by; any other column of the list is named by its key.

    Within each order, people stand in the order of their names' readings.
    """

    NAME = "name"
    VILLAGE = "village"
    CATEGORY = "category"
    STATUS = "status"
    BIRTH = "birth_date"
    ADDED = "added"


class Operator(StrEnum):
    """How a condition compares. "is" of a date holds of every date within it: 1950 of each day of 1950."""

    IS = "is"
    ONE_OF = "one_of"
    IS_NOT = "is_not"
    CONTAINS = "contains"
    FROM = "from"
    TO = "to"
    EMPTY = "empty"
    FILLED = "filled"

    @property
    def asks_value(self) -> bool:
        """Whether it compares with a value."""
        return self not in {Operator.EMPTY, Operator.FILLED}


@dataclass(frozen=True, slots=True)
class FieldCondition:
    """One condition on a declared field of `subject`: the recipient, an identity, or the kind of an entry.

    `value` is a stored value (a tuple of them for "is one of"); `kind` says how it compares. Without a `field` the
    condition is about the subject itself: "filled" that there is such an identity or entry, "empty" that there is none.
    """

    subject: str
    field: str
    operator: Operator
    value: Value | tuple[Value, ...] = ""
    kind: FieldKind = FieldKind.TEXT


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people: all that are given must hold; an empty set or None asks nothing.

    Category, status and all conditions on identities must hold of one and the same identity, all conditions on a kind
    of entry of one and the same entry. `born_from` and `born_to` are partial dates, both included.
    `temporary_number`: only people without a valid ID number. `gaps`: people whom a requirement concerns and who lack
    what it asks for.
    """

    categories: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    village_ids: frozenset[int] = frozenset()
    sex: str = ""
    born_from: str = ""
    born_to: str = ""
    temporary_number: bool = False
    conditions: tuple[FieldCondition, ...] = ()
    gaps: tuple[Requirement, ...] = ()

    @property
    def by_terms(self) -> bool:
        """Whether the search index alone can apply it."""
        by_columns = self.sex or self.born_from or self.born_to or self.temporary_number
        return not (by_columns or self.conditions or self.gaps or NOWHERE in self.village_ids)


@dataclass(frozen=True, slots=True)
class ListField:
    """A field as the list needs it to fetch and sort by it; `codes` are the codes of its list in their order."""

    key: str
    subject: str
    kind: FieldKind = FieldKind.TEXT
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListOrder:
    """What the list is sorted by; None: by the readings of the names."""

    field: ListField | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits in the order of the list. `total` counts all; if `partial`, there are at least so many."""

    ids: tuple[int, ...]
    total: int
    partial: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list; `identities` are (category, status), `values` the texts of further columns by their key."""

    id: int
    uid: str
    name: str
    id_number: str
    sex: str
    birth_date: str
    village: str
    phone: str
    identities: tuple[tuple[str, str], ...]
    temporary_number: bool
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def line(self) -> str:
        """Who it is in a few words: name and village."""
        return " · ".join(part for part in (self.name, self.village) if part)
