"""Honour services: plates, cards, merit notices, birthdays; satisfaction forms."""

from alembic import op

revision = "0026_honours"
down_revision = "0025_learning"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE recipient ADD COLUMN plaque_condition TEXT",
    """
    CREATE TABLE survey_run (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        survey TEXT NOT NULL,
        survey_version INTEGER NOT NULL,
        title TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT NOT NULL,
        ended INTEGER NOT NULL DEFAULT 0,
        forms INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE survey_sheet (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        run_id INTEGER NOT NULL REFERENCES survey_run (id),
        number TEXT NOT NULL DEFAULT '',
        village_id INTEGER REFERENCES village (id),
        answered_on TEXT NOT NULL DEFAULT '',
        answers TEXT NOT NULL DEFAULT '{}',
        named TEXT NOT NULL DEFAULT '',
        origin TEXT NOT NULL DEFAULT '',
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE UNIQUE INDEX survey_sheet_once ON survey_sheet (run_id, number) WHERE number <> '' AND withdrawn = 0",
    "CREATE INDEX survey_sheet_of_run ON survey_sheet (run_id)",
)


def upgrade() -> None:
    """Make the tables, and the column of the plate's condition."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
