"""Keys of other stations, what was sent to and received from them, and where each stands."""

from alembic import op

revision = "0014_exchange"
down_revision = "0013_paper_numbers"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
