"""Materials of a person beside those of a case, their state and place in the file, and the scans of their pages."""

from alembic import op

revision = "0006_filing"
down_revision = "0005_dictionary"

STATEMENTS = (
    "ALTER TABLE material RENAME TO material_of_cases",
    """
    CREATE TABLE material (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        case_id INTEGER REFERENCES case_file (id),
        category TEXT NOT NULL DEFAULT '',
        key TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        received_on TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL DEFAULT '',
        responsible TEXT NOT NULL DEFAULT '',
        document_number TEXT NOT NULL DEFAULT '',
        dated_on TEXT NOT NULL DEFAULT '',
        pages INTEGER,
        item_number INTEGER,
        remarks TEXT NOT NULL DEFAULT '',
        served_by INTEGER REFERENCES material (id)
    ) STRICT
    """,
    """
    INSERT INTO material (id, uid, version, recipient_id, case_id, key, state, received_on)
    SELECT old.id, old.uid, old.version, case_file.recipient_id, old.case_id, old.key,
        CASE WHEN old.received_on <> '' THEN 'copy' ELSE '' END, old.received_on
    FROM material_of_cases AS old JOIN case_file ON case_file.id = old.case_id
    """,
    "DROP TABLE material_of_cases",
    "CREATE UNIQUE INDEX material_of_case ON material (case_id, key) WHERE case_id IS NOT NULL",
    "CREATE UNIQUE INDEX material_of_person ON material (recipient_id, category, key) WHERE case_id IS NULL",
    """
    CREATE TABLE scan (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        material_id INTEGER REFERENCES material (id),
        attachment TEXT NOT NULL,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        pages INTEGER NOT NULL,
        size INTEGER NOT NULL,
        position INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        turned TEXT NOT NULL DEFAULT '',
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX scan_recipient ON scan (recipient_id, material_id, position) WHERE withdrawn = 0",
)


def upgrade() -> None:
    """Give every material its person, and make the table of scans."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
