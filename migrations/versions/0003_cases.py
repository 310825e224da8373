"""Cases: as they stand, their events that only grow, and the materials received."""

from alembic import op

revision = "0003_cases"
down_revision = "0002_archive"

TABLES = (
    """
    CREATE TABLE case_file (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        number TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        workflow_version INTEGER NOT NULL,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER REFERENCES identity (id),
        stage TEXT NOT NULL,
        applied_on TEXT NOT NULL,
        case_values TEXT NOT NULL DEFAULT '{}',
        closed INTEGER NOT NULL DEFAULT 0,
        assigned_to INTEGER REFERENCES staff (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX case_file_number ON case_file (number) WHERE number <> ''",
    "CREATE INDEX case_file_recipient ON case_file (recipient_id)",
    "CREATE INDEX case_file_open ON case_file (stage, applied_on) WHERE closed = 0",
    "CREATE INDEX case_file_assigned ON case_file (assigned_to) WHERE closed = 0",
    """
    CREATE TABLE case_event (
        id INTEGER NOT NULL PRIMARY KEY,
        origin TEXT NOT NULL,
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        seq INTEGER NOT NULL,
        actor_id INTEGER NOT NULL REFERENCES staff (id),
        actor TEXT NOT NULL,
        at TEXT NOT NULL,
        transition TEXT NOT NULL,
        from_stage TEXT NOT NULL,
        to_stage TEXT NOT NULL,
        duty TEXT NOT NULL,
        note TEXT NOT NULL,
        facts_hash TEXT NOT NULL,
        details TEXT NOT NULL,
        grounds TEXT NOT NULL,
        reverses INTEGER,
        format INTEGER NOT NULL,
        alg TEXT NOT NULL,
        signature BLOB,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (case_id, seq)
    ) STRICT
    """,
    """
    CREATE TRIGGER case_event_never_changes BEFORE UPDATE ON case_event
    BEGIN SELECT RAISE(ABORT, 'the events of a case only grow'); END
    """,
    """
    CREATE TRIGGER case_event_never_shrinks BEFORE DELETE ON case_event
    BEGIN SELECT RAISE(ABORT, 'the events of a case only grow'); END
    """,
    """
    CREATE TRIGGER case_file_never_shrinks BEFORE DELETE ON case_file
    BEGIN SELECT RAISE(ABORT, 'cases stay on record'); END
    """,
    """
    CREATE TABLE material (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        key TEXT NOT NULL,
        received_on TEXT NOT NULL DEFAULT '',
        UNIQUE (case_id, key)
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the tables of cases and the guards of their events."""
    connection = op.get_bind()
    for statement in TABLES:
        connection.exec_driver_sql(statement)
