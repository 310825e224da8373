"""Keys of other stations, what was sent to and received from them, and where each stands."""

from alembic import op

revision = "0014_exchange"
down_revision = "0013_paper_numbers"

STATEMENTS = (
    """
    CREATE TABLE station_key (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        public_key TEXT NOT NULL,
        secret TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE partner (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        name TEXT NOT NULL,
        area_code TEXT NOT NULL DEFAULT '',
        public_key TEXT NOT NULL UNIQUE,
        taken_in_how TEXT NOT NULL,
        taken_in_at TEXT NOT NULL,
        revoked_at TEXT NOT NULL DEFAULT '',
        revoked_why TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE exchange (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        direction TEXT NOT NULL,
        export TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT '',
        layout TEXT NOT NULL DEFAULT '',
        partner TEXT NOT NULL DEFAULT '',
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL DEFAULT '',
        verdict TEXT NOT NULL DEFAULT '',
        batch TEXT NOT NULL DEFAULT '',
        counts TEXT NOT NULL DEFAULT '{}',
        at TEXT NOT NULL,
        staff TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX exchange_export ON exchange (export)",
    "CREATE INDEX exchange_sha256 ON exchange (sha256)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
