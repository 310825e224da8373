"""Tables of the service directory (服务资源目录)."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

provider = Table(
    "provider",
    metadata,
    *record_columns(),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("serves", Text, nullable=False, server_default="[]"),
    Column("price", Text, nullable=False, server_default=""),
    Column("price_note", Text, nullable=False, server_default=""),
    Column("contact", Text, nullable=False, server_default=""),
    Column("phone", Text, nullable=False, server_default=""),
    Column("address", Text, nullable=False, server_default=""),
    Column("since", Text, nullable=False, server_default=""),
    Column("until", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    Column("active", Integer, nullable=False, server_default="1"),
    sqlite_strict=True,
)

provider_area = Table(
    "provider_area",
    metadata,
    Column("provider_id", Integer, ForeignKey("provider.id"), primary_key=True),
    Column("village_id", Integer, ForeignKey("village.id"), primary_key=True),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)
"""The villages a provider serves; without any it serves all."""
