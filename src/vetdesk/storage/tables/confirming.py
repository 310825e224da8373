"""Tables of rounds of annual confirmation (年度确认), of the people on their lists, and of what was found."""

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

confirming_change = Table(
    "confirming_change",
    metadata,
    *record_columns(),
    Column("round_id", Integer, ForeignKey("confirming_round.id"), nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("was", Text, nullable=False, server_default='""'),
    Column("found_on", Text, nullable=False),
    Column("found_by", Integer, ForeignKey("staff.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_on", Text, nullable=False, server_default=""),
    Column("decided_by", Integer, ForeignKey("staff.id")),
    Column("reason", Text, nullable=False, server_default=""),
    Index("confirming_change_of", "round_id", "state"),
    Index("confirming_change_recipient", "recipient_id"),
    sqlite_strict=True,
)
"""What was found: `value` and `was` are plain values as JSON."""
