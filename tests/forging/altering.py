"""Alters an entry of the journal past its guards, as whoever has the data key can."""

from vetdesk.services import signatures
from vetdesk.services.open_station import OpenStation

_GUARD = "SELECT sql FROM sqlite_master WHERE name = 'journal_never_changes'"


def alter(station: OpenStation, seq: int, column: str = "reason") -> None:
    """Add a letter to a column of an entry."""
    with station.database.write("look", station.session.actor) as work:
        raw = work.connection
        guard = raw.exec_driver_sql(_GUARD).scalar_one()
        raw.exec_driver_sql("DROP TRIGGER journal_never_changes")
        raw.exec_driver_sql(f"UPDATE journal SET {column} = {column} || 'x' WHERE seq = ?", (seq,))
        raw.exec_driver_sql(guard)
    signatures._parts.clear()  # what was judged is remembered until the next start
