"""Payment lists (发放名册) with their lines, what the bank did with them, and recoveries (追缴)."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, exists, func, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.payments.ledger import Entry, LineResult, Result, newest
from vetdesk.domain.payments.lists import ListState, Payee, PaymentLine, PaymentList
from vetdesk.domain.payments.recoveries import Recovery, Repayment, Standing
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.payments import payment_line, payment_list, payment_result, recovery, repayment
from vetdesk.storage.tables.people import identity
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_HEAD = tuple(name for name in PaymentList.__dataclass_fields__ if name not in {"id", "uid", "version"})
_RECOVERY = tuple(name for name in Recovery.__dataclass_fields__ if name not in {"id", "uid", "version"})
_LINE = (
    "place", "recipient_id", "identity_id", "payee", "months", "amounts", "supplements", "arrears", "arrears_from",
    "arrears_to", "recovery", "doubts",
)  # fmt: skip
_WRITE = f"INSERT INTO payment_line (uid, list_id, {', '.join(_LINE)}) VALUES ({', '.join('?' * (len(_LINE) + 2))})"
_OF_PERSON = ("recipient_id", "identity_id")


class Payments:
    """The lists and recoveries of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def lists(self, *, discarded_too: bool = False) -> list[PaymentList]:
        """Every list, the newest period first."""
        query = select(payment_list).order_by(payment_list.c.first_month.desc(), payment_list.c.id.desc())
        if not discarded_too:
            query = query.where(payment_list.c.state != ListState.DISCARDED)
        return [_head(row) for row in self._connection.execute(query).mappings()]

    def get(self, list_id: int) -> PaymentList:
        """One list; raises NotFoundError."""
        row = self._connection.execute(select(payment_list).where(payment_list.c.id == list_id)).mappings().first()
        if row is None:
            raise NotFoundError("payment_list", str(list_id))
        return _head(row)

    def add(self, new: PaymentList, lines: Sequence[PaymentLine]) -> PaymentList:
        """Keep a prepared list (id 0, uid empty) with its lines, which never change from now on."""
        uid = new_uid()
        values = {name: getattr(new, name) for name in _HEAD} | {"categories": json.dumps(new.categories)}
        number = self._transaction.insert_row(payment_list, {"uid": uid, **values})
        if lines:
            self._connection.exec_driver_sql(_WRITE, [(new_uid(), number, *_row(line)) for line in lines])
        told = {name: value for name, value in values.items() if value not in ("", None)}
        self._transaction.journal.record("payment_list", uid, number, {}, told)
        return replace(new, id=number, uid=uid)

    def save(self, changed: PaymentList) -> PaymentList:
        """Keep where a list stands now; raises StaleRecordError if that changed meanwhile."""
        known = self.get(changed.id)
        names = ("state", "approved_on", "approved_by", "note", "title")
        before = {name: getattr(known, name) for name in names}
        after = {name: getattr(changed, name) for name in names}
        same = (payment_list.c.id == changed.id, payment_list.c.version == changed.version)
        statement = update(payment_list).where(*same).values(**after, version=changed.version + 1)
        if self._connection.execute(statement).rowcount != 1:
            raise StaleRecordError("payment_list", changed.title)
        differing = [name for name in names if before[name] != after[name]]
        old, new = {name: before[name] for name in differing}, {name: after[name] for name in differing}
        self._transaction.journal.record("payment_list", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def lines(self, list_id: int) -> list[PaymentLine]:
        """The lines of a list in their order."""
        query = select(*(payment_line.c[name] for name in _LINE)).where(payment_line.c.list_id == list_id)
        return [_line(row) for row in self._connection.execute(query.order_by(payment_line.c.place))]

    def results(self, list_id: int) -> dict[int, LineResult]:
        """The newest result of each line of a list that has one, by place."""
        found = newest(self._results(payment_result.c.list_id == list_id))
        return {place: one for (_, place), one in found.items()}

    def result_counts(self) -> dict[int, dict[str, int]]:
        """How many lines of each list have which newest result, by list."""
        query = select(payment_result.c.list_id, payment_result.c.result, func.count())
        query = query.where(payment_result.c.uid.in_(_newest()))
        found: dict[int, dict[str, int]] = {}
        for number, result, count in self._connection.execute(
            query.group_by(payment_result.c.list_id, payment_result.c.result)
        ):
            found.setdefault(number, {})[result] = int(count)
        return found

    def failures(self) -> dict[int, int]:
        """How many lines of each list failed and were not paid since, by list."""
        failed = self._failed().subquery()
        return dict(self._sums(select(failed.c.list_id, func.count()).group_by(failed.c.list_id)))

    def record_results(self, found: PaymentList, results: Iterable[LineResult]) -> int:
        """Keep results of lines; those that tell nothing new are left out. Returns how many were new."""
        known = self.results(found.id)
        count = 0
        for one in results:
            if known.get(one.place) == one:
                continue
            uid = new_uid()
            values = {"list_id": one.list_id, "place": one.place, "result": one.result, "on_day": one.on}
            number = self._transaction.insert_row(payment_result, {"uid": uid, **values, "reason": one.reason})
            told = {**values, "reason": one.reason}
            self._transaction.journal.record("payment_result", uid, number, {}, told)
            count += 1
        return count

    def entries(
        self, identity_ids: Sequence[int] = (), *, prepared_too: bool = False, once_too: bool = False
    ) -> dict[int, list[Entry]]:
        """Every line of approved lists by identity, oldest list first, with its newest result; of some or of all.

        Lists that wait for approval count where it is asked what is left to be paid; lists of one-time payments where
        it is asked what was paid at all.
        """
        states = [ListState.APPROVED, *([ListState.PREPARED] if prepared_too else [])]
        found: dict[int, list[Entry]] = {}
        query = select(payment_line.c.list_id, *(payment_line.c[name] for name in _LINE))
        query = query.join(payment_list, payment_list.c.id == payment_line.c.list_id)
        query = query.where(payment_list.c.state.in_(states), *([] if once_too else [payment_list.c.kind == ""]))
        query = query.order_by(payment_list.c.first_month, payment_list.c.id, payment_line.c.place)
        same = (payment_line.c.list_id == payment_result.c.list_id, payment_line.c.place == payment_result.c.place)
        parts = [[payment_line.c.identity_id.in_(some)] for some in chunks(identity_ids)] if identity_ids else [[]]
        for whose in parts:
            one = query.where(*whose)
            results = newest(self._results(*([exists().where(*same, *whose)] if whose else [])))
            for list_id, *values in self._connection.execute(one):
                line = _line(values)
                entry = Entry(list_id, line, results.get((list_id, line.place)))
                found.setdefault(line.payee.identity_id, []).append(entry)
        return found

    def statuses(self) -> dict[int, str]:
        """Today's status of every identity that ever stood on a list."""
        listed = select(payment_line.c.identity_id).distinct()
        query = select(identity.c.id, identity.c.status).where(identity.c.id.in_(listed))
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def add_recovery(self, new: Recovery) -> Recovery:
        """Keep an agreed recovery (id 0, uid empty)."""
        uid, values = new_uid(), {name: getattr(new, name) for name in _RECOVERY}
        number = self._transaction.insert_row(recovery, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in ("", None)}
        self._transaction.journal.record("recovery", uid, number, {}, told)
        return replace(new, id=number, uid=uid)

    def save_recovery(self, changed: Recovery) -> Recovery:
        """Keep a changed recovery; raises StaleRecordError if it was saved meanwhile."""
        query = select(recovery).where(recovery.c.id == changed.id, recovery.c.version == changed.version)
        row = self._connection.execute(query).mappings().first()
        if row is None:
            raise StaleRecordError("recovery", changed.reason)
        names = [name for name in _RECOVERY if row[name] != getattr(changed, name)]
        after = {name: getattr(changed, name) for name in names}
        statement = update(recovery).where(recovery.c.id == changed.id)
        self._connection.execute(statement.values(**after, version=changed.version + 1))
        old = {name: row[name] for name in names}
        self._transaction.journal.record("recovery", changed.uid, changed.id, old, after)
        return replace(changed, version=changed.version + 1)

    def add_repayment(self, new: Repayment) -> None:
        """Keep money that came back."""
        uid = new_uid()
        values = {"recovery_id": new.recovery_id, "amount": new.amount, "on_day": new.on, "way": new.way}
        number = self._transaction.insert_row(repayment, {"uid": uid, **values, "note": new.note})
        self._transaction.journal.record("repayment", uid, number, {}, {**values, "note": new.note})

    def standings(self) -> dict[int, Standing]:
        """Every recovery with what lists kept back under its identity since it was agreed, and what was paid back."""
        rows = self._connection.execute(select(recovery).order_by(recovery.c.id)).mappings().all()
        repaid = dict(self._sums(select(repayment.c.recovery_id, func.sum(repayment.c.amount)).group_by(
            repayment.c.recovery_id)))  # fmt: skip
        kept = dict(self._sums(self._kept_back()))
        found: dict[int, Standing] = {}
        for row in rows:
            one = Recovery(**{name: row[name] for name in Recovery.__dataclass_fields__})
            share = min(kept.get(one.identity_id, 0), max(one.amount - repaid.get(one.id, 0), 0))
            kept[one.identity_id] = kept.get(one.identity_id, 0) - share
            found[one.id] = Standing(one, share, repaid.get(one.id, 0))
        return found

    def _kept_back(self) -> Select[Any]:
        """What lists keep back, by identity: prepared ones count, so that no two lists keep the same debt back; a line

        that failed kept nothing back, for the whole of it is still to be paid.
        """
        query = select(payment_line.c.identity_id, func.sum(payment_line.c.recovery))
        query = query.join(payment_list, payment_list.c.id == payment_line.c.list_id)
        query = query.where(payment_list.c.state != ListState.DISCARDED, payment_line.c.recovery > 0)
        failed = self._failed().subquery()
        same = and_(failed.c.list_id == payment_line.c.list_id, failed.c.place == payment_line.c.place)
        query = query.where(~exists().where(same))
        return query.group_by(payment_line.c.identity_id)

    @staticmethod
    def _failed() -> Select[Any]:
        """List and place of the lines whose newest result is no payment."""
        line = (payment_result.c.list_id, payment_result.c.place)
        return select(*line).where(payment_result.c.uid.in_(_newest()), payment_result.c.result != Result.PAID)

    def _sums(self, query: Select[Any]) -> list[tuple[int, int]]:
        return [(int(key), int(total or 0)) for key, total in self._connection.execute(query)]

    def _results(self, *conditions: ColumnElement[bool]) -> list[LineResult]:
        columns = (payment_result.c[name] for name in ("list_id", "place", "result", "on_day", "reason"))
        query = select(*columns).where(*conditions).order_by(payment_result.c.uid)
        return [LineResult(*row) for row in self._connection.execute(query)]


def _newest() -> Select[Any]:
    """The newest result of each line: by uid, which tells the time, so that all PCs of a station agree."""
    return select(func.max(payment_result.c.uid)).group_by(payment_result.c.list_id, payment_result.c.place)


def _head(row: RowMapping) -> PaymentList:
    values = {name: row[name] for name in PaymentList.__dataclass_fields__}
    return PaymentList(**values | {"categories": tuple(json.loads(row["categories"]))})


def _row(line: PaymentLine) -> tuple[Any, ...]:
    payee = {name: value for name, value in asdict(line.payee).items() if name not in _OF_PERSON}
    texts = (payee, list(line.months), dict(line.amounts), [list(one) for one in line.supplements])
    told = [json.dumps(one, ensure_ascii=False, sort_keys=True) for one in texts]
    who = (line.place, line.payee.recipient_id, line.payee.identity_id)
    sums = (line.arrears, line.arrears_from, line.arrears_to, line.recovery)
    return (*who, *told, *sums, json.dumps(line.doubts))


def _line(row: Sequence[Any]) -> PaymentLine:
    values = dict(zip(_LINE, row, strict=True))
    who = Payee(values.pop("recipient_id"), values.pop("identity_id"), **json.loads(values.pop("payee")))
    read = {name: json.loads(values[name]) for name in ("months", "amounts", "supplements", "doubts")}
    read |= {"months": tuple(read["months"]), "doubts": tuple(read["doubts"])}
    read |= {"supplements": tuple((name, amount) for name, amount in read["supplements"])}
    return PaymentLine(payee=who, **values | read)
