"""Facts that ask for a visit, found in the archive, the needs and the visits (domain/visit_happenings)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, literal, select

from vetdesk.domain.needs import NeedState
from vetdesk.domain.visit_happenings import (
    ANSWERED,
    AWARDED,
    DISCHARGED,
    MEMBER_DIED,
    NEEDED,
    TOLD,
    Happening,
    Met,
    first_day,
)
from vetdesk.domain.visit_rules import Raised
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.people import field_value, recipient
from vetdesk.storage.tables.visits import need, visit
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.visits import ASKED_FOR

_WHOLE_DAY = "____-__-__"


class Happenings:
    """Reads the facts of one moment."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        self._asked: Mapping[str, Callable[[Raised, str, str], Select[Any]]] = {
            DISCHARGED: self._discharged, AWARDED: self._awarded, NEEDED: self._needed, ANSWERED: self._answered,
            MEMBER_DIED: self._member_died, TOLD: self._told,
        }  # fmt: skip

    def found(
        self, rules: Sequence[Raised], today: date, recipient_id: int = 0
    ) -> Mapping[int, tuple[list[Happening], list[Met]]]:
        """What happened to whom, with the contacts since; of one recipient, or of all (0). Nobody without a fact."""
        told: defaultdict[int, list[Happening]] = defaultdict(list)
        for rule in rules:
            for number, on, code in self._facts(rule, today, recipient_id):
                told[number].append(Happening(number, rule.key, on, code))
        contacts = self._contacts(told)
        return {number: (facts, contacts.get(number, [])) for number, facts in told.items()}

    def _facts(self, rule: Raised, today: date, recipient_id: int) -> Iterator[tuple[int, str, str]]:
        query = self._asked[rule.fact](rule, first_day(rule, today), today.isoformat())
        if recipient_id:
            query = query.where(query.selected_columns[0] == recipient_id)
        yield from ((number, on, code) for number, on, code in self._connection.execute(query))

    def _contacts(self, ids: Iterable[int]) -> dict[int, list[Met]]:
        found: defaultdict[int, list[Met]] = defaultdict(list)
        columns = (visit.c.recipient_id, visit.c.visited_on, visit.c.in_person, visit.c.occasion)
        for some in chunks(sorted(ids)):
            query = select(*columns).where(visit.c.recipient_id.in_(some), visit.c.withdrawn == 0)
            for number, on, in_person, occasion in self._connection.execute(query):
                found[number].append(Met(on, bool(in_person), occasion))
        return found

    @staticmethod
    def _discharged(_rule: Raised, since: str, until: str) -> Select[Any]:
        on = recipient.c.discharged_on
        return select(recipient.c.id, on, literal("")).where(on >= since, on <= until, on.like(_WHOLE_DAY))

    @staticmethod
    def _awarded(rule: Raised, since: str, until: str) -> Select[Any]:
        return _of_entries("merit_notice", "merit_on", since, until, ("merit_kind", rule.codes))

    @staticmethod
    def _member_died(_rule: Raised, since: str, until: str) -> Select[Any]:
        return _of_entries("family_member", "member_died_on", since, until)

    @staticmethod
    def _needed(rule: Raised, since: str, until: str) -> Select[Any]:
        query = select(need.c.recipient_id, need.c.asked_on, need.c.kind)
        query = query.where(need.c.asked_on >= since, need.c.asked_on <= until, need.c.state != NeedState.CLOSED)
        return query.where(need.c.kind.in_(sorted(rule.codes))) if rule.codes else query

    @staticmethod
    def _answered(rule: Raised, since: str, until: str) -> Select[Any]:
        """The newest visit of each person at which this was found, unless a later one found otherwise."""
        told = _answer(visit, rule.field)
        later = visit.alias("later")
        newer = (later.c.visited_on > visit.c.visited_on) | (
            (later.c.visited_on == visit.c.visited_on) & (later.c.id > visit.c.id)
        )
        changed = select(later.c.id).where(
            later.c.recipient_id == visit.c.recipient_id,
            later.c.withdrawn == 0,
            newer,
            _answer(later, rule.field) != "",
        )
        query = select(visit.c.recipient_id, visit.c.visited_on, told)
        query = query.where(visit.c.visited_on >= since, visit.c.visited_on <= until, visit.c.withdrawn == 0)
        return query.where(told.in_(sorted(rule.codes)), ~changed.exists())

    @staticmethod
    def _told(rule: Raised, since: str, until: str) -> Select[Any]:
        query = select(visit.c.recipient_id, visit.c.visited_on, visit.c.occasion)
        query = query.where(visit.c.visited_on >= since, visit.c.visited_on <= until, visit.c.withdrawn == 0)
        return query.where(visit.c.in_person == 0, visit.c.occasion.in_(sorted(rule.codes)))


def _answer(of: FromClause, field: str) -> ColumnElement[str]:
    """What a visit says to one question of the form."""
    if field in ASKED_FOR:
        return of.c[field]
    return func.coalesce(func.json_extract(of.c.form, f"$.{field}"), "")


def _of_entries(
    kind: str, day: str, since: str, until: str, chosen: tuple[str, frozenset[str]] = ("", frozenset())
) -> Select[Any]:
    """Live entries of a kind whose day lies in the span; with codes, only those of them."""
    on = field_value.alias("on_day")
    of_entry = (on.c.subject_kind == "entry") & (on.c.subject_id == entry.c.id) & (on.c.field == day)
    query = select(entry.c.recipient_id, on.c.value, literal("")).join(on, of_entry)
    query = query.where(entry.c.kind == kind, entry.c.withdrawn == 0)
    query = query.where(on.c.value >= since, on.c.value <= until, on.c.value.like(_WHOLE_DAY))
    name, codes = chosen
    if codes:
        of_kind = field_value.alias("of_kind")
        same = (of_kind.c.subject_kind == "entry") & (of_kind.c.subject_id == entry.c.id) & (of_kind.c.field == name)
        query = query.join(of_kind, same).where(of_kind.c.value.in_(sorted(codes)))
    return query
