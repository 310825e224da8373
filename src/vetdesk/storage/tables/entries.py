"""Entries (条目) of an archive: family members and all else of which a person may have several; reasons kept."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

ENTRY_NUMBERS = frozenset(
    {
        "same_household",
        "is_guardian",
        "holds_account",
        "member_at_school",
        "member_disabled",
        "member_yearly_income",
        "greeting_age",
        "grant_state_amount",
        "grant_local_amount",
        "grant_own_amount",
        "condolence_amount",
        "invitation_attended",
        "payment_amount",
        "payment_plateau",
        "payment_merit",
        "payment_other",
    }
)
"""Declared fields of entries that are flags, counts or money; the test of this module holds them to the vocabulary."""

entry = Table(
    "entry",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id")),
    Column("linked_id", Integer, ForeignKey("recipient.id")),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Index("entry_recipient", "recipient_id", "kind"),
    Index("entry_linked", "linked_id", sqlite_where=text("linked_id IS NOT NULL")),
    sqlite_strict=True,
)

kept_exception = Table(
    "kept_exception",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("as_written", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Index("kept_exception_once", "recipient_id", "code", "field", "as_written", unique=True),
    sqlite_strict=True,
)
