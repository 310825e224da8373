"""Printed papers and the signed sheets that came back; both are only ever added to."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, select

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.paper_sheets import PrintedSheet, ReturnedSheet
from vetdesk.storage.tables.filing import scan
from vetdesk.storage.tables.papers import paper_return, paper_sheet
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_SHEET = (
    "id", "uid", "paper", "paper_version", "letters", "kind", "record", "facts_version", "head", "number", "facts",
    "purpose", "printed_at", "printed_by",
)  # fmt: skip
_RETURN = ("id", "uid", "sheet_id", "scan_id", "stage", "step", "outdated", "filed_at", "filed_by")


class PaperSheets:
    """The printed papers of one transaction. Their journal is that of the printing (kind "paper")."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, new: PrintedSheet) -> PrintedSheet:
        """Keep a printing (id 0) and return it as stored."""
        stored = replace(new, uid=new_uid())
        told = {name: getattr(stored, name) for name in _SHEET if name not in {"id", "facts"}}
        told["facts"] = canonical_json(dict(stored.values))
        return replace(stored, id=self._transaction.insert_row(paper_sheet, told))

    def with_letters(self, letters: str) -> list[PrintedSheet]:
        """The printings that bear these eight letters, newest first."""
        return self._select(paper_sheet.c.letters == letters)

    def of_record(self, record: str) -> list[PrintedSheet]:
        """What was printed about a case, recipient or visit (uid), newest first."""
        return self._select(paper_sheet.c.record == record)

    def get(self, sheet_id: int) -> PrintedSheet:
        """The printing of that id."""
        return self._select(paper_sheet.c.id == sheet_id)[0]

    def add_return(self, new: ReturnedSheet) -> ReturnedSheet:
        """Keep that a sheet came back (id 0) and return it as stored."""
        stored = replace(new, uid=new_uid())
        told: dict[str, Any] = {name: getattr(stored, name) for name in _RETURN if name != "id"}
        told["outdated"] = int(stored.outdated)
        return replace(stored, id=self._transaction.insert_row(paper_return, told))

    def returns(self, sheet_ids: Sequence[int]) -> list[ReturnedSheet]:
        """What came back of these printings, oldest first; scans that were withdrawn count no more."""
        columns = [paper_return.c[name] for name in _RETURN]
        query = select(*columns).join(scan, scan.c.id == paper_return.c.scan_id)
        query = query.where(paper_return.c.sheet_id.in_(list(sheet_ids)), scan.c.withdrawn == 0)
        rows = self._transaction.connection.execute(query.order_by(paper_return.c.id))
        return [ReturnedSheet(**{**row._mapping, "outdated": bool(row.outdated)}) for row in rows]

    def _select(self, *conditions: ColumnElement[bool]) -> list[PrintedSheet]:
        columns = [paper_sheet.c[name] for name in _SHEET]
        query = select(*columns).where(*conditions).order_by(paper_sheet.c.id.desc())
        return [_sheet(dict(row._mapping)) for row in self._transaction.connection.execute(query)]


def _sheet(told: dict[str, Any]) -> PrintedSheet:
    values = json.loads(told.pop("facts"))
    return PrintedSheet(**told, values=values)
