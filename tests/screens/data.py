"""What stays in its language whatever the window speaks: what people wrote, and what is declared to be so."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from python_calamine import CalamineWorkbook
from sqlalchemy import Table

from vetdesk import paths
from vetdesk.storage.database import Reading
from vetdesk.storage.tables import metadata
from vetdesk.wiring import Services

OURS = frozenset({"definition"})
"""Tables whose texts are the program's, not anybody's."""
DRAFTS = ("draft", "import_draft")
"""Tables that fill while screens are walked."""
CITED = frozenset(
    {
        "law",
        "laws",
        "source",
        "sources",
        "basis",
        "document",
        "number",
        "article",
        "wordings",
        "suggestions",
        "series",
        "titles",
    }
)
"""Keys of definitions under which laws are cited by their Chinese titles, and values that are stored as they are read
(GB/T 3304: names of peoples), words of papers' numbers."""
OPINIONS = "opinions.toml"
"""What is proposed for an opinion: papers print it as it stands, so it is Chinese in every language."""
_HAN, _LATIN = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[A-Za-z]{2}")


def texts_of(services: Services) -> Iterator[str]:
    """Every text that is stored in a station's database but its definitions, and its own names."""
    with services.station.database.read() as look:
        for table in metadata.sorted_tables:
            if table.name not in OURS:
                yield from _cells(look, table)
        own = metadata.tables["definition"]
        for row in look.connection.execute(own.select().where(own.c.origin != "shipped")):
            yield from _titles(tomllib.loads(row.text))


def drafts_of(services: Services) -> Iterator[str]:
    """What was typed and not saved in an open station; a draft keeps the title it was begun under."""
    if services.station.locked:
        return
    with services.station.database.read() as look:
        for name in DRAFTS:
            yield from _cells(look, metadata.tables[name])


def declared() -> Iterator[str]:
    """What definitions cite, and English words glossed in Chinese because English has none: "Retired (离休)"."""
    for file in sorted((paths.resources() / "definitions").rglob("*.toml")):
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        yield from _cited(read, "")
        if file.name == OPINIONS:
            yield from _chinese(read)


def cells_of(file: Path) -> Iterator[str]:
    """Every text of a workbook."""
    book = CalamineWorkbook.from_path(str(file))
    for name in book.sheet_names:
        yield name
        for row in book.get_sheet_by_name(name).to_python():
            yield from (cell for cell in row if isinstance(cell, str))


def _cells(look: Reading, table: Table) -> Iterator[str]:
    for row in look.connection.execute(table.select()):
        yield from (cell for cell in row if isinstance(cell, str))
        yield from (str(cell) for cell in row if isinstance(cell, dict | list))


def _titles(value: object) -> Iterator[str]:
    """What the station called what it entered itself: it writes one title, in its own language."""
    if isinstance(value, dict):
        if value.get("zh") and value.get("zh") == value.get("en"):
            yield str(value["zh"])
        for each in value.values():
            yield from _titles(each)
    elif isinstance(value, list):
        for each in value:
            yield from _titles(each)


def _chinese(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _chinese(each, name)
    elif key == "zh":
        yield str(value)


def _cited(value: object, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _cited(each, name)
    elif isinstance(value, list):
        for each in value:
            yield from _cited(each, key)
    elif isinstance(value, str) and (key in CITED or (key == "en" and _HAN.search(value) and _LATIN.search(value))):
        yield value
