"""Lists that are no archive updates, line by line, until each line is worked off."""

from alembic import op

revision = "0015_lists"
down_revision = "0014_exchange"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
