"""Activities with the people on their lists."""

from alembic import op

revision = "0022_activities"
down_revision = "0021_needs"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE activity (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        since TEXT NOT NULL,
        until TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        places INTEGER NOT NULL DEFAULT 0,
        cost_plan INTEGER NOT NULL DEFAULT 0,
        provider_id INTEGER REFERENCES provider (id),
        staff_id INTEGER REFERENCES staff (id),
        form TEXT NOT NULL DEFAULT '{}',
        costs TEXT NOT NULL DEFAULT '{}',
        summary TEXT NOT NULL DEFAULT '',
        closed_on TEXT NOT NULL DEFAULT '',
        cancelled_on TEXT NOT NULL DEFAULT '',
        cancel_reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX activity_day ON activity (since)",
    """
    CREATE TABLE participant (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        activity_id INTEGER NOT NULL REFERENCES activity (id),
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        grounds TEXT NOT NULL DEFAULT '',
        passed_over INTEGER NOT NULL DEFAULT 0,
        reason TEXT NOT NULL DEFAULT '',
        invited_on TEXT NOT NULL DEFAULT '',
        invited_how TEXT NOT NULL DEFAULT '',
        answer TEXT NOT NULL DEFAULT '',
        answered_on TEXT NOT NULL DEFAULT '',
        why TEXT NOT NULL DEFAULT '',
        answer_text TEXT NOT NULL DEFAULT '',
        transport TEXT NOT NULL DEFAULT '',
        companion TEXT NOT NULL DEFAULT '',
        wish TEXT NOT NULL DEFAULT '',
        attended TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        result_text TEXT NOT NULL DEFAULT '',
        need_id INTEGER REFERENCES need (id),
        case_id INTEGER REFERENCES case_file (id),
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX participant_activity ON participant (activity_id) WHERE withdrawn = 0",
    "CREATE INDEX participant_recipient ON participant (recipient_id) WHERE withdrawn = 0",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
