"""The table of anchors (锚点): ends of journals that are known outside."""

from sqlalchemy import Column, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

_NOTHING = text("''")

anchor = Table(
    "anchor",
    metadata,
    *record_columns(),
    Column("origin", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("known_from", Text, nullable=False, server_default=_NOTHING),
    Column("told", Text, nullable=False, server_default=_NOTHING),
    Column("signed", Text, nullable=False, server_default=_NOTHING),
    Column("signer", Text, nullable=False, server_default=_NOTHING),
    Column("signature", Text, nullable=False, server_default=_NOTHING),
    Column("noted_at", Text, nullable=False),
    Index("anchor_once", "kind", "known_from", "origin", "seq", "hash", unique=True),
    sqlite_strict=True,
)
"""`signed` is what a partner signed (the manifest that repeats our end), `signer` the key, `signature` over it."""
