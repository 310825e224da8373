"""Packages between the PCs of one station, and the numbers each PC may give."""

from alembic import op

revision = "0018_packages"
down_revision = "0017_layouts"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
