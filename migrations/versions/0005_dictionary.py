"""The rest of the data dictionary: entries of which a person may have several, and further columns."""

from alembic import op

revision = "0005_dictionary"
down_revision = "0004_visits"

STATEMENTS = (
    """
    CREATE TABLE entry (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        kind TEXT NOT NULL,
        identity_id INTEGER REFERENCES identity (id),
        linked_id INTEGER REFERENCES recipient (id),
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX entry_recipient ON entry (recipient_id, kind)",
    "CREATE INDEX entry_linked ON entry (linked_id) WHERE linked_id IS NOT NULL",
)


def upgrade() -> None:
    """Make the table of entries."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
