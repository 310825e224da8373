"""Takes the signature away from a case's last step, past the guards: the simplest forgery."""

from vetdesk.services.open_station import OpenStation

_GUARD = "SELECT sql FROM sqlite_master WHERE name = 'case_event_never_changes'"


def unsign(station: OpenStation, case_id: int) -> None:
    """Leave the case's last step unsigned."""
    with station.database.write("look", station.session.actor) as work:
        guard = work.connection.exec_driver_sql(_GUARD).scalar_one()
        work.connection.exec_driver_sql("DROP TRIGGER case_event_never_changes")
        last = "SELECT max(id) FROM case_event WHERE case_id = ?"
        work.connection.exec_driver_sql(f"UPDATE case_event SET signature = NULL WHERE id = ({last})", (case_id,))
        work.connection.exec_driver_sql(guard)
