"""The list of people: what it is filtered and sorted by, and what one line of it shows."""

from dataclasses import dataclass
from enum import StrEnum


class PeopleSort(StrEnum):
    """Orders of the list; within each, people stand in the order of their names' readings."""

    NAME = "name"
    VILLAGE = "village"
    CATEGORY = "category"
    STATUS = "status"
    BIRTH = "birth"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people: all that are given must hold; an empty set or None asks nothing.

    Category and status must hold of one and the same identity. `born_from` and `born_to` are partial dates, both
    included. `temporary_number`: only people without a valid ID number.
    """

    categories: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    village_ids: frozenset[int] = frozenset()
    sex: str = ""
    born_from: str = ""
    born_to: str = ""
    temporary_number: bool = False

    @property
    def by_terms(self) -> bool:
        """Whether the search index alone can apply it."""
        return not (self.sex or self.born_from or self.born_to or self.temporary_number)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The first hits in the order of the list. `total` counts all; if `partial`, there are at least so many."""

    ids: tuple[int, ...]
    total: int
    partial: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list; `identities` are (category, status)."""

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

    @property
    def line(self) -> str:
        """Who it is in a few words: name and village."""
        return " · ".join(part for part in (self.name, self.village) if part)
