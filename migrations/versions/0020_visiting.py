"""What planning of visits needs beside the visits themselves."""

from alembic import op

revision = "0020_visiting"
down_revision = "0019_officers"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
