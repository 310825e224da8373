"""Tables of the county's own templates."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

template = Table(
    "template",
    metadata,
    *record_columns(),
    Column("name", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("taken_in_at", Text, nullable=False),
    Column("taken_in_by", Text, nullable=False),
    Column("retired", Integer, nullable=False, server_default="0"),
    Index("template_name", "name"),
    sqlite_strict=True,
)
