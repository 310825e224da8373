"""Rosters of townships at a district, line by line, and what was decided about findings between them."""

from alembic import op

revision = "0024_townships"
down_revision = "0023_complaints"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE township (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        name TEXT NOT NULL,
        area_code TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE UNIQUE INDEX township_name ON township (name)",
    """
    CREATE TABLE township_roster (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        township_id INTEGER NOT NULL REFERENCES township (id),
        period TEXT NOT NULL,
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        verdict TEXT NOT NULL,
        sender TEXT NOT NULL DEFAULT '',
        origin TEXT NOT NULL DEFAULT '',
        number INTEGER NOT NULL DEFAULT 0,
        totals TEXT NOT NULL,
        replaced_by TEXT NOT NULL DEFAULT '',
        taken_at TEXT NOT NULL,
        taken_by TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX township_roster_file ON township_roster (sha256) WHERE undone_at IS NULL",
    """
    CREATE TABLE township_line (
        roster_id INTEGER NOT NULL REFERENCES township_roster (id),
        place INTEGER NOT NULL,
        sheet TEXT NOT NULL,
        "row" INTEGER NOT NULL,
        name TEXT NOT NULL,
        id_number TEXT NOT NULL,
        shown TEXT NOT NULL DEFAULT '',
        birth_date TEXT NOT NULL,
        category TEXT NOT NULL,
        status TEXT NOT NULL,
        "values" TEXT NOT NULL,
        PRIMARY KEY (roster_id, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE township_decision (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        period TEXT NOT NULL,
        finding TEXT NOT NULL,
        facts TEXT NOT NULL,
        decision TEXT NOT NULL,
        township TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        decided_at TEXT NOT NULL,
        decided_by TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX township_decision_finding ON township_decision (period, finding)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
