"""The readings table (拼音表) from resources/readings, loaded once when a name is first read."""

import hashlib
from functools import cache
from pathlib import Path

from vetdesk import paths
from vetdesk.domain.names import Readings, read_readings
from vetdesk.domain.search_terms import TERMS

SEARCH_BASIS = "search.basis"
"""Setting: by which readings and terms the station's search index was built."""


@cache
def readings() -> Readings:
    """The table; loading takes about 20 ms."""
    return read_readings(*(path.read_text(encoding="utf-8") for path in _files()))


def search_basis() -> str:
    """Tells one build of the search index from another: the readings table and the kinds of terms (1 ms)."""
    digest = hashlib.sha256(str(TERMS).encode())
    for path in _files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _files() -> tuple[Path, ...]:
    folder = paths.resources() / "readings"
    return folder / "syllables.tsv", folder / "surnames.tsv"
