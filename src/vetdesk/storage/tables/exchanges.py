"""Keys of stations, and the register of what was sent and received."""

from sqlalchemy import Column, Index, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

station_key = Table(
    "station_key",
    metadata,
    *record_columns(),
    Column("public_key", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("made_at", Text, nullable=False),
    sqlite_strict=True,
)

partner = Table(
    "partner",
    metadata,
    *record_columns(),
    Column("name", Text, nullable=False),
    Column("area_code", Text, nullable=False, server_default=text("''")),
    Column("public_key", Text, nullable=False, unique=True),
    Column("taken_in_how", Text, nullable=False),
    Column("taken_in_at", Text, nullable=False),
    Column("revoked_at", Text, nullable=False, server_default=text("''")),
    Column("revoked_why", Text, nullable=False, server_default=text("''")),
    sqlite_strict=True,
)

exchange = Table(
    "exchange",
    metadata,
    *record_columns(),
    Column("direction", Text, nullable=False),
    Column("export", Text, nullable=False, server_default=text("''")),
    Column("number", Text, nullable=False, server_default=text("''")),
    Column("layout", Text, nullable=False, server_default=text("''")),
    Column("partner", Text, nullable=False, server_default=text("''")),
    Column("file_name", Text, nullable=False),
    Column("sha256", Text, nullable=False, server_default=text("''")),
    Column("verdict", Text, nullable=False, server_default=text("''")),
    Column("batch", Text, nullable=False, server_default=text("''")),
    Column("counts", Text, nullable=False, server_default=text("'{}'")),
    Column("at", Text, nullable=False),
    Column("staff", Text, nullable=False),
    sqlite_strict=True,
)
Index("exchange_export", exchange.c.export)
Index("exchange_sha256", exchange.c.sha256)
