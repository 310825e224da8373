"""Tables of surveys (满意度调查): runs, and the forms that were filled in."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

survey_run = Table(
    "survey_run",
    metadata,
    *record_columns(),
    Column("survey", Text, nullable=False),
    Column("survey_version", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("until", Text, nullable=False),
    Column("ended", Integer, nullable=False, server_default="0"),
    Column("forms", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

survey_sheet = Table(
    "survey_sheet",
    metadata,
    *record_columns(),
    Column("run_id", Integer, ForeignKey("survey_run.id"), nullable=False),
    Column("number", Text, nullable=False, server_default=""),
    Column("village_id", Integer, ForeignKey("village.id")),
    Column("answered_on", Text, nullable=False, server_default=""),
    Column("answers", Text, nullable=False, server_default="{}"),
    Column("named", Text, nullable=False, server_default=""),
    Column("origin", Text, nullable=False, server_default=""),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("survey_sheet_once", "run_id", "number", unique=True, sqlite_where=text("number <> '' AND withdrawn = 0")),
    Index("survey_sheet_of_run", "run_id"),
    sqlite_strict=True,
)
"""One form each; nothing in it points to a person."""
