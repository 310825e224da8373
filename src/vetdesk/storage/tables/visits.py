"""Tables of visits (走访) and needs (需求)."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.schema import metadata, record_columns

visit = Table(
    "visit",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("officer_id", Integer, ForeignKey("staff.id"), nullable=False),
    Column("officer", Text, nullable=False),
    Column("visited_on", Text, nullable=False),
    Column("way", Text, nullable=False),
    Column("in_person", Integer, nullable=False),
    Column("occasion", Text, nullable=False),
    Column("living", Text, nullable=False, server_default=""),
    Column("self_care", Text, nullable=False, server_default=""),
    Column("form", Text, nullable=False, server_default="{}"),
    Column("next_on", Text, nullable=False, server_default=""),
    Column("withdrawn", Integer, nullable=False, server_default="0"),
    Column("hospital", Text, nullable=False, server_default=""),
    Index("visit_recipient", "recipient_id", "visited_on", "in_person", sqlite_where=text("withdrawn = 0")),
    Index("visit_day", "visited_on", "officer_id", sqlite_where=text("withdrawn = 0")),
    Index("visit_next", "next_on", sqlite_where=text("next_on <> '' AND withdrawn = 0")),
    sqlite_strict=True,
)

contact = Table(
    "contact",
    metadata,
    Column("recipient_id", Integer, ForeignKey("recipient.id"), primary_key=True),
    Column("last_on", Text, nullable=False),
    Column("last_in_person_on", Text, nullable=False, server_default=""),
    Column("living", Text, nullable=False, server_default=""),
    Column("self_care", Text, nullable=False, server_default=""),
    Column("hospital", Text, nullable=False, server_default=""),
    Index("contact_last", "last_on", "recipient_id"),
    Index("contact_last_in_person", "last_in_person_on", "recipient_id"),
    Index("contact_living", "living", "last_on", "recipient_id", sqlite_where=text("living <> ''")),
    Index("contact_self_care", "self_care", "last_on", "recipient_id", sqlite_where=text("self_care <> ''")),
    Index("contact_hospital", "hospital", "last_on", "recipient_id", sqlite_where=text("hospital <> ''")),
    sqlite_strict=True,
)
"""What the visits to a person come down to: when they were last met, and what was last found.

A projection of visit, written again from it in the same transaction, so that a scan of everyone starts with whoever
waits longest.
"""

need = Table(
    "need",
    metadata,
    *record_columns(),
    Column("recipient_id", Integer, ForeignKey("recipient.id"), nullable=False),
    Column("visit_id", Integer, ForeignKey("visit.id")),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("asked_on", Text, nullable=False),
    Column("due_on", Text, nullable=False),
    Column("assigned_to", Integer, ForeignKey("staff.id")),
    Column("state", Text, nullable=False),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("outcome_text", Text, nullable=False, server_default=""),
    Column("done_on", Text, nullable=False, server_default=""),
    Column("called_back_on", Text, nullable=False, server_default=""),
    Column("satisfaction", Text, nullable=False, server_default=""),
    Column("call_back_text", Text, nullable=False, server_default=""),
    Column("reopened", Integer, nullable=False, server_default="0"),
    Column("provider_id", Integer, ForeignKey("provider.id")),
    Index("need_recipient", "recipient_id"),
    Index("need_open", "state", "due_on", sqlite_where=text("state <> 'closed'")),
    sqlite_strict=True,
)

recipient_withdrawn = Index("recipient_withdrawn", recipient.c.id, sqlite_where=recipient.c.withdrawn == text("1"))
"""Finds those whom an undone import hides, who are few."""

recipient_birth = Index("recipient_birth", recipient.c.birth_date, recipient.c.id)
"""Finds who has reached an age, for rules that name one."""
