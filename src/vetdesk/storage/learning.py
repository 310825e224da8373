"""Questions asked (提问登记), own answers, training of the staff (培训登记) and which notes were read."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any, Generic, TypeVar

from sqlalchemy import Row, Table, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.learning import AskedQuestion, NoteRead, OwnAnswer, Training
from vetdesk.storage.tables.learning import asked_question, note_read, own_answer, training, training_attendance
from vetdesk.storage.tables.station import staff
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_T = TypeVar("_T", bound=OwnAnswer | AskedQuestion | Training)
_OWN = frozenset({"id", "uid", "version"})


class Kept(Generic[_T]):
    """The records of one table: all that are not taken out, one, a new one, a changed one."""

    def __init__(self, transaction: Transaction, table: Table, make: Callable[[Row[Any]], _T], *told: str) -> None:
        self._transaction = transaction
        self._table = table
        self._make = make
        self._beside = frozenset(told)

    def all(self) -> list[_T]:
        """Every record that was not taken out, in the order in which they came."""
        query = select(self._table).where(self._table.c.withdrawn == 0).order_by(self._table.c.id)
        return [self._make(row) for row in self._transaction.connection.execute(query)]

    def get(self, record_id: int) -> _T:
        """One record, taken out or not; raises NotFoundError."""
        row = self._transaction.connection.execute(select(self._table).where(self._table.c.id == record_id)).first()
        if row is None:
            raise NotFoundError(self._table.name, str(record_id))
        return self._make(row)

    def add(self, new: _T) -> _T:
        """Keep a new record (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), self._values(new)
        number = self._transaction.insert_row(self._table, {"uid": uid, **self._columns(values)})
        told = {name: value for name, value in values.items() if value not in ("", 0, "[]", None)}
        self._transaction.journal.record(self._table.name, uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: _T) -> _T:
        """Keep a changed record; raises StaleRecordError if it was saved meanwhile."""
        before, after = self._values(self.get(changed.id)), self._values(changed)
        same = (self._table.c.id == changed.id, self._table.c.version == changed.version)
        values = {**self._columns(after), "version": changed.version + 1}
        if self._transaction.connection.execute(update(self._table).where(*same).values(**values)).rowcount != 1:
            raise StaleRecordError(self._table.name, str(changed.id))
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record(self._table.name, changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def _values(self, one: _T) -> dict[str, Any]:
        """As the journal tells it; what stands in other tables too."""
        values = {name: value for name, value in asdict(one).items() if name not in _OWN}
        return {name: _plain(value) for name, value in values.items()}

    def _columns(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if name not in self._beside}


class Learning:
    """What the station learns: of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self.answers: Kept[OwnAnswer] = Kept(transaction, own_answer, _answer)
        self.questions: Kept[AskedQuestion] = Kept(transaction, asked_question, _question)
        self._trainings: Kept[Training] = Kept(transaction, training, self._training, "staff")

    def trainings(self) -> list[Training]:
        """Every training, the newest first."""
        return sorted(self._trainings.all(), key=lambda one: (one.held_on, one.id), reverse=True)

    def training(self, training_id: int) -> Training:
        """One training; raises NotFoundError."""
        return self._trainings.get(training_id)

    def add_training(self, new: Training) -> Training:
        """Keep a new training with who takes part."""
        stored = self._trainings.add(new)
        self._keep_attendance(stored.id, new.staff)
        return stored

    def save_training(self, changed: Training) -> Training:
        """Keep a changed training; raises StaleRecordError."""
        stored = self._trainings.save(changed)
        self._keep_attendance(stored.id, changed.staff)
        return stored

    def read(self) -> list[NoteRead]:
        """Which notes the members of staff marked as read."""
        columns = [note_read.c[name] for name in NoteRead.__dataclass_fields__]
        return [NoteRead(*row) for row in self._transaction.connection.execute(select(*columns))]

    def mark_read(self, told: NoteRead) -> None:
        """Note that a member of staff read this text of a note; what was read before is replaced."""
        same = (note_read.c.staff_id == told.staff_id, note_read.c.note == told.note)
        connection = self._transaction.connection
        known = connection.execute(select(note_read.c.id, note_read.c.uid, note_read.c.of_version).where(*same)).first()
        after = {"note": told.note, "of_version": told.of_version, "read_on": told.read_on}
        if known is None:
            uid = new_uid()
            number = self._transaction.insert_row(note_read, {"uid": uid, "staff_id": told.staff_id, **after})
            self._transaction.journal.record("note_read", uid, number, {}, {"staff_id": told.staff_id, **after})
        elif known.of_version != told.of_version:
            values = {**after, "version": note_read.c.version + 1}
            connection.execute(update(note_read).where(*same).values(**values))
            before = {"note": told.note, "of_version": known.of_version}
            self._transaction.journal.record("note_read", known.uid, known.id, before, after)

    def staff_names(self) -> dict[int, str]:
        """The names of all members of staff there are or were."""
        rows = self._transaction.connection.execute(select(staff.c.id, staff.c.name))
        return {int(number): str(name) for number, name in rows}

    def _training(self, row: Row[Any]) -> Training:
        query = select(training_attendance.c.staff_id).where(
            training_attendance.c.training_id == row.id, training_attendance.c.withdrawn == 0
        )
        present = tuple(sorted(self._transaction.connection.execute(query).scalars()))
        values = {name: row._mapping[name] for name in Training.__dataclass_fields__ if name != "staff"}
        values |= {"notes": tuple(json.loads(row.notes)), "withdrawn": bool(row.withdrawn)}
        return Training(**values, staff=present)

    def _keep_attendance(self, training_id: int, present: Iterable[int]) -> None:
        of_this = training_attendance.c.training_id == training_id
        chosen = sorted(set(present))
        connection = self._transaction.connection
        gone = update(training_attendance).where(of_this, training_attendance.c.staff_id.not_in(chosen))
        connection.execute(gone.values(withdrawn=1))
        for number in chosen:
            there = insert_or(training_attendance).values(training_id=training_id, staff_id=number, withdrawn=0)
            keys = ["training_id", "staff_id"]
            connection.execute(there.on_conflict_do_update(index_elements=keys, set_={"withdrawn": 0}))


def _plain(value: object) -> Any:  # noqa: ANN401 (whatever a column takes)
    if isinstance(value, bool):
        return int(value)
    return json.dumps(value) if isinstance(value, tuple) else value


def _answer(row: Row[Any]) -> OwnAnswer:
    values = {name: row._mapping[name] for name in OwnAnswer.__dataclass_fields__}
    return OwnAnswer(**values | {"withdrawn": bool(row.withdrawn)})


def _question(row: Row[Any]) -> AskedQuestion:
    values = {name: row._mapping[name] for name in AskedQuestion.__dataclass_fields__}
    return AskedQuestion(**values | {"withdrawn": bool(row.withdrawn)})
