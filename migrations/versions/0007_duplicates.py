"""Verdicts on pairs that may be one person, and mergings that can be taken back."""

from alembic import op

revision = "0007_duplicates"
down_revision = "0006_filing"

STATEMENTS = (
    "ALTER TABLE recipient ADD COLUMN merged_into INTEGER REFERENCES recipient (id)",
    """
    CREATE TABLE pair_verdict (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        first_id INTEGER NOT NULL REFERENCES recipient (id),
        second_id INTEGER NOT NULL REFERENCES recipient (id),
        verdict TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        compared TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        CHECK (first_id < second_id),
        UNIQUE (first_id, second_id)
    ) STRICT
    """,
    """
    CREATE TABLE merging (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kept_id INTEGER NOT NULL REFERENCES recipient (id),
        gone_id INTEGER NOT NULL REFERENCES recipient (id),
        choices TEXT NOT NULL,
        before TEXT NOT NULL,
        moved TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT '',
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        undone_at TEXT
    ) STRICT
    """,
    "CREATE INDEX merging_kept ON merging (kept_id)",
    "CREATE INDEX merging_gone ON merging (gone_id)",
)


def upgrade() -> None:
    """Make the tables of verdicts and mergings."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
