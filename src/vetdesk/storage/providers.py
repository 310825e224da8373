"""Providers (服务资源) with the villages they serve, and what people said of their work."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.dialects.sqlite import insert

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.providers import Provider, ToldNeed
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.providers import provider, provider_area
from vetdesk.storage.tables.villages import village
from vetdesk.storage.tables.visits import need
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_PLAIN = tuple(name for name in Provider.__dataclass_fields__ if name not in {"id", "uid", "version", "villages"})
_COLUMNS = (provider.c.id, provider.c.uid, provider.c.version, *(provider.c[name] for name in _PLAIN))


def _values(one: Provider) -> dict[str, Any]:
    found = {name: getattr(one, name) for name in _PLAIN}
    return found | {"serves": json.dumps(one.serves), "active": int(one.active)}


class Providers:
    """The service directory of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[Provider]:
        """Every provider there is or was, by name."""
        areas, query = self._areas(), select(*_COLUMNS).order_by(provider.c.name, provider.c.id)
        found = []
        for number, uid, version, *rest in self._transaction.connection.execute(query):
            values = dict(zip(_PLAIN, rest, strict=True))
            values |= {"serves": tuple(json.loads(values["serves"])), "active": bool(values["active"])}
            found.append(Provider(number, uid, version=version, villages=areas.get(number, ()), **values))
        return found

    def get(self, provider_id: int) -> Provider:
        """One provider; raises NotFoundError."""
        found = next((one for one in self.all() if one.id == provider_id), None)
        if found is None:
            raise NotFoundError("provider", str(provider_id))
        return found

    def add(self, new: Provider) -> Provider:
        """Keep a new provider (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _values(new)
        number = self._transaction.insert_row(provider, {"uid": uid, **values})
        self._keep_areas(number, new.villages)
        told = {name: value for name, value in values.items() if value != ""} | {"villages": self._names(new)}
        self._transaction.journal.record("provider", uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Provider) -> Provider:
        """Keep a changed provider; raises StaleRecordError if it was saved meanwhile."""
        known = self.get(changed.id)
        before = _values(known) | {"villages": self._names(known)}
        after = _values(changed) | {"villages": self._names(changed)}
        same = (provider.c.id == changed.id, provider.c.version == changed.version)
        statement = update(provider).where(*same).values(**_values(changed), version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("provider", changed.name)
        self._keep_areas(changed.id, changed.villages)
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record("provider", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def satisfaction(self) -> Mapping[int, Mapping[str, int]]:
        """By provider, how many call-backs gave which answer (满意度); no names, no scores."""
        columns = (need.c.provider_id, need.c.satisfaction)
        query = select(*columns, func.count()).where(need.c.provider_id.is_not(None), need.c.satisfaction != "")
        found: dict[int, Counter[str]] = {}
        for number, answer, count in self._transaction.connection.execute(query.group_by(*columns)):
            found.setdefault(number, Counter())[answer] = count
        return found

    def told_needs(self, since: str, until: str) -> list[ToldNeed]:
        """The needs told in a span of ISO days, without names."""
        merged = self._merged()
        query = select(need.c.kind, recipient.c.village_id, need.c.outcome).join(
            recipient, recipient.c.id == need.c.recipient_id
        )
        query = query.where(need.c.asked_on.between(since, until), recipient.c.withdrawn == 0)
        rows = self._transaction.connection.execute(query)
        return [ToldNeed(kind, merged.get(place, place), outcome) for kind, place, outcome in rows]

    def village_of(self, recipient_id: int) -> int | None:
        """Where a person lives: the village that stands now, None if it is not known."""
        query = select(recipient.c.village_id).where(recipient.c.id == recipient_id)
        place = self._transaction.connection.execute(query).scalar()
        return self._merged().get(place, place) if place else None

    def _areas(self) -> dict[int, tuple[int, ...]]:
        """The villages of each provider; a village that went into another (撤并) is served as part of it."""
        merged = self._merged()
        query = select(provider_area.c.provider_id, provider_area.c.village_id).where(provider_area.c.withdrawn == 0)
        found: dict[int, set[int]] = {}
        for number, place in self._transaction.connection.execute(query):
            found.setdefault(number, set()).add(merged.get(place, place))
        return {number: tuple(sorted(places)) for number, places in found.items()}

    def _keep_areas(self, provider_id: int, villages: tuple[int, ...]) -> None:
        gone = provider_area.c.village_id.not_in(villages)
        left = update(provider_area).where(provider_area.c.provider_id == provider_id, gone).values(withdrawn=1)
        self._transaction.connection.execute(left)
        for place in villages:
            served = insert(provider_area).values(provider_id=provider_id, village_id=place, withdrawn=0)
            served = served.on_conflict_do_update(index_elements=["provider_id", "village_id"], set_={"withdrawn": 0})
            self._transaction.connection.execute(served)

    def _names(self, one: Provider) -> str:
        """The villages by their present names, as the journal keeps them."""
        query = select(village.c.name).where(village.c.id.in_(one.villages)).order_by(village.c.name)
        return "、".join(self._transaction.connection.execute(query).scalars())

    def _merged(self) -> dict[int, int]:
        """Villages that went into others, with the ones that stand now."""
        query = select(village.c.id, village.c.merged_into).where(village.c.merged_into.is_not(None))
        into = {int(gone): int(final) for gone, final in self._transaction.connection.execute(query)}
        found = {}
        for gone in into:
            final = gone
            for _ in into:
                final = into.get(final, final)
            found[gone] = final
        return found
