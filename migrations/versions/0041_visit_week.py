"""Visits that are planned for a day (走访计划): whom, for which day, and from which day on a visit makes it good."""

from alembic import op

revision = "0041_visit_week"
down_revision = "0040_day_indexes"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE planned_visit (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        day TEXT NOT NULL,
        counts_from TEXT NOT NULL,
        planned_by INTEGER NOT NULL REFERENCES staff (id),
        planned_at TEXT NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX planned_visit_day ON planned_visit (day) WHERE withdrawn = 0",
    "CREATE INDEX planned_visit_recipient ON planned_visit (recipient_id) WHERE withdrawn = 0",
)


def upgrade() -> None:
    """Make the table."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
