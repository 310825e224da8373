"""The archive: villages, recipients, identities, their further values, import batches, and the search index."""

from alembic import op

revision = "0002_archive"
down_revision = "0001_station"

TABLES = (
    """
    CREATE TABLE village (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        name TEXT NOT NULL,
        area_code TEXT NOT NULL DEFAULT '',
        aliases TEXT NOT NULL DEFAULT '[]',
        valid_from TEXT NOT NULL DEFAULT '',
        valid_to TEXT NOT NULL DEFAULT '',
        merged_into INTEGER REFERENCES village (id)
    ) STRICT
    """,
    """
    CREATE TABLE recipient (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        sort_key INTEGER NOT NULL,
        village_id INTEGER REFERENCES village (id),
        village TEXT NOT NULL DEFAULT '',
        temporary_number INTEGER NOT NULL DEFAULT 0,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        name TEXT,
        id_number TEXT,
        sex TEXT,
        birth_date TEXT,
        ethnic_group TEXT,
        former_name TEXT,
        household_relation TEXT,
        household_type TEXT,
        household_area TEXT,
        village_group TEXT,
        household_address TEXT,
        living_area TEXT,
        living_address TEXT,
        phone TEXT,
        other_phone TEXT,
        contact_name TEXT,
        contact_relation TEXT,
        postcode TEXT,
        marital_status TEXT,
        education TEXT,
        political_status TEXT,
        health TEXT,
        medical_cover TEXT,
        medical_number TEXT,
        pension_cover TEXT,
        employment TEXT,
        employer TEXT,
        employer_kind TEXT,
        employer_phone TEXT,
        employer_address TEXT,
        care_mode TEXT,
        living_ability TEXT,
        labour_capacity TEXT,
        died_on TEXT,
        remarks TEXT,
        bank_name TEXT,
        account_name TEXT,
        account_number TEXT,
        account_relation TEXT,
        account_reason TEXT,
        enlisted_on TEXT,
        enlisted_from TEXT,
        enlisted_household_type TEXT,
        discharged_on TEXT,
        discharge_mode TEXT,
        discharge_certificate TEXT,
        unit TEXT,
        higher_unit TEXT,
        branch TEXT,
        rank TEXT,
        conscript_from TEXT,
        conscript_to TEXT,
        hardship_service TEXT,
        major_missions TEXT,
        special_post TEXT,
        merits TEXT,
        retired_on TEXT,
        placement_place TEXT,
        placement_mode TEXT,
        receiving_unit TEXT,
        file_keeper TEXT,
        lives_elsewhere INTEGER,
        yearly_income INTEGER,
        household_members INTEGER,
        members_under_18 INTEGER,
        members_over_60 INTEGER,
        childless_elder INTEGER,
        orphan INTEGER,
        mental_illness INTEGER,
        at_school INTEGER,
        minimum_living_allowance INTEGER,
        extreme_poverty_support INTEGER,
        served_in_korea INTEGER,
        served_in_combat INTEGER,
        served_in_nuclear_tests INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX recipient_order ON recipient (sort_key) WHERE withdrawn = 0",
    "CREATE INDEX recipient_id_number ON recipient (id_number)",
    "CREATE INDEX recipient_name ON recipient (name, birth_date)",
    "CREATE INDEX recipient_account ON recipient (account_number) WHERE account_number IS NOT NULL",
    "CREATE INDEX recipient_village ON recipient (village_id, sort_key)",
    """
    CREATE TABLE identity (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        recipient_id INTEGER NOT NULL REFERENCES recipient (id),
        category TEXT NOT NULL,
        status TEXT NOT NULL,
        since TEXT NOT NULL DEFAULT '',
        taken_over INTEGER NOT NULL DEFAULT 0,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        certificate_number TEXT,
        approved_on TEXT,
        recognition_basis TEXT,
        benefit_from TEXT,
        last_paid_month TEXT,
        stopped_on TEXT,
        disability_grade TEXT,
        disability_cause TEXT,
        disability_residence TEXT,
        disability_period TEXT,
        injured_on TEXT,
        injured_unit TEXT,
        injured_place TEXT,
        injury_reason TEXT,
        injured_part TEXT,
        injury_form TEXT,
        assessed_on TEXT,
        certificate_from TEXT,
        certificate_to TEXT,
        assistive_device TEXT,
        device_fitted_on TEXT,
        device_until TEXT,
        grade_changes TEXT,
        survivor_relation TEXT,
        deceased_name TEXT,
        deceased_sex TEXT,
        deceased_birth_date TEXT,
        deceased_enlisted_on TEXT,
        deceased_unit TEXT,
        deceased_post TEXT,
        deceased_on TEXT,
        deceased_place TEXT,
        deceased_reason TEXT,
        deceased_approved_on TEXT,
        deceased_certificate TEXT,
        service_period TEXT,
        family_economy TEXT,
        service_illness TEXT,
        illness_submitted TEXT,
        illness_class TEXT,
        combat_operation TEXT,
        living_condition TEXT,
        nuclear_kind TEXT,
        occupational_check TEXT,
        last_check_on TEXT,
        previous_check_on TEXT,
        martyr_child_kind TEXT,
        martyr_name TEXT,
        martyr_died_on TEXT,
        martyr_approved_on TEXT,
        martyr_relation TEXT,
        conscript_name TEXT,
        conscript_id_number TEXT,
        placement_certificate TEXT,
        conscript_enlisted_on TEXT,
        plateau_service TEXT,
        father TEXT,
        father_phone TEXT,
        mother TEXT,
        mother_phone TEXT,
        cadre_kind TEXT,
        retirement_certificate TEXT,
        placement_batch TEXT,
        received_on TEXT,
        treatment_level TEXT,
        revolution_period TEXT,
        monthly_standard INTEGER,
        certificate_holder INTEGER,
        other_benefit INTEGER,
        occupational_disease INTEGER,
        survivor_disabled INTEGER,
        service_years INTEGER,
        children_born_disabled INTEGER,
        drew_before_18 INTEGER,
        retirement_pay INTEGER,
        nursing_allowance INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX identity_once ON identity (recipient_id, category) WHERE withdrawn = 0",
    "CREATE INDEX identity_category ON identity (category, status, recipient_id) WHERE withdrawn = 0",
    """
    CREATE TABLE field_value (
        subject_kind TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        field TEXT NOT NULL,
        value TEXT,
        as_written TEXT,
        PRIMARY KEY (subject_kind, subject_id, field)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX field_value_field ON field_value (field, value)",
    """
    CREATE TABLE batch (
        id INTEGER NOT NULL PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        version INTEGER NOT NULL DEFAULT 1,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        headings TEXT NOT NULL,
        mapping TEXT NOT NULL,
        answers TEXT NOT NULL,
        totals TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        kept_by TEXT NOT NULL,
        undone_at TEXT,
        undone_by TEXT
    ) STRICT
    """,
    "CREATE INDEX batch_sha256 ON batch (sha256)",
    "CREATE INDEX batch_headings ON batch (headings)",
    """
    CREATE TABLE batch_row (
        batch_id INTEGER NOT NULL REFERENCES batch (id),
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        verdict TEXT NOT NULL,
        recipient_id INTEGER,
        recipient_version INTEGER,
        content TEXT NOT NULL DEFAULT '',
        outcome TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (batch_id, sheet, row)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX batch_row_recipient ON batch_row (recipient_id)",
    """
    CREATE TRIGGER batch_never_shrinks BEFORE DELETE ON batch
    BEGIN SELECT RAISE(ABORT, 'batches stay on record'); END
    """,
    """
    CREATE TRIGGER batch_only_undone BEFORE UPDATE ON batch
    WHEN OLD.undone_at IS NOT NULL OR NEW.file_name <> OLD.file_name OR NEW.sha256 <> OLD.sha256
        OR NEW.mapping <> OLD.mapping OR NEW.answers <> OLD.answers OR NEW.totals <> OLD.totals
        OR NEW.kept_at <> OLD.kept_at OR NEW.kept_by <> OLD.kept_by OR NEW.uid <> OLD.uid
    BEGIN SELECT RAISE(ABORT, 'a batch changes only by being undone, once'); END
    """,
    """
    CREATE TRIGGER batch_row_never_shrinks BEFORE DELETE ON batch_row
    BEGIN SELECT RAISE(ABORT, 'batches stay on record'); END
    """,
    """
    CREATE VIRTUAL TABLE search
    USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii')
    """,
)


def upgrade() -> None:
    """Make the tables, the guards of the batches and the search index."""
    connection = op.get_bind()
    for statement in TABLES:
        connection.exec_driver_sql(statement)
