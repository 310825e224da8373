"""Complaints with their whole course."""

from alembic import op

revision = "0023_complaints"
down_revision = "0022_activities"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
