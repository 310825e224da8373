"""Tables of questions asked (提问登记), the station's own answers, training of the staff (培训) and notes read."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from vetdesk.storage.tables.schema import metadata, record_columns

own_answer = Table(
    "own_answer",
    metadata,
    *record_columns(),
    Column("note", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

asked_question = Table(
    "asked_question",
    metadata,
    *record_columns(),
    Column("asked_on", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("category", Text, nullable=False, server_default=""),
    Column("village_id", Integer, ForeignKey("village.id")),
    Column("text", Text, nullable=False),
    Column("remark", Text, nullable=False, server_default=""),
    Column("answer_id", Integer, ForeignKey("own_answer.id")),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)
"""Never who asked."""

training = Table(
    "training",
    metadata,
    *record_columns(),
    Column("held_on", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("held_by", Text, nullable=False, server_default=""),
    Column("place", Text, nullable=False, server_default=""),
    Column("notes", Text, nullable=False, server_default="[]"),
    Column("materials", Text, nullable=False, server_default=""),
    Column("result", Text, nullable=False, server_default=""),
    Column("remark", Text, nullable=False, server_default=""),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

training_attendance = Table(
    "training_attendance",
    metadata,
    Column("training_id", Integer, ForeignKey("training.id"), primary_key=True),
    Column("staff_id", Integer, ForeignKey("staff.id"), primary_key=True),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    sqlite_strict=True,
)

note_read = Table(
    "note_read",
    metadata,
    *record_columns(),
    Column("staff_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("note", Text, nullable=False),
    Column("of_version", Text, nullable=False),
    Column("read_on", Text, nullable=False),
    UniqueConstraint("staff_id", "note"),
    sqlite_strict=True,
)
"""The newest version of each note that a member of staff marked as read ("shipped-1")."""
