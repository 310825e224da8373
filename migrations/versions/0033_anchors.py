"""Ends of the journal that are known outside: closing sheets, counter-signatures, heads that partners told us."""

from alembic import op

revision = "0033_anchors"
down_revision = "0032_signatures"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE anchor (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        origin TEXT NOT NULL,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        known_from TEXT NOT NULL DEFAULT '',
        told TEXT NOT NULL DEFAULT '',
        signed TEXT NOT NULL DEFAULT '',
        signer TEXT NOT NULL DEFAULT '',
        signature TEXT NOT NULL DEFAULT '',
        noted_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX anchor_once ON anchor (kind, known_from, origin, seq, hash)",
    """
    CREATE TRIGGER anchor_never_changes BEFORE UPDATE ON anchor
    BEGIN SELECT RAISE(ABORT, 'an anchor stays as it was noted'); END
    """,
    """
    CREATE TRIGGER anchor_never_shrinks BEFORE DELETE ON anchor
    BEGIN SELECT RAISE(ABORT, 'an anchor is never removed'); END
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
