"""The office itself: station, staff and their keys, definitions, settings, numbers, and the journal."""

from alembic import op

revision = "0001_station"
down_revision = None

TABLES = (
    """
    CREATE TABLE station (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        origin TEXT NOT NULL,
        name TEXT NOT NULL,
        area_code TEXT NOT NULL,
        address TEXT NOT NULL,
        phone TEXT NOT NULL,
        government TEXT NOT NULL,
        authority TEXT NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE staff (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        user TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        active INTEGER NOT NULL DEFAULT 1,
        phone TEXT NOT NULL DEFAULT '',
        recipient_id INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE staff_key (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        public_key TEXT NOT NULL,
        since TEXT NOT NULL,
        ended TEXT
    ) STRICT
    """,
    "CREATE INDEX staff_key_staff ON staff_key (staff_id)",
    """
    CREATE TABLE definition (
        id INTEGER NOT NULL PRIMARY KEY,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        version INTEGER NOT NULL,
        valid_from TEXT NOT NULL,
        origin TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (kind, key, version, origin)
    ) STRICT
    """,
    """
    CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE number (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        year INTEGER NOT NULL,
        serial INTEGER NOT NULL,
        subject TEXT NOT NULL,
        void_reason TEXT,
        UNIQUE (kind, year, serial)
    ) STRICT
    """,
    """
    CREATE TABLE journal (
        id INTEGER NOT NULL PRIMARY KEY,
        origin TEXT NOT NULL,
        seq INTEGER NOT NULL,
        deed TEXT NOT NULL,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reason TEXT NOT NULL,
        source TEXT NOT NULL,
        format INTEGER NOT NULL,
        alg TEXT NOT NULL,
        signature TEXT,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (origin, seq)
    ) STRICT
    """,
    "CREATE INDEX journal_subject ON journal (subject)",
    "CREATE INDEX journal_deed ON journal (deed)",
    """
    CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END
    """,
    """
    CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END
    """,
)


def upgrade() -> None:
    """Make the tables and the guards of the journal."""
    connection = op.get_bind()
    for statement in TABLES:
        connection.exec_driver_sql(statement)
