"""Payment lists, their lines, results of the bank and recoveries."""

from alembic import op

revision = "0029_payments"
down_revision = "0028_rates"

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE payment_list (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        title TEXT NOT NULL,
        categories TEXT NOT NULL DEFAULT '[]',
        first_month TEXT NOT NULL,
        last_month TEXT NOT NULL,
        state TEXT NOT NULL,
        prepared_on TEXT NOT NULL,
        prepared_by INTEGER NOT NULL REFERENCES staff (id),
        lines INTEGER NOT NULL,
        total INTEGER NOT NULL,
        digest TEXT NOT NULL,
        approved_on TEXT NOT NULL DEFAULT '',
        approved_by INTEGER REFERENCES staff (id),
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE payment_line (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        list_id INTEGER NOT NULL REFERENCES payment_list (id),
        place INTEGER NOT NULL,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER NOT NULL REFERENCES identity (id),
        payee TEXT NOT NULL,
        months TEXT NOT NULL DEFAULT '[]',
        amounts TEXT NOT NULL DEFAULT '{}',
        supplements TEXT NOT NULL DEFAULT '[]',
        arrears INTEGER NOT NULL DEFAULT 0,
        arrears_from TEXT NOT NULL DEFAULT '',
        arrears_to TEXT NOT NULL DEFAULT '',
        recovery INTEGER NOT NULL DEFAULT 0,
        doubts TEXT NOT NULL DEFAULT '[]'
    ) STRICT
    """,
    "CREATE UNIQUE INDEX payment_line_once ON payment_line (list_id, place)",
    "CREATE INDEX payment_line_identity ON payment_line (identity_id)",
    "CREATE INDEX payment_line_recipient ON payment_line (recipient_id)",
    """
    CREATE TABLE payment_result (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        list_id INTEGER NOT NULL REFERENCES payment_list (id),
        place INTEGER NOT NULL,
        result TEXT NOT NULL,
        on_day TEXT NOT NULL,
        reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX payment_result_line ON payment_result (list_id, place)",
    """
    CREATE TABLE recovery (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        identity_id INTEGER NOT NULL REFERENCES identity (id),
        amount INTEGER NOT NULL,
        instalment INTEGER NOT NULL DEFAULT 0,
        reason TEXT NOT NULL,
        agreed_on TEXT NOT NULL,
        document_number TEXT NOT NULL DEFAULT '',
        case_id INTEGER REFERENCES case_file (id),
        ended_on TEXT NOT NULL DEFAULT '',
        of_lists INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX recovery_recipient ON recovery (recipient_id)",
    """
    CREATE TABLE repayment (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recovery_id INTEGER NOT NULL REFERENCES recovery (id),
        amount INTEGER NOT NULL,
        on_day TEXT NOT NULL,
        way TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX repayment_of ON repayment (recovery_id)",
    """
    CREATE TRIGGER payment_line_stays BEFORE UPDATE ON payment_line
    WHEN OLD.list_id <> NEW.list_id OR OLD.place <> NEW.place OR OLD.payee <> NEW.payee
        OR OLD.months <> NEW.months OR OLD.amounts <> NEW.amounts OR OLD.supplements <> NEW.supplements
        OR OLD.arrears <> NEW.arrears OR OLD.arrears_from <> NEW.arrears_from OR OLD.arrears_to <> NEW.arrears_to
        OR OLD.recovery <> NEW.recovery OR OLD.doubts <> NEW.doubts
    BEGIN SELECT RAISE(ABORT, 'a line of a payment list is never changed'); END
    """,
    """
    CREATE TRIGGER payment_line_kept BEFORE DELETE ON payment_line
    BEGIN SELECT RAISE(ABORT, 'a line of a payment list is never removed'); END
    """,
    """
    CREATE TRIGGER payment_line_late BEFORE INSERT ON payment_line
    WHEN NEW.place < 1 OR NEW.place > (SELECT lines FROM payment_list WHERE id = NEW.list_id)
    BEGIN SELECT RAISE(ABORT, 'a payment list has as many lines as it was prepared with'); END
    """,
    """
    CREATE TRIGGER payment_list_fixed BEFORE UPDATE ON payment_list
    WHEN (OLD.state = 'approved' AND (NEW.state <> 'approved' OR OLD.title <> NEW.title OR OLD.note <> NEW.note))
        OR OLD.first_month <> NEW.first_month OR OLD.last_month <> NEW.last_month OR OLD.categories <> NEW.categories
        OR OLD.lines <> NEW.lines OR OLD.total <> NEW.total OR OLD.digest <> NEW.digest
    BEGIN SELECT RAISE(ABORT, 'a payment list is never changed'); END
    """,
    """
    CREATE TRIGGER payment_list_kept BEFORE DELETE ON payment_list
    BEGIN SELECT RAISE(ABORT, 'a payment list is never removed'); END
    """,
)


def upgrade() -> None:
    """Make the tables."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
