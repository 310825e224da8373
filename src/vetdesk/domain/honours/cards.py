"""Preference cards (优待证): who is entitled and has none, how far applications are, who is called on at home.

The states are those of the archive's field card_state (受理→县审→市备案→省备案→制卡→签收→发放); where a case is under
way and the archive says less, the case's stage tells. Source: domain facts 2.4, 3.3 (m).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.honours.plates import Coverage
from vetdesk.domain.honours.rules import CardKind, HonourRules, Standing
from vetdesk.domain.service_years import full_years


class CardGroup(StrEnum):
    """How somebody stands: entitled without an application, under way, to be handed out, or holding the card."""

    NONE = "none"
    GOING = "going"
    READY = "ready"
    HELD = "held"


class HomeReason(StrEnum):
    """Why the station calls on somebody to apply: their age, or what is known of self-care."""

    AGE = "age"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What the archive tells of one person; `case_stage` is the stage of an open case, "" without one.

    `self_care` is what the newest visit found, `living_ability` what the archive says.
    """

    recipient_id: int
    name: str
    categories: frozenset[str]
    standing: Standing
    village_id: int | None = None
    village: str = ""
    phone: str = ""
    born: str = ""
    id_number: str = ""
    kind: str = ""
    number: str = ""
    state: str = ""
    applied_on: str = ""
    received_on: str = ""
    self_care: str = ""
    living_ability: str = ""
    case_stage: str = ""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One person who is entitled: the card that fits (the one asked for, else the proposed one) and how far it is.

    `kinds` are all that fit: of two the person chooses. `step` counts the states from 1, 0 before the first.
    """

    facts: CardFacts
    kinds: tuple[CardKind, ...]
    group: CardGroup
    state: str
    step: int
    home: HomeReason | None = None


def card_lines(rules: HonourRules, people: Iterable[CardFacts], today: date) -> list[CardLine]:
    """Everybody here who is entitled to a card; the dead, and those who moved away, are asked for nothing."""
    found = []
    for one in people:
        kinds = rules.cards_of(one.categories)
        if kinds and one.standing is Standing.HERE:
            state = _state(rules, one)
            group = _group(rules, one, state)
            home = _home(rules, one, today) if group in {CardGroup.NONE, CardGroup.READY} else None
            found.append(CardLine(one, kinds, group, state, _step(rules, state), home))
    return found


def refuse_step_back(rules: HonourRules, states: Iterable[str], wanted: str, reason: str) -> None:
    """Raises InvalidFieldsError for an unknown state, or for one that lies before a present one, without a reason."""
    if wanted not in rules.card_states:
        raise InvalidFieldsError((Problem("card_state", "honour.state_unknown", Severity.ERROR, wanted),))
    if not reason.strip() and any(_step(rules, state) > _step(rules, wanted) for state in states):
        raise InvalidFieldsError((Problem("card_state", "honour.state_back", Severity.ERROR),))


def card_coverage(lines: Iterable[CardLine]) -> Mapping[int, Coverage]:
    """By village (0: not known) how many are entitled, have their card, and have one under way."""
    due: Counter[int] = Counter()
    have: Counter[int] = Counter()
    going: Counter[int] = Counter()
    for line in lines:
        village = line.facts.village_id or 0
        due[village] += 1
        have[village] += line.group is CardGroup.HELD
        going[village] += line.group in {CardGroup.GOING, CardGroup.READY}
    return {village: Coverage(count, have[village], going[village]) for village, count in due.items()}


def _state(rules: HonourRules, one: CardFacts) -> str:
    """The farther of what the archive says and what the case's stage tells."""
    told = rules.card_held if one.received_on else one.state
    of_case = rules.card_stages.get(one.case_stage, "")
    return max(told, of_case, key=lambda state: _step(rules, state))


def _step(rules: HonourRules, state: str) -> int:
    return rules.card_states.index(state) + 1 if state in rules.card_states else 0


def _group(rules: HonourRules, one: CardFacts, state: str) -> CardGroup:
    if state == rules.card_held:
        return CardGroup.HELD
    if state == rules.card_ready:
        return CardGroup.READY
    return CardGroup.GOING if state or one.case_stage else CardGroup.NONE


def _home(rules: HonourRules, one: CardFacts, today: date) -> HomeReason | None:
    if one.self_care in rules.home.self_care or one.living_ability in rules.home.living_ability:
        return HomeReason.CARE
    born = partial_date(one.born) if one.born else None
    if born is not None and full_years(born, today)[0] >= rules.home.age_from:
        return HomeReason.AGE
    return None
