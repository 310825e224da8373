"""One-time payments, lists of their own for them, and the accounts to which a payment was sent again."""

from alembic import op

revision = "0036_one_time"
down_revision = "0035_exports"

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE payment_list ADD COLUMN kind TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE one_time_payment (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER NOT NULL REFERENCES identity (id),
        kind TEXT NOT NULL,
        event_on TEXT NOT NULL,
        deceased TEXT NOT NULL DEFAULT '',
        whole INTEGER NOT NULL,
        share TEXT NOT NULL DEFAULT '1',
        amount INTEGER NOT NULL,
        steps TEXT NOT NULL DEFAULT '[]',
        account TEXT NOT NULL DEFAULT '{}',
        state TEXT NOT NULL,
        proposed_on TEXT NOT NULL,
        proposed_by INTEGER NOT NULL REFERENCES staff (id),
        decided TEXT NOT NULL DEFAULT '',
        document_number TEXT NOT NULL DEFAULT '',
        case_id INTEGER REFERENCES case_file (id),
        approved_on TEXT NOT NULL DEFAULT '',
        approved_by INTEGER REFERENCES staff (id),
        note TEXT NOT NULL DEFAULT '',
        list_id INTEGER REFERENCES payment_list (id),
        place INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX one_time_payment_recipient ON one_time_payment (recipient_id)",
    "CREATE UNIQUE INDEX one_time_payment_line ON one_time_payment (list_id, place) WHERE list_id IS NOT NULL",
    """
    CREATE TABLE payment_sending (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        list_id INTEGER NOT NULL REFERENCES payment_list (id),
        place INTEGER NOT NULL,
        on_day TEXT NOT NULL,
        account_name TEXT NOT NULL,
        account_number TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX payment_sending_of ON payment_sending (list_id, place)",
    "DROP TRIGGER payment_list_fixed",
    """
    CREATE TRIGGER payment_list_fixed BEFORE UPDATE ON payment_list
    WHEN (OLD.state = 'approved' AND (NEW.state <> 'approved' OR OLD.title <> NEW.title OR OLD.note <> NEW.note))
        OR OLD.first_month <> NEW.first_month OR OLD.last_month <> NEW.last_month OR OLD.categories <> NEW.categories
        OR OLD.lines <> NEW.lines OR OLD.total <> NEW.total OR OLD.digest <> NEW.digest OR OLD.kind <> NEW.kind
    BEGIN SELECT RAISE(ABORT, 'a payment list is never changed'); END
    """,
    """
    CREATE TRIGGER one_time_payment_stays BEFORE UPDATE ON one_time_payment
    WHEN OLD.kind <> NEW.kind OR OLD.event_on <> NEW.event_on OR OLD.deceased <> NEW.deceased
        OR OLD.whole <> NEW.whole OR OLD.share <> NEW.share OR OLD.amount <> NEW.amount OR OLD.steps <> NEW.steps
        OR OLD.decided <> NEW.decided OR OLD.proposed_by <> NEW.proposed_by OR OLD.proposed_on <> NEW.proposed_on
        OR (OLD.state <> 'proposed' AND OLD.approved_by IS NOT NEW.approved_by)
        OR (OLD.state = 'withdrawn' AND NEW.state <> 'withdrawn') OR (OLD.state = 'approved' AND NEW.state = 'proposed')
    BEGIN SELECT RAISE(ABORT, 'a one-time payment is never changed'); END
    """,
    """
    CREATE TRIGGER one_time_payment_approved BEFORE UPDATE ON one_time_payment
    WHEN NEW.state = 'approved' AND (NEW.approved_by IS NULL OR NEW.approved_by = NEW.proposed_by)
    BEGIN SELECT RAISE(ABORT, 'a one-time payment is approved by another person'); END
    """,
    """
    CREATE TRIGGER one_time_payment_kept BEFORE DELETE ON one_time_payment
    BEGIN SELECT RAISE(ABORT, 'a one-time payment is never removed'); END
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
