"""Giving a temporary number (临时编号) to somebody without a valid ID number."""

from dataclasses import replace

from vetdesk.domain.people import Recipient
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.temporary_numbers import temporary_number
from vetdesk.storage.reading import Work
from vetdesk.storage.uids import new_uid

TEMPORARY = "temporary_number"
"""The name of the count these numbers are taken from."""


def without_number(person: Recipient) -> Recipient:
    """The person as one who has no valid ID number; what was typed in its place is kept as it was written."""
    values = {key: value for key, value in person.values.items() if key != "id_number"}
    written = {"id_number": person.id_number} if person.id_number else {}
    return replace(person, values=values, as_written={**person.as_written, **written}, temporary_number=True)


def numbered(work: Work, person: Recipient) -> Recipient:
    """A person marked as having no valid ID number gets the next temporary one, to be replaced later."""
    if not person.temporary_number:
        return person
    uid, year = new_uid(), day_at_station(work.now).year
    serial = work.numbers.next(TEMPORARY, year, uid)
    return replace(person, uid=uid, values={**person.values, "id_number": temporary_number(year, serial)})
