"""The demo's people have families, homes, plaques and cards, and some of them live together."""

from collections.abc import Mapping, Sequence
from typing import Final

from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.forms import Value
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.wiring import Services

FAMILIES = 8
"""How many people the clerk has asked about their family so far."""
SPOUSE, SIBLING = "10", "70"
"""How the two who live together are related (household_relation): 配偶, 兄弟姐妹."""
HOMES: Final[Sequence[Mapping[str, Value]]] = (
    {"has_house": 1, "house_ownership": "self_built", "house_state": "1", "house_kind": "storeyed", "house_rooms": 5},
    {"has_house": 1, "house_ownership": "self_built", "house_state": "2", "house_kind": "single_storey"},
    {"has_house": 0, "house_ownership": "public_rented", "house_kind": "storeyed", "house_rooms": 2},
)
AREAS = ("128.5", "76", "48")
CHILDREN = (("小川", "20", "1982-06"), ("小莲", "30", "1985-11"), ("小舟", "20", "1990-02"))
CARD: Final[Mapping[str, Value]] = {
    "plaque_hung": 1,
    "plaque_hung_on": "2019-07",
    "card_kind": "veteran",
    "card_applied_on": "2022-03-01",
    "card_state": "handed_over",
    "card_bank": "中国农业银行",
    "card_received_on": "2022-09-15",
}


def tell_families(story: Story) -> None:
    """The clerk enters what the visits brought: families, homes, honours."""
    with story.as_user(cast.CLERK) as services:
        drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
        enter_families(services, list(drawing[:FAMILIES]))


def enter_families(services: Services, ids: Sequence[int]) -> None:
    """Give these people homes and honours, a child each, and let the first two live together (couple or siblings)."""
    for place, recipient_id in enumerate(ids):
        view = services.archives.get(recipient_id)
        home = {**HOMES[place % len(HOMES)], "house_area": AREAS[place % len(AREAS)], "household_members": 2}
        honours = CARD if place % 2 == 0 else {"lives_alone": int(place % 3 == 0), "empty_nest": 1}
        services.archives.save(recipient_id, view.version, {**home, **honours})
        given, relation, born = CHILDREN[place % len(CHILDREN)]
        child: dict[str, Value] = {"member_name": view.name[:1] + given, "member_relation": relation}
        away = place % 2
        child |= {"member_birth_date": born, "same_household": 1 - away, "holds_account": away}
        services.entries.add(recipient_id, "family_member", child)
    if len(ids) > 1:
        relation = SPOUSE if len({services.archives.describe(number).sex for number in ids[:2]}) > 1 else SIBLING
        spouse: Mapping[str, Value] = {"member_relation": relation, "same_household": 1, "is_guardian": 1}
        services.entries.add(ids[0], "family_member", spouse, linked_id=ids[1])
        comfort = {"condoled_on": "2025-01-24", "condolence_way": "home", "condolence_occasion": "春节"}
        services.entries.add(ids[0], "condolence", {**comfort, "condolence_amount": 6_000_000})
