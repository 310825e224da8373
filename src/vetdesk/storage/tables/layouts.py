"""Layouts (版式): how a sender's files were read; and answers to files that were not imported yet."""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint, text

from vetdesk.storage.tables.schema import metadata, record_columns

layout = Table(
    "layout",
    metadata,
    *record_columns(),
    Column("sender", Text, nullable=False),
    Column("headings", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    Column("read_by", Text, nullable=False),
    Column("forgotten", Integer, nullable=False, server_default="0"),
    UniqueConstraint("sender", "headings"),
    Index("layout_headings", "headings", sqlite_where=text("forgotten = 0")),
    sqlite_strict=True,
)

import_draft = Table(
    "import_draft",
    metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("answers", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("saved_by", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
