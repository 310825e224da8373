"""What left the house (导出登记), and whose sensitive fields left with it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

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

export_line = Table(
    "export_line",
    metadata,
    *record_columns(),
    Column("at", Text, nullable=False),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("way", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("number", Text, nullable=False, server_default=""),
    Column("people", Integer, nullable=False, server_default="0"),
    Column("lines", Integer, nullable=False, server_default="0"),
    Column("unmasked", Text, nullable=False, server_default=""),
    Column("purpose", Text, nullable=False, server_default=""),
    Column("to_whom", Text, nullable=False, server_default=""),
    Column("file", Text, nullable=False, server_default=""),
    Column("needed", Text, nullable=False, server_default=""),
    Column("second_id", Integer, ForeignKey("staff.id")),
    Column("confirmed_at", Text, nullable=False, server_default=""),
    Column("exception", Text, nullable=False, server_default=""),
    Column("signature", Text, nullable=False, server_default=""),
    Index("export_line_at", "at"),
    sqlite_strict=True,
)
"""The export register, a row per deed that let something out; guards keep it from ever being changed. Where `needed`
tells why a second person must confirm, one is named who is not the first, or a reason why nobody could be asked."""
