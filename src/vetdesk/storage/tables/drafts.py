"""What was typed and not saved yet (草稿)."""

from sqlalchemy import Column, Integer, Table, Text, UniqueConstraint

from vetdesk.storage.tables.schema import metadata

draft = Table(
    "draft",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("staff", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("begun_on", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("begun_at", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    UniqueConstraint("staff", "form", "record"),
    sqlite_strict=True,
)
"""One row per person (uid), form and record; `begun_on` names the state of the record that the form showed, `place`
and `content` are JSON."""
