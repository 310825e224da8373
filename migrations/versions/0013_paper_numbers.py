"""Numbers of papers with the word they bear, printed papers with what stood on them, and those that came back."""

from alembic import op

revision = "0013_paper_numbers"
down_revision = "0012_notices"

STATEMENTS = (
    "ALTER TABLE number ADD COLUMN word TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX number_subject ON number (subject)",
    """
    CREATE TABLE paper_sheet (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        paper TEXT NOT NULL,
        paper_version INTEGER NOT NULL,
        letters TEXT NOT NULL,
        kind TEXT NOT NULL,
        record TEXT NOT NULL,
        facts_version TEXT NOT NULL,
        head TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        facts TEXT NOT NULL,
        purpose TEXT NOT NULL DEFAULT '',
        printed_at TEXT NOT NULL,
        printed_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX paper_sheet_letters ON paper_sheet (letters)",
    "CREATE INDEX paper_sheet_record ON paper_sheet (record)",
    """
    CREATE TABLE paper_return (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        sheet_id INTEGER NOT NULL REFERENCES paper_sheet (id),
        scan_id INTEGER NOT NULL REFERENCES scan (id),
        stage TEXT NOT NULL DEFAULT '',
        step TEXT NOT NULL DEFAULT '',
        outdated INTEGER NOT NULL DEFAULT 0,
        filed_at TEXT NOT NULL,
        filed_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX paper_return_sheet ON paper_return (sheet_id)",
    "CREATE INDEX paper_return_scan ON paper_return (scan_id)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
