"""Entries (条目) of an archive: family members and all else of which a person may have several."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

entry = Table(
    "entry",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id")),
    Column("linked_id", Integer, ForeignKey("recipient.id")),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("entry_recipient", "recipient_id", "kind"),
    Index("entry_linked", "linked_id", sqlite_where=text("linked_id IS NOT NULL")),
    sqlite_strict=True,
)
