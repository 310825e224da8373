"""Alembic's environment: runs inside the one transaction that storage/upgrade.py has begun, and never commits.

Rules for a migration: its file is named NNNN_noun.py and its revision is the same text; `down_revision` is the file
before it (0001_station, 0002_archive, 0003_cases, 0004_visits, …); its docstring is one sentence; it has only
`upgrade()`, with plain DDL through `op.get_bind().exec_driver_sql`, because a released migration must not change
when tables in the source do. Tables are STRICT; an append-only table gets its two triggers here.
"""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
