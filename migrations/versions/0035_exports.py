"""The export register (导出登记): what left, who sent it, and the second person who confirmed it."""

from alembic import op

revision = "0035_exports"
down_revision = "0034_keys"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE export_line (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        at TEXT NOT NULL,
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        way TEXT NOT NULL,
        what TEXT NOT NULL,
        number TEXT NOT NULL DEFAULT '',
        people INTEGER NOT NULL DEFAULT 0,
        lines INTEGER NOT NULL DEFAULT 0,
        unmasked TEXT NOT NULL DEFAULT '',
        purpose TEXT NOT NULL DEFAULT '',
        to_whom TEXT NOT NULL DEFAULT '',
        file TEXT NOT NULL DEFAULT '',
        needed TEXT NOT NULL DEFAULT '',
        second_id INTEGER REFERENCES staff (id),
        confirmed_at TEXT NOT NULL DEFAULT '',
        exception TEXT NOT NULL DEFAULT '',
        signature TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX export_line_at ON export_line (at)",
    """
    CREATE TRIGGER export_line_second BEFORE INSERT ON export_line
    WHEN (NEW.needed <> '' AND NEW.second_id IS NULL AND NEW.exception = '') OR NEW.second_id IS NEW.staff_id
    BEGIN SELECT RAISE(ABORT, 'an export that needs a second person names one'); END
    """,
    """
    CREATE TRIGGER export_line_never_changed BEFORE UPDATE ON export_line
    BEGIN SELECT RAISE(ABORT, 'the export register is only added to'); END
    """,
    """
    CREATE TRIGGER export_line_never_removed BEFORE DELETE ON export_line
    BEGIN SELECT RAISE(ABORT, 'the export register is only added to'); END
    """,
)


def upgrade() -> None:
    """Make the table and its guards."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
