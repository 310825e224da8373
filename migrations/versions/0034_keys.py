"""Changing the key of a station."""

from alembic import op

revision = "0034_keys"
down_revision = "0033_anchors"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
