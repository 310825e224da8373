"""The search index (检索索引): an FTS5 table without content, and all that is particular to it.

Its row number is the recipient's sort key, so every list of hits is already in the order of the names' readings.
Row numbers must arrive ascending, or FTS5 starts a new segment for each; deletions come before insertions.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from vetdesk.domain.search_terms import Word

BITS_OF_ID = 24
"""A sort key is 36 bits of reading and the recipient's id, so it is unique and keeps people added later in place."""

MANY = 5000
"""From so many rows on, collecting them in memory pays."""
USUAL = {"hashsize": 1 << 20, "automerge": 4}
"""FTS5's own options: how many bytes of terms wait in memory, and how many segments of a level are merged."""
BULK = {"hashsize": 64 << 20, "automerge": 0}
"""One segment for a portion of an import, instead of dozens that are then merged: half the time."""


def sort_key(reading: int, recipient_id: int) -> int:
    """The place of a recipient in lists: by reading, then by age of the record."""
    return reading << BITS_OF_ID | recipient_id


class SearchIndex:
    """Adds, removes and finds rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, rows: Iterable[tuple[int, str]]) -> None:
        """Add (sort key, terms)."""
        ordered = sorted(rows)
        if not ordered:
            return
        many = len(ordered) > MANY
        if many:
            self._set(BULK)
        self._connection.exec_driver_sql("INSERT INTO search (rowid, terms) VALUES (?, ?)", ordered)
        if many:
            self._set(USUAL)

    def _set(self, options: Mapping[str, int]) -> None:
        """Change options of the index; they belong to the transaction like its rows."""
        rows = list(options.items())
        self._connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES (?, ?)", rows)

    def remove(self, keys: Iterable[int]) -> None:
        """Remove rows by their sort keys."""
        ordered = [(key,) for key in sorted(keys)]
        if ordered:
            self._connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", ordered)

    def clear(self) -> None:
        """Empty the index, to build it anew."""
        self._connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")

    def keys(self, expression: str, limit: int, after: int = -1) -> list[int]:
        """Up to `limit` sort keys above `after` that match, ascending."""
        query = "SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
        return [row[0] for row in self._connection.exec_driver_sql(query, (expression, after, limit))]

    def count(self, expression: str, limit: int) -> int:
        """How many rows match; counting stops at `limit`."""
        query = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
        return int(self._connection.exec_driver_sql(query, (expression, limit)).scalar_one())


def expression(words: Sequence[Word], filters: Iterable[Sequence[str]] = ()) -> str:
    """The MATCH expression: every word, and of every filter one of its terms. Each term is quoted."""
    parts = [_any(["(" + " AND ".join(_term(term) for term in way) + ")" for way in word.ways]) for word in words]
    parts += [_any([_term(term) for term in terms]) for terms in filters]
    return " AND ".join(parts)


def _any(ways: Sequence[str]) -> str:
    return "(" + " OR ".join(ways) + ")"


def _term(term: str) -> str:
    text = term.removesuffix("*").replace('"', '""')
    return f'"{text}"*' if term.endswith("*") else f'"{text}"'
