"""Tables of rounds of annual confirmation (年度确认) and of the people on their lists."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

confirming_round = Table(
    "confirming_round",
    metadata,
    *record_columns(),
    Column("year", Text, nullable=False),
    Column("began_on", Text, nullable=False),
    Column("until_on", Text, nullable=False),
    Column("categories", Text, nullable=False, server_default="[]"),
    Column("ended_on", Text, nullable=False, server_default=""),
    Index("confirming_round_year", "year", unique=True),
    sqlite_strict=True,
)

confirming_person = Table(
    "confirming_person",
    metadata,
    *record_columns(),
    Column("round_id", Integer, ForeignKey("confirming_round.id"), nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("village", Text, nullable=False, server_default=""),
    Column("reminded_on", Text, nullable=False, server_default=""),
    Column("proposed_on", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Index("confirming_person_once", "round_id", "recipient_id", unique=True),
    sqlite_strict=True,
)
