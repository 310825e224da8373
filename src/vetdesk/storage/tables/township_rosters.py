"""Townships (乡镇) of a district, their rosters (乡镇花名册) with lines, and what was decided about findings."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

township = Table(
    "township",
    metadata,
    *record_columns(),
    Column("name", Text, nullable=False),
    Column("area_code", Text, nullable=False, server_default=""),
    Index("township_name", "name", unique=True),
    sqlite_strict=True,
)

township_roster = Table(
    "township_roster",
    metadata,
    *record_columns(),
    Column("township_id", Integer, ForeignKey("township.id"), nullable=False),
    Column("period", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("sender", Text, nullable=False, server_default=""),
    Column("origin", Text, nullable=False, server_default=""),
    Column("number", Integer, nullable=False, server_default="0"),
    Column("totals", Text, nullable=False),
    Column("replaced_by", Text, nullable=False, server_default=""),
    Column("taken_at", Text, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("undone_at", Text),
    Column("undone_by", Text),
    Index("township_roster_file", "sha256", unique=True, sqlite_where=text("undone_at IS NULL")),
    sqlite_strict=True,
)

township_line = Table(
    "township_line",
    metadata,
    Column("roster_id", Integer, ForeignKey("township_roster.id"), primary_key=True, nullable=False),
    Column("place", Integer, primary_key=True, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("row", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("id_number", Text, nullable=False),
    Column("shown", Text, nullable=False, server_default=""),
    Column("birth_date", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("values", Text, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

township_decision = Table(
    "township_decision",
    metadata,
    *record_columns(),
    Column("period", Text, nullable=False),
    Column("finding", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("township", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    Column("decided_at", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Index("township_decision_finding", "period", "finding", unique=True),
    sqlite_strict=True,
)
