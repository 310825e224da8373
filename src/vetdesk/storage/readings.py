"""The readings table (拼音表) from resources/readings, loaded once when a name is first read."""

from functools import cache

from vetdesk import paths
from vetdesk.domain.names import Readings, read_readings


@cache
def readings() -> Readings:
    """The table; loading takes about 20 ms."""
    folder = paths.resources() / "readings"
    texts = [(folder / name).read_text(encoding="utf-8") for name in ("syllables.tsv", "surnames.tsv")]
    return read_readings(*texts)
