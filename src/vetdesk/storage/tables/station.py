"""Tables of the office itself: station, staff, keys, definitions, settings, numbers and the journal."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, text

from vetdesk.storage.tables.schema import metadata, record_columns

station = Table(
    "station",
    metadata,
    *record_columns(),
    Column("origin", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("area_code", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("government", Text, nullable=False),
    Column("authority", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    sqlite_strict=True,
)

staff = Table(
    "staff",
    metadata,
    *record_columns(),
    Column("user", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("active", Integer, nullable=False, server_default="1"),
    Column("phone", Text, nullable=False, server_default=""),
    Column("recipient_id", Integer),
    sqlite_strict=True,
)

staff_key = Table(
    "staff_key",
    metadata,
    *record_columns(),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("public_key", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("ended", Text),
    Column("own", Integer, nullable=False, server_default="1"),
    Column("issuer", Text, nullable=False, server_default=""),
    Column("certificate", Text, nullable=False, server_default=""),
    Column("pc", Text, nullable=False, server_default=""),
    Index("staff_key_staff", "staff_id"),
    sqlite_strict=True,
)
"""`certificate` is by `issuer` (a public key); `pc` is the PC whose slots hold the key, "" if all of them may."""

root_key = Table(
    "root_key",
    metadata,
    *record_columns(),
    Column("public_key", Text, nullable=False, unique=True),
    Column("since", Text, nullable=False),
    Column("ended", Text),
    Column("issuer", Text, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("pc", Text, nullable=False, server_default=""),
    sqlite_strict=True,
)
"""The public halves of recovery key pairs (恢复密钥对), the roots of every certificate."""

definition = Table(
    "definition",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("valid_from", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("kind", "key", "version", "origin"),
    sqlite_strict=True,
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

number = Table(
    "number",
    metadata,
    *record_columns(),
    Column("kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    Column("subject", Text, nullable=False),
    Column("void_reason", Text),
    Column("word", Text, nullable=False, server_default=""),
    UniqueConstraint("kind", "year", "serial"),
    Index("number_subject", "subject"),
    sqlite_strict=True,
)

LOOKS = "kind IN ('dossier', 'export', 'paper', 'reveal', 'scan')"
"""The entries that tell of looks at sensitive fields, as the index of them says it."""

REGISTER = "kind IN ('staff', 'station', 'package', 'pc') OR label = 'begin an installation'"
"""The entries that the register of keys is read from, as the index of them says it."""

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("deed", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("format", Integer, nullable=False),
    Column("alg", Text, nullable=False),
    Column("signature", Text),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    UniqueConstraint("origin", "seq"),
    Index("journal_subject", "subject"),
    Index("journal_deed", "deed"),
    Index("journal_time", "at", "deed", "staff", "kind"),
    Index("journal_register", "kind", sqlite_where=text(REGISTER)),
    Index("journal_looks", "at", "kind", sqlite_where=text(LOOKS)),
    Index("journal_clock", "kind", sqlite_where=text("kind = 'clock'")),
    Index(
        "journal_moved",
        text("json_extract(before, '$.recipient')"),
        sqlite_where=text("before <> '{}' AND instr(before, '\"recipient\":') > 0"),
    ),
    sqlite_strict=True,
)
