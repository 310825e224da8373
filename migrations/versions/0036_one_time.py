"""One-time payments."""

from alembic import op

revision = "0036_one_time"
down_revision = "0035_exports"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
