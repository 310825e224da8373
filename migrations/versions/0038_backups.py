"""Drills of restoring."""

from alembic import op

revision = "0038_backups"
down_revision = "0037_confirming_papers"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
