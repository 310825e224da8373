"""The export register (导出登记): one line per deed that let something out, never changed again."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from vetdesk.storage.tables.looking_back import export_line
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(column.name for column in export_line.columns if column.name not in {"id", "uid", "version"})


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One line. `at` and `confirmed_at` are UTC, ISO; `unmasked` are keys of fields, parted by commas.

    `needed` tells why a second person had to confirm ("" if nobody had to); `signature` is that person's, hexadecimal.
    """

    at: str
    staff_id: int
    way: str
    what: str
    number: str = ""
    people: int = 0
    lines: int = 0
    unmasked: str = ""
    purpose: str = ""
    to_whom: str = ""
    file: str = ""
    needed: str = ""
    second_id: int | None = None
    confirmed_at: str = ""
    exception: str = ""
    signature: str = ""


class ExportLines:
    """The register within one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def add(self, line: ExportLine) -> str:
        """Enter a line; returns its uid. The database refuses one that lacks the second person it needs."""
        uid = new_uid()
        self._connection.execute(export_line.insert().values(uid=uid, **{key: getattr(line, key) for key in _NAMES}))
        return uid

    def between(self, since: str, until: str, limit: int = 0) -> Iterator[ExportLine]:
        """The lines of a span of moments (UTC, ISO; "" open, the end not included), the newest first."""
        query = select(*(export_line.c[name] for name in _NAMES)).where(export_line.c.at >= since)
        if until:
            query = query.where(export_line.c.at < until)
        query = query.order_by(export_line.c.at.desc(), export_line.c.id.desc())
        for row in self._connection.execute(query.limit(limit) if limit else query):
            yield ExportLine(**dict(zip(_NAMES, row, strict=True)))
