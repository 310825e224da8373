"""The county's own templates."""

from alembic import op

revision = "0016_templates"
down_revision = "0015_lists"

STATEMENTS = (
    """
    CREATE TABLE template (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        edition INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        form TEXT NOT NULL,
        content BLOB NOT NULL,
        taken_in_at TEXT NOT NULL,
        taken_in_by TEXT NOT NULL,
        retired INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX template_name ON template (name)",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
