"""What was typed and not saved yet: a slip per person, form and record, beside the records and outside the journal."""

from alembic import op

revision = "0039_drafts"
down_revision = "0038_backups"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE draft (
        id INTEGER NOT NULL PRIMARY KEY,
        staff TEXT NOT NULL,
        form TEXT NOT NULL,
        record TEXT NOT NULL,
        title TEXT NOT NULL,
        begun_on TEXT NOT NULL,
        place TEXT NOT NULL,
        content TEXT NOT NULL,
        begun_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        UNIQUE (staff, form, record)
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the table."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
