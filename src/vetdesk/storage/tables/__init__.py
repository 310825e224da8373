"""All tables of the database. A new module of tables is named in the import below, one line each."""

from vetdesk.storage.tables import batches, cases, people, station, villages, visits
from vetdesk.storage.tables.schema import metadata

__all__ = ["batches", "cases", "metadata", "people", "station", "villages", "visits"]
