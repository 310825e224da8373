"""Honour services: plates, cards, merit notices, birthdays; satisfaction forms."""

from alembic import op

revision = "0026_honours"
down_revision = "0025_learning"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
