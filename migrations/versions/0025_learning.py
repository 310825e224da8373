"""What people ask, the station's own answers to it, training of the staff, and which notes somebody has read."""

from alembic import op

revision = "0025_learning"
down_revision = "0024_townships"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE own_answer (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        note TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        since TEXT NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE asked_question (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        asked_on TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        category TEXT NOT NULL DEFAULT '',
        village_id INTEGER REFERENCES village (id),
        text TEXT NOT NULL,
        remark TEXT NOT NULL DEFAULT '',
        answer_id INTEGER REFERENCES own_answer (id),
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE training (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        held_on TEXT NOT NULL,
        topic TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        held_by TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        notes TEXT NOT NULL DEFAULT '[]',
        materials TEXT NOT NULL DEFAULT '',
        result TEXT NOT NULL DEFAULT '',
        remark TEXT NOT NULL DEFAULT '',
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE training_attendance (
        training_id INTEGER NOT NULL REFERENCES training (id),
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        withdrawn INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (training_id, staff_id)
    ) STRICT
    """,
    """
    CREATE TABLE note_read (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        staff_id INTEGER NOT NULL REFERENCES staff (id),
        note TEXT NOT NULL,
        of_version TEXT NOT NULL,
        read_on TEXT NOT NULL,
        UNIQUE (staff_id, note)
    ) STRICT
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
