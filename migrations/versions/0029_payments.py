"""Payment lists, their lines, results of the bank and recoveries."""

from alembic import op

revision = "0029_payments"
down_revision = "0028_rates"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
