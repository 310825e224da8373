"""What a restored backup did not hold of the station that it replaced: a list to work off."""

from alembic import op

revision = "0038_backups"
down_revision = "0037_confirming_papers"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE missing_deed (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        restored_at TEXT NOT NULL,
        origin TEXT NOT NULL,
        first_seq INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        label TEXT NOT NULL,
        entries INTEGER NOT NULL,
        content TEXT NOT NULL,
        done_at TEXT NOT NULL DEFAULT '',
        done_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TRIGGER missing_deed_never_removed BEFORE DELETE ON missing_deed
    BEGIN SELECT RAISE(ABORT, 'what is missing is worked off, never removed'); END
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
