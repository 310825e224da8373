"""Whose sensitive fields left the house with an export (导出)."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from vetdesk.storage.tables.schema import metadata

export_reach = Table(
    "export_reach",
    metadata,
    Column("export", Text, primary_key=True, nullable=False),
    Column("first", Integer, nullable=False),
    Column("people", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One row per export by the uid of its journal entry: a compressed bit per recipient, the first one's id is `first`."""
