"""All tables of the database. A new module of tables is named in the import below, one line each."""

from vetdesk.storage.tables import (
    batches,
    cases,
    duplicates,
    entries,
    filing,
    layouts,
    looking_back,
    notices,
    outside_lists,
    packages,
    papers,
    people,
    station,
    templates,
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
    "layouts",
    "looking_back",
    "metadata",
    "notices",
    "outside_lists",
    "packages",
    "papers",
    "people",
    "station",
    "templates",
    "views",
    "villages",
    "visits",
]
