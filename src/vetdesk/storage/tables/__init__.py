"""All tables of the database. A new module of tables is named in the import below, one line each."""

from vetdesk.storage.tables import (
    batches,
    cases,
    duplicates,
    entries,
    filing,
    looking_back,
    notices,
    papers,
    people,
    station,
    views,
    villages,
    visits,
)
from vetdesk.storage.tables.schema import metadata

__all__ = [
    "batches",
    "cases",
    "duplicates",
    "entries",
    "filing",
    "looking_back",
    "metadata",
    "notices",
    "papers",
    "people",
    "station",
    "views",
    "villages",
    "visits",
]
