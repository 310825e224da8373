"""How a sender's files were read, remembered by sender and layout; answers to a file that was not imported yet."""

from alembic import op

revision = "0017_layouts"
down_revision = "0016_templates"

STATEMENTS = (
    """
    CREATE TABLE layout (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        sender TEXT NOT NULL,
        headings TEXT NOT NULL,
        period TEXT NOT NULL,
        file_name TEXT NOT NULL,
        answers TEXT NOT NULL,
        read_at TEXT NOT NULL,
        read_by TEXT NOT NULL,
        forgotten INTEGER NOT NULL DEFAULT 0,
        UNIQUE (sender, headings)
    ) STRICT
    """,
    "CREATE INDEX layout_headings ON layout (headings) WHERE forgotten = 0",
    """
    CREATE TABLE import_draft (
        sha256 TEXT NOT NULL PRIMARY KEY,
        file_name TEXT NOT NULL,
        sender TEXT NOT NULL,
        answers TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        saved_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
