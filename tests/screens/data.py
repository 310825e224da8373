"""What stays in its language whatever the window speaks: what people wrote, and what is declared to be so."""

import re
import tomllib
from collections.abc import Iterator

from vetdesk import paths
from vetdesk.storage.tables import metadata
from vetdesk.wiring import Services

OURS = frozenset({"definition"})
"""Tables whose texts are the program's, not anybody's."""
CITED = frozenset(
    {"law", "laws", "source", "sources", "basis", "document", "number", "article", "wordings", "suggestions"}
)
"""Keys of definitions under which laws are cited by their Chinese titles, and values that are stored as they are read
(GB/T 3304: names of peoples)."""
_HAN, _LATIN = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[A-Za-z]{2}")


def texts_of(services: Services) -> Iterator[str]:
    """Every text that is stored in a station's database but its definitions, and its own names."""
    with services.station.database.read() as look:
        for table in metadata.sorted_tables:
            if table.name not in OURS:
                for row in look.connection.execute(table.select()):
                    yield from (cell for cell in row if isinstance(cell, str))
                    yield from (str(cell) for cell in row if isinstance(cell, dict | list))


def declared() -> Iterator[str]:
    """What definitions cite, and English words glossed in Chinese because English has none: "Retired (离休)"."""
    for file in sorted((paths.resources() / "definitions").rglob("*.toml")):
        yield from _cited(tomllib.loads(file.read_text(encoding="utf-8")), "")


def _cited(value: object, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _cited(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _cited(each, key)
    elif isinstance(value, str) and (key in CITED or (key == "en" and _HAN.search(value) and _LATIN.search(value))):
        yield value
