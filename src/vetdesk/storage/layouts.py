"""Layouts (版式) remembered by sender: how such a file was read last; and answers to files not imported yet."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.tables.layouts import import_draft, layout
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class StoredLayout:
    """How a file of this sender ("" if nobody said) with these headings was read last.

    `headings` is the signature of the layout, `period` what the file's title named ("2025-Q3" …), `answers` JSON
    values of domain.importing.plain_answers; `read_at` UTC, `read_by` the uid of a member of staff.
    """

    id: int
    uid: str
    sender: str
    headings: str
    period: str
    file_name: str
    answers: Mapping[str, Any]
    read_at: str = ""
    read_by: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """Answers to a file (by its digest) that was not imported: see StoredLayout."""

    sha256: str
    file_name: str
    sender: str
    answers: Mapping[str, Any]
    saved_at: str = ""
    saved_by: str = ""


DRAFT_DAYS = 90
"""So long the answers to a file that was never imported are kept."""
_LAYOUT = tuple(StoredLayout.__dataclass_fields__)
_DRAFT = tuple(StoredDraft.__dataclass_fields__)
_TOLD = ("sender", "period", "file_name", "answers")


def _layout(row: Sequence[Any]) -> StoredLayout:
    facts = dict(zip(_LAYOUT, row, strict=True))
    return StoredLayout(**facts | {"answers": json.loads(facts["answers"])})


def _plain(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


class Layouts:
    """What is remembered of files. Remembering and forgetting is journalled; a draft is nothing but a slip of paper
    beside the screen, kept over a lost window and thrown away when its file is imported, and is not."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[StoredLayout]:
        """Everything that is remembered, the newest first."""
        return self._where(layout.c.forgotten == 0)

    def like(self, headings: str) -> list[StoredLayout]:
        """How files of this layout were read, the newest first."""
        return self._where(layout.c.forgotten == 0, layout.c.headings == headings)

    def remember(self, fresh: StoredLayout) -> None:
        """Remember how a file was read, in place of what was remembered of this sender and layout before."""
        transaction, actor = self._transaction, self._transaction.actor
        by = actor.staff.uid if actor else ""
        stored = replace(fresh, read_at=instant(transaction.now), read_by=by)
        known = (layout.c.sender == fresh.sender, layout.c.headings == fresh.headings)
        before = self._where(*known)
        names = (*_TOLD, "headings", "read_at", "read_by")
        values = {name: getattr(stored, name) for name in names} | {"answers": _plain(stored.answers)}
        told = {name: getattr(stored, name) for name in _TOLD}
        if not before:
            uid = new_uid()
            number = transaction.insert_row(layout, {"uid": uid, **values})
            transaction.journal.record("layout", uid, number, {}, told)
            return
        old = before[0]
        change = update(layout).where(layout.c.id == old.id)
        transaction.connection.execute(change.values(**values, forgotten=0, version=old.version + 1))
        earlier = {name: getattr(old, name) for name in _TOLD}
        changed = [name for name in _TOLD if earlier[name] != told[name]]
        if changed:
            transaction.journal.record(
                "layout", old.uid, old.id, {n: earlier[n] for n in changed}, {n: told[n] for n in changed}
            )

    def forget(self, layout_id: int) -> None:
        """Offer it no more; raises NotFoundError."""
        rows = self._where(layout.c.id == layout_id, layout.c.forgotten == 0)
        if not rows:
            raise NotFoundError("layout", str(layout_id))
        change = update(layout).where(layout.c.id == layout_id).values(forgotten=1, version=rows[0].version + 1)
        self._transaction.connection.execute(change)
        self._transaction.journal.record("layout", rows[0].uid, layout_id, {"forgotten": 0}, {"forgotten": 1})

    def draft(self, sha256: str) -> StoredDraft | None:
        """The answers to exactly this file that were given and not used, None if there are none."""
        query = select(*(import_draft.c[name] for name in _DRAFT)).where(import_draft.c.sha256 == sha256)
        row = self._transaction.connection.execute(query).first()
        if row is None:
            return None
        facts = dict(zip(_DRAFT, row, strict=True))
        return StoredDraft(**facts | {"answers": json.loads(facts["answers"])})

    def keep_draft(self, draft: StoredDraft) -> None:
        """Keep the answers to a file in place of those kept before; those of files long forgotten go."""
        transaction, actor = self._transaction, self._transaction.actor
        self.drop_draft(draft.sha256)
        old = instant(transaction.now - timedelta(days=DRAFT_DAYS))
        transaction.connection.execute(delete(import_draft).where(import_draft.c.saved_at < old))
        values = {name: getattr(draft, name) for name in _DRAFT} | {
            "answers": _plain(draft.answers),
            "saved_at": instant(transaction.now),
            "saved_by": actor.staff.uid if actor else "",
        }
        transaction.connection.execute(insert(import_draft).values(**values))

    def drop_draft(self, sha256: str) -> None:
        """Throw the answers to a file away."""
        self._transaction.connection.execute(delete(import_draft).where(import_draft.c.sha256 == sha256))

    def _where(self, *conditions: Any) -> list[StoredLayout]:  # noqa: ANN401 - SQL conditions have no common type
        query = select(*(layout.c[name] for name in _LAYOUT)).where(*conditions)
        query = query.order_by(layout.c.read_at.desc(), layout.c.id.desc())
        return [_layout(row) for row in self._transaction.connection.execute(query)]
