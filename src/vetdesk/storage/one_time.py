"""One-time payments (一次性待遇): proposed, approved, put on a list; nothing of what was proposed ever changes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import RowMapping, and_, exists, select, update

from vetdesk.domain.benefits.derivation import Step
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.payments.one_time import FUNERAL, Account, OneTimePayment, OneTimeState
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.one_time import one_time_payment, payment_sending
from vetdesk.storage.tables.payments import payment_list
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_ALL = tuple(name for name in OneTimePayment.__dataclass_fields__ if name not in {"id", "uid", "version"})
_LATER = ("state", "account", "approved_on", "approved_by", "note", "list_id", "place", "document_number")
"""What may change after a payment was proposed."""


class OneTimePayments:
    """The one-time payments of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def all(self) -> list[OneTimePayment]:
        """Every one, the newest first, those withdrawn included."""
        query = select(one_time_payment).order_by(one_time_payment.c.id.desc())
        return [_read(row) for row in self._connection.execute(query).mappings()]

    def of_recipient(self, recipient_id: int) -> list[OneTimePayment]:
        """Those of one person, the newest first."""
        query = select(one_time_payment).where(one_time_payment.c.recipient_id == recipient_id)
        return [_read(row) for row in self._connection.execute(query.order_by(one_time_payment.c.id.desc())).mappings()]

    def get(self, payment_id: int) -> OneTimePayment:
        """One of them; raises NotFoundError."""
        query = select(one_time_payment).where(one_time_payment.c.id == payment_id)
        row = self._connection.execute(query).mappings().first()
        if row is None:
            raise NotFoundError("one_time_payment", str(payment_id))
        return _read(row)

    def of_list(self, list_id: int) -> dict[int, OneTimePayment]:
        """The payments that a list pays, by the place of their line."""
        query = select(one_time_payment).where(one_time_payment.c.list_id == list_id)
        return {row["place"]: _read(row) for row in self._connection.execute(query).mappings()}

    def listed(self, payments: Iterable[OneTimePayment]) -> dict[int, str]:
        """The states of the lists that pay them, by the number of the list; a discarded list pays nothing."""
        numbers = {one.list_id for one in payments if one.list_id}
        query = select(payment_list.c.id, payment_list.c.state).where(payment_list.c.id.in_(numbers))
        found = {row[0]: row[1] for row in self._connection.execute(query)} if numbers else {}
        return {number: state for number, state in found.items() if state != ListState.DISCARDED}

    def add(self, new: OneTimePayment) -> OneTimePayment:
        """Keep a proposal (id 0, uid empty)."""
        uid, values = new_uid(), {name: _written(new, name) for name in _ALL}
        number = self._transaction.insert_row(one_time_payment, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in ("", None, 0, "[]", "{}")}
        self._transaction.journal.record("one_time_payment", uid, number, {}, told)
        return replace(new, id=number, uid=uid)

    def save(self, changed: OneTimePayment) -> OneTimePayment:
        """Keep where it stands now; raises StaleRecordError if that changed meanwhile."""
        known = self.get(changed.id)
        before, after = ({name: _written(one, name) for name in _LATER} for one in (known, changed))
        same = (one_time_payment.c.id == changed.id, one_time_payment.c.version == changed.version)
        statement = update(one_time_payment).where(*same).values(**after, version=changed.version + 1)
        if self._connection.execute(statement).rowcount != 1:
            raise StaleRecordError("one_time_payment", changed.uid)
        differing = [name for name in _LATER if before[name] != after[name]]
        old, new = {name: before[name] for name in differing}, {name: after[name] for name in differing}
        self._transaction.journal.record("one_time_payment", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def deaths_without(self, since: str, categories: Iterable[str]) -> list[tuple[int, int]]:
        """People who died since a day, with the identity for whose category a rule lets the rate go on, and for whose

        death nobody proposed a funeral grant yet: (recipient, identity). Whether anything is due, the rules tell.
        """
        standing = and_(
            one_time_payment.c.recipient_id == recipient.c.id, one_time_payment.c.kind == FUNERAL,
            one_time_payment.c.state != OneTimeState.WITHDRAWN,
        )  # fmt: skip
        query = (
            select(recipient.c.id, identity.c.id)
            .join(identity, identity.c.recipient_id == recipient.c.id)
            .where(
                recipient.c.died_on >= since, recipient.c.withdrawn == 0, identity.c.withdrawn == 0,
                identity.c.category.in_(list(categories)), ~exists().where(standing),
            )
            .order_by(recipient.c.died_on.desc(), recipient.c.id)
        )  # fmt: skip
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    # ---- accounts to which a line was sent again

    def note_sent(self, list_id: int, on: str, accounts: Mapping[int, tuple[str, str]]) -> None:
        """Keep to which account (holder, number) lines were sent that is not the one of the list, by place."""
        known = self.sent(list_id, accounts)
        for place, (holder, number) in accounts.items():
            if (holder, number) in known.get(place, ()):
                continue
            uid = new_uid()
            values = {"list_id": list_id, "place": place, "on_day": on}
            values |= {"account_name": holder, "account_number": number}
            row = self._transaction.insert_row(payment_sending, {"uid": uid, **values})
            self._transaction.journal.record("payment_sending", uid, row, {}, values)

    def sent(self, list_id: int, places: Iterable[int] = ()) -> dict[int, list[tuple[str, str]]]:
        """To which other accounts lines of a list were sent (holder, number), by place; of some lines or all."""
        columns = (payment_sending.c[name] for name in ("place", "account_name", "account_number"))
        query = select(*columns).where(payment_sending.c.list_id == list_id).order_by(payment_sending.c.uid)
        found: dict[int, list[tuple[str, str]]] = {}
        for some in chunks(list(places)) if places else [[]]:
            of_some = query.where(payment_sending.c.place.in_(some)) if some else query
            for place, holder, number in self._connection.execute(of_some):
                found.setdefault(place, []).append((holder, number))
        return found


def _written(one: OneTimePayment, name: str) -> Any:  # noqa: ANN401 - any column
    value = getattr(one, name)
    if name == "steps":
        return json.dumps([[step.key, dict(step.facts), step.source] for step in value], ensure_ascii=False)
    if name == "account":
        return json.dumps(asdict(value), ensure_ascii=False, sort_keys=True)
    return value


def _read(row: RowMapping) -> OneTimePayment:
    values: dict[str, Any] = {name: row[name] for name in OneTimePayment.__dataclass_fields__}
    steps: Sequence[Any] = json.loads(values["steps"])
    values["steps"] = tuple(Step(key, facts, source) for key, facts, source in steps)
    values["account"] = Account(**json.loads(values["account"]))
    return OneTimePayment(**values)
