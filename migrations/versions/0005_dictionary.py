"""The rest of the data dictionary: entries of which a person may have several, and further columns."""

from alembic import op

revision = "0005_dictionary"
down_revision = "0004_visits"

STATEMENTS = (
    """
    CREATE TABLE entry (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        kind TEXT NOT NULL,
        identity_id INTEGER REFERENCES identity (id),
        linked_id INTEGER REFERENCES recipient (id),
        withdrawn INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX entry_recipient ON entry (recipient_id, kind)",
    "CREATE INDEX entry_linked ON entry (linked_id) WHERE linked_id IS NOT NULL",
    """
    CREATE TABLE kept_exception (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        code TEXT NOT NULL,
        field TEXT NOT NULL,
        as_written TEXT NOT NULL,
        reason TEXT NOT NULL,
        at TEXT NOT NULL,
        staff TEXT NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX kept_exception_once ON kept_exception (recipient_id, code, field, as_written)",
)

GONE = ("assistive_device", "device_fitted_on", "device_until", "grade_changes")
"""Columns of an identity that became entries."""

RECIPIENT_TEXTS = (
    "house_ownership",
    "house_state",
    "house_kind",
    "house_structure",
    "house_built",
    "house_area",
    "children_residence",
    "designated_hospital",
    "family_doctor",
    "family_doctor_phone",
    "plaque_applied_on",
    "plaque_hung_on",
    "plaque_address",
    "plaque_signed_by",
    "plaque_replaced_on",
    "plaque_cancelled_on",
    "plaque_cancel_reason",
    "card_kind",
    "card_number",
    "card_applied_on",
    "card_state",
    "card_bank",
    "card_received_on",
    "cemetery_wish",
    "fonds_number",
    "catalogue_number",
    "archive_year",
    "compiled_by",
    "compiled_on",
    "cabinet",
    "shelf",
    "box",
    "archive_volume",
    "office_volume",
    "box_note",
    "arranged_by",
    "arranged_on",
    "checked_by",
)
RECIPIENT_NUMBERS = (
    "has_house",
    "house_rooms",
    "support_pension",
    "support_nursing",
    "support_preferential",
    "support_minimum_living",
    "support_wages",
    "support_old_age",
    "support_retirement",
    "support_one_time",
    "support_special",
    "support_martyr",
    "support_other",
    "lives_alone",
    "empty_nest",
    "plaque_hung",
    "plaque_replaced",
    "plaque_cancelled",
)
IDENTITY_TEXTS = ("certificate_issued_on", "cadre_class", "nursing_reason")
IDENTITY_NUMBERS = (
    "allowances",
    "never_placed",
    "contract_ended",
    "social_insurance",
    "not_reemployed",
    "troubled_enterprise",
)


def upgrade() -> None:
    """Make the table of entries and that of kept exceptions, and add the further columns."""
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    for name in GONE:
        connection.exec_driver_sql(f"ALTER TABLE identity DROP COLUMN {name}")
    columns = {
        "recipient": [(name, "TEXT") for name in RECIPIENT_TEXTS] + [(name, "INTEGER") for name in RECIPIENT_NUMBERS],
        "identity": [(name, "TEXT") for name in IDENTITY_TEXTS] + [(name, "INTEGER") for name in IDENTITY_NUMBERS],
    }
    for table, added in columns.items():
        for name, kind in added:
            connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
