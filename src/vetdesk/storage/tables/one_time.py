"""Tables of one-time payments (一次性待遇), and of the accounts to which payments were sent again."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

one_time_payment = Table(
    "one_time_payment",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("event_on", Text, nullable=False),
    Column("deceased", Text, nullable=False, server_default=""),
    Column("whole", Integer, nullable=False),
    Column("share", Text, nullable=False, server_default="1"),
    Column("amount", Integer, nullable=False),
    Column("steps", Text, nullable=False, server_default="[]"),
    Column("account", Text, nullable=False, server_default="{}"),
    Column("state", Text, nullable=False),
    Column("proposed_on", Text, nullable=False),
    Column("proposed_by", Integer, ForeignKey("staff.id"), nullable=False),
    Column("decided", Text, nullable=False, server_default=""),
    Column("document_number", Text, nullable=False, server_default=""),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("approved_on", Text, nullable=False, server_default=""),
    Column("approved_by", Integer, ForeignKey("staff.id")),
    Column("note", Text, nullable=False, server_default=""),
    Column("list_id", Integer, ForeignKey("payment_list.id")),
    Column("place", Integer, nullable=False, server_default="0"),
    Index("one_time_payment_recipient", "recipient_id"),
    Index("one_time_payment_line", "list_id", "place", unique=True, sqlite_where=text("list_id IS NOT NULL")),
    sqlite_strict=True,
)
"""Triggers refuse every change of what was proposed, and an approval by whoever proposed it."""

payment_sending = Table(
    "payment_sending",
    metadata,
    *record_columns(),
    Column("list_id", Integer, ForeignKey("payment_list.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("on_day", Text, nullable=False),
    Column("account_name", Text, nullable=False),
    Column("account_number", Text, nullable=False),
    Index("payment_sending_of", "list_id", "place"),
    sqlite_strict=True,
)
"""To which other account a line was sent again: the bank answers with that one."""
