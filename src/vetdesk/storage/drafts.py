"""Drafts (草稿): slips beside the records. Not journalled: typing is no deed; see docs/decisions/22-drafts.md."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, select, update

from vetdesk.domain.drafts import KEPT_FOR, Draft
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.journal import canonical_json
from vetdesk.storage.tables.drafts import draft
from vetdesk.storage.transaction import Transaction, instant

KIND = "draft"
_FIELDS = tuple(Draft.__dataclass_fields__)


class Drafts:
    """The drafts of one member of staff (uid) as seen from one transaction; those of others cannot be reached."""

    def __init__(self, transaction: Transaction, staff: str) -> None:
        self._transaction = transaction
        self._staff = staff

    def all(self) -> list[Draft]:
        """Every draft of the person, the newest first."""
        query = select(*(draft.c[name] for name in _FIELDS)).where(draft.c.staff == self._staff)
        query = query.order_by(draft.c.saved_at.desc(), draft.c.id.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def get(self, draft_id: int) -> Draft:
        """One draft of the person; raises NotFoundError."""
        found = next((one for one in self.all() if one.id == draft_id), None)
        if found is None:
            raise NotFoundError(KIND, str(draft_id))
        return found

    def keep(self, fresh: Draft) -> Draft:
        """Keep a draft in place of the one before with the same key; those that are too old go, whoever wrote them."""
        transaction, now = self._transaction, instant(self._transaction.now)
        self._drop_old()
        values = {
            "staff": self._staff, "form": fresh.form, "record": fresh.record, "title": fresh.title,
            "begun_on": fresh.begun_on, "place": canonical_json(fresh.place),
            "content": canonical_json(dict(fresh.content)), "saved_at": now,
        }  # fmt: skip
        mine = (draft.c.staff == self._staff, draft.c.form == fresh.form, draft.c.record == fresh.record)
        number = transaction.connection.execute(select(draft.c.id).where(*mine)).scalar()
        if number is None:
            number = transaction.insert_row(draft, values | {"begun_at": now})
        else:
            transaction.connection.execute(update(draft).where(draft.c.id == number).values(**values))
        transaction.touch(KIND, number)
        return self.get(number)

    def drop(self, form: str, record: str) -> None:
        """Throw a draft away, if there is one."""
        mine = (draft.c.staff == self._staff, draft.c.form == form, draft.c.record == record)
        for number in self._transaction.connection.execute(select(draft.c.id).where(*mine)).scalars().all():
            self._transaction.connection.execute(delete(draft).where(draft.c.id == number))
            self._transaction.touch(KIND, number)

    def count(self) -> int:
        """How many drafts the person has: all that colleagues are ever told of them."""
        query = select(func.count()).select_from(draft).where(draft.c.staff == self._staff)
        return int(self._transaction.connection.execute(query).scalar_one())

    def _drop_old(self) -> None:
        oldest = instant(self._transaction.now - KEPT_FOR)
        self._transaction.connection.execute(delete(draft).where(draft.c.saved_at < oldest))


def _read(row: Sequence[Any]) -> Draft:
    facts = dict(zip(_FIELDS, row, strict=True))
    return Draft(**facts | {"content": json.loads(facts["content"]), "place": json.loads(facts["place"])})
