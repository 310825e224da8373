"""Tables of the paper file: materials (材料) of people and of cases, and the scans of their pages."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

material = Table(
    "material",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("category", Text, nullable=False, server_default=""),
    Column("key", Text, nullable=False),
    Column("state", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("received_on", Text, nullable=False, server_default=""),
    Column("title", Text, nullable=False, server_default=""),
    Column("responsible", Text, nullable=False, server_default=""),
    Column("document_number", Text, nullable=False, server_default=""),
    Column("dated_on", Text, nullable=False, server_default=""),
    Column("pages", Integer),
    Column("item_number", Integer),
    Column("remarks", Text, nullable=False, server_default=""),
    Column("served_by", Integer, ForeignKey("material.id")),
    Index("material_of_case", "case_id", "key", unique=True, sqlite_where=text("case_id IS NOT NULL")),
    Index("material_of_person", "recipient_id", "category", "key", unique=True, sqlite_where=text("case_id IS NULL")),
    sqlite_strict=True,
)

scan = Table(
    "scan",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("material_id", Integer, ForeignKey("material.id")),
    Column("attachment", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("turned", Text, nullable=False, server_default=""),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("scan_recipient", "recipient_id", "material_id", "position", sqlite_where=text("withdrawn = 0")),
    sqlite_strict=True,
)
