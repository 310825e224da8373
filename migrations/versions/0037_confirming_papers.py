"""What was found when somebody was confirmed: proposed to the archive, accepted or declined one by one."""

from alembic import op

revision = "0037_confirming_papers"
down_revision = "0036_one_time"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE confirming_change (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        round_id INTEGER NOT NULL REFERENCES confirming_round (id),
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        was TEXT NOT NULL DEFAULT '""',
        found_on TEXT NOT NULL,
        found_by INTEGER NOT NULL REFERENCES staff (id),
        state TEXT NOT NULL,
        decided_on TEXT NOT NULL DEFAULT '',
        decided_by INTEGER REFERENCES staff (id),
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX confirming_change_of ON confirming_change (round_id, state)",
    "CREATE INDEX confirming_change_recipient ON confirming_change (recipient_id)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
