"""Tables of complaints (信访事项) with the steps of their course, and of reception days (领导接待日)."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

complaint = Table(
    "complaint",
    metadata,
    *record_columns(),
    Column("number", Text, nullable=False, unique=True),
    Column("received_on", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("registered_on", Text, nullable=False),
    Column("registered_by", Text, nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id")),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("earlier_id", Integer, ForeignKey("complaint.id")),
    Column("about_staff_id", Integer, ForeignKey("staff.id")),
    Column("officer_id", Integer, ForeignKey("staff.id")),
    Index("complaint_recipient", "recipient_id"),
    Index("complaint_open", "received_on", sqlite_where=text("state <> 'closed'")),
    sqlite_strict=True,
)

complaint_event = Table(
    "complaint_event",
    metadata,
    *record_columns(),
    Column("complaint_id", Integer, ForeignKey("complaint.id"), nullable=False),
    Column("step", Text, nullable=False),
    Column("from_state", Text, nullable=False),
    Column("to_state", Text, nullable=False),
    Column("happened_on", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("actor_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("actor", Text, nullable=False),
    Column("details", Text, nullable=False),
    Index("complaint_event_of_complaint", "complaint_id"),
    sqlite_strict=True,
)

reception_day = Table(
    "reception_day",
    metadata,
    *record_columns(),
    Column("held_on", Text, nullable=False),
    Column("form", Text, nullable=False),
    sqlite_strict=True,
)
