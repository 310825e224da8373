"""Second persons of exports."""

from alembic import op

revision = "0035_exports"
down_revision = "0034_keys"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
