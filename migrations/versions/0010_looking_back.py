"""What looking back needs: the journal by time and by what changed hands, and whom each export was about."""

from alembic import op

revision = "0010_looking_back"
down_revision = "0009_names"

STATEMENTS = (
    "CREATE INDEX journal_time ON journal (at, deed, staff, kind)",
    """
    CREATE INDEX journal_moved ON journal (json_extract(before, '$.recipient'))
    WHERE before <> '{}' AND instr(before, '"recipient":') > 0
    """,
    "CREATE INDEX journal_looks ON journal (at, kind) WHERE kind IN ('dossier', 'export', 'paper', 'reveal', 'scan')",
    """
    CREATE TABLE export_reach (
        export TEXT NOT NULL,
        first INTEGER NOT NULL,
        people BLOB NOT NULL,
        PRIMARY KEY (export)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER export_reach_never_changes BEFORE UPDATE ON export_reach
    BEGIN SELECT RAISE(ABORT, 'whom an export was about is never changed'); END
    """,
    """
    CREATE TRIGGER export_reach_never_shrinks BEFORE DELETE ON export_reach
    BEGIN SELECT RAISE(ABORT, 'whom an export was about is never forgotten'); END
    """,
)


def upgrade() -> None:
    """Make the indexes and the table with its guards."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
