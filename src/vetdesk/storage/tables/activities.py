"""Tables of activities (活动) with the people on their lists."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

activity = Table(
    "activity",
    metadata,
    *record_columns(),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("places", Integer, nullable=False, server_default="0"),
    Column("cost_plan", Integer, nullable=False, server_default="0"),
    Column("provider_id", Integer, ForeignKey("provider.id")),
    Column("staff_id", Integer, ForeignKey("staff.id")),
    Column("form", Text, nullable=False, server_default="{}"),
    Column("costs", Text, nullable=False, server_default="{}"),
    Column("summary", Text, nullable=False, server_default=""),
    Column("closed_on", Text, nullable=False, server_default=""),
    Column("cancelled_on", Text, nullable=False, server_default=""),
    Column("cancel_reason", Text, nullable=False, server_default=""),
    Index("activity_day", "since"),
    sqlite_strict=True,
)

participant = Table(
    "participant",
    metadata,
    *record_columns(),
    Column("activity_id", Integer, ForeignKey("activity.id"), nullable=False),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("grounds", Text, nullable=False, server_default=""),
    Column("passed_over", Integer, nullable=False, server_default="0"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("invited_on", Text, nullable=False, server_default=""),
    Column("invited_how", Text, nullable=False, server_default=""),
    Column("answer", Text, nullable=False, server_default=""),
    Column("answered_on", Text, nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("answer_text", Text, nullable=False, server_default=""),
    Column("transport", Text, nullable=False, server_default=""),
    Column("companion", Text, nullable=False, server_default=""),
    Column("wish", Text, nullable=False, server_default=""),
    Column("attended", Text, nullable=False, server_default=""),
    Column("result", Text, nullable=False, server_default=""),
    Column("result_text", Text, nullable=False, server_default=""),
    Column("need_id", Integer, ForeignKey("need.id")),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("participant_activity", "activity_id", sqlite_where=text("withdrawn = 0")),
    Index("participant_recipient", "recipient_id", sqlite_where=text("withdrawn = 0")),
    sqlite_strict=True,
)
"""One row for a person on the list of an activity; withdrawn: taken off the list again."""
