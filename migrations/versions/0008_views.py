"""Saved views of lists, of one person or of everyone."""

from alembic import op

revision = "0008_views"
down_revision = "0007_duplicates"

STATEMENTS = (
    """
    CREATE TABLE saved_view (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        list TEXT NOT NULL,
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        shared INTEGER NOT NULL DEFAULT 0,
        opens INTEGER NOT NULL DEFAULT 0,
        name TEXT NOT NULL,
        content TEXT NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX saved_view_list ON saved_view (list, staff_id) WHERE withdrawn = 0",
)


def upgrade() -> None:
    """Make the table of saved views."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
