"""Tables of public notices (公示): the notice, the people on it, and the objections (异议) to it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.schema import metadata, record_columns

notice = Table(
    "notice",
    metadata,
    *record_columns(),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("places", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("unit", Text, nullable=False),
    Column("begins_on", Text, nullable=False, server_default=""),
    Column("ends_on", Text, nullable=False, server_default=""),
    Column("posted_by", Text, nullable=False, server_default=""),
    Column("checked_by", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False),
    Column("village_text", Text, nullable=False, server_default=""),
    Column("village_signer", Text, nullable=False, server_default=""),
    Column("village_signed_on", Text, nullable=False, server_default=""),
    Column("township_text", Text, nullable=False, server_default=""),
    Column("township_signer", Text, nullable=False, server_default=""),
    Column("township_signed_on", Text, nullable=False, server_default=""),
    Column("closed_on", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Index("notice_open", "state", "ends_on", sqlite_where=text("state IN ('draft', 'posted')")),
    sqlite_strict=True,
)

notice_person = Table(
    "notice_person",
    metadata,
    Column("notice_id", Integer, ForeignKey("notice.id"), primary_key=True),
    Column("case_id", Integer, ForeignKey("case_file.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("sex", Text, nullable=False, server_default=""),
    Column("born", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("service", Text, nullable=False, server_default=""),
    Column("grants", Text, nullable=False, server_default=""),
    Column("left_out", Text, nullable=False, server_default=""),
    Index("notice_person_case", "case_id"),
    sqlite_strict=True,
)

notice_objection = Table(
    "notice_objection",
    metadata,
    *record_columns(),
    Column("notice_id", Integer, ForeignKey("notice.id"), nullable=False),
    Column("case_id", Integer, ForeignKey("case_file.id")),
    Column("made_on", Text, nullable=False),
    Column("objector", Text, nullable=False, server_default=""),
    Column("way", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("inquiry", Text, nullable=False, server_default=""),
    Column("inquirer", Text, nullable=False, server_default=""),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("answered_on", Text, nullable=False, server_default=""),
    Column("told_on", Text, nullable=False, server_default=""),
    Index("notice_objection_notice", "notice_id"),
    sqlite_strict=True,
)
