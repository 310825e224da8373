"""Packages between the PCs of one station, and the numbers each PC may give."""

from alembic import op

revision = "0018_packages"
down_revision = "0017_layouts"

_EVENT = (
    "id, origin, case_id, seq, actor_id, actor, at, transition, from_stage, to_stage, duty, note, facts_hash, details,"
    " grounds, reverses, format, alg, signature, prev_hash, hash"
)

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE pc (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        name TEXT NOT NULL,
        seat INTEGER NOT NULL,
        origin TEXT NOT NULL DEFAULT '',
        sign_key TEXT NOT NULL,
        box_key TEXT NOT NULL,
        added_at TEXT NOT NULL,
        knows TEXT NOT NULL DEFAULT '{}',
        ended_at TEXT NOT NULL DEFAULT '',
        ended_why TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE this_pc (
        pc TEXT NOT NULL PRIMARY KEY,
        seat INTEGER NOT NULL,
        sign_secret BLOB NOT NULL,
        box_secret BLOB NOT NULL,
        came_from TEXT NOT NULL DEFAULT '',
        skipping TEXT NOT NULL DEFAULT '{}'
    ) STRICT
    """,
    """
    CREATE TABLE package (
        id INTEGER NOT NULL PRIMARY KEY,
        pc TEXT NOT NULL,
        direction TEXT NOT NULL,
        origin TEXT NOT NULL,
        number INTEGER NOT NULL,
        digest TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL,
        heads TEXT NOT NULL,
        counts TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX package_of_pc ON package (pc, direction, number)",
    """
    CREATE TABLE shared_state (
        table_name TEXT NOT NULL,
        key TEXT NOT NULL,
        digest BLOB NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (table_name, key)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE same_record (
        gone TEXT NOT NULL PRIMARY KEY,
        kept TEXT NOT NULL
    ) STRICT
    """,
    "DROP TRIGGER case_event_never_changes",
    "DROP TRIGGER case_event_never_shrinks",
    """
    CREATE TABLE case_event_new (
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
        set_aside INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    f"INSERT INTO case_event_new ({_EVENT}) SELECT {_EVENT} FROM case_event",
    "DROP TABLE case_event",
    "ALTER TABLE case_event_new RENAME TO case_event",
    "CREATE UNIQUE INDEX case_event_in_force ON case_event (case_id, seq) WHERE set_aside = 0",
    "CREATE INDEX case_event_of_case ON case_event (case_id)",
    f"""
    CREATE TRIGGER case_event_never_changes BEFORE UPDATE OF {_EVENT} ON case_event
    BEGIN SELECT RAISE(ABORT, 'the events of a case only grow'); END
    """,
    """
    CREATE TRIGGER case_event_never_shrinks BEFORE DELETE ON case_event
    BEGIN SELECT RAISE(ABORT, 'the events of a case only grow'); END
    """,
    "DROP TRIGGER batch_only_undone",
    """
    CREATE TRIGGER batch_only_undone BEFORE UPDATE ON batch
    WHEN (OLD.undone_at IS NOT NULL AND NEW.undone_at IS NULL)
        OR NEW.file_name <> OLD.file_name OR NEW.sha256 <> OLD.sha256
        OR NEW.mapping <> OLD.mapping OR NEW.answers <> OLD.answers OR NEW.totals <> OLD.totals
        OR NEW.kept_at <> OLD.kept_at OR NEW.kept_by <> OLD.kept_by OR NEW.uid <> OLD.uid
    BEGIN SELECT RAISE(ABORT, 'a batch changes only by being undone'); END
    """,
)


def upgrade() -> None:
    """Make the tables; let events of a case be set aside where two PCs went on with it, and nothing else."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
