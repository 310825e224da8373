"""Saved views (常用视图) of lists: whoever made one has it, and everyone where it is shared."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

saved_view = Table(
    "saved_view",
    metadata,
    *record_columns(),
    Column("list", Text, nullable=False),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("shared", Integer, nullable=False, server_default="0"),
    Column("opens", Integer, nullable=False, server_default="0"),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("saved_view_list", "list", "staff_id", sqlite_where=text("withdrawn = 0")),
    sqlite_strict=True,
)
