"""Plates of honour (光荣牌): who should have one, who has, and which is to be replaced; one for each household.

国办发〔2018〕72号: families of survivors, serving soldiers and veterans; one plate even where a household has several
grounds. When the survivor or veteran dies the family may keep it, and it is not replaced any more.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.honours.rules import Ground, HonourRules, Standing
from vetdesk.domain.service_years import full_years

TAKEN_DOWN = "take_down"
"""The deed of a case (办理事项) by which a plate is taken down."""


class PlateState(StrEnum):
    """How a household stands: none though it should, to be replaced, hangs, kept by the family, moved, taken down."""

    MISSING = "missing"
    REPLACE = "replace"
    HANGS = "hangs"
    KEPT = "kept"
    MOVED = "moved"
    TAKEN_DOWN = "taken_down"


@dataclass(frozen=True, slots=True)
class PlateFacts:
    """What the archive tells of one person; days are partial ISO dates. `certified` tells of a card or certificate.

    `categories` are those of identities that give a ground (also of the dead and moved); `condition` the code of the
    plate's condition.
    """

    recipient_id: int
    name: str
    categories: frozenset[str]
    standing: Standing
    village_id: int | None = None
    village: str = ""
    address: str = ""
    phone: str = ""
    certified: bool = False
    hung: bool = False
    hung_on: str = ""
    replaced_on: str = ""
    plate_address: str = ""
    condition: str = ""
    taken_down: bool = False

    @property
    def has_plate(self) -> bool:
        """Whether a plate hangs in this person's name."""
        return (self.hung or bool(self.hung_on)) and not self.taken_down


def told_by_case(facts: PlateFacts, on: str, deed: str, address: str) -> PlateFacts:
    """The facts with what a case about the plate came to, where that is newer than what the archive says.

    `deed` is first, replace or take_down, as its route declares; "" for a day means that nothing was carried out.
    """
    if not on or on < max(facts.hung_on, facts.replaced_on):
        return facts
    if deed == TAKEN_DOWN:
        return replace(facts, taken_down=True)
    kept = replace(facts, hung=True, taken_down=False, plate_address=address or facts.plate_address)
    return replace(kept, replaced_on=on, condition="") if facts.has_plate else replace(kept, hung_on=on)


@dataclass(frozen=True, slots=True)
class HouseholdPlate:
    """One household: in whose name the plate hangs or is to hang (`holder`), and all who give it a ground.

    `ground` is None where a plate hangs of which the archive knows no ground (a soldier who left service keeps it).
    `on_application` tells that nobody has a card or certificate, so that the household must ask for it; `look_again`
    that the plate hangs so long that somebody should look at it.
    """

    holder: PlateFacts
    people: tuple[PlateFacts, ...]
    ground: Ground | None
    state: PlateState
    on_application: bool = False
    look_again: bool = False

    @property
    def due(self) -> bool:
        """Whether the household is one that should have a plate now."""
        return self.state in {PlateState.MISSING, PlateState.REPLACE, PlateState.HANGS}

    @property
    def hangs(self) -> bool:
        """Whether it has one."""
        return self.state in {PlateState.REPLACE, PlateState.HANGS}


def household_plates(
    rules: HonourRules, people: Iterable[PlateFacts], pairs: Iterable[tuple[int, int]], today: date
) -> list[HouseholdPlate]:
    """Every household with a ground or a plate; `pairs` are ids of two archives that live together."""
    known = {one.recipient_id: one for one in people}
    grouped: dict[int, list[PlateFacts]] = {}
    for number, first in households(known, pairs).items():
        grouped.setdefault(first, []).append(known[number])
    place = {ground.key: number for number, ground in enumerate(rules.grounds)}
    found = [_household(rules, place, members, today) for members in grouped.values()]
    return [one for one in found if one is not None]


def households(ids: Iterable[int], pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """By person the smallest id of the household; `pairs` link people, also through some who are not among `ids`."""
    first: dict[int, int] = {}

    def root(number: int) -> int:
        while (above := first.get(number, number)) != number:
            first[number] = first.get(above, above)
            number = above
        return number

    for one, other in pairs:
        small, large = sorted((root(one), root(other)))
        first[large] = small
    return {number: root(number) for number in ids}


def _household(
    rules: HonourRules, place: Mapping[str, int], members: Sequence[PlateFacts], today: date
) -> HouseholdPlate | None:
    hanging = [one for one in members if one.has_plate]
    grounded = [(ground, one) for one in members if (ground := rules.ground_of(one.categories)) is not None]
    if not grounded:
        return HouseholdPlate(hanging[0], tuple(hanging), None, PlateState.KEPT) if hanging else None
    grounded.sort(key=lambda pair: (pair[1].standing is not Standing.HERE, place[pair[0].key], pair[1].recipient_id))
    people = tuple(one for _, one in grounded)
    holder = next((one for one in people if one.has_plate), hanging[0] if hanging else people[0])
    state = _state(rules, people, holder)
    if state is None:
        return None
    automatic = any(one.certified for one in people if one.standing is Standing.HERE)
    old = bool(rules.look_again_years) and _years_hung(holder, today) >= rules.look_again_years
    return HouseholdPlate(
        holder, people, grounded[0][0], state,
        on_application=state is PlateState.MISSING and not automatic,
        look_again=state is PlateState.HANGS and old,
    )  # fmt: skip


def _state(rules: HonourRules, people: Sequence[PlateFacts], holder: PlateFacts) -> PlateState | None:
    standings = {one.standing for one in people}
    here = Standing.HERE in standings
    if not holder.has_plate:
        if not here:
            return None
        return PlateState.TAKEN_DOWN if any(one.taken_down for one in people) else PlateState.MISSING
    if here:
        return PlateState.REPLACE if holder.condition in rules.replaced_when else PlateState.HANGS
    return PlateState.KEPT if Standing.DIED in standings else PlateState.MOVED


def _years_hung(holder: PlateFacts, today: date) -> int:
    newest = max(holder.hung_on, holder.replaced_on)
    day = partial_date(newest) if newest else None
    return full_years(day, today)[0] if day is not None else 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many households or people of a village should have something, how many have it, and how many are on the way.

    Sums only: a village is not compared with another here.
    """

    due: int = 0
    have: int = 0
    going: int = 0

    @property
    def percent(self) -> int:
        """Whole percent, rounded down, so that 100 means all; 100 where nothing is due."""
        return 100 * self.have // self.due if self.due else 100


def plate_coverage(plates: Iterable[HouseholdPlate]) -> Mapping[int, Coverage]:
    """By village (0: not known) how many households should have a plate and how many have."""
    due: Counter[int] = Counter()
    have: Counter[int] = Counter()
    for one in plates:
        if one.due:
            due[one.holder.village_id or 0] += 1
            have[one.holder.village_id or 0] += one.hangs
    return {village: Coverage(count, have[village]) for village, count in due.items()}
