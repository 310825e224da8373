"""Which liaison officer is responsible for which villages and persons, from when to when."""

from alembic import op

revision = "0019_officers"
down_revision = "0018_packages"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
