"""Completeness (档案完整度): what an archive must hold to count as complete, and how many do, village by village."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vetdesk.domain.forms import Label
from vetdesk.domain.materials import MaterialLists

PERSON, IDENTITY, MATERIAL = "recipient", "identity", "material"
"""What a requirement looks at, beside the kinds of entries."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something that the archives of some people must hold, in plain values, so that it can be counted by the database.

    It applies to a person who holds an identity of one of `categories` (empty: of any) with one of `statuses` (empty:
    of any). `subject` says where it is looked for: on the recipient, on each such identity, in an entry of a kind, or
    among the filed materials (`needed`: category or "" for every category, and the material's key). All of `fields`
    must be filled, or with `any_of` one of them; an entry kind without fields asks only that there is an entry.
    """

    key: str
    subject: str
    fields: tuple[str, ...] = ()
    any_of: bool = False
    categories: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    needed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CompletenessItem:
    """One column of the table: its label and the requirement. `materials` tells that the lists of materials fill it."""

    label: Label
    requirement: Requirement
    materials: bool = False

    @property
    def key(self) -> str:
        """The key it is declared under."""
        return self.requirement.key


@dataclass(frozen=True, slots=True)
class CompletenessRules:
    """Every declared item in its order, and the statuses of identities that are counted."""

    items: tuple[CompletenessItem, ...]
    statuses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those whom an item concerns have it."""

    have: int = 0
    concerned: int = 0

    @property
    def lacking(self) -> int:
        """How many lack it."""
        return self.concerned - self.have

    @property
    def percent(self) -> int | None:
        """Whole percent, rounded down so that 100 means everyone; None where it concerns nobody."""
        return None if not self.concerned else self.have * 100 // self.concerned

    def __add__(self, other: "Share") -> "Share":
        return Share(self.have + other.have, self.concerned + other.concerned)


@dataclass(frozen=True, slots=True)
class VillageShares:
    """One line: a village of the register (id 0: people without one) and the share of each item by its key."""

    village_id: int
    name: str
    people: int
    shares: Mapping[str, Share] = field(default_factory=dict)

    @property
    def total(self) -> Share:
        """All items together."""
        return sum(self.shares.values(), Share())


def papers_needed(lists: MaterialLists, statuses: frozenset[str], key: str = "papers") -> Requirement:
    """That every required material of the common list and of each category's list is filed."""
    needed = [("", need.key) for need in lists.common.needs if need.required]
    for category, held in lists.of_categories.items():
        needed += [(category, need.key) for need in held.needs if need.required]
    return Requirement(key, MATERIAL, statuses=statuses, needed=tuple(needed))


PAPER = "paper"
"""A requirement of one material is named "paper:CATEGORY:KEY"; the category is "" on the common list."""


def paper_requirement(category: str, key: str, statuses: frozenset[str]) -> Requirement:
    """That one material of a list is filed."""
    return Requirement(f"{PAPER}:{category}:{key}", MATERIAL, statuses=statuses, needed=((category, key),))


def requirements(rules: CompletenessRules, lists: MaterialLists) -> dict[str, Requirement]:
    """Everything that can be asked for, by its key: the declared items, then each required material of each list."""
    found = {item.key: item.requirement for item in rules.items}
    for category, key in papers_needed(lists, rules.statuses).needed:
        one = paper_requirement(category, key, rules.statuses)
        found[one.key] = one
    return found
