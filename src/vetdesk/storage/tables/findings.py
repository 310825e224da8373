"""Tables of findings (核查发现): what the last scan found, and what was answered."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

finding = Table(
    "finding",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, nullable=False, server_default="0"),
    Column("rule", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("category", Text, nullable=False, server_default=""),
    Column("benefit", Text, nullable=False, server_default=""),
    Column("first_noticed", Text, nullable=False),
    Column("answer_id", Integer, ForeignKey("finding_answer.id")),
    Index("finding_once", "recipient_id", "identity_id", "rule", unique=True),
    Index("finding_kind", "kind", "rule"),
    Index("finding_open", "kind", "recipient_id", "answer_id", sqlite_where=text("answer_id IS NULL")),
    sqlite_strict=True,
)
"""Computed: `answer_id` is the answer that holds today. `identity_id` 0: the finding is about the person as such."""

finding_answer = Table(
    "finding_answer",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("identity_id", Integer, ForeignKey("identity.id")),
    Column("rule", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_on", Text, nullable=False),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("facts", Text, nullable=False, server_default="{}"),
    Index("finding_answer_of", "recipient_id", "rule"),
    sqlite_strict=True,
)

rule_scan = Table(
    "rule_scan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("on_day", Text, nullable=False),
    Column("journal_seq", Integer, nullable=False, server_default="0"),
    Column("rules", Text, nullable=False, server_default=""),
    Column("found", Integer, nullable=False),
    Column("new", Integer, nullable=False),
    Column("gone", Integer, nullable=False),
    sqlite_strict=True,
)
"""The scans made at this PC: when, over which state of the journal, with which rules, and what they brought."""
