"""Lists that are no archive updates, line by line, until each line is worked off; results of annual confirmation."""

from alembic import op

revision = "0015_lists"
down_revision = "0014_exchange"

STATEMENTS = (
    """
    CREATE TABLE outside_list (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        sender TEXT NOT NULL,
        period TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        totals TEXT NOT NULL,
        received_at TEXT NOT NULL,
        received_by TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX outside_list_file ON outside_list (sha256, kind) WHERE undone_at IS NULL",
    """
    CREATE TABLE outside_line (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        list_id INTEGER NOT NULL REFERENCES outside_list (id),
        place INTEGER NOT NULL,
        sheet TEXT NOT NULL,
        "row" INTEGER NOT NULL,
        "values" TEXT NOT NULL,
        written TEXT NOT NULL,
        recipient_id INTEGER REFERENCES recipient (id),
        identity_id INTEGER REFERENCES identity (id),
        matched TEXT NOT NULL,
        offered TEXT NOT NULL DEFAULT '[]',
        village TEXT NOT NULL DEFAULT '',
        finding TEXT NOT NULL,
        facts TEXT NOT NULL DEFAULT '{}',
        state TEXT NOT NULL,
        deed TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        steps TEXT NOT NULL DEFAULT '[]',
        worked_at TEXT NOT NULL DEFAULT '',
        worked_by TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE UNIQUE INDEX outside_line_place ON outside_line (list_id, place)",
    "CREATE INDEX outside_line_state ON outside_line (list_id, state, finding)",
    "CREATE INDEX outside_line_recipient ON outside_line (recipient_id)",
    """
    CREATE TABLE confirmation (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        year TEXT NOT NULL,
        result TEXT NOT NULL,
        way TEXT NOT NULL DEFAULT '',
        confirmed_on TEXT NOT NULL DEFAULT '',
        confirmer TEXT NOT NULL DEFAULT '',
        remarks TEXT NOT NULL DEFAULT '',
        line_id INTEGER REFERENCES outside_line (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX confirmation_year ON confirmation (recipient_id, year)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
