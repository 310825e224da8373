"""Tables of cases (事项): the case as it stands and its append-only events."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

case_file = Table(
    "case_file",
    metadata,
    *record_columns(),
    Column("number", Text, nullable=False, server_default=""),
    Column("kind", Text, nullable=False),
    Column("workflow_version", Integer, nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id")),
    Column("stage", Text, nullable=False),
    Column("applied_on", Text, nullable=False),
    Column("case_values", Text, nullable=False, server_default="{}"),
    Column("closed", Integer, nullable=False, server_default="0"),
    Column("assigned_to", Integer, ForeignKey("staff.id")),
    Index("case_file_number", "number", unique=True, sqlite_where=text("number <> ''")),
    Index("case_file_recipient", "recipient_id"),
    Index("case_file_open", "stage", "applied_on", sqlite_where=text("closed = 0")),
    Index("case_file_assigned", "assigned_to", sqlite_where=text("closed = 0")),
    sqlite_strict=True,
)

case_event = Table(
    "case_event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("case_id", Integer, ForeignKey("case_file.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("actor_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("transition", Text, nullable=False),
    Column("from_stage", Text, nullable=False),
    Column("to_stage", Text, nullable=False),
    Column("duty", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("facts_hash", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("grounds", Text, nullable=False),
    Column("reverses", Integer),
    Column("format", Integer, nullable=False),
    Column("alg", Text, nullable=False),
    Column("signature", LargeBinary),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("set_aside", Integer, nullable=False, server_default="0"),
    Index("case_event_in_force", "case_id", "seq", unique=True, sqlite_where=text("set_aside = 0")),
    Index("case_event_of_case", "case_id"),
    sqlite_strict=True,
)
"""`set_aside`: another PC went on with the case as well, and its steps were chosen. Such events stay and are shown."""
