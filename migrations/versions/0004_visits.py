"""Visits with what was found, needs with their whole course, and indexes of people for who is due."""

from alembic import op

revision = "0004_visits"
down_revision = "0003_cases"

STATEMENTS = (
    """
    CREATE TABLE visit (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        officer_id INTEGER NOT NULL REFERENCES staff (id),
        officer TEXT NOT NULL,
        visited_on TEXT NOT NULL,
        way TEXT NOT NULL,
        in_person INTEGER NOT NULL,
        occasion TEXT NOT NULL,
        living TEXT NOT NULL DEFAULT '',
        self_care TEXT NOT NULL DEFAULT '',
        form TEXT NOT NULL DEFAULT '{}',
        next_on TEXT NOT NULL DEFAULT '',
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX visit_recipient ON visit (recipient_id, visited_on, in_person) WHERE withdrawn = 0",
    "CREATE INDEX visit_day ON visit (visited_on, officer_id) WHERE withdrawn = 0",
    "CREATE INDEX visit_next ON visit (next_on) WHERE next_on <> '' AND withdrawn = 0",
    """
    CREATE TABLE contact (
        recipient_id INTEGER NOT NULL PRIMARY KEY REFERENCES recipient (id),
        last_on TEXT NOT NULL,
        last_in_person_on TEXT NOT NULL DEFAULT '',
        living TEXT NOT NULL DEFAULT '',
        self_care TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX contact_last ON contact (last_on, recipient_id)",
    "CREATE INDEX contact_last_in_person ON contact (last_in_person_on, recipient_id)",
    "CREATE INDEX contact_living ON contact (living, last_on, recipient_id) WHERE living <> ''",
    "CREATE INDEX contact_self_care ON contact (self_care, last_on, recipient_id) WHERE self_care <> ''",
    """
    CREATE TABLE need (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        visit_id INTEGER REFERENCES visit (id),
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        assigned_to INTEGER REFERENCES staff (id),
        state TEXT NOT NULL,
        outcome TEXT NOT NULL DEFAULT '',
        outcome_text TEXT NOT NULL DEFAULT '',
        done_on TEXT NOT NULL DEFAULT '',
        called_back_on TEXT NOT NULL DEFAULT '',
        satisfaction TEXT NOT NULL DEFAULT '',
        call_back_text TEXT NOT NULL DEFAULT '',
        reopened INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX need_recipient ON need (recipient_id)",
    "CREATE INDEX need_open ON need (state, due_on) WHERE state <> 'closed'",
    "CREATE INDEX recipient_withdrawn ON recipient (id) WHERE withdrawn = 1",
    "CREATE INDEX recipient_birth ON recipient (birth_date, id)",
)


def upgrade() -> None:
    """Make the tables and indexes."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
