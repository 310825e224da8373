"""${message}."""

from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}

TABLES = ()


def upgrade() -> None:
    """Say what is made or changed."""
    connection = op.get_bind()
    for statement in TABLES:
        connection.exec_driver_sql(statement)
