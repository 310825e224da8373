"""What the archive tells for honour services: of everybody who may be concerned, in narrow reads."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from sqlalchemy import ColumnElement, RowMapping, and_, func, or_, select

from vetdesk.domain.entries import FAMILY_MEMBER
from vetdesk.domain.honours.cards import CardFacts
from vetdesk.domain.honours.merits import MERIT_NOTICE
from vetdesk.domain.honours.plates import PlateFacts, told_by_case
from vetdesk.domain.honours.rules import HonourRules
from vetdesk.domain.people import Village
from vetdesk.domain.visits import PersonLine
from vetdesk.storage.officers import Whose
from vetdesk.storage.people_rows import PRESENT_VILLAGE, RECIPIENT_WITH_VILLAGE, chunks
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.people import field_value, identity, recipient
from vetdesk.storage.tables.visits import contact
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.villages import Villages

CARD_CASE, PLATE_CASE = "preference_card", "honour_plate"
"""The kinds of case in which a card or a plate is applied for."""
Held = Sequence[tuple[str, str, bool]]
"""Category and status of each identity of a person, and whether it has a certificate."""
_SHARED = ("id", "name", "village_id", "phone", "died_on")
_PLATE = (
    "household_address", "living_address", "plaque_hung", "plaque_hung_on", "plaque_replaced_on", "plaque_address",
    "plaque_condition", "plaque_cancelled", "card_number",
)  # fmt: skip
_CARD = (
    "birth_date", "id_number", "temporary_number", "card_kind", "card_number", "card_state", "card_applied_on",
    "card_received_on", "living_ability",
)  # fmt: skip


class HonourFacts:
    """The facts of one moment; people who were withdrawn or went into another record are left out."""

    def __init__(self, transaction: Transaction, villages: Villages) -> None:
        self._connection = transaction.connection
        self._villages = villages

    def plates(self, rules: HonourRules, ids: Sequence[int] | None = None) -> list[PlateFacts]:
        """Everybody with a category that is a ground, or with a plate; or those of `ids` only."""
        categories = frozenset().union(*(ground.categories for ground in rules.grounds))
        has_one = or_(recipient.c.plaque_hung == 1, recipient.c.plaque_hung_on.is_not(None))
        people = self._people(_PLATE, categories, has_one, ids)
        found = [self._plate(rules, row, held, certified) for row, held, certified in people]
        carried_out = self._carried_out()
        return [told_by_case(one, *carried_out.get(one.recipient_id, ("", "", ""))) for one in found]

    def living_together(self) -> list[tuple[int, int]]:
        """Pairs of recipients of whom one is entered as a living family member in the household of the other."""
        same, died = field_value.alias("same"), field_value.alias("died")
        of_entry = (same.c.subject_kind == "entry", same.c.subject_id == entry.c.id, same.c.field == "same_household")
        dead = select(died.c.value).where(
            died.c.subject_kind == "entry", died.c.subject_id == entry.c.id, died.c.field == "member_died_on",
            died.c.value != "",
        )  # fmt: skip
        query = select(entry.c.recipient_id, entry.c.linked_id).join(same, and_(*of_entry))
        query = query.where(entry.c.kind == FAMILY_MEMBER, entry.c.withdrawn == 0, entry.c.linked_id.is_not(None))
        query = query.where(same.c.value == "1", ~dead.exists())
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def cards(self, rules: HonourRules, ids: Sequence[int] | None = None) -> list[CardFacts]:
        """Everybody with a category that entitles to a card; or those of `ids` only."""
        categories = frozenset().union(*(kind.categories for kind in rules.card_kinds))
        people = self._people(_CARD, categories, None, ids)
        stages = self._card_stages()
        care = self._self_care([row["id"] for row, _, _ in people])
        return [
            self._card(rules, row, held, stages.get(row["id"], ""), care.get(row["id"], "")) for row, held, _ in people
        ]

    def births(
        self, between: Iterable[tuple[str, str]], village_id: int = 0, whose: Whose | None = None
    ) -> list[tuple[int, str, str, tuple[str, ...]]]:
        """Who was born between two of these: id, birth date, day of death ("" if none), statuses of all identities."""
        born = or_(*(recipient.c.birth_date.between(first, last) for first, last in sorted(between)))
        query = select(recipient.c.id, recipient.c.birth_date, func.coalesce(recipient.c.died_on, ""))
        query = query.where(recipient.c.withdrawn == 0, recipient.c.merged_into.is_(None), born)
        if village_id:
            query = query.where(recipient.c.village_id == village_id)
        if whose is not None:
            query = query.where(whose(recipient.c.id))
        rows = self._connection.execute(query).all()
        held = self._identities([row[0] for row in rows])
        return [(row[0], row[1], row[2], tuple(status for _, status, _ in held.get(row[0], ()))) for row in rows]

    def people(self, ids: Iterable[int]) -> dict[int, PersonLine]:
        """What lists show of these people, by id."""
        return person_lines(self._connection, self._villages.names, ids)

    def merit_people(self) -> list[int]:
        """The ids of all recipients who have a merit notice."""
        query = select(entry.c.recipient_id).where(entry.c.kind == MERIT_NOTICE, entry.c.withdrawn == 0).distinct()
        alive = query.join(recipient, recipient.c.id == entry.c.recipient_id).where(recipient.c.withdrawn == 0)
        return list(self._connection.execute(alive).scalars())

    def _people(
        self, names: Sequence[str], categories: frozenset[str], others: ColumnElement[bool] | None,
        ids: Sequence[int] | None,
    ) -> list[tuple[RowMapping, Held, bool]]:  # fmt: skip
        """Rows of people with their identities, and whether one of these has a certificate."""
        columns = [recipient.c[name] for name in dict.fromkeys((*_SHARED, *names))]
        query = select(*columns, PRESENT_VILLAGE.label("place")).select_from(RECIPIENT_WITH_VILLAGE)
        query = query.where(recipient.c.withdrawn == 0, recipient.c.merged_into.is_(None))
        if ids is None:
            concerned = recipient.c.id.in_(
                select(identity.c.recipient_id).where(identity.c.withdrawn == 0, identity.c.category.in_(categories))
            )
            asked = or_(concerned, others) if others is not None else concerned
            found = list(self._connection.execute(query.where(asked)).mappings())
        else:
            queries = (query.where(recipient.c.id.in_(some)) for some in chunks(ids))
            found = [row for one in queries for row in self._connection.execute(one).mappings()]
        held = self._identities([row["id"] for row in found])
        return [(row, held.get(row["id"], []), any(one[2] for one in held.get(row["id"], ()))) for row in found]

    def _identities(self, ids: Sequence[int]) -> Mapping[int, Held]:
        """Category, status, and whether there is a certificate, of each identity of these people."""
        found: defaultdict[int, list[tuple[str, str, bool]]] = defaultdict(list)
        columns = (identity.c.recipient_id, identity.c.category, identity.c.status, identity.c.certificate_number)
        for some in chunks(ids):
            query = select(*columns).where(identity.c.recipient_id.in_(some), identity.c.withdrawn == 0)
            for number, category, status, certificate in self._connection.execute(query.order_by(identity.c.id)):
                found[number].append((category, status, bool(certificate)))
        return found

    def _plate(self, rules: HonourRules, row: RowMapping, held: Held, certified: bool) -> PlateFacts:
        told = {key: str(row[key] or "") for key in (*_SHARED, *_PLATE)}
        return PlateFacts(
            row["id"], told["name"], _grounds(rules, held), rules.standing(_statuses(held), died=bool(told["died_on"])),
            *self._village(row), told["living_address"] or told["household_address"], told["phone"],
            certified=certified or bool(told["card_number"]), hung=row["plaque_hung"] == 1,
            hung_on=told["plaque_hung_on"], replaced_on=told["plaque_replaced_on"],
            plate_address=told["plaque_address"], condition=told["plaque_condition"],
            taken_down=row["plaque_cancelled"] == 1,
        )  # fmt: skip

    def _card(self, rules: HonourRules, row: RowMapping, held: Held, stage: str, care: str) -> CardFacts:
        told = {key: str(row[key] or "") for key in (*_SHARED, *_CARD)}
        return CardFacts(
            row["id"], told["name"], _grounds(rules, held), rules.standing(_statuses(held), died=bool(told["died_on"])),
            *self._village(row), told["phone"], told["birth_date"],
            "" if row["temporary_number"] else told["id_number"], told["card_kind"], told["card_number"],
            told["card_state"], told["card_applied_on"], told["card_received_on"], care, told["living_ability"], stage,
        )  # fmt: skip

    def _village(self, row: RowMapping) -> tuple[int | None, str]:
        """The village that stands now, with its name: a merged one counts as part of the one it went into."""
        final = self._final.get(row["village_id"])
        return (final.id, final.name) if final is not None else (None, row["place"] or "")

    @cached_property
    def _final(self) -> Mapping[int, Village]:
        return {one.id: self._villages.index().final(one) for one in self._villages.all()}

    def _carried_out(self) -> Mapping[int, tuple[str, str, str]]:
        """What cases about plates came to, by person: the newest day, the deed, and where the plate hangs."""
        query = select(case_file.c.recipient_id, case_file.c.case_values).where(case_file.c.kind == PLATE_CASE)
        found: dict[int, tuple[str, str, str]] = {}
        for number, text in self._connection.execute(query):
            values = json.loads(text)
            told = tuple(str(values.get(key, "")) for key in ("carried_out_on", "plate_deed", "plate_address"))
            found[number] = max(found.get(number, ("", "", "")), (told[0], told[1], told[2]))
        return found

    def _card_stages(self) -> Mapping[int, str]:
        """The stage of the open application for a card, by person."""
        query = select(case_file.c.recipient_id, case_file.c.stage)
        query = query.where(case_file.c.kind == CARD_CASE, case_file.c.closed == 0)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def _self_care(self, ids: Sequence[int]) -> Mapping[int, str]:
        found: dict[int, str] = {}
        for some in chunks(ids):
            query = select(contact.c.recipient_id, contact.c.self_care).where(contact.c.recipient_id.in_(some))
            found |= {row[0]: row[1] for row in self._connection.execute(query)}
        return found


def _statuses(held: Held) -> tuple[str, ...]:
    return tuple(status for _, status, _ in held)


def _grounds(rules: HonourRules, held: Held) -> frozenset[str]:
    """The categories that are a ground: not those of identities that were refused or cancelled."""
    return frozenset(category for category, status, _ in held if rules.gives_ground(status))
