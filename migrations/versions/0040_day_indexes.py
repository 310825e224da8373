"""Indexes for the page of the day: who was discharged lately, how many findings are open, jumps of the clock."""

from alembic import op

revision = "0040_day_indexes"
down_revision = "0039_drafts"

STATEMENTS: tuple[str, ...] = (
    "CREATE INDEX recipient_discharged ON recipient (discharged_on) WHERE discharged_on IS NOT NULL",
    "CREATE INDEX finding_open ON finding (kind, recipient_id, answer_id) WHERE answer_id IS NULL",
    "CREATE INDEX journal_clock ON journal (kind) WHERE kind = 'clock'",
)


def upgrade() -> None:
    """Make the indexes."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
