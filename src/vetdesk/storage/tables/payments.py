"""Tables of payment lists (发放名册) with their lines and results, and of recoveries (追缴)."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

payment_list = Table(
    "payment_list",
    metadata,
    *record_columns(),
    Column("title", Text, nullable=False),
    Column("categories", Text, nullable=False, server_default="[]"),
    Column("first_month", Text, nullable=False),
    Column("last_month", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("prepared_on", Text, nullable=False),
    Column("prepared_by", Integer, ForeignKey("staff.id"), nullable=False),
    Column("lines", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("approved_on", Text, nullable=False, server_default=""),
    Column("approved_by", Integer, ForeignKey("staff.id")),
    Column("note", Text, nullable=False, server_default=""),
    Column("kind", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)

payment_line = Table(
    "payment_line",
    metadata,
    *record_columns(),
    Column("list_id", Integer, ForeignKey("payment_list.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id"), nullable=False),
    Column("payee", Text, nullable=False),
    Column("months", Text, nullable=False, server_default="[]"),
    Column("amounts", Text, nullable=False, server_default="{}"),
    Column("supplements", Text, nullable=False, server_default="[]"),
    Column("arrears", Integer, nullable=False, server_default="0"),
    Column("arrears_from", Text, nullable=False, server_default=""),
    Column("arrears_to", Text, nullable=False, server_default=""),
    Column("recovery", Integer, nullable=False, server_default="0"),
    Column("doubts", Text, nullable=False, server_default="[]"),
    Index("payment_line_once", "list_id", "place", unique=True),
    Index("payment_line_identity", "identity_id"),
    Index("payment_line_recipient", "recipient_id"),
    sqlite_strict=True,
)
"""Written once, when a list is prepared; triggers refuse every change but whose line it is after a merging."""

payment_result = Table(
    "payment_result",
    metadata,
    *record_columns(),
    Column("list_id", Integer, ForeignKey("payment_list.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("result", Text, nullable=False),
    Column("on_day", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Index("payment_result_line", "list_id", "place"),
    sqlite_strict=True,
)

recovery = Table(
    "recovery",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id"), nullable=False),
    Column("amount", Integer, nullable=False),
    Column("instalment", Integer, nullable=False, server_default="0"),
    Column("reason", Text, nullable=False),
    Column("agreed_on", Text, nullable=False),
    Column("document_number", Text, nullable=False, server_default=""),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("ended_on", Text, nullable=False, server_default=""),
    Column("of_lists", Integer, nullable=False, server_default="0"),
    Index("recovery_recipient", "recipient_id"),
    sqlite_strict=True,
)

repayment = Table(
    "repayment",
    metadata,
    *record_columns(),
    Column("recovery_id", Integer, ForeignKey("recovery.id"), nullable=False),
    Column("amount", Integer, nullable=False),
    Column("on_day", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Index("repayment_of", "recovery_id"),
    sqlite_strict=True,
)
