"""What planning of visits needs beside the visits themselves."""

from alembic import op

revision = "0020_visiting"
down_revision = "0019_officers"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE visit ADD COLUMN hospital TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN hospital TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX contact_hospital ON contact (hospital, last_on, recipient_id) WHERE hospital <> ''",
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
