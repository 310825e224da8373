"""The county's own templates."""

from alembic import op

revision = "0016_templates"
down_revision = "0015_lists"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
