"""Two records of one person become one (合并档案): field by field, nothing lost.

A side is a record flat (see flat_records), so that declared fields, columns without a field and facts are one thing.
Keys of choices: "name" for the person, "81.status" for the identity of category 81, "extra:备注" for a column.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vetdesk.domain.errors import UnchosenFieldsError
from vetdesk.domain.flat_records import (
    AS_WRITTEN,
    Facts,
    identity_facts,
    recipient_facts,
    with_facts,
    with_identity_facts,
)
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient


class Side(StrEnum):
    """Whose value a field takes."""

    KEPT = "kept"
    GONE = "gone"


Choices = Mapping[str, Side]
"""Field → side, for the fields that both records fill in differently; of others a choice is optional."""


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of both records. `default` is None where both are filled and differ: somebody has to choose.

    `category` is that of the identity the field belongs to, "" for the person; `field` is the key within it.
    """

    key: str
    category: str
    field: str
    kept: Value
    gone: Value
    default: Side | None

    @property
    def differs(self) -> bool:
        """Whether the two records say different things."""
        return self.kept != self.gone


@dataclass(frozen=True, slots=True)
class Lost:
    """A value that the merged record does not take: it stays readable with the merging."""

    category: str
    field: str
    value: Value


_TOGETHER: Mapping[str, Sequence[str]] = {
    "status": ("since", "taken_over"),
    "village": ("village_id",),
    "id_number": ("temporary_number",),
}
"""What goes with a field without being asked for."""

_UNASKED = frozenset({"withdrawn", "category", *(fact for facts in _TOGETHER.values() for fact in facts)})


def field_pairs(kept: Recipient, gone: Recipient) -> tuple[FieldPair, ...]:
    """Every field that one of the two fills in, the person's first, then those of identities that both hold."""
    pairs = _pairs("", _person_side(kept), _person_side(gone))
    for mine, other in shared_identities(kept, gone):
        pairs += _pairs(mine.category, identity_facts(mine), identity_facts(other))
    return tuple(pairs)


def shared_identities(kept: Recipient, gone: Recipient) -> list[tuple[Identity, Identity]]:
    """The identities of one category that both hold."""
    held = {one.category: one for one in gone.identities}
    return [(one, held[one.category]) for one in kept.identities if one.category in held]


def _person_side(person: Recipient) -> Facts:
    """The person flat; of a village its name is compared, and a temporary number counts as none."""
    facts = recipient_facts(person)
    if person.village:
        facts["village"] = person.village
    if person.temporary_number:
        facts.pop("id_number", None)
    return facts


def _pairs(category: str, kept: Facts, gone: Facts) -> list[FieldPair]:
    keys = [key for key in {**kept, **gone} if key not in _UNASKED and not key.startswith(AS_WRITTEN)]
    prefix = f"{category}." if category else ""
    return [
        FieldPair(
            prefix + key, category, key, kept.get(key, ""), gone.get(key, ""), _default(kept.get(key), gone.get(key))
        )
        for key in keys
    ]


def _default(kept: Value | None, gone: Value | None) -> Side | None:
    if gone is None or kept == gone:
        return Side.KEPT
    return Side.GONE if kept is None else None


def chosen_sides(pairs: Sequence[FieldPair], choices: Choices) -> dict[str, Side]:
    """The side of every field; raises UnchosenFieldsError if somebody still has to choose."""
    sides = {pair.key: choices.get(pair.key, pair.default) for pair in pairs}
    missing = tuple(key for key, side in sides.items() if side is None)
    if missing:
        raise UnchosenFieldsError(missing)
    return {key: Side(side) for key, side in sides.items() if side is not None}


def lost_values(pairs: Sequence[FieldPair], sides: Mapping[str, Side]) -> tuple[Lost, ...]:
    """The values that are not taken."""
    losing = [(pair, pair.gone if sides[pair.key] is Side.KEPT else pair.kept) for pair in pairs if pair.differs]
    return tuple(Lost(pair.category, pair.field, value) for pair, value in losing if value != "")


def merged(kept: Recipient, gone: Recipient, pairs: Sequence[FieldPair], sides: Mapping[str, Side]) -> Recipient:
    """The kept record with the values chosen; its identities are its own, those that both hold with chosen values."""
    taken: defaultdict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        if sides[pair.key] is Side.GONE:
            taken[pair.category].append(pair.field)
    person = with_facts(kept, _taken(recipient_facts(kept), recipient_facts(gone), taken[""]))
    others = {mine.category: other for mine, other in shared_identities(kept, gone)}
    identities = tuple(
        with_identity_facts(one, _taken(identity_facts(one), identity_facts(others[one.category]), taken[one.category]))
        if one.category in others
        else one
        for one in kept.identities
    )
    place = gone if "village" in taken[""] else kept
    return replace(person, village_id=place.village_id, village=place.village, identities=identities)


def _taken(kept: Facts, gone: Facts, fields: Sequence[str]) -> Facts:
    """The facts of the kept side, with fields of the other side put in, and what goes with them."""
    facts = dict(kept)
    for field in fields:
        for fact in (field, AS_WRITTEN + field, *_TOGETHER.get(field, ())):
            facts.pop(fact, None)
            if fact in gone:
                facts[fact] = gone[fact]
    return facts
