"""Public notices with the people on them and the objections to them."""

from alembic import op

revision = "0012_notices"
down_revision = "0010_looking_back"

STATEMENTS = (
    """
    CREATE TABLE notice (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        places TEXT NOT NULL,
        days INTEGER NOT NULL,
        unit TEXT NOT NULL,
        begins_on TEXT NOT NULL DEFAULT '',
        ends_on TEXT NOT NULL DEFAULT '',
        posted_by TEXT NOT NULL DEFAULT '',
        checked_by TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL,
        village_text TEXT NOT NULL DEFAULT '',
        village_signer TEXT NOT NULL DEFAULT '',
        village_signed_on TEXT NOT NULL DEFAULT '',
        township_text TEXT NOT NULL DEFAULT '',
        township_signer TEXT NOT NULL DEFAULT '',
        township_signed_on TEXT NOT NULL DEFAULT '',
        closed_on TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX notice_open ON notice (state, ends_on) WHERE state IN ('draft', 'posted')",
    """
    CREATE TABLE notice_person (
        notice_id INTEGER NOT NULL REFERENCES notice (id),
        case_id INTEGER NOT NULL REFERENCES case_file (id),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        sex TEXT NOT NULL DEFAULT '',
        born TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        service TEXT NOT NULL DEFAULT '',
        grants TEXT NOT NULL DEFAULT '',
        left_out TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (notice_id, case_id)
    ) STRICT
    """,
    "CREATE INDEX notice_person_case ON notice_person (case_id)",
    """
    CREATE TABLE notice_objection (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        notice_id INTEGER NOT NULL REFERENCES notice (id),
        case_id INTEGER REFERENCES case_file (id),
        made_on TEXT NOT NULL,
        objector TEXT NOT NULL DEFAULT '',
        way TEXT NOT NULL,
        text TEXT NOT NULL,
        inquiry TEXT NOT NULL DEFAULT '',
        inquirer TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '',
        answered_on TEXT NOT NULL DEFAULT '',
        told_on TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX notice_objection_notice ON notice_objection (notice_id)",
)


def upgrade() -> None:
    """Make the three tables with their indexes."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
