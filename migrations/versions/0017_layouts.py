"""How a sender's files were read, remembered by sender and layout."""

from alembic import op

revision = "0017_layouts"
down_revision = "0016_templates"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
