"""What scans of the rules found, and how each finding was worked off."""

from alembic import op

revision = "0027_findings"
down_revision = "0026_honours"

STATEMENTS: tuple[str, ...] = ()


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
