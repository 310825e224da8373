"""Activities, invitations and surveys."""

from alembic import op

revision = "0022_activities"
down_revision = "0021_needs"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
