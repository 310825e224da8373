"""Rates and local supplements as they were announced."""

from alembic import op

revision = "0028_rates"
down_revision = "0027_findings"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
