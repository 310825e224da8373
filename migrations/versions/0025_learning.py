"""Training of the staff."""

from alembic import op

revision = "0025_learning"
down_revision = "0024_townships"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
