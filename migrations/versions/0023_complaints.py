"""Complaints with their whole course, and reception days. The steps of a complaint are only ever added."""

from alembic import op

revision = "0023_complaints"
down_revision = "0022_activities"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE complaint (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        number TEXT NOT NULL UNIQUE,
        received_on TEXT NOT NULL,
        state TEXT NOT NULL,
        form TEXT NOT NULL,
        registered_on TEXT NOT NULL,
        registered_by TEXT NOT NULL,
        recipient_id INTEGER REFERENCES recipient (id),
        case_id INTEGER REFERENCES case_file (id),
        earlier_id INTEGER REFERENCES complaint (id),
        about_staff_id INTEGER REFERENCES staff (id),
        officer_id INTEGER REFERENCES staff (id)
    ) STRICT
    """,
    "CREATE INDEX complaint_recipient ON complaint (recipient_id)",
    "CREATE INDEX complaint_open ON complaint (received_on) WHERE state <> 'closed'",
    """
    CREATE TRIGGER complaint_never_shrinks BEFORE DELETE ON complaint
    BEGIN SELECT RAISE(ABORT, 'complaints stay on record'); END
    """,
    """
    CREATE TABLE complaint_event (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        complaint_id INTEGER NOT NULL REFERENCES complaint (id),
        step TEXT NOT NULL,
        from_state TEXT NOT NULL,
        to_state TEXT NOT NULL,
        happened_on TEXT NOT NULL,
        at TEXT NOT NULL,
        actor_id INTEGER NOT NULL REFERENCES staff (id),
        actor TEXT NOT NULL,
        details TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX complaint_event_of_complaint ON complaint_event (complaint_id)",
    """
    CREATE TRIGGER complaint_event_never_changes BEFORE UPDATE ON complaint_event
    BEGIN SELECT RAISE(ABORT, 'the steps of a complaint only grow'); END
    """,
    """
    CREATE TRIGGER complaint_event_never_shrinks BEFORE DELETE ON complaint_event
    BEGIN SELECT RAISE(ABORT, 'the steps of a complaint only grow'); END
    """,
    """
    CREATE TABLE reception_day (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        held_on TEXT NOT NULL,
        form TEXT NOT NULL
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
