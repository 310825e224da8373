"""Tables of the PCs (电脑) of one station and of what they exchange in change packages (变更包)."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

pc = Table(
    "pc",
    metadata,
    *record_columns(),
    Column("name", Text, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("origin", Text, nullable=False, server_default=""),
    Column("sign_key", Text, nullable=False),
    Column("box_key", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("knows", Text, nullable=False, server_default="{}"),
    Column("ended_at", Text, nullable=False, server_default=""),
    Column("ended_why", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
"""Every PC that works or worked on the station; `knows` are the ends of the journal that it was set up with."""

this_pc = Table(
    "this_pc",
    metadata,
    Column("pc", Text, primary_key=True, nullable=False),
    Column("seat", Integer, nullable=False),
    Column("sign_secret", LargeBinary, nullable=False),
    Column("box_secret", LargeBinary, nullable=False),
    Column("came_from", Text, nullable=False, server_default=""),
    Column("skipping", Text, nullable=False, server_default="{}"),
    sqlite_strict=True,
)
"""Which of them this one is, with its private keys. No row: the station has one PC only."""

package = Table(
    "package",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("pc", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("heads", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Index("package_of_pc", "pc", "direction", "number"),
    sqlite_strict=True,
)
"""The packages made for and taken in from each other PC; `heads` is what that PC is known to have then."""

shared_state = Table(
    "shared_state",
    metadata,
    Column("table_name", Text, primary_key=True, nullable=False),
    Column("key", Text, primary_key=True, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Each exchanged record as it stood at the last exchange, and by whom and when each of its fields was written."""

same_record = Table(
    "same_record",
    metadata,
    Column("gone", Text, primary_key=True, nullable=False),
    Column("kept", Text, nullable=False),
    sqlite_strict=True,
)
"""Records that two PCs began for the same thing and that became one: the uid that went, and the one that stays."""
