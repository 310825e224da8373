"""The register of villages (行政村)."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

village = Table(
    "village",
    metadata,
    *record_columns(),
    Column("name", Text, nullable=False),
    Column("area_code", Text, nullable=False, server_default=""),
    Column("aliases", Text, nullable=False, server_default="[]"),
    Column("valid_from", Text, nullable=False, server_default=""),
    Column("valid_to", Text, nullable=False, server_default=""),
    Column("merged_into", Integer, ForeignKey("village.id")),
    sqlite_strict=True,
)
