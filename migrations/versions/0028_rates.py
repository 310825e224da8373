"""Nothing to make for rates: a station's own tables and supplements are definitions, kept since the first migration."""

revision = "0028_rates"
down_revision = "0027_findings"


def upgrade() -> None:
    """Go on to the next link."""
