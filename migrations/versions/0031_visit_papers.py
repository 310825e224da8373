"""Receipts and photos of visits."""

from alembic import op

revision = "0031_visit_papers"
down_revision = "0030_confirming"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
