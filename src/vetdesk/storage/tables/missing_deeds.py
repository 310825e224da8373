"""What a restored backup did not hold of the station that it replaced (恢复后缺少的操作)."""

from sqlalchemy import Column, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

missing_deed = Table(
    "missing_deed",
    metadata,
    *record_columns(),
    Column("restored_at", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("first_seq", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("done_at", Text, nullable=False, server_default=""),
    Column("done_by", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
"""One row per deed, by its uid; `content` is a JSON list of what it changed, `entries` how many that were."""
