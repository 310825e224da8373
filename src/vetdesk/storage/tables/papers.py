"""Tables of printed papers: each printing with what stood on it, and the signed sheets that came back."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from vetdesk.storage.tables.schema import metadata, record_columns

paper_sheet = Table(
    "paper_sheet",
    metadata,
    *record_columns(),
    Column("paper", Text, nullable=False),
    Column("paper_version", Integer, nullable=False),
    Column("letters", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("facts_version", Text, nullable=False),
    Column("head", Text, nullable=False),
    Column("number", Text, nullable=False, server_default=""),
    Column("facts", Text, nullable=False),
    Column("purpose", Text, nullable=False, server_default=""),
    Column("printed_at", Text, nullable=False),
    Column("printed_by", Text, nullable=False),
    Index("paper_sheet_letters", "letters"),
    Index("paper_sheet_record", "record"),
    sqlite_strict=True,
)

paper_return = Table(
    "paper_return",
    metadata,
    *record_columns(),
    Column("sheet_id", Integer, ForeignKey("paper_sheet.id"), nullable=False),
    Column("scan_id", Integer, ForeignKey("scan.id"), nullable=False),
    Column("stage", Text, nullable=False, server_default=""),
    Column("step", Text, nullable=False, server_default=""),
    Column("outdated", Integer, nullable=False, server_default="0"),
    Column("filed_at", Text, nullable=False),
    Column("filed_by", Text, nullable=False),
    Index("paper_return_sheet", "sheet_id"),
    Index("paper_return_scan", "scan_id"),
    sqlite_strict=True,
)
