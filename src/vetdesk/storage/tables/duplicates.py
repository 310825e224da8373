"""Verdicts on pairs of people (重复核对) and mergings (合并档案)."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from vetdesk.storage.tables.schema import metadata, record_columns

pair_verdict = Table(
    "pair_verdict",
    metadata,
    *record_columns(),
    Column("first_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("second_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("compared", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    CheckConstraint("first_id < second_id"),
    UniqueConstraint("first_id", "second_id"),
    sqlite_strict=True,
)

merging = Table(
    "merging",
    metadata,
    *record_columns(),
    Column("kept_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("gone_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("choices", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("moved", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("undone_at", Text),
    Index("merging_kept", "kept_id"),
    Index("merging_gone", "gone_id"),
    sqlite_strict=True,
)
