"""Needs with their providers, and the directory of services."""

from alembic import op

revision = "0021_needs"
down_revision = "0020_visiting"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE provider (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        serves TEXT NOT NULL DEFAULT '[]',
        price TEXT NOT NULL DEFAULT '',
        price_note TEXT NOT NULL DEFAULT '',
        contact TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL DEFAULT '',
        until TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        active INTEGER NOT NULL DEFAULT 1
    ) STRICT
    """,
    """
    CREATE TABLE provider_area (
        provider_id INTEGER NOT NULL REFERENCES provider (id),
        village_id INTEGER NOT NULL REFERENCES village (id),
        withdrawn INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (provider_id, village_id)
    ) STRICT
    """,
    "ALTER TABLE need ADD COLUMN provider_id INTEGER REFERENCES provider (id)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
