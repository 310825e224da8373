"""A round of annual confirmation (年度确认): a frozen list of people, how far it is, and what is proposed at its end.

Basis: 军人抚恤优待条例 2024, Art 8; practice: domain facts 4.6. Nobody's payment is stopped by a round: whoever was
reminded in writing and is still not confirmed after its last day may be proposed, and a person decides.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.forms import Problem, Severity


class Standing(StrEnum):
    """Where one person of a round stands; the codes of `confirmation_result`, and those nobody has met yet."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    NOT_FOUND = "not_found"
    DEFERRED = "deferred"
    DIED = "died"


DONE = frozenset({Standing.CONFIRMED, Standing.DIED, Standing.DEFERRED})
"""Standings of people who need not be looked for any more in this round."""


@dataclass(frozen=True, slots=True)
class ConfirmingRound:
    """One round: its year, its first and last day (ISO), the categories it is for (none: all that draw)."""

    id: int
    uid: str
    year: str
    began_on: str
    until_on: str
    categories: tuple[str, ...] = ()
    ended_on: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person of the frozen list, with the village of that day; when reminded, and since when proposed and why."""

    id: int
    uid: str
    round_id: int
    recipient_id: int
    village: str
    reminded_on: str = ""
    proposed_on: str = ""
    reason: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class VillageProgress:
    """How far a village is: people by standing; `total` is their sum."""

    village: str
    counts: Mapping[Standing, int]

    @property
    def total(self) -> int:
        """Everybody of the village on the list."""
        return sum(self.counts.values())

    @property
    def left(self) -> int:
        """Who still has to be confirmed."""
        return sum(count for standing, count in self.counts.items() if standing not in DONE)


def progress(people: Iterable[ListedPerson], results: Mapping[int, str]) -> tuple[VillageProgress, ...]:
    """By village, in the order of their names; people without a village last. `results` are by recipient."""
    found: dict[str, dict[Standing, int]] = {}
    for one in people:
        counts = found.setdefault(one.village, {})
        standing = standing_of(results.get(one.recipient_id, ""))
        counts[standing] = counts.get(standing, 0) + 1
    return tuple(VillageProgress(name, found[name]) for name in sorted(found, key=lambda name: (not name, name)))


def standing_of(result: str) -> Standing:
    """The standing of a result; "" is open."""
    return Standing(result) if result else Standing.OPEN


def result_with_death(result: str, *, died: bool) -> str:
    """The result that counts: whoever was confirmed and died later was confirmed, nobody else looks for the dead."""
    return Standing.DIED if died and standing_of(result) not in DONE else result


def may_be_proposed(one: ListedPerson, result: str, until_on: str, today: str) -> bool:
    """Whether stopping may be proposed: reminded in writing, the last day over, and still not confirmed."""
    return bool(one.reminded_on) and until_on < today and standing_of(result) not in DONE


def check_round(year: str, began_on: str, until_on: str, known: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with a new round; `known` are the years that have one."""
    found = []
    if not (len(year) == 4 and year.isdecimal()):
        found.append(Problem("year", "confirming.year_wrong", Severity.ERROR, year))
    elif year in known:
        found.append(Problem("year", "confirming.year_taken", Severity.ERROR, year))
    if not until_on or until_on < began_on:
        found.append(Problem("until_on", "confirming.until_wrong", Severity.ERROR, until_on))
    return tuple(found)
