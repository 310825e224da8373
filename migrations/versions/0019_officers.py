"""Which liaison officer is responsible for which villages and persons, from when to when."""

from alembic import op

revision = "0019_officers"
down_revision = "0018_packages"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE assignment (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        officer_id INTEGER NOT NULL REFERENCES staff (id),
        village_id INTEGER REFERENCES village (id),
        recipient_id INTEGER REFERENCES recipient (id),
        since TEXT NOT NULL,
        until TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX assignment_village ON assignment (village_id, since) WHERE withdrawn = 0",
    "CREATE INDEX assignment_recipient ON assignment (recipient_id, since) WHERE withdrawn = 0",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
