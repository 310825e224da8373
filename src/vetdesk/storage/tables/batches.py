"""Import batches (导入批次): what was read from which file, and what became of each row."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

batch = Table(
    "batch",
    metadata,
    *record_columns(),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("headings", Text, nullable=False),
    Column("mapping", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("totals", Text, nullable=False),
    Column("kept_at", Text, nullable=False),
    Column("kept_by", Text, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
    Index("batch_sha256", "sha256"),
    Index("batch_headings", "headings"),
    sqlite_strict=True,
)

batch_row = Table(
    "batch_row",
    metadata,
    Column("batch_id", Integer, ForeignKey("batch.id"), primary_key=True, nullable=False),
    Column("sheet", Text, primary_key=True, nullable=False),
    Column("row", Integer, primary_key=True, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("recipient_id", Integer),
    Column("recipient_version", Integer),
    Column("content", Text, nullable=False, server_default=""),
    Column("outcome", Text, nullable=False, server_default=""),
    Index("batch_row_recipient", "recipient_id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
