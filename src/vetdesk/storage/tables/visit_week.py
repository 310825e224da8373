"""The table of visits that are planned for a day (走访计划)."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

planned_visit = Table(
    "planned_visit",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("day", Text, nullable=False),
    Column("counts_from", Text, nullable=False),
    Column("planned_by", Integer, ForeignKey("staff.id"), nullable=False),
    Column("planned_at", Text, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("planned_visit_day", "day", sqlite_where=text("withdrawn = 0")),
    Index("planned_visit_recipient", "recipient_id", sqlite_where=text("withdrawn = 0")),
    sqlite_strict=True,
)
