"""Lists from outside (业务名单) with their lines; results of annual confirmation (年度确认) that came of them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

outside_list = Table(
    "outside_list",
    metadata,
    *record_columns(),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("totals", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("received_by", Text, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
    Index("outside_list_file", "sha256", "kind", unique=True, sqlite_where=text("undone_at IS NULL")),
    sqlite_strict=True,
)

outside_line = Table(
    "outside_line",
    metadata,
    *record_columns(),
    Column("list_id", Integer, ForeignKey("outside_list.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("values", Text, nullable=False),
    Column("written", Text, nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id")),
    Column("identity_id", Integer, ForeignKey("identity.id")),
    Column("matched", Text, nullable=False),
    Column("offered", Text, nullable=False, server_default="[]"),
    Column("village", Text, nullable=False, server_default=""),
    Column("finding", Text, nullable=False),
    Column("facts", Text, nullable=False, server_default="{}"),
    Column("state", Text, nullable=False),
    Column("deed", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("steps", Text, nullable=False, server_default="[]"),
    Column("worked_at", Text, nullable=False, server_default=""),
    Column("worked_by", Text, nullable=False, server_default=""),
    Index("outside_line_place", "list_id", "place", unique=True),
    Index("outside_line_state", "list_id", "state", "finding"),
    Index("outside_line_recipient", "recipient_id"),
    sqlite_strict=True,
)

confirmation = Table(
    "confirmation",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("year", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("way", Text, nullable=False, server_default=""),
    Column("confirmed_on", Text, nullable=False, server_default=""),
    Column("confirmer", Text, nullable=False, server_default=""),
    Column("remarks", Text, nullable=False, server_default=""),
    Column("line_id", Integer, ForeignKey("outside_line.id")),
    Index("confirmation_year", "recipient_id", "year", unique=True),
    sqlite_strict=True,
)
