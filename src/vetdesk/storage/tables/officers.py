"""Which liaison officer (联络员) is responsible for which villages and persons, from when to when."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

assignment = Table(
    "assignment",
    metadata,
    *record_columns(),
    Column("officer_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("village_id", Integer, ForeignKey("village.id")),
    Column("recipient_id", Integer, ForeignKey("recipient.id")),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("assignment_village", "village_id", "since", sqlite_where=text("withdrawn = 0")),
    Index("assignment_recipient", "recipient_id", "since", sqlite_where=text("withdrawn = 0")),
    sqlite_strict=True,
)
