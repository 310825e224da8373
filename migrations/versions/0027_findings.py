"""What scans of the rules found, and how each finding was worked off."""

from alembic import op

revision = "0027_findings"
down_revision = "0026_honours"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE finding_answer (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER REFERENCES identity (id),
        rule TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT NOT NULL,
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        reason TEXT NOT NULL DEFAULT '',
        case_id INTEGER REFERENCES case_file (id),
        facts TEXT NOT NULL DEFAULT '{}'
    ) STRICT
    """,
    "CREATE INDEX finding_answer_of ON finding_answer (recipient_id, rule)",
    """
    CREATE TABLE finding (
        id INTEGER NOT NULL PRIMARY KEY,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER NOT NULL DEFAULT 0,
        rule TEXT NOT NULL,
        kind TEXT NOT NULL,
        category TEXT NOT NULL DEFAULT '',
        benefit TEXT NOT NULL DEFAULT '',
        first_noticed TEXT NOT NULL,
        answer_id INTEGER REFERENCES finding_answer (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX finding_once ON finding (recipient_id, identity_id, rule)",
    "CREATE INDEX finding_kind ON finding (kind, rule)",
    """
    CREATE TABLE rule_scan (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        on_day TEXT NOT NULL,
        journal_seq INTEGER NOT NULL DEFAULT 0,
        rules TEXT NOT NULL DEFAULT '',
        found INTEGER NOT NULL,
        new INTEGER NOT NULL,
        gone INTEGER NOT NULL
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
