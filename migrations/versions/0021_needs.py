"""Needs with their providers, and the directory of services."""

from alembic import op

revision = "0021_needs"
down_revision = "0020_visiting"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
