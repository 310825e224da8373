"""Rounds of annual confirmation."""

from alembic import op

revision = "0030_confirming"
down_revision = "0029_payments"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
