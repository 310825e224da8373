"""Certified keys and their roots; guards of what only grows, also against replacing; one duty for each in a case."""

from alembic import op

revision = "0032_signatures"
down_revision = "0031_visit_papers"

_BATCH = "uid, file_name, sha256, headings, mapping, answers, totals, kept_at, kept_by"
_BATCH_ROW = "batch_id, sheet, row, verdict, recipient_id, content, outcome"
_KEY = "id, uid, public_key, since"


def _never_replaced(table: str, same: str, words: str) -> str:
    """INSERT OR REPLACE removes a row without asking the guard of removals where a connection does not want that."""
    return f"""
    CREATE TRIGGER {table}_never_replaced BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
    BEGIN SELECT RAISE(ABORT, '{words}'); END
    """


def _never_shrinks(table: str, words: str) -> str:
    return f"""
    CREATE TRIGGER {table}_never_shrinks BEFORE DELETE ON {table}
    BEGIN SELECT RAISE(ABORT, '{words}'); END
    """


def _stays(table: str, columns: str, words: str) -> str:
    """A guard of columns that keep what they held first; the others may change."""
    differs = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in columns.split(", "))
    return f"""
    CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table}
    WHEN {differs}
    BEGIN SELECT RAISE(ABORT, '{words}'); END
    """


def _one_duty(name: str, event: str, exception: str) -> str:
    """Nobody performs two duties in a case, unless an exception is recorded there for them by somebody else."""
    return f"""
    CREATE TRIGGER {name} BEFORE {event}
    WHEN NEW.duty <> '' AND NEW.set_aside = 0 AND EXISTS (
        SELECT 1 FROM case_event earlier
        WHERE earlier.case_id = NEW.case_id AND earlier.actor_id = NEW.actor_id AND earlier.set_aside = 0
            AND earlier.duty NOT IN ('', NEW.duty) AND earlier.id IS NOT NEW.id
    ) AND NOT EXISTS (
        SELECT 1 FROM case_event told
        WHERE told.case_id = NEW.case_id AND told.actor_id <> NEW.actor_id {exception}
            AND CAST(json_extract(told.details, '$.exception_staff') AS TEXT) = CAST(NEW.actor_id AS TEXT)
            AND json_extract(told.details, '$.exception_duty') = NEW.duty
    )
    BEGIN SELECT RAISE(ABORT, 'nobody performs two duties in one case'); END
    """


_STANDS = """AND told.set_aside = 0 AND NOT EXISTS (
    SELECT 1 FROM case_event back
    WHERE back.case_id = told.case_id AND back.reverses = told.seq AND back.set_aside = 0
)"""

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE staff_key ADD COLUMN own INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE staff_key ADD COLUMN issuer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE staff_key ADD COLUMN certificate TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE staff_key ADD COLUMN pc TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE root_key (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        public_key TEXT NOT NULL UNIQUE,
        since TEXT NOT NULL,
        ended TEXT,
        issuer TEXT NOT NULL,
        certificate TEXT NOT NULL,
        pc TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE INDEX journal_register ON journal (kind)
    WHERE kind IN ('staff', 'station', 'package', 'pc') OR label = 'begin an installation'
    """,
    _never_replaced("journal", "id = NEW.id OR (origin = NEW.origin AND seq = NEW.seq)", "the journal only grows"),
    _never_replaced("case_event", "id = NEW.id", "the events of a case only grow"),
    _never_replaced("case_file", "id = NEW.id OR uid = NEW.uid", "cases stay on record"),
    _stays("case_file", "id, uid", "cases stay on record"),
    _one_duty("case_event_one_duty", "INSERT ON case_event", _STANDS),
    _one_duty("case_event_one_duty_again", "UPDATE OF set_aside ON case_event", ""),
    _never_shrinks("staff_key", "keys stay on record"),
    _never_replaced("staff_key", "id = NEW.id OR uid = NEW.uid", "keys stay on record"),
    _stays("staff_key", f"{_KEY}, staff_id", "a key only ends"),
    """
    CREATE TRIGGER staff_key_certified_once BEFORE UPDATE ON staff_key
    WHEN (OLD.certificate <> '' AND (OLD.certificate <> NEW.certificate OR OLD.own <> NEW.own
        OR OLD.issuer <> NEW.issuer)) OR (OLD.ended IS NOT NULL AND NEW.ended IS NULL)
    BEGIN SELECT RAISE(ABORT, 'a key only ends'); END
    """,
    _never_shrinks("root_key", "keys stay on record"),
    _never_replaced("root_key", "id = NEW.id OR uid = NEW.uid OR public_key = NEW.public_key", "keys stay on record"),
    _stays("root_key", f"{_KEY}, issuer, certificate", "a key only ends"),
    """
    CREATE TRIGGER root_key_ends_once BEFORE UPDATE ON root_key
    WHEN OLD.ended IS NOT NULL AND NEW.ended IS NULL
    BEGIN SELECT RAISE(ABORT, 'a key only ends'); END
    """,
    "DROP TRIGGER batch_only_undone",
    _stays("batch", f"id, {_BATCH}", "a batch changes only by being undone"),
    """
    CREATE TRIGGER batch_only_undone BEFORE UPDATE ON batch
    WHEN OLD.undone_at IS NOT NULL AND NEW.undone_at IS NULL
    BEGIN SELECT RAISE(ABORT, 'a batch changes only by being undone'); END
    """,
    _never_replaced("batch", "id = NEW.id OR uid = NEW.uid", "batches stay on record"),
    _never_replaced(
        "batch_row", "batch_id = NEW.batch_id AND sheet = NEW.sheet AND row = NEW.row", "batches stay on record"
    ),
    _stays("batch_row", _BATCH_ROW, "batches stay on record"),
    _never_replaced("payment_list", "id = NEW.id OR uid = NEW.uid", "a payment list is never changed"),
    _never_replaced(
        "payment_line",
        "id = NEW.id OR uid = NEW.uid OR (list_id = NEW.list_id AND place = NEW.place)",
        "a line of a payment list is never changed",
    ),
)


def upgrade() -> None:
    """Let keys be certified; let nothing that only grows be replaced."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
