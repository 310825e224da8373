"""Rounds of annual confirmation."""

from alembic import op

revision = "0030_confirming"
down_revision = "0029_payments"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE confirming_round (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        year TEXT NOT NULL,
        began_on TEXT NOT NULL,
        until_on TEXT NOT NULL,
        categories TEXT NOT NULL DEFAULT '[]',
        ended_on TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE UNIQUE INDEX confirming_round_year ON confirming_round (year)",
    """
    CREATE TABLE confirming_person (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        round_id INTEGER NOT NULL REFERENCES confirming_round (id),
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        village TEXT NOT NULL DEFAULT '',
        reminded_on TEXT NOT NULL DEFAULT '',
        proposed_on TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE UNIQUE INDEX confirming_person_once ON confirming_person (round_id, recipient_id)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
