"""Ends of the journal that are known outside."""

from alembic import op

revision = "0033_anchors"
down_revision = "0032_signatures"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
