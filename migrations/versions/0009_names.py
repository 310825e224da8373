"""Names that people had before, so that they are found by them."""

from alembic import op

revision = "0009_names"
down_revision = "0008_views"

STATEMENTS = (
    """
    CREATE TABLE old_name (
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        name TEXT NOT NULL,
        until TEXT NOT NULL,
        PRIMARY KEY (recipient_id, name)
    ) STRICT, WITHOUT ROWID
    """,
)


def upgrade() -> None:
    """Make the table of earlier names."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
