"""Signatures of deeds and decisions, certified keys."""

from alembic import op

revision = "0032_signatures"
down_revision = "0031_visit_papers"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
