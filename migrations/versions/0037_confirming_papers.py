"""Photos and found changes of annual confirmation."""

from alembic import op

revision = "0037_confirming_papers"
down_revision = "0036_one_time"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
